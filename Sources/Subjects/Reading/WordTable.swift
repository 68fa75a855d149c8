/// What a word of the vocabulary tells about its neighbourhood. A word may have several roles.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt32

    /// An office that a name may follow: 书记.
    static let office = WordRoles(rawValue: 1 << 0)
    /// A description that a name may follow, but often something else does: 村民, 区领导.
    static let calling = WordRoles(rawValue: 1 << 1)
    /// A word that a name may follow inside a sentence: 由, 陪同.
    static let leadIn = WordRoles(rawValue: 1 << 2)
    /// 记者 and the like: the name behind it is a byline, not a person of the article.
    static let byline = WordRoles(rawValue: 1 << 3)
    /// What people do in print right after their name: 强调, 主持.
    static let speech = WordRoles(rawValue: 1 << 4)
    /// What is put behind a name: 同志, 一行.
    static let honorific = WordRoles(rawValue: 1 << 5)
    /// A word that may follow a name and is not part of one: 在, 先后.
    static let follower = WordRoles(rawValue: 1 << 6)
    /// What ends a list of people: 参加, 等.
    static let listEnd = WordRoles(rawValue: 1 << 7)
    /// Two characters that are one surname: 欧阳.
    static let compoundSurname = WordRoles(rawValue: 1 << 8)
    /// A word of the ordinary language, no name and no part of one.
    static let ordinary = WordRoles(rawValue: 1 << 9)
    /// A place known by its bare name: 上海.
    static let knownPlace = WordRoles(rawValue: 1 << 10)
    /// A word before which a place or organisation does not begin and after which it may: 来到, 在.
    static let border = WordRoles(rawValue: 1 << 11)
    /// 区, 街道: a unit of administration; what stands behind it is another name.
    static let unit = WordRoles(rawValue: 1 << 12)
    /// 路, 水库: another place with a short name.
    static let shortPlace = WordRoles(rawValue: 1 << 13)
    /// 产业园, 基地: a place with a long name.
    static let longPlace = WordRoles(rawValue: 1 << 14)
    /// 有限公司, 大学: an organisation whatever stands before it.
    static let organisation = WordRoles(rawValue: 1 << 15)
    /// 局, 中心: an organisation where the name begins with a place or a level of government.
    static let agency = WordRoles(rawValue: 1 << 16)

    /// 组织: a verb that may be part of an office.
    static let officePart = WordRoles(rawValue: 1 << 17)

    /// 时任: no office begins before its end.
    static let officeBorder = WordRoles(rawValue: 1 << 31)

    /// 区, 国家: the level of government whose agency follows.
    static let level = WordRoles(rawValue: 1 << 18)

    /// 全国政协: an organisation's whole name.
    static let wholeName = WordRoles(rawValue: 1 << 19)

    /// 服务: a verb that may be part of an organisation's name.
    static let namePart = WordRoles(rawValue: 1 << 20)

    /// 服务, 一批: an ordinary word that names no place however many of its kind stand together.
    static let general = WordRoles(rawValue: 1 << 21)

    /// 武平县: a county-level division, which needs no other proof.
    static let county = WordRoles(rawValue: 1 << 24)
    /// 武平: the same without its rank, which counts behind the place that holds it alone.
    static let bareCounty = WordRoles(rawValue: 1 << 25)
    /// 位于: a word behind which a place begins.
    static let placeLeadIn = WordRoles(rawValue: 1 << 26)

    /// 最大, 所有: a word that picks out some of many, and is part of no name.
    static let quantifier = WordRoles(rawValue: 1 << 27)
    /// 家园: an ending that is said of many things.
    static let looseEnding = WordRoles(rawValue: 1 << 28)

    /// 局: an ending that names nothing behind a place alone.
    static let hollowEnding = WordRoles(rawValue: 1 << 30)
    /// 机场: an ending before which hardly anything but a name stands.
    static let sureEnding = WordRoles(rawValue: 1 << 29)
    /// 大学: what a country has many of.
    static let institution = WordRoles(rawValue: 1 << 23)
    /// 高考: a word for or against one of the topics that come with the program.
    static let topic = WordRoles(rawValue: 1 << 22)

    static let endings: WordRoles = [.unit, .shortPlace, .longPlace, .organisation, .agency, .wholeName]
}

/// Many words, found in a text in one walk: a trie whose first step is a table and whose others are hashed.
struct WordTable: Sendable {
    /// By first characters below U+10000.
    private var firsts = [Step](repeating: Step(), count: 0x10000)
    /// Steps from node to node: open addressing, at most half full.
    private var edges = [Edge](repeating: Edge(), count: 64)
    private var edgeCount = 0
    private var nodeCount: Int32 = 0
    /// Which pairs of characters words begin with, as a filter of bits: where one is not set no word begins with the pair. It
    /// spares most places of a text the walk through `edges`, which is too large for a core's first cache.
    private var beginnings = [UInt64](repeating: 0, count: 2048)

    /// Where a character leads to.
    private struct Step: Sendable {
        /// From where longer words go on; 0 where none does.
        var node: Int32 = 0
        /// What the path up to here spells: the caller's number + 1; 0 where it spells no word.
        var value: Int32 = 0

        /// The node, which is made where there is none yet.
        mutating func madeNode(_ count: inout Int32) -> Int32 {
            if node == 0 {
                count += 1
                node = count
            }
            return node
        }

        /// Takes a number where it has none yet; the number that it has now.
        mutating func take(_ number: Int) -> Int {
            if value == 0 { value = Int32(number + 1) }
            return Int(value) - 1
        }
    }

    private struct Edge: Sendable {
        /// Node and character; 0 in a free slot, as no node is 0.
        var key: UInt64 = 0
        var step = Step()
    }

    /// Adds a word under a number that `forEachWord` will hand back; of a word added twice, the first number stays.
    ///
    /// - Returns: the number that the word has now.
    @discardableResult
    mutating func add(_ word: [UInt32], value: Int) -> Int {
        guard let first = word.first, first < 0x10000 else { return value }
        guard let last = word.dropFirst().last else { return firsts[Int(first)].take(value) }
        setBeginning(first, word[1])
        var node = firsts[Int(first)].madeNode(&nodeCount)
        for scalar in word[1..<word.count - 1] {
            let slot = madeSlot(node, scalar)
            node = edges[slot].step.madeNode(&nodeCount)
        }
        let slot = madeSlot(node, last)
        return edges[slot].step.take(value)
    }

    private mutating func setBeginning(_ first: UInt32, _ second: UInt32) {
        let bit = beginningBit(first, second)
        beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    @inline(__always)
    private func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool {
        let bit = beginningBit(first, second)
        return beginnings[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// The number, below 2¹⁷, of a pair's bit in `beginnings`.
    @inline(__always)
    private func beginningBit(_ first: UInt32, _ second: UInt32) -> Int {
        Int(((first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B)) >> 15)
    }

    /// The slot of a step from `node`, which is made where there is none yet.
    private mutating func madeSlot(_ node: Int32, _ scalar: UInt32) -> Int {
        let key = key(node, scalar)
        let known = slot(of: key)
        if edges[known].key == key { return known }
        if edgeCount * 2 >= edges.count { grow() }
        return insert(Edge(key: key))
    }

    private mutating func insert(_ edge: Edge) -> Int {
        let slot = slot(of: edge.key)
        edges[slot] = edge
        edgeCount += 1
        return slot
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: Edge(), count: old.count * 2)
        edgeCount = 0
        for edge in old where edge.key != 0 { _ = insert(edge) }
    }

    @inline(__always)
    private func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = edges.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while edges[slot].key != 0 && edges[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    /// Calls `body` with length and number of each word that begins at `start`, shortest first.
    @inline(__always)
    func forEachWord(in text: [UInt32], at start: Int, _ body: (_ length: Int, _ value: Int) -> Void) {
        let first = text[start]
        guard first < 0x10000 else { return }
        var step = firsts[Int(first)]
        var end = start + 1
        if step.value > 0 { body(1, Int(step.value) - 1) }
        guard step.node != 0, end < text.count, mayBegin(first, text[end]) else { return }
        // Most words are no beginnings of longer ones: there the walk ends without a look for one.
        while step.node != 0, end < text.count {
            step = edges[slot(of: key(step.node, text[end]))].step
            end += 1
            if step.value > 0 { body(end - start, Int(step.value) - 1) }
        }
    }
}
