import Foundation
import TestSupport
import Testing
import Text

@Suite("Base 64")
struct Base64Tests {
    @Test("bytes of any length become the letters that others make of them, and are read back")
    func roundTrip() {
        var random = SeededGenerator(seed: 64)
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let letters = String(utf8: bytes.inBase64)
            #expect(letters == Data(bytes).base64EncodedString())
            #expect(Bytes(base64: letters) == bytes)
        }
    }

    @Test("other letters are none", arguments: ["A", "AAA", "AA-A", "A===", "====", "AA=A", "AAAA\n", "=AAA", "二七"])
    func isRefused(_ text: String) { #expect(Bytes(base64: text) == nil) }
}
