import Testing
import Text

@testable import PageReading

/// One pass over the bytes tells what a look at each character of each line does.
@Suite("Decoding")
struct DecodedPageTests {
    static let pages = [
        "", "\n", "一", "\n\n一龿〇々\r\n", "　　本报讯 5月18日，abc\u{3000}\n \n二七区（记者 袁帆）", "𠮷 é １２ ·—…“”\t\n\u{FEFF}\u{200B}\n﨑㐀",
    ]

    @Test("gives every character of a file", arguments: pages)
    func characters(_ text: String) { #expect(DecodedPage(Array(text.utf8)).scalars == Array(text.unicodeScalars)) }

    @Test("gives lines with their places, widths and indents", arguments: pages)
    func lines(_ text: String) {
        let page = DecodedPage(Array(text.utf8))
        for line in page.printedLines() {
            let whole = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)[line.number - 1]
            let inked = page.scalars[line.range]
            #expect(inked.first?.isBlank == false && inked.last?.isBlank == false)
            #expect(inked.elementsEqual(whole.drop(while: \.isBlank).prefix(inked.count)))
            #expect(line.width == halfCells(of: inked))
            #expect(line.indent == whole.prefix(while: \.isBlank).reduce(0) { $0 + $1.halfCells })
            #expect(line.mayHoldBlanks == inked.contains(where: \.isBlank))
        }
        #expect(page.printedLines().count == text.unicodeScalars.split(separator: "\n").count { holdsInk($0) })
    }

    static let written = [
        "", "a", "二七区", "é𠮷 a。", "a text of Latin letters, longer than fifteen bytes", "一二三四五六七八九十 1 𠮷é",
    ]

    @Test("is undone by writing", arguments: written)
    func texts(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        #expect(Array(String(scalars: scalars).utf8) == Array(text.utf8))
        #expect([UInt8](scalars: scalars) == Array(text.utf8))
    }
}
