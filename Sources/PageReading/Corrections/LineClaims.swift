import Archive
import Text

/// Where corrections put the lines of a page. Checked list by list: a list with a fault in it is told, and left out
/// whole, so that no line is lost to a slip.
///
/// Lines are indexes of printed lines here.
struct LineClaims {
    /// Who has a line: an article's correction, by its place in the file, or the unplaced lines.
    enum Owner: Equatable {
        case article(Int)
        case unplaced
    }

    /// The line lists of one article that hold; nil where the file has none, or a faulty one.
    struct Lists {
        var headlines: [[Int]]?
        var paragraphs: [[Int]]?
        var other: [Int]?
        /// The lines of the key that no list of its own names.
        var rest: [Int]?
    }

    private let page: PageText
    /// How many lines the file has, blank ones included.
    private let lineCount: Int
    private let path: String
    /// For each line of the file, from 1, the printed lines: none where it is blank, one for each column where it was read
    /// across columns. Corrections move a line of the file as a whole.
    private let printed: [[Int]]
    private(set) var owners: [Int: Owner] = [:]
    private(set) var faults: [SourceFault] = []

    init(page: PageText, lineCount: Int, path: String) {
        self.page = page
        self.lineCount = lineCount
        self.path = path
        var printed = [[Int]](repeating: [], count: lineCount + 1)
        for (index, line) in page.lines.enumerated() {
            for number in line.numbers where number <= lineCount { printed[number].append(index) }
        }
        self.printed = printed
    }

    mutating func report<Value>(_ fault: CorrectionFault, at place: Placed<Value>) {
        faults.append(SourceFault(fault, path: path, line: place.line, column: place.column))
    }

    /// The printed lines in ranges; none of what lies beyond the page.
    func lines(_ ranges: [LineRange]) -> [Int] {
        ranges.flatMap { range -> [Int] in
            range.first > lineCount ? [] : printed[range.first...min(range.last, lineCount)].flatMap { $0 }
        }
    }

    /// Whether all lines are lines of the page; the first that is none is told.
    mutating func areOnPage(_ ranges: Placed<[LineRange]>) -> Bool {
        guard let outside = ranges.value.flatMap({ [$0.first, $0.last] }).first(where: { $0 > lineCount }) else {
            return true
        }
        report(.lineOutside(outside, count: lineCount), at: ranges)
        return false
    }

    /// Claims the lists of one article. Where its key has a fault none of them holds: there will be no such article.
    /// - Parameter key: the lines that its key names.
    mutating func claim(_ correction: ArticleCorrection, number: Int, key: Placed<[LineRange]>?) -> Lists {
        let owner = Owner.article(number)
        var lists = Lists()
        lists.headlines = correction.headlines.flatMap { claim($0.map(\.lines), for: owner, canRepeat: true) }
        lists.paragraphs = correction.paragraphs.flatMap { claim($0.map(\.lines), for: owner) }
        lists.other = correction.otherLines.flatMap { claim([$0], for: owner)?[0] }
        if let key {
            let named = Set(
                ([lists.headlines, lists.paragraphs].compactMap { $0 }.flatMap { $0 } + [lists.other ?? []]).joined())
            lists.rest = claim([key], for: owner, besides: named)?[0]
            if lists.rest == nil { owners = owners.filter { $0.value != owner } }
        }
        return lists
    }

    mutating func claimUnplaced(_ ranges: Placed<[LineRange]>) { _ = claim([ranges], for: .unplaced) }

    /// Claims a list; nil, and nothing claimed, where it has a fault.
    ///
    /// - Parameters:
    ///   - canRepeat: two parts of the list may stand on one line, as headlines do.
    ///   - besides: lines that the owner has already, which are passed over.
    private mutating func claim(
        _ parts: [Placed<[LineRange]>], for owner: Owner, canRepeat: Bool = false, besides: Set<Int> = []
    ) -> [[Int]]? {
        var claimed: Set<Int> = []
        var lists: [[Int]] = []
        for part in parts {
            guard let all = check(part) else { return nil }
            let lines = all.filter { !besides.contains($0) }
            if let twice = lines.first(where: { owners[$0] != nil || (!canRepeat && claimed.contains($0)) }) {
                report(.lineTwice(page.lines[twice].number), at: part)
                return nil
            }
            claimed.formUnion(lines)
            lists.append(lines)
        }
        for line in claimed { owners[line] = owner }
        return lists
    }

    /// The printed lines of some ranges, ascending; nil where one lies beyond the page or ends on a blank line.
    private mutating func check(_ ranges: Placed<[LineRange]>) -> [Int]? {
        guard areOnPage(ranges) else { return nil }
        if let blank = ranges.value.flatMap({ [$0.first, $0.last] }).first(where: { printed[$0].isEmpty }) {
            report(.lineBlank(blank), at: ranges)
            return nil
        }
        let numbers = ranges.value.flatMap { Array($0.first...$0.last) }
        if let twice = zip(numbers, numbers.dropFirst()).first(where: { $0 >= $1 }) {
            report(.lineTwice(twice.1), at: ranges)
            return nil
        }
        return lines(ranges.value)
    }
}
