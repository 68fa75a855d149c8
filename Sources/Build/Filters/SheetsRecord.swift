import Archive
package import Records
package import Sheets
package import Text

/// What was read of a file with printed pages: who has it need not read that file, whose reading is the dearest step of all.
///
///     {"record":"sheets","version":1,"digest":"…","program":"…","sheets":[{"width":11906,"height":16838,"text":"…","boxes":"…"}]}
struct SheetsRecord {
    /// Of the file.
    let digest: UInt64
    /// The digest of the program that read it.
    let program: UInt64
    let sheets: [ReadSheet]

    init(digest: UInt64, program: UInt64, sheets: [ReadSheet]) {
        (self.digest, self.program, self.sheets) = (digest, program, sheets)
    }

    init(_ fields: RecordFields) throws(RecordFault) {
        digest = try fields.hash("digest")
        program = try fields.hash("program")
        sheets = try fields.list("sheets")
    }

    func write(to json: inout JSONWriter) {
        json.record(.sheets) {
            $0.member("digest", hash: digest)
            $0.member("program", hash: program)
            $0.given("sheets", sheets)
        }
    }
}

extension ReadSheet: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "sheets")
        self.init(
            width: try fields.number("width"), height: try fields.number("height"),
            text: Bytes(try fields.text("text").utf8), boxes: LineBoxes(bytes: try fields.bytes("boxes")),
            unknownPercent: try fields.numberIfAny("unknownPercent") ?? 0)
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("width", width)
            $0.member("height", height)
            $0.given("unknownPercent", unknownPercent == 0 ? nil : unknownPercent)
            $0.given("boxes", bytes: boxes.bytes)
            $0.key("text")
            $0.string(text.span)
        }
    }
}
