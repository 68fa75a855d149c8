import Archive
import PageReading
import Records
import Store
import Text

/// What was read off each page: by the last build, as far as it still holds, and what this one leaves for the next.
struct KeptReadings: Sendable {
    let rarity: BigramRarity
    private let former: RecordFile?
    /// The counts that are not what they were when `former` was read.
    private let changes: BigramSlots
    private let next: RecordFileWriter?

    /// - Parameters:
    ///   - former: nil where nothing was left.
    ///   - next: nil where nothing is to be left.
    init(rarity: BigramRarity, former: RecordFile?, next: RecordFileWriter?) {
        self.rarity = rarity
        self.next = next
        var reader = RecordReader(former?.common ?? [])
        let changes = (try? BigramRarity(from: &reader)).flatMap { rarity.changes(since: $0) }
        self.former = changes == nil ? nil : former
        self.changes = changes ?? BigramSlots()
    }

    /// Reads a page, or takes what was read where nothing has changed that this depends on. From any task.
    func reading(of page: ScannedPage) -> PageReading {
        guard next != nil, let key = page.source.readingKey else { return read(page, rarity: rarity) }
        if let bytes = former?[key], let reading = PageReading(kept: bytes, of: page, changes: changes) {
            keep(bytes, key)
            return reading
        }
        let log = RarityLog()
        let reading = read(page, rarity: rarity.logged(by: log))
        keep(reading.kept(asked: log.slots), key)
        return reading
    }

    /// What cannot be written now is told at the end, and read anew by the next build.
    private func keep(_ record: Bytes, _ key: UInt64) { try? next?.add(record, under: key) }

    func finish() throws(StoreError) {
        var writer = RecordWriter()
        writer.write(rarity)
        try next?.finish(common: writer.bytes)
    }

    func discard() { next?.discard() }
}

extension SiteBuild {
    mutating func keptReadings(_ rarity: BigramRarity) -> KeptReadings {
        let former = recordFile(\.readings)
        guard let store, start != nil else { return KeptReadings(rarity: rarity, former: nil, next: nil) }
        do throws(StoreError) {
            let next = try RecordFileWriter(store.readings, identity: store.identity)
            return KeptReadings(rarity: rarity, former: former, next: next)
        } catch {
            tell(error, store.readings)
            return KeptReadings(rarity: rarity, former: nil, next: nil)
        }
    }

    mutating func finishReadings(in store: BuildStore) {
        do throws(StoreError) {
            try readings?.finish()
        } catch {
            tell(error, store.readings)
        }
    }
}
