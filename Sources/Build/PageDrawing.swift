import Archive
import PageReading
import Text

/// A page as it was understood, drawn on its sheet: why was it read so?
///
///     ┌───────────────────────┐
///     │ ①▓▓▓▓▓▓▓▓▓  ③▓▓▓▓▓▓▓▓ │    a box for each line, in the colour of its article, with its words in it; it says its number, role and
///     │ ②░░░░ ╲░░░  ④░░░ ░░░░ │    reason where one points at it
///     │  ░░░░  ░░░   ░░░ ╌╌╌╌ │    a number where each run of lines begins, and a thread through them in reading order
///     ├───────────────────────┤
///     │ ▓ 1 二七区召开…        │    the legend: articles, roles, lines that are printed nowhere
///     └───────────────────────┘
struct PageDrawing {
    private let page: Page
    private let articles: [Article]
    private let owners: LineOwners
    private let reasons: [Int: LineReason]
    /// In tenths of points.
    private let width: Int
    /// Likewise.
    private let height: Int
    private var svg: Bytes = []

    /// Nil for a page of whose lines it is not known where they are printed.
    init?(_ inspection: PageInspection) {
        guard inspection.page.source.lineBoxes.count > 0 else { return nil }
        page = inspection.page
        (articles, owners, reasons) = (inspection.articles, inspection.owners, inspection.reasons)
        // Of a sheet of unknown size A paper's proportions are as good as any.
        let isKnown = page.source.sheet.map { $0.width > 0 && $0.height > 0 } ?? false
        width = isKnown ? page.source.sheet?.width ?? 0 : 5_950
        height = isKnown ? page.source.sheet?.height ?? 0 : 8_420
    }

    /// An SVG file, which holds the page's text as text alone, fetches nothing and runs nothing.
    var file: Bytes {
        var drawing = self
        drawing.draw()
        return drawing.svg
    }

    private mutating func draw() {
        let boxes = page.source.boxes, source = page.source.text
        let lines = zip(page.lines, boxes).enumerated().compactMap { index, line in
            line.1.map { DrawnLine(number: index + 1, text: String(utf8: source[line.0]), box: $0) }
        }
        let unprinted = page.lines.count { holdsInk(String(utf8: source[$0]).unicodeScalars) } - lines.count
        begin(legendRows: articles.count + 3)
        for line in lines { draw(line) }
        drawOrder(lines)
        drawLegend(unprinted: unprinted)
        svg.append("</svg>\n")
    }

    private mutating func begin(legendRows: Int) {
        let whole = height + (legendRows + 1) * row
        svg.append(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(whole)" width="\(width / 10)pt" height="\(whole / 10)pt">
            \(drawingMark)
            <title>\(shown(page.source.source.text))</title>
            <style>
            text { font-family: "Noto Sans CJK SC", sans-serif }
            rect { fill-opacity: .16; stroke-width: 6 }
            .headline, .kicker, .subtitle { fill-opacity: .5; stroke: #000 }
            .byline { fill-opacity: .3; stroke-dasharray: 20 10 }
            .unplaced { fill: #999; stroke: #c00; stroke-dasharray: 30 15 }
            .furniture { fill: #999; stroke: #777; stroke-dasharray: 6 12 }
            .withdrawn { fill: #000; fill-opacity: 1 }
            .upright { writing-mode: vertical-rl }
            .order { fill: none; stroke: #06c; stroke-width: 8; stroke-opacity: .5 }
            .mark { fill: #06c; fill-opacity: 1 } .number { fill: #fff; text-anchor: middle }
            </style>
            <rect width="\(width)" height="\(height)" style="fill: #fff; fill-opacity: 1; stroke: #000"/>

            """)
    }
}

/// One printed line with its box.
private struct DrawnLine {
    /// From 1.
    var number: Int
    var text: String
    var box: LineBox
}

// MARK: - Lines

extension PageDrawing {
    private mutating func draw(_ line: DrawnLine) {
        let owner = owners[line.number], role = role(of: line.number)
        let colour = owner.map { " fill=\"\(self.colour(of: $0.article))\" stroke=\"\(self.colour(of: $0.article))\"" }
        let (x, y, w, h) = place(of: line.box.area)
        let reason = reasons[line.number].map { " · " + $0.words } ?? ""
        let what = owner?.role ?? (role == "withdrawn" ? role : "unplaced")
        svg.append(
            "<g><title>\(line.number) · \(what)\(reason) · \(size(of: line.box))\(shown(line.text))</title>"
                + "<rect class=\"\(role)\" x=\"\(x)\" y=\"\(y)\" width=\"\(w)\" height=\"\(h)\"\(colour ?? "")/>")
        if !line.text.isEmpty, w > 0, h > 0 { svg.append(words(line.text, x, y, w, h)) }
        svg.append("</g>\n")
    }

    /// As wide as they are printed, whatever font shows them.
    private func words(_ text: String, _ x: Int, _ y: Int, _ w: Int, _ h: Int) -> String {
        if h > w * 2, text.unicodeScalars.count > 1 {
            return
                "<text class=\"upright\" x=\"\(x + w / 2)\" y=\"\(y)\" font-size=\"\(w)\" textLength=\"\(h)\">\(shown(text))</text>"
        }
        return
            "<text x=\"\(x)\" y=\"\(y + h * 88 / 100)\" font-size=\"\(h)\" textLength=\"\(w)\" lengthAdjust=\"spacingAndGlyphs\">"
            + "\(shown(text))</text>"
    }

    /// The class that it is drawn in.
    private func role(of line: Int) -> String {
        if page.withdrawn.contains(where: { $0.contains(line) }) { return "withdrawn" }
        guard let owner = owners[line] else { return reasons[line] == .aside ? "furniture" : "unplaced" }
        return owner.role.hasPrefix("paragraph") ? "body" : owner.role
    }

    private func size(of box: LineBox) -> String {
        guard box.size > 0 else { return "" }
        return "\(box.size / 10).\(box.size % 10) pt\(box.isBold ? " bold" : "") · "
    }

    /// In tenths of points.
    private func place(of area: PageArea) -> (x: Int, y: Int, width: Int, height: Int) {
        (
            area.x * width / PageArea.whole, area.y * height / PageArea.whole, area.width * width / PageArea.whole,
            area.height * height / PageArea.whole
        )
    }
}

// MARK: - Order and legend

extension PageDrawing {
    /// A number where each run of lines begins, and a thread from one to the next.
    private mutating func drawOrder(_ lines: [DrawnLine]) {
        var last: Int?
        let firsts = lines.filter { line in
            defer { last = line.box.block }
            return line.box.block != last
        }
        let points = firsts.map { place(of: $0.box.area) }
        let thread = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        svg.append("<polyline class=\"order\" points=\"\(thread)\"/>\n")
        for (number, point) in points.enumerated() {
            svg.append(
                "<circle class=\"mark\" cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"60\"/><text class=\"number\" x=\"\(point.x)\" "
                    + "y=\"\(point.y + 25)\" font-size=\"70\">\(number + 1)</text>\n")
        }
    }

    private mutating func drawLegend(unprinted: Int) {
        var y = height + row
        for (number, article) in articles.enumerated() {
            let colour = colour(of: article.id)
            drawRow(
                "\(number + 1) · \(article.id.letters) · \(article.title)", y, "class=\"headline\" fill=\"\(colour)\"")
            y += row
        }
        drawRow("in no article", y, "class=\"unplaced\"")
        drawRow("captions, folio lines and the like", y + row, "class=\"furniture\"")
        let points = "\(width / 10) × \(height / 10) pt"
        let nowhere = unprinted > 0 ? " · lines that are printed nowhere: \(unprinted)" : ""
        drawRow(page.source.source.text + " · " + points + nowhere, y + 2 * row, "class=\"order\"")
    }

    private mutating func drawRow(_ text: String, _ y: Int, _ style: String) {
        svg.append(
            "<rect \(style) x=\"100\" y=\"\(y - 100)\" width=\"160\" height=\"120\"/>"
                + "<text x=\"320\" y=\"\(y)\" font-size=\"120\">\(shown(text))</text>\n")
    }

    /// Neighbours on the page differ; where there are more articles than colours, their numbers tell them apart.
    private func colour(of article: ArticleID) -> String {
        let number = articles.firstIndex { $0.id == article } ?? 0
        return colours[number % colours.count]
    }
}

/// The height of a row of the legend, in tenths of points.
private let row = 180

/// Told apart by people who see few colours, too (Okabe & Ito, *Color Universal Design*, 2008), and some between them.
private let colours = [
    "#e69f00", "#0072b2", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8c6bb1", "#b8a500", "#7f4f24", "#33691e",
]

/// What tells a drawing from any other file.
let drawingMark = "<!-- drawn by broadsheet inspect -->"

/// As it may stand in XML: characters that XML knows none of are written out.
private func shown(_ text: String) -> String {
    var bytes: Bytes = []
    let known = String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : $0 }))
    bytes.append(escapingHTML: writtenOut(known))
    return String(utf8: bytes)
}
