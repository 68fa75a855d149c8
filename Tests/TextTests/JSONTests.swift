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

    static let broken = [
        "", "{", "[1,]", "{\"a\" 1}", "\"\\x\"", "\"a", "01x", "[1] 2", "\"\\ud83\"", "{\"a\":1,}", "+1", ".5", "1.",
        "1e", "-", "0x1", "1e+", "\"\\u+041\"", "\"\\u12\"",
    ]

    @Test(arguments: broken)
    func isRefused(_ text: String) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
    }

    @Test("a text nested too deeply is refused, not a crash")
    func depth() {
        #expect(throws: JSONError.self) { try JSONValue(parsing: Array(repeating: UInt8(ascii: "["), count: 100_000)) }
    }

    @Test("numbers", arguments: [("0", 0), ("-0.5", -0.5), ("12.5e-1", 1.25), ("1E+2", 100), ("20230518", 20_230_518)])
    func number(_ text: String, _ number: Double) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)) == .number(number))
    }

    @Test("a surrogate that stands alone is no letter's end")
    func loneSurrogate() throws {
        #expect(try JSONValue(parsing: Array("\"\\ud800\\u0041\"".utf8)).string == "\u{FFFD}A")
    }

    @Test func surrogates() throws {
        #expect(try JSONValue(parsing: Array("\"\\ud842\\udfb7\"".utf8)).string == "𠮷")
    }
}
