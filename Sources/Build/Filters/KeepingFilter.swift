import Archive
import PageReading
package import Records
import Store
package import Text

/// `broadsheet filter keep`: readings → what a build finds as if the one before it had left it.
///
/// A build believes none of it that it cannot check: it counts pairs itself, and takes a reading of a page that is the same in all, as long as
/// no count that the reading asked for is another one.
package struct KeepingFilter: LineFilter {
    private let rarity: ArchiveRarity
    private let file: RecordFileWriter
    private let path: String
    private let program: UInt64
    /// How many readings another program made, or this one with other counts.
    private var strange = 0

    /// - Parameter output: the folder of the site.
    package init(_ rarity: ArchiveRarity, beside output: String) throws(SourceFault) {
        guard let store = BuildStore(beside: output), let program = programDigest() else {
            throw SourceFault(
                BuildFault.nothingKept(reason: "this machine does not tell what program this is"), path: output)
        }
        (self.rarity, self.program, path) = (rarity, program, store.readings.path)
        do throws(StoreError) {
            file = try RecordFileWriter(store.readings, identity: store.identity)
        } catch {
            throw error.asFault(path)
        }
    }

    package mutating func take(_ line: Bytes, _ json: inout JSONWriter) throws(RecordFault) {
        guard let fields = try RecordLine(line).wanted(.reading, &json) else { return }
        let record = try ReadingRecord(fields)
        guard record.program == program, record.rarity == rarity.digest else {
            strange += 1
            return
        }
        // What cannot be written now is told at the end.
        try? file.add(record.kept, under: record.key)
    }

    package mutating func end(_ json: inout JSONWriter) throws(SourceFault) {
        if strange > 0 { json.write(SourceFault(BuildFault.strangeReadings(strange), path: path)) }
        do throws(StoreError) {
            try file.finish(counts: rarity.rarity, [])
        } catch {
            throw error.asFault(path)
        }
    }

    /// What was kept before stays.
    package func giveUp() { file.discard() }
}

extension StoreError {
    fileprivate func asFault(_ path: String) -> SourceFault {
        let reason = if case .failed(let reason) = self { reason } else { "what was kept is damaged" }
        return SourceFault(BuildFault.nothingKept(reason: reason), path: path)
    }
}
