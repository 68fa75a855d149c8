import Testing

@testable import PageReading

/// What begins a paragraph by its own first words, and what only looks so.
@Suite("Words that begin paragraphs")
struct ParagraphStartTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var lines: [String]
        /// The paragraphs' first lines, from 0.
        var starts: [Int]

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "items with a mark", lines: ["下月起实施：", "●周六照常办理业", "务；", "●免费打印照片。"], starts: [0, 1, 3]),
        Case(name: "items in brackets", lines: ["要求如下：", "（一）按时到岗；", "（二）如实登记。"], starts: [0, 1, 2]),
        Case(name: "items with numerals", lines: ["一、按时到岗。", "二、如实登记。"], starts: [0, 1]),
        Case(name: "items with figures", lines: ["1.按时到岗；", "2.如实登记。"], starts: [0, 1]),
        Case(name: "a number with a point is no item", lines: ["今年比去年多；", "1.5万人参加了活动。"], starts: [0]),
        Case(name: "months in a list are no item", lines: ["会期照旧；", "三、四月份再议。"], starts: [0]),
        Case(name: "an item needs a clause's end above", lines: ["他们分别在", "（一）号楼和二号楼。"], starts: [0]),
        Case(name: "questions and answers", lines: ["问：多久清一次？", "答：每周两次。", "问：都捐了吗？", "答：不是。"], starts: [0, 1, 2, 3]),
        Case(name: "who says something goes on", lines: ["他来了。", "他说：好。", "他走了。", "他说：再见。"], starts: [0]),
    ]

    @Test(arguments: cases) func starts(_ example: Case) {
        let page = PageText(Array(example.lines.joined(separator: "\n").utf8))
        let lines = page.lines.indices.map { BodyLine(line: $0, range: page.lines[$0].range, isAfterGap: false) }
        let starts = ParagraphStarts(lines, of: page)
        let found = lines.indices.dropFirst().filter { index in
            let above = lines[index - 1].range
            return starts.begins(lines[index].range, below: above, isEnded: page.scalars[above].endsSentence)
        }
        #expect([0] + found == example.starts)
    }
}
