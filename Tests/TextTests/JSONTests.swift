import Testing
import Text

@Suite("JSON")
struct JSONTests {
    @Test("what is written is read back as it was")
    func roundTrip() throws {
        var json = JSONWriter()
        json.object {
            $0.member("text", "二七\"\\\n\u{1}<𠮷>")
            $0.member("number", -42)
            $0.member("names", ["景静", "樊惠林"])
            $0.member("nothing", nil as String?)
            $0.key("empty"); $0.array { _ in }
        }
        let value = try JSONValue(parsing: json.bytes)
        #expect(value["text"]?.string == "二七\"\\\n\u{1}<𠮷>")
        #expect(value["number"]?.integer == -42)
        #expect(value["names"]?.array == [.string("景静"), .string("樊惠林")])
        #expect(value["nothing"] == .null)
        #expect(value["empty"] == .array([]))
    }

    static let broken = ["", "{", "[1,]", "{\"a\" 1}", "\"\\x\"", "\"a", "01x", "[1] 2", "\"\\ud83\"", "{\"a\":1,}"]

    @Test(arguments: broken)
    func isRefused(_ text: String) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
    }

    @Test("a text nested too deeply is refused, not a crash")
    func depth() {
        #expect(throws: JSONError.self) { try JSONValue(parsing: Array(repeating: UInt8(ascii: "["), count: 100_000)) }
    }

    @Test func surrogates() throws {
        #expect(try JSONValue(parsing: Array("\"\\ud842\\udfb7\"".utf8)).string == "𠮷")
    }
}
