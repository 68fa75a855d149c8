import Archive
import PageReading
package import Records
import Store
package import Text

/// `broadsheet filter read`: pages → what was read off each. What was read of their files goes with it.
package struct ReadingFilter: LineFilter {
    private let rarity: ArchiveRarity
    private let program: UInt64

    package init(_ rarity: ArchiveRarity) {
        self.rarity = rarity
        program = programDigest() ?? 0
    }

    package mutating func take(_ line: Bytes, _ json: inout JSONWriter) throws(RecordFault) {
        let others: [RecordKind] = [.sheets, .fault]
        guard let fields = try RecordLine.wanted(.page, in: line, passing: others, &json) else { return }
        ReadingRecord(reading: try PageSource(fields), rarity.rarity, digest: rarity.digest, program: program)
            .write(to: &json)
    }
}
