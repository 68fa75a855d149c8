import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// Twenty pages set in a browser and dumped by five programs: what is read right of them, by program.
@Suite("Typeset pages")
struct TypesetPageTests {
    static let golden = TypesetPage.folder + "/scores.txt"

    @Test("score what the golden table says; RECORD=1 writes it anew") func scores() throws {
        let table = try scoreTable(TypesetPage.all())
        if Repository.isRecording { try Repository.write(Self.golden, table) }
        #expect(table == String(utf8: try Repository.read(Self.golden)))
    }

    @Test("lose no line") func lines() throws {
        for (reader, score) in try readScores(TypesetPage.all()) {
            #expect(score[TypesetScore.Figure.lines] == 1, "\(reader)")
        }
    }
}

/// One row a reader, one column a figure, in shares of 1.
private func scoreTable(_ pages: [TypesetPage]) throws -> String {
    var table = padded("", 12)
    for figure in TypesetScore.Figure.allCases { table += padded(String(figure.rawValue.prefix(8)), 9) }
    for (reader, score) in try readScores(pages) {
        table += "\n" + reader + padded("", 12 - reader.count)
        for figure in TypesetScore.Figure.allCases { table += padded(share(score[figure]), 9) }
    }
    return table + "\n"
}

/// The pages are read together, as one archive.
private func readScores(_ pages: [TypesetPage]) throws -> [(reader: String, score: TypesetScore)] {
    let settled = readPages(try pages.map { try $0.source() })
    var scores: [(reader: String, score: TypesetScore)] = []
    for (page, read) in zip(pages, settled.pages) {
        if scores.last?.reader != page.reader { scores.append((page.reader, TypesetScore())) }
        scores[scores.count - 1].score.add(
            page, read: settled.articles.filter { $0.source.text == page.file }, lines: read)
    }
    return scores
}

/// `0.917`: rounded to thousandths.
private func share(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(digits)"
}

private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
