import Archive
import PageReading
package import Records
import Store
package import Text

/// `broadsheet filter keep`: readings, and what was read of PDFs and the like → what a build finds as if the one before it had left it.
///
/// A build believes no reading that it cannot check: it counts pairs itself, and takes a reading of a page that is the same in all, as long as
/// no count that the reading asked for is another one.
package struct KeepingFilter: LineFilter {
    private let rarity: ArchiveRarity
    private let program: UInt64
    private let store: BuildStore
    private let readings: RecordFileWriter
    /// Nil as long as there are none.
    private var sheets: RecordFileWriter?
    /// Why sheets cannot be kept.
    private var failure: StoreError?
    /// How many records another program made, or this one with other counts.
    private var strange = 0

    /// - Parameter output: the folder of the site.
    package init(_ rarity: ArchiveRarity, beside output: String) throws(SourceFault) {
        guard let store = BuildStore(beside: output), let program = programDigest() else {
            throw SourceFault(
                BuildFault.nothingKept(reason: "this machine does not tell what program this is"), path: output)
        }
        (self.rarity, self.program, self.store) = (rarity, program, store)
        do throws(StoreError) {
            readings = try RecordFileWriter(store.readings, identity: store.identity)
        } catch {
            throw error.asFault(store.readings)
        }
    }

    // What cannot be written now is told at the end.
    package mutating func take(_ line: Bytes, _ json: inout JSONWriter) throws(RecordFault) {
        let record = try RecordLine(line)
        switch record.kind {
        case .fault: json.pass(on: line)
        case .sheets: keep(try SheetsRecord(record.fields))
        case .reading: keep(try ReadingRecord(record.fields))
        case .page, .rarity: throw .misplaced(record.kind, wanted: [.reading, .sheets, .fault])
        }
    }

    private mutating func keep(_ record: ReadingRecord) {
        guard record.program == program, record.rarity == rarity.digest else { return strange += 1 }
        try? readings.add(record.kept, under: record.key)
    }

    private mutating func keep(_ record: SheetsRecord) {
        guard record.program == program else { return strange += 1 }
        do throws(StoreError) {
            if sheets == nil { sheets = try RecordFileWriter(store.sheets, identity: store.identity) }
            try sheets?.add(record.sheets.record, under: record.digest)
        } catch {
            failure = failure ?? error
        }
    }

    package mutating func end(_ json: inout JSONWriter) throws(SourceFault) {
        if strange > 0 { json.write(SourceFault(BuildFault.strangeRecords(strange), path: store.readings.path)) }
        if let failure { throw failure.asFault(store.sheets) }
        do throws(StoreError) {
            try sheets?.finish(common: [])
            try readings.finish(counts: rarity.rarity, [])
        } catch {
            throw error.asFault(store.readings)
        }
    }

    /// What was kept before stays.
    package func giveUp() {
        sheets?.discard()
        readings.discard()
    }
}

extension StoreError {
    fileprivate func asFault(_ place: StorePlace) -> SourceFault {
        let reason = if case .failed(let reason) = self { reason } else { "what was kept is damaged" }
        return SourceFault(BuildFault.nothingKept(reason: reason), path: place.path)
    }
}
