import TestSupport
import Testing
import Text

@Suite("What is blank")
struct BlankTests {
    @Test("characters that leave no ink", arguments: blankCharacters)
    func blank(_ character: Unicode.Scalar) { #expect(character.leavesNoInk) }

    static let inked: [Unicode.Scalar] = [
        "!", "~", "0", "字", "〇", "。", "\u{AB}", "¡", "·", "—", "■", "〓", "\u{E000}", "\u{FFFD}",
    ]

    @Test("characters that are seen", arguments: inked)
    func seen(_ character: Unicode.Scalar) { #expect(!character.leavesNoInk) }

    @Test("a text holds ink where one of its characters is seen")
    func texts() {
        #expect(!holdsInk("\u{3000}\u{200B} \t".unicodeScalars) && !holdsInk("".unicodeScalars))
        #expect(holdsInk("\u{3000}\u{200B}一\u{FE0F}".unicodeScalars))
    }
}
