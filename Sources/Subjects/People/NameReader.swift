/// What stands before a place where a name may be.
enum LeftContext: Sendable {
    /// 书记▸
    case office
    /// 村民▸, 区领导▸
    case calling
    /// 由▸
    case leadIn
    /// 、▸
    case list
    /// A mark, a space or the beginning of a line.
    case clause
    /// Any other character: a name may stand here, a piece of a word as well.
    case inside
    /// 记者▸: whose name this is the byline tells.
    case byline
}

/// How sure it is that a name ends where it would end.
enum Binding: Int, Comparable, Sendable {
    /// Any character.
    case none
    /// A character that may follow a name or be the last of one: 在, 和.
    case character
    /// A word that may follow a name: 先后.
    case word
    /// A mark, or a word that follows nothing but names: 强调.
    case strong

    static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }
}

/// A place where a Chinese name may begin: `start..<start + 2` or one character longer, with a compound surname 3 or 4.
struct NameSite: Sendable {
    var start: Int
    var shortLength: Int
    var left: LeftContext
    /// Whether the surname needs strong company.
    var isRisky: Bool

    var longLength: Int { shortLength + 1 }
    var short: Range<Int> { start..<start + shortLength }
    var long: Range<Int> { start..<start + longLength }
}

/// Reads what one text shows about the places where names may be.
struct NameReader {
    let text: ArticleText
    let shape = NameShape.shared

    /// The site at `index`; nil where no surname stands there or the two characters can't be a name.
    @inline(__always)
    func site(at index: Int) -> NameSite? {
        let classes = text.classes[index]
        let isCompound = text.marks[index].starts.contains(.compoundSurname)
        guard isCompound || classes.contains(.surname) else { return nil }
        let length = isCompound ? 3 : 2
        guard mayEnd(index + length - 1) || isSeldomMiddle(index + length - 1), !isAddress(index + length - 1) else {
            return nil
        }
        return NameSite(
            start: index, shortLength: length, left: leftContext(of: index),
            isRisky: !isCompound && classes.contains(.riskySurname))
    }

    /// Whether the characters of the site's long form can be a name, whatever follows them.
    func couldBeLong(_ site: NameSite) -> Bool {
        mayEnd(site.long.upperBound - 1) || endsSeldom(site)
    }

    /// 许宏才▸作: the long form ends in what hardly any name ends in.
    func endsSeldom(_ site: NameSite) -> Bool { text.classes[site.long.upperBound - 1].contains(.seldom) }

    /// Whether the site's short form can be a name, whatever follows it.
    @inline(__always)
    func allowsShort(_ site: NameSite) -> Bool { mayEnd(site.short.upperBound - 1) && !isSide(site) }

    /// ，古▸方▸愿: a country's side.
    private func isSide(_ site: NameSite) -> Bool {
        site.left != .office && site.left != .calling && text.folded[site.short.upperBound - 1] == side
    }

    /// 钱▸其▸琛: a name of three characters may hold in its middle what none ends in.
    private func isSeldomMiddle(_ index: Int) -> Bool { text.classes[index].contains(.seldom) && mayEnd(index + 1) }

    /// Whether the site's long form can be a name here.
    @inline(__always)
    func allowsLong(_ site: NameSite) -> Bool {
        let last = site.long.upperBound - 1
        if text.classes[last].contains(.seldom) { return !text.isHan(last + 1) }
        return mayEnd(last) && !(text.classes[last].contains(.soft) && isFollowedAsFunctionWord(last))
    }

    /// 林文和▸省长, but 王建和▸，: a function word is no end of a name where a title or any other word follows it.
    private func isFollowedAsFunctionWord(_ index: Int) -> Bool {
        guard text.isHan(index + 1) else { return text.classes[index + 1].contains(.alphanumeric) }
        if isAdverb(index) { return true }
        let starts = text.marks[index + 1].starts
        // 周恩来▸总理, 周恩来▸等: what nobody does to a title.
        if Self.withoutObject.contains(text.folded[index]) {
            return starts.isDisjoint(with: [.speech, .honorific, .listEnd])
        }
        return !starts.contains(.speech) || starts.contains(.office) || starts.contains(.honorific)
    }

    /// 特朗普▸则▸表示: no name ends in it where a word stands behind.
    func isAdverb(_ index: Int) -> Bool { text.folded[index] == Self.whereas }

    /// 则
    private static let whereas: UInt32 = 0x5219

    private static let withoutObject = Set("来能可".unicodeScalars.map(\.value))

    private func mayEnd(_ index: Int) -> Bool {
        text.classes[index].contains(.han) && !text.classes[index].contains(.never)
    }

    /// 李▸书记, 王▸先生, 中方▸表示: what follows the surname is no given name.
    private func isAddress(_ index: Int) -> Bool {
        !text.marks[index].starts.isDisjoint(with: [.office, .calling, .honorific, .speech, .knownPlace])
    }

    func leftContext(of index: Int) -> LeftContext {
        if !text.classes[index - 1].contains(.han) {
            if text.folded[index - 1] == ideographicComma { return .list }
            return text.classes[index - 1].contains(.alphanumeric) || text.folded[index - 1] == middleDot
                ? .inside : .clause
        }
        let ends = text.marks[index].ends
        if ends.contains(.byline) { return .byline }
        if ends.contains(.office) { return crossesOffice(index) ? .inside : .office }
        if ends.contains(.calling) { return .calling }
        return ends.contains(.leadIn) ? .leadIn : .inside
    }

    /// 区▸长江▸: the last character of what looks like an office begins another word.
    private func crossesOffice(_ index: Int) -> Bool {
        // 主席▸台
        if index > 2, CommonWords.shared.length(in: text.folded, at: index - 2) > 2 { return true }
        return text.marks[index - 1].ordinaryLength > 1
            || shape.pairBits(of: index - 1..<index + 1, in: text.folded) < -3
    }

    /// 和▸陈希▸出席: behind what a name may stand behind, though much else does, too.
    func followsBorder(_ site: NameSite) -> Bool {
        !text.marks[site.start].ends.isDisjoint(with: [.border, .follower])
    }

    /// How many characters in which foreign names are written stand from `index` on; counted to `limit`.
    func transliterationLength(from index: Int, limit: Int = 4) -> Int {
        var length = 0
        while length < limit, text.classes[index + length].contains(.transliteration) { length += 1 }
        return length
    }

    /// How firmly a name that ends before `index` ends there.
    func binding(at index: Int) -> Binding {
        if !text.classes[index].contains(.han) { return text.folded[index] == middleDot ? .none : .strong }
        let mark = text.marks[index]
        if !mark.starts.isDisjoint(with: [.speech, .honorific]) { return .strong }
        return mark.followerLength > 1 ? .word : mark.followerLength == 1 ? .character : .none
    }

    /// Whether the words at a site are an ordinary word that only looks like a name: 高度.
    func isOrdinary(_ site: NameSite) -> Bool { text.marks[site.start].ordinaryLength >= 2 }

    /// 社会长▸治久安, 来自于▸: whether an ordinary word reaches over a place.
    func isInsideWord(_ index: Int) -> Bool {
        CommonWords.shared.length(in: text.folded, at: index - 1) > 1
            || index > 1 && CommonWords.shared.length(in: text.folded, at: index - 2) > 2
    }

    /// Whether words are one of ordinary news: 冒雨, 郁金香.
    func isCommon(_ range: Range<Int>) -> Bool {
        CommonWords.shared.length(in: text.folded, at: range.lowerBound) >= range.count
    }

    /// 张晓霈▸涉嫌: the third character is so rare in print that no other word begins with it.
    func endsRarely(_ site: NameSite) -> Bool {
        let last = site.long.upperBound - 1, mark = text.marks[last]
        guard text.isHan(last), shape.isRare(text.folded[last]), mark.starts.isEmpty, mark.ordinaryLength == 0
        else { return false }
        // 魏鑫▸渴望
        return CommonWords.shared.length(in: text.folded, at: last) == 0
    }

    /// Whether every character behind the surname is one that parents like.
    func isLikely(_ site: NameSite, length: Int) -> Bool {
        let surnameLength = site.shortLength - 1
        return (site.start + surnameLength..<site.start + length).allSatisfy { text.classes[$0].contains(.given) }
    }

    /// Whether what stands behind a name that ends before `index` is said of people only.
    func isSaidOfPeople(at index: Int) -> Bool {
        !text.marks[index].starts.isDisjoint(with: [.speech, .honorific])
    }

    /// “杜苏芮”, 《白洁》: a ship, a storm or a book.
    func isQuoted(_ range: Range<Int>) -> Bool {
        text.isQuoted(range)
    }
}

/// 方
private let side: UInt32 = 0x65B9
