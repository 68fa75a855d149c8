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
    private(set) var printed: [UInt32] = [newline]
    /// Simplified and half-width: what is compared.
    private(set) var folded: [UInt32] = [newline]
    private(set) var classes: [CharacterClass] = [[]]
    /// What begins and ends at each place.
    private(set) var marks: [WordMarks] = []
    /// Where the body begins.
    private(set) var bodyStart = 1

    static let newline: UInt32 = 0x0A
    /// How far a look ahead may go past the text.
    static let margin = 8

    init(of article: Article, markdownText: String? = nil) {
        let paragraphs = article.paragraphs
        makeRoom(for: paragraphs, markdownText)
        if article.headlines.isEmpty { append(article.title) }
        for headline in article.headlines { append(headline.text) }
        bodyStart = folded.count
        for paragraph in paragraphs { append(paragraph.text) }
        if let markdownText { append(markdownText) }
        for _ in 0..<Self.margin { append(scalar: Self.newline, CharacterTable.shared) }
        mark()
    }

    /// Where a name may begin: everything between the margins.
    var body: Range<Int> { 1..<(folded.count - Self.margin) }

    func isHan(_ index: Int) -> Bool { classes[index].contains(.han) }

    /// The printed text of a range.
    func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for value in printed[range] { text.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return String(text)
    }

    /// A 64-bit name for the folded text of a range. Source: FNV-1a, over scalars instead of bytes.
    @inline(__always)
    func key(_ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in range { hash = (hash ^ UInt64(folded[index])) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 29)
    }

    /// A third of the bytes: nearly all characters are Han.
    private mutating func makeRoom(for paragraphs: [Paragraph], _ markdownText: String?) {
        let bytes = paragraphs.reduce(markdownText?.utf8.count ?? 0) { $0 + $1.text.utf8.count }
        let expected = bytes / 3 + 256
        printed.reserveCapacity(expected)
        folded.reserveCapacity(expected)
        classes.reserveCapacity(expected)
    }

    private mutating func append(_ text: String) {
        let utf8 = text.utf8.span, table = CharacterTable.shared
        var index = 0
        while index < utf8.count { append(scalar: nextScalar(in: utf8, at: &index).value, table) }
        append(scalar: Self.newline, table)
    }

    @inline(__always)
    private mutating func append(scalar: UInt32, _ table: CharacterTable) {
        let fold = table.folded(scalar)
        printed.append(scalar)
        folded.append(fold)
        classes.append(table.classes(of: fold))
    }
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
        // Once for all places: each access by itself asks whether the array has another owner.
        marks.withUnsafeMutableBufferPointer { marks in
            for start in folded.indices where classes[start].contains(.han) {
                vocabulary.table.forEachWord(in: folded, at: start) { length, number in
                    note(vocabulary.roles[number], start..<start + length, in: marks)
                }
            }
        }
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
    if roles.contains(.knownPlace) { marks[start].placeLength = length }
    if roles.contains(.office) { marks[end].officeLength = max(marks[end].officeLength, length) }
    if roles.contains(.border) { marks[end].borderLength = max(marks[end].borderLength, length) }
    if !roles.isDisjoint(with: [.speech, .follower, .honorific]) { marks[start].followerLength = length }
    if !roles.isDisjoint(with: .endings), length >= marks[end].endingLength {
        marks[end].endingLength = length
        marks[end].endingRoles = roles
    }
}
