import Archive
import Text

/// One article's text as scalars, with what the vocabulary says about each place in it.
///
///     index     0  1 2 3 4 5 6  7 …
///     folded    ⏎ 二七区召开 … ⏎ 5月18日上午，二七区委书记樊惠林主持 … ⏎⏎⏎⏎
///                 └ headlines ┘
///
/// Line ends part headlines and paragraphs. One stands before everything and some behind, so that looking at a
/// neighbour needs no check of bounds. Ranges count in scalars.
struct ArticleText {
    /// As printed.
    let printed: [UInt32]
    /// Simplified and half-width: what is compared.
    let folded: [UInt32]
    let classes: [CharacterClass]
    /// What begins and ends at each place.
    private(set) var marks: [WordMarks] = []
    /// Words of the topics that come with the program, by place, and at one place the shorter first.
    private(set) var topicWords: [TopicWord] = []
    /// Where the body begins.
    let bodyStart: Int

    static let newline: UInt32 = 0x0A
    /// How far a look ahead may go past the text.
    static let margin = 8

    init(of article: Article, markdownText: String? = nil) {
        let headlines = article.headlines.isEmpty ? [article.title] : article.headlines.map(\.text)
        let body = article.paragraphs.map(\.text) + (markdownText.map { [$0] } ?? [])
        let bytes = (headlines + body).reduce(1 + Self.margin) { $0 + $1.utf8.count + 1 }
        var bodyStart = 1
        // No scalar takes less than a byte. Each append to an array by itself asks for its owner and its room.
        let printed = [UInt32](unsafeUninitializedCapacity: bytes) { scalars, count in
            scalars.put(Self.newline, at: &count)
            for line in headlines { scalars.put(line: line, at: &count) }
            bodyStart = count
            for line in body { scalars.put(line: line, at: &count) }
            for _ in 0..<Self.margin { scalars.put(Self.newline, at: &count) }
        }
        self.bodyStart = bodyStart
        let table = CharacterTable.shared
        folded = printed.map { table.folded($0) }
        classes = folded.map { table.classes(of: $0) }
        self.printed = printed
        mark()
    }

    /// Where a name may begin: everything between the margins.
    var body: Range<Int> { 1..<(folded.count - Self.margin) }

    func isHan(_ index: Int) -> Bool { classes[index].contains(.han) }

    /// Whether quotation marks stand on both sides: “石灰村”.
    func isQuoted(_ range: Range<Int>) -> Bool {
        openingQuotes.contains(folded[range.lowerBound - 1]) && closingQuotes.contains(folded[range.upperBound])
    }

    /// The printed text of a range.
    func string(_ range: Range<Int>) -> String {
        var utf8: Bytes = []
        utf8.reserveCapacity(3 * range.count)
        for value in printed[range] {
            for byte in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
                utf8.append(byte)
            }
        }
        return String(utf8: utf8)
    }

    /// Whether the article prints some words anywhere.
    func holds(_ words: [UInt32]) -> Bool {
        body.contains { $0 + words.count <= folded.count && folded[$0..<$0 + words.count].elementsEqual(words) }
    }

    /// Whether a range is nothing but what provinces and cities are called behind their names: 省, 市, 壮族自治区, 特别行政区.
    func isRank(_ range: Range<Int>) -> Bool {
        if range.count == 1 { return [province, city].contains(folded[range.lowerBound]) }
        let isZone = folded[range].elementsEqual(Self.specialRegion)
        return isZone || range.count > 2 && folded[range.upperBound - 3] == autonomous
    }

    private static let specialRegion = "特别行政区".unicodeScalars.map(\.value)

    /// A 64-bit name for the folded text of a range.
    @inline(__always)
    func key(_ range: Range<Int>) -> UInt64 { textKey(folded[range]) }
}

let openingQuotes = ScalarSet("“‘「『《〈")
let closingQuotes = ScalarSet("”’」』》〉")

/// A 64-bit name for folded text. Source: FNV-1a, over scalars instead of bytes.
@inline(__always)
func textKey(_ folded: some Sequence<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for scalar in folded { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
}

extension UnsafeMutableBufferPointer<UInt32> {
    @inline(__always)
    fileprivate func put(_ scalar: UInt32, at place: inout Int) {
        self[place] = scalar
        place += 1
    }

    /// Puts the scalars of a text there, and the end of a line.
    fileprivate func put(line text: String, at place: inout Int) {
        let utf8 = text.utf8.span
        var index = 0
        while index < utf8.count { put(nextScalar(in: utf8, at: &index).value, at: &place) }
        put(ArticleText.newline, at: &place)
    }
}

/// A word that says something about what the article is about.
struct TopicWord {
    /// In the vocabulary.
    var number: Int
    /// In scalars of the text.
    var range: Range<Int>
}

/// What the vocabulary says about one place between two characters.
struct WordMarks {
    /// Roles of the words that begin here.
    var starts: WordRoles = []
    /// Roles of the words that end here.
    var ends: WordRoles = []
    /// Length of the longest ordinary word or known place that begins here; 0 where none does.
    var ordinaryLength: UInt8 = 0
    /// Length of the longest word that begins here and names no place; 0 where none does.
    var generalLength: UInt8 = 0
    /// Length of the longest ordinary word that ends here.
    var ordinaryBefore: UInt8 = 0
    /// Length of the longest known place that begins here.
    var placeLength: UInt8 = 0
    /// Length of the longest county that ends here; 0 where none does.
    var countyLength: UInt8 = 0
    /// Length of the longest county that begins here; 0 where none does.
    var countyAhead: UInt8 = 0
    /// Length of the longest county's bare name that begins here; 0 where none does.
    var bareCountyLength: UInt8 = 0
    /// Length of the longest known place that ends here.
    var placeBefore: UInt8 = 0
    /// Length and roles of the longest ending of a place or organisation that ends here.
    var endingLength: UInt8 = 0
    var endingRoles: WordRoles = []
    /// Length of the longest office that ends here.
    var officeLength: UInt8 = 0
    /// Length of the longest border word that ends here.
    var borderLength: UInt8 = 0
    /// Length of the longest word that begins here and may follow a name.
    var followerLength: UInt8 = 0
}

extension ArticleText {
    private mutating func mark() {
        marks = [WordMarks](repeating: WordMarks(), count: folded.count + 1)
        let vocabulary = Vocabulary.shared
        var topicWords: [TopicWord] = []
        // Once for all places: each access by itself asks whether the array has another owner.
        marks.withUnsafeMutableBufferPointer { marks in
            for start in folded.indices where classes[start].contains(.han) {
                vocabulary.table.forEachWord(in: folded, at: start) { length, number in
                    let roles = vocabulary.roles[number]
                    if roles.contains(.topic) {
                        topicWords.append(TopicWord(number: number, range: start..<start + length))
                    }
                    if roles != .topic { note(roles, start..<start + length, in: marks) }
                }
            }
        }
        self.topicWords = topicWords
    }
}

/// Notes a word at both of its ends.
@inline(__always)
private func note(_ roles: WordRoles, _ word: Range<Int>, in marks: UnsafeMutableBufferPointer<WordMarks>) {
    let start = word.lowerBound, end = word.upperBound
    let length = UInt8(truncatingIfNeeded: word.count)
    marks[start].starts.formUnion(roles)
    marks[end].ends.formUnion(roles)
    if !roles.isDisjoint(with: [.ordinary, .knownPlace]) { marks[start].ordinaryLength = length }
    if roles.contains(.general) { marks[start].generalLength = length }
    if roles.contains(.ordinary) { marks[end].ordinaryBefore = max(marks[end].ordinaryBefore, length) }
    if roles.contains(.knownPlace) {
        marks[start].placeLength = length
        marks[end].placeBefore = max(marks[end].placeBefore, length)
    }
    if roles.contains(.county) {
        marks[start].countyAhead = length
        marks[end].countyLength = max(marks[end].countyLength, length)
    }
    if roles.contains(.bareCounty) { marks[start].bareCountyLength = length }
    if roles.contains(.office) { marks[end].officeLength = max(marks[end].officeLength, length) }
    if roles.contains(.border) { marks[end].borderLength = max(marks[end].borderLength, length) }
    if !roles.isDisjoint(with: [.speech, .follower, .honorific]) { marks[start].followerLength = length }
    if !roles.isDisjoint(with: .endings), length >= marks[end].endingLength {
        marks[end].endingLength = length
        marks[end].endingRoles = roles
    }
}
