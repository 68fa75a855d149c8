package import Archive
package import Text

// How values of an archive stand in records.

extension String: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) {
        guard let text = value.string else { throw .notExpected("an entry", expected: "a text") }
        self = text
    }

    package func write(to json: inout JSONWriter) { json.string(self) }
}

/// First and last line: `[3,5]`.
extension LineRange: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) {
        let lines = try [Int](value, count: 2...2, "lines")
        guard 1 <= lines[0], lines[0] <= lines[1] else {
            throw .notExpected("lines", expected: "the first line from 1 and the last")
        }
        self.init(lines[0], lines[1])
    }

    package func write(to json: inout JSONWriter) {
        json.array {
            $0.integer(first)
            $0.integer(last)
        }
    }
}

extension Headline: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "headlines")
        guard let role: Role = try fields.wordIfAny("role") else { throw .notExpected("role", expected: "a word") }
        self.init(role: role, text: try fields.text("text"), lines: try fields.list("lines"))
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("role", role.rawValue)
            $0.member("text", text)
            $0.given("lines", lines)
        }
    }
}

extension Paragraph: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "paragraphs")
        self.init(text: try fields.text("text"), lines: try fields.list("lines"))
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("text", text)
            $0.given("lines", lines)
        }
    }
}

extension UnplacedText: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "unplaced")
        self.init(text: try fields.text("text"), lines: try fields.list("lines"))
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("text", text)
            $0.given("lines", lines)
        }
    }
}

extension Credit: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "credits")
        self.init(role: try fields.text("role"), names: try fields.list("names"))
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("role", role)
            $0.given("names", names)
        }
    }
}

extension PageSheet: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "sheet")
        guard let kind: Kind = try fields.wordIfAny("kind") else { throw .notExpected("kind", expected: "a word") }
        self.init(
            kind: kind, file: SourcePath(try fields.text("file")), number: try fields.number("number"),
            width: try fields.number("width"), height: try fields.number("height"))
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("kind", kind.rawValue)
            $0.member("file", file.text)
            $0.member("number", number)
            $0.member("width", width)
            $0.member("height", height)
        }
    }
}

/// What is wrong with a file, its place and what to do, without the line that is meant.
extension SourceFault: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) { try self.init(RecordFields(value, "faults")) }

    package init(_ fields: RecordFields) throws(RecordFault) {
        guard let severity: Severity = try fields.wordIfAny("severity") else {
            throw .notExpected("severity", expected: "a word")
        }
        self.init(
            path: try fields.text("path"), line: try fields.numberIfAny("line") ?? 0,
            column: try fields.numberIfAny("column") ?? 0, severity: severity, message: try fields.text("message"),
            hint: try fields.textIfAny("hint") ?? "", excerpt: nil)
    }

    package func write(to json: inout JSONWriter) { json.object { writeMembers(to: &$0) } }

    package func writeMembers(to json: inout JSONWriter) {
        json.member("severity", severity.rawValue)
        json.member("path", path)
        json.given("line", line == 0 ? nil : line)
        json.given("column", column == 0 ? nil : column)
        json.member("message", message)
        json.given("hint", hint.isEmpty ? nil : hint)
    }
}
