package import Text

/// A line of records as they pass between programs: one JSON object that says what it is and in which version.
///
///     {"record":"page","version":1,"source":"2023-05-19_A03.txt","text":"…"}
///
/// docs/records.md describes each kind.
package struct RecordLine {
    package let kind: RecordKind
    package let fields: RecordFields

    /// - Parameter line: without its end.
    package init(_ line: Bytes) throws(RecordFault) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: line)
        } catch {
            throw .notJSON(column: error.offset + 1, expected: error.expected)
        }
        let fields = try RecordFields(value)
        let name = try fields.text("record"), version = try fields.number("version")
        guard let kind = RecordKind(rawValue: name) else { throw .unknownKind(name) }
        guard version == kind.version else { throw .unknownVersion(kind, version) }
        (self.kind, self.fields) = (kind, fields)
    }
}

/// What a record may be of.
package enum RecordKind: String, CaseIterable, Sendable {
    /// A page before anything is understood of it.
    case page
    /// How often pairs of characters were met.
    case rarity
    /// What was read off a page.
    case reading
    /// What was read of a file with printed pages.
    case sheets
    /// What is wrong with a file.
    case fault

    /// Another number for each other form that records of the kind had.
    var version: Int { 1 }
}

extension JSONWriter {
    /// One record, a line.
    package mutating func record(_ kind: RecordKind, _ members: (inout JSONWriter) -> Void) {
        object { json in
            json.member("record", kind.rawValue)
            json.member("version", kind.version)
            members(&json)
        }
        endLine()
    }
}

/// Why a line is no record of those that are known here.
package enum RecordFault: Error, FaultKind {
    case notJSON(column: Int, expected: String)
    case notExpected(String, expected: String)
    case unknownKind(String)
    case unknownVersion(RecordKind, Int)
    /// A record that has no place in what is asked for.
    case misplaced(RecordKind, wanted: [RecordKind])
    case tooLong(limit: Int)

    /// From 1, in bytes; 0 where the whole line is meant.
    package var column: Int { if case .notJSON(let column, _) = self { column } else { 0 } }

    package var message: String {
        switch self {
        case .notJSON(_, let expected): "this is no record: it is JSON no longer where \(expected) is expected"
        case .notExpected(let name, let expected): "\"\(name)\" of a record should be \(expected)"
        case .unknownKind(let name): "records called \"\(name)\" are not known"
        case .unknownVersion(let kind, let version):
            "version \(version) of \(kind.rawValue) records is not known, but version \(kind.version) is"
        case .misplaced(let kind, _): "a \(kind.rawValue) record has no place here"
        case .tooLong(let limit): "a line has more than \(limit) bytes"
        }
    }

    package var hint: String {
        switch self {
        case .notJSON: "each line is one JSON object: docs/records.md"
        case .notExpected, .tooLong: "docs/records.md says what records hold"
        case .unknownKind: "there are " + RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
        case .unknownVersion: "make the records with the program that is to read them"
        case .misplaced(_, let wanted): "it takes " + wanted.map(\.rawValue).joined(separator: " and ") + " records"
        }
    }
}
