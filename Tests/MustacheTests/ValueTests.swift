import Mustache
import Testing
import Text

@Suite("Values")
struct ValueTests {
    @Test("an object keeps its order, and one value for each name")
    func order() {
        var object = Object([("b", .integer(1)), ("a", .integer(2)), ("b", .integer(3))])
        #expect(object.members.map(\.0) == ["b", "a"])
        #expect(object["b"] == .integer(3))
        object["c"] = .null
        object["b"] = nil
        object["none"] = nil
        object.append("d", .text("4"))
        #expect(object.members.map(\.0) == ["a", "c", "d"])
        #expect(object["b"] == nil && object["c"] == .null && object["d"] == .text("4"))
    }

    @Test("values are written as JSON")
    func json() {
        let value: Value = .object([
            "text": .text("二\"七"), "markup": .markup(Bytes("<b>".utf8)), "numbers": .list([.integer(-1), .integer(0)]),
            "truths": .list([.bool(true), .bool(false), .null]), "object": .object([:]), "list": .list([]),
        ])
        var json = JSONWriter()
        value.writeJSON(into: &json)
        #expect(
            String(utf8: json.bytes) == """
                {"text":"二\\"七","markup":"<b>","numbers":[-1,0],"truths":[true,false,null],"object":{},"list":[]}
                """)
    }
}
