package import Records
package import Text

// The counts of some pages as a record, to be added to those of others in any order.
//
//     {"record":"rarity","version":1,"table":"…"}

extension BigramRarity {
    package init(_ fields: RecordFields) throws(RecordFault) {
        var reader = RecordReader(try fields.bytes("table"))
        do throws(RecordError) {
            self = try BigramRarity(from: &reader)
        } catch {
            throw .notExpected("table", expected: "a table of counts")
        }
        guard reader.isAtEnd else { throw .notExpected("table", expected: "a table of counts") }
    }

    package func write(to json: inout JSONWriter) {
        let table = recorded
        json.record(.rarity) { $0.given("table", bytes: table) }
    }

    /// A number for all counts: what was read with others may be read otherwise.
    package var digest: UInt64 { contentHash(recorded.span) }

    private var recorded: Bytes {
        var writer = RecordWriter()
        writer.write(self)
        return writer.bytes
    }
}
