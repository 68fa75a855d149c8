import TestSupport
import Testing
import Text

@testable import Markdown

@Suite("Long definitions")
struct LongDefinitionTests {
    @Test(
        "whatever stands around them, nothing is lost but what is never shown", arguments: 1...4 as ClosedRange<UInt64>)
    func anything(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = ["[x]:", "[", "]", "]:", " ", "\n", "<", ">", "(", "\"", " data:", "\\", "a".repeated(300), "^"]
        for _ in 0..<2000 {
            let text = Bytes(
                (0..<Int.random(in: 1...12, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
                    .joined().utf8)
            var copy = Bytes()
            guard copyLimitingDefinitions(text.span, mostCopied: 0, into: &copy) else { continue }
            // Only backslashes come in, only a picture's letters go.
            let before = String(utf8: text).filter { $0 != "\\" && $0 != "a" }
            let after = String(utf8: copy).filter { $0 != "\\" && $0 != "a" }
            #expect(before == after || String(utf8: text).contains("data:"))
            if !String(utf8: text).contains("data:") { #expect(copy.count { $0 == 0x61 } == text.count { $0 == 0x61 }) }
        }
    }
}
