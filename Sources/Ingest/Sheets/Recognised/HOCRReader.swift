import Sheets
import Text
import XML

/// Reads hOCR, an XHTML file whose elements say in `class` what they are and in `title` where that is printed:
///
///     <div class='ocr_page' title='image "A03.jpg"; bbox 0 0 1690 2361; ppageno 0'>
///       <span class='ocr_line' title="bbox 85 133 307 148; baseline 0 0; x_size 17">
///         <span class='ocrx_word' title='bbox 85 133 128 148; x_wconf 92'>本报</span>
///
/// Lengths are in pixels.
final class HOCRReader: XMLListener {
    private(set) var pages: [RecognisedPage] = []
    /// Of a page.
    private let mostWords: Int
    /// What the elements that are open are; nil for those that say nothing.
    private var open: [Part?] = []
    /// The word that is open, or the line without one.
    private var word: RecognisedWord?
    private var words = 0

    private enum Part { case page, line, word, bold }

    /// Tesseract calls lines of headlines, captions and drop caps by names of their own.
    private static let lineClasses = ["ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat"]

    init(mostWords: Int) { self.mostWords = mostWords }

    func begin(_ tag: XMLTag) {
        let classes = (tag.attributes["class"] ?? "").split(separator: " ").map(String.init)
        let properties = HOCRProperties(tag.attributes["title"] ?? "")
        var part: Part?
        if classes.contains("ocr_page") {
            part = .page
            words = 0
            pages.append(RecognisedPage(width: properties.box?.right ?? 0, height: properties.box?.bottom ?? 0))
        } else if classes.contains(where: Self.lineClasses.contains), let page = pages.indices.last {
            part = .line
            pages[page].lines.append(RecognisedLine(box: properties.box))
            word = RecognisedWord("", box: properties.box)
        } else if classes.contains("ocrx_word") {
            part = .word
            finishWord()
            word = RecognisedWord("", box: properties.box, confidence: properties.confidence ?? 100)
        } else if tag.name == "strong" || tag.name == "b" {
            part = .bold
            word?.isBold = true
        }
        open.append(part)
    }

    func text(_ text: String) { word?.text += text }

    func end(_ name: String, line: Int) {
        guard let part = open.popLast(), part == .word || part == .line else { return }
        finishWord()
    }

    private func finishWord() {
        guard var word, let page = pages.indices.last, let line = pages[page].lines.indices.last else { return }
        self.word = nil
        word.text = word.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !word.text.isEmpty else { return }
        words += 1
        if words <= mostWords {
            pages[page].lines[line].words.append(word)
        } else {
            pages[page].wordsLeftOut += 1
        }
    }
}

/// What a `title` tells: `bbox 85 133 128 148; x_wconf 92`.
private struct HOCRProperties {
    private(set) var box: Box?
    private(set) var confidence: Int?

    init(_ title: String) {
        for property in title.split(separator: ";") {
            let fields = property.split(separator: " ")
            let numbers = fields.dropFirst().compactMap { Double($0) }.filter { $0.isFinite && abs($0) < 1e6 }
            switch fields.first {
            case "bbox" where numbers.count == 4 && numbers[2] >= numbers[0] && numbers[3] > numbers[1]:
                box = Box(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
            case "x_wconf" where numbers.count == 1: confidence = Int(min(max(numbers[0], 0), 100))
            default: break
            }
        }
    }
}
