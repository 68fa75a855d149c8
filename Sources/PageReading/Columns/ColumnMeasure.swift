import Text

/// How often each width comes in a run of lines: of lines, and of what stands before and behind the blanks in them.
/// Columns that were read across show by many parts of the same width.
struct WidthCounts {
    private var counts = Array(repeating: 0, count: mostMeasure + 6)

    init(_ lines: some Sequence<PrintedLine>, of page: PageText) {
        for line in lines { add(line.range, of: page) }
    }

    subscript(width: Int) -> Int { counts.indices.contains(width) ? counts[width] : 0 }

    /// The width that comes most often; of equals the narrowest.
    var commonest: Int? { (leastMeasure...mostMeasure).filter { counts[$0] > 0 }.max { counts[$0] < counts[$1] } }

    private mutating func add(_ line: Range<Int>, of page: PageText) {
        let words = page.words(of: line)
        for (index, word) in words.enumerated() {
            let isLast = index == words.count - 1
            // Justified setting parts a line into single characters.
            if !isLast, word.count == 1, words[index + 1].count == 1 { continue }
            count(line.lowerBound..<word.upperBound, of: page)
            if !isLast { count(words[index + 1].lowerBound..<line.upperBound, of: page) }
        }
    }

    private mutating func count(_ part: Range<Int>, of page: PageText) {
        let width = inkedCells(page.scalars[part])
        guard (leastMeasure...mostMeasure).contains(width), !page.scalars[part].endsSentence else { return }
        counts[width] += 1
    }

    /// The likeliest widths of the columns, best first: at most `count`.
    ///
    /// - Parameters:
    ///   - least: a line without blanks is this wide.
    ///   - whole: the counts of the whole page.
    func measures(_ count: Int, atLeast least: Int, whole: WidthCounts) -> [Int] {
        let known = (leastMeasure...mostMeasure).filter { width in
            width >= least && (counts[width] > 0 || width == whole.commonest) && support(width, whole)
        }
        return Array(known.sorted { (score($0, whole), $0) > (score($1, whole), $1) }.prefix(count))
    }

    private func score(_ width: Int, _ whole: WidthCounts) -> Double {
        Double(self[width]) + 0.5 * Double(self[width - 1] + self[width + 1]) + 0.25 * Double(self[width - indent])
            + min(1, 0.02 * Double(whole[width]))
    }

    /// A width that only one line has is no measure.
    private func support(_ width: Int, _ whole: WidthCounts) -> Bool {
        let near = [0, indent].reduce(0) { $0 + self[width - $1 - 1] + self[width - $1] + self[width - $1 + 1] }
        return near >= 2 || whole[width] >= 4
    }
}

/// In half cells: newspapers set no narrower and no wider columns.
let leastMeasure = 20
private let mostMeasure = 60
