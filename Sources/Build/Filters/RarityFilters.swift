import Archive
import PageReading
package import Records
package import Text

/// `broadsheet filter scan`: pages → how often pairs of characters were met in all of them.
package struct ScanningFilter: LineFilter {
    private var rarity = BigramRarity()

    package init() {}

    package mutating func take(_ line: Bytes, _ json: inout JSONWriter) throws(RecordFault) {
        guard let fields = try RecordLine.wanted(.page, in: line, leaving: [.sheets], &json) else { return }
        rarity.add(scan(try PageSource(fields)))
    }

    package mutating func end(_ json: inout JSONWriter) throws(SourceFault) { rarity.write(to: &json) }
}

/// `broadsheet filter merge`: what `scan` found in parts of an archive, in any order → the same of all of it.
package struct MergingFilter: LineFilter {
    private var rarity = BigramRarity()

    package init() {}

    package mutating func take(_ line: Bytes, _ json: inout JSONWriter) throws(RecordFault) {
        guard let fields = try RecordLine.wanted(.rarity, in: line, &json) else { return }
        rarity.merge(try BigramRarity(fields))
    }

    package mutating func end(_ json: inout JSONWriter) throws(SourceFault) { rarity.write(to: &json) }
}

/// The counts of an archive, from a file of records.
package struct ArchiveRarity: Sendable {
    let rarity: BigramRarity
    let digest: UInt64

    /// - Parameters:
    ///   - file: rarity records, which are added up.
    ///   - path: as it is told.
    package init(_ file: Bytes, path: String) throws(SourceFault) {
        var sum = BigramRarity(), isEmpty = true
        for (index, line) in file.split(separator: UInt8(ascii: "\n")).enumerated() {
            do throws(RecordFault) {
                let record = try RecordLine(Bytes(line))
                guard record.kind != .fault else { continue }
                guard record.kind == .rarity else { throw .misplaced(record.kind, wanted: [.rarity]) }
                sum.merge(try BigramRarity(record.fields))
                isEmpty = false
            } catch {
                throw SourceFault(error, path: path, line: index + 1)
            }
        }
        guard !isEmpty else { throw SourceFault(BuildFault.noRarity, path: path) }
        (rarity, digest) = (sum, sum.digest)
    }
}
