import Archive

/// Makes the text of headlines and paragraphs anew from printed lines, as the page's reading would.
struct RemadeText {
    let layout: Layout
    /// The piece of each printed line.
    private let pieceOfLine: [Int]

    init(_ layout: Layout) {
        self.layout = layout
        var pieceOfLine = Array(repeating: 0, count: layout.page.lines.count)
        for (index, piece) in layout.pieces.enumerated() {
            for line in piece.lines { pieceOfLine[line] = index }
        }
        self.pieceOfLine = pieceOfLine
    }

    /// The pieces that some printed lines are part of, in print order.
    func pieces(of lines: [Int]) -> [Int] { Set(lines.map { pieceOfLine[$0] }).sorted() }

    func ranges(of lines: [Int]) -> [LineRange] { [LineRange](lines: layout.page.numbers(of: lines)) }

    /// A line without its opening and closing; empty where it is nothing else.
    private func text(of line: Int) -> Range<Int> {
        layout.page.lines[line].range.clamped(to: layout.pieces[pieceOfLine[line]].text(of: layout.page))
    }

    func paragraph(_ lines: [Int]) -> Paragraph {
        let texts = lines.map { line in
            let text = text(of: line)
            return BodyLine(
                line: line, range: text.isEmpty ? layout.page.lines[line].range : text, isAfterGap: false)
        }
        let isLatin = isMostlyLatin(texts, of: layout.page)
        return Paragraph(
            text: RunningText.join(texts.lazy.map(\.range), of: layout.page, isLatin: isLatin),
            lines: ranges(of: lines))
    }

    func headline(_ lines: [Int], role: Headline.Role, besides paragraphs: [Paragraph]) -> Headline {
        let body = Array(paragraphs.map(\.text).joined(separator: "。").unicodeScalars)
        return Headline(
            role: role, text: headlineText(lines, of: layout.page, body: Letters(body, [body.indices])),
            lines: ranges(of: lines))
    }

    /// The lines of a body that hold text, and those that hold only openings and bylines.
    func bodyLines(_ lines: [Int]) -> (text: [BodyLine], other: [Int]) {
        var text: [BodyLine] = []
        var other: [Int] = []
        for line in lines {
            let range = self.text(of: line)
            if range.isEmpty {
                other.append(line)
            } else {
                let isAfterGap = layout.page.lines[line].isAfterGap || text.last.map { $0.line != line - 1 } ?? true
                text.append(BodyLine(line: line, range: range, isAfterGap: isAfterGap))
            }
        }
        return (text, other)
    }

    /// Text that no article holds: the lines that stand together in print.
    func unplaced(_ lines: [Int]) -> [UnplacedText] {
        var runs: [[Int]] = []
        for line in lines {
            if let last = runs.last?.last, last + 1 == line, !layout.page.lines[line].isAfterGap {
                runs[runs.count - 1].append(line)
            } else {
                runs.append([line])
            }
        }
        return runs.map { run in
            UnplacedText(
                text: run.map { layout.page.string(layout.page.lines[$0].range) }.joined(separator: "\n"),
                lines: ranges(of: run))
        }
    }
}
