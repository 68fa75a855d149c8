import Sheets
import Text
import XML

/// Reads ALTO 2, 3 and 4, whatever namespace it is in:
///
///     <alto><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
///       <Layout><Page WIDTH="1690" HEIGHT="2361"><PrintSpace><TextBlock>
///         <TextLine HPOS="85" VPOS="133" WIDTH="222" HEIGHT="15">
///           <String CONTENT="本报" HPOS="85" VPOS="133" WIDTH="43" HEIGHT="15" WC="0.92"/><SP/>…
///
/// Blocks count for nothing but their type: what goes on where is found as on any printed page.
final class ALTOReader: XMLListener {
    private(set) var pages: [RecognisedPage] = []
    /// A unit that ALTO does not have, and where it is told.
    private(set) var unknownUnit: (name: String, line: Int)?
    /// Of a page.
    private let mostWords: Int
    /// Points to the unit that is told; 1 for pixels, whose size nothing tells.
    private var scale = 1.0
    /// Those that are bold, by their names.
    private var boldStyles = Set<String>()
    /// The styles of blocks and lines that are open.
    private var styles: [String] = []
    /// The text of a `MeasurementUnit` that is open.
    private var unit: String?
    private var words = 0

    init(mostWords: Int) { self.mostWords = mostWords }

    func begin(_ tag: XMLTag) {
        switch tag.name {
        case "MeasurementUnit": unit = ""
        case "TextStyle": if tag.isBold, let id = tag.attributes["ID"] { boldStyles.insert(id) }
        case "Page": beginPage(tag)
        case "PrintSpace": takeSize(of: tag)
        case "TextBlock", "ComposedBlock": styles.append(tag.styles)
        case "TextLine":
            styles.append(tag.styles)
            if !pages.isEmpty { pages[pages.count - 1].lines.append(RecognisedLine(box: box(of: tag))) }
        case "String": append(tag.attributes["CONTENT"] ?? "", tag)
        case "HYP": append(tag.attributes["CONTENT"] ?? "-", tag)
        default: break
        }
    }

    func text(_ text: String) { unit? += text }

    func end(_ name: String, line: Int) {
        switch name {
        case "MeasurementUnit": takeUnit(line: line)
        case "TextBlock", "ComposedBlock", "TextLine": _ = styles.popLast()
        default: break
        }
    }

    private func beginPage(_ tag: XMLTag) {
        pages.append(RecognisedPage())
        words = 0
        takeSize(of: tag)
    }

    /// The page's own counts; where it has none, that of what is printed on it.
    private func takeSize(of tag: XMLTag) {
        guard let page = pages.last, page.width == 0 || page.height == 0 else { return }
        guard let width = length(tag, "WIDTH"), let height = length(tag, "HEIGHT") else { return }
        let left = tag.name == "Page" ? 0 : length(tag, "HPOS") ?? 0,
            top = tag.name == "Page" ? 0 : length(tag, "VPOS") ?? 0
        pages[pages.count - 1].width = max(0, left + width)
        pages[pages.count - 1].height = max(0, top + height)
    }

    private func takeUnit(line: Int) {
        let name = (unit ?? "").filter { !$0.isWhitespace }
        unit = nil
        switch name {
        case "pixel", "": break
        case "mm10": scale = 72 / 254
        case "inch1200": scale = 72 / 1_200
        default: unknownUnit = unknownUnit ?? (name, line)
        }
    }

    private func append(_ text: String, _ tag: XMLTag) {
        guard let page = pages.indices.last, let line = pages[page].lines.indices.last, !text.isEmpty else { return }
        words += 1
        guard words <= mostWords else {
            pages[page].wordsLeftOut += 1
            return
        }
        let confidence = tag.attributes["WC"].flatMap(Double.init).map {
            $0.isFinite ? Int(min(max($0, 0), 1) * 100) : 0
        }
        let isBold = tag.isBold || (styles + [tag.styles]).contains(where: isBoldStyle)
        pages[page].lines[line].words.append(
            RecognisedWord(text, box: box(of: tag), confidence: confidence ?? 100, isBold: isBold))
    }

    private func isBoldStyle(_ names: String) -> Bool {
        !boldStyles.isEmpty && names.split(separator: " ").contains { boldStyles.contains(String($0)) }
    }

    /// Nil where one of its four numbers is missing, or is none.
    private func box(of tag: XMLTag) -> Box? {
        guard let left = length(tag, "HPOS"), let top = length(tag, "VPOS"), let width = length(tag, "WIDTH"),
            let height = length(tag, "HEIGHT"), width >= 0, height > 0
        else { return nil }
        return Box(left: left, top: top, right: left + width, bottom: top + height)
    }

    private func length(_ tag: XMLTag, _ name: String) -> Double? {
        tag.attributes[name].flatMap(Double.init).flatMap { $0.isFinite && abs($0) < 1e6 ? $0 * scale : nil }
    }
}

extension XMLTag {
    fileprivate var styles: String { attributes["STYLEREFS"] ?? "" }

    fileprivate var isBold: Bool { (attributes["FONTSTYLE"] ?? attributes["STYLE"])?.contains("bold") ?? false }
}
