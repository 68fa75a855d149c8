import Archive
import Records
import Testing
import Text

/// Records as lines of JSON.
@Suite("Lines of records")
struct RecordLineTests {
    static let mistakes: [(line: String, told: String)] = [
        ("", "a value is expected"), ("{\"record\":\"page\"", "it is JSON no longer"), ("二七", "it is JSON no longer"),
        ("[]", "\"record\" of a record should be an object"), ("{}", "\"record\" of a record should be a text"),
        ("{\"record\":7}", "\"record\" of a record should be a text"),
        ("{\"record\":\"page\"}", "\"version\" of a record should be a whole number"),
        ("{\"record\":\"page\",\"version\":1.5}", "\"version\" of a record should be a whole number"),
        ("{\"record\":\"pages\",\"version\":1}", "records called \"pages\" are not known"),
        (
            "{\"record\":\"page\",\"version\":2}",
            "version 2 of page records is not known, but version 1 is"
        ),
    ]

    @Test("what is none is told", arguments: mistakes)
    func mistake(_ mistake: (line: String, told: String)) {
        let fault = #expect(throws: RecordFault.self) { try RecordLine(Bytes(mistake.line.utf8)) }
        #expect(fault?.message.contains(mistake.told) == true, "\(String(describing: fault?.message))")
    }

    @Test("a fault is the same once it was written and read, but for the line that it shows")
    func fault() throws {
        let faults = [
            SourceFault(
                path: "a/二.txt", line: 3, column: 7, severity: .warning, message: "\"x\"\n", hint: "do", excerpt: nil),
            SourceFault(path: "b", line: 0, column: 0, severity: .error, message: "m", hint: "", excerpt: nil),
        ]
        for fault in faults {
            var json = JSONWriter()
            json.record(.fault) { fault.writeMembers(to: &$0) }
            #expect(json.bytes.last == UInt8(ascii: "\n") && json.bytes.count { $0 == UInt8(ascii: "\n") } == 1)
            let record = try RecordLine(json.bytes.dropLast())
            #expect(record.kind == .fault)
            #expect(try SourceFault(record.fields) == fault)
        }
    }

    static let wrongMembers: [(json: String, read: @Sendable (RecordFields) throws -> Void)] = [
        ("7", { _ = try $0.textIfAny("a") }), ("\"x\"", { _ = try $0.numberIfAny("a") }),
        ("1.5", { _ = try $0.number("a") }), ("\"ABC\"", { _ = try $0.hash("a") }),
        ("\"A\"", { _ = try $0.bytes("a") }),
        ("\"2023-02-30\"", { _ = try $0.dayIfAny("a") }), ("\"x\"", { _ = try $0.measure("a") }),
        ("1", { _ = try $0.flag("a") }), ("\"x\"", { let _: Headline.Role? = try $0.wordIfAny("a") }),
        ("{}", { let _: [LineRange] = try $0.list("a") }), ("[[1]]", { let _: [LineRange] = try $0.list("a") }),
        ("[[0,1]]", { let _: [LineRange] = try $0.list("a") }), ("[[3,2]]", { let _: [LineRange] = try $0.list("a") }),
        ("[{\"role\":\"headline\"}]", { let _: [Headline] = try $0.list("a") }),
        ("[7]", { let _: [String] = try $0.list("a") }), ("7", { let _: PageSheet? = try $0.valueIfAny("a") }),
    ]

    @Test("a member of another kind is told by its name", arguments: wrongMembers.indices)
    func wrongMember(_ index: Int) throws {
        let (json, read) = Self.wrongMembers[index]
        let fields = try RecordFields(JSONValue(parsing: Bytes("{\"a\":\(json)}".utf8)))
        #expect(throws: RecordFault.self) { try read(fields) }
    }

    @Test("a member that is missing or null is empty")
    func missing() throws {
        let fields = try RecordFields(JSONValue(parsing: Bytes("{\"a\":null}".utf8)))
        for name in ["a", "b"] {
            #expect(try fields.textIfAny(name) == nil && fields.numberIfAny(name) == nil)
            #expect(try fields.dayIfAny(name) == nil && fields.bytes(name) == [] && !fields.flag(name))
            #expect(try fields.list(name) == [LineRange]())
            #expect(throws: RecordFault.self) { try fields.text(name) }
        }
    }
}
