import Archive
import PageReading
import Records
import Store
import Text

/// What was read off a page, with what it depends on besides the page.
struct KeptReading: Sendable {
    /// Nil for a page that is read anew each time.
    var key: UInt64?
    var reading: PageReading
    /// Nil where nobody wants to know.
    var asked: AskedSlots?

    /// For the store; nil where it is not known how long it holds.
    var record: Bytes? { asked.map { reading.kept(asked: $0) } }
}

/// What was read off each page: by the last build, as far as it still holds, and what this one leaves for the next.
struct KeptReadings: Sendable {
    /// Where the last build's readings are.
    enum Former: Sendable {
        case nowhere
        case stored(RecordFile)
        case remembered([UInt64: KeptReading], BigramRarity)
    }

    let rarity: BigramRarity
    private let former: Former
    /// The counts that are not what they were when those of `former` were read.
    private let changes: BigramSlots
    /// The same as a list where they are few.
    private let fewChanges: [UInt32]?
    private let next: RecordFileWriter?
    private let isRemembered: Bool

    /// - Parameters:
    ///   - next: where this build's are left; nil where nothing is to be left.
    ///   - isRemembered: whether they are kept in memory.
    init(rarity: BigramRarity, former: Former, next: RecordFileWriter? = nil, isRemembered: Bool = false) {
        self.rarity = rarity
        self.next = next
        self.isRemembered = isRemembered
        let changes = former.rarity.flatMap { rarity.changes(since: $0) }
        self.former = changes == nil ? .nowhere : former
        self.changes = changes ?? BigramSlots()
        let list = self.changes.list
        fewChanges = list.count <= mostLookedFor ? list : nil
    }

    /// Reads a page, or takes what was read where nothing has changed that this depends on. From any task.
    func reading(of page: KeyedPage) -> KeptReading {
        guard let key = page.key, next != nil || isRemembered else {
            return KeptReading(reading: read(page.scanned, rarity: rarity))
        }
        if let kept = formerReading(of: page.scanned, key) { return kept }
        let log = RarityLog()
        let reading = read(page.scanned, rarity: rarity.logged(by: log))
        let asked = AskedSlots(log.slots)
        if next != nil { keep(reading.kept(asked: asked), key) }
        return KeptReading(key: key, reading: reading, asked: isRemembered ? asked : nil)
    }

    private func formerReading(of page: ScannedPage, _ key: UInt64) -> KeptReading? {
        switch former {
        case .nowhere: return nil
        case .remembered(let readings, _):
            guard let kept = readings[key], let asked = kept.asked else { return nil }
            return fewChanges.map(asked.isDisjoint(withFew:)) ?? asked.isDisjoint(with: changes) ? kept : nil
        case .stored(let file):
            guard let bytes = file[key], let reading = PageReading(kept: bytes, of: page, changes: changes) else {
                return nil
            }
            keepFormer(bytes, key)
            return KeptReading(
                key: key, reading: reading, asked: isRemembered ? try? AskedSlots(ofKept: bytes) : nil)
        }
    }

    /// What cannot be written now is told at the end, and read anew by the next build.
    private func keep(_ record: Bytes, _ key: UInt64) { try? next?.add(record, under: key) }

    private func keepFormer(_ record: Bytes, _ key: UInt64) {
        if (try? next?.keep(key)) == false { keep(record, key) }
    }

    func finish() throws(StoreError) { try next?.finish(counts: rarity) }

    func discard() { next?.discard() }
}

/// So many changes are looked for one by one among what a page asked for.
private let mostLookedFor = 100

extension KeptReadings.Former {
    fileprivate var file: RecordFile? { if case .stored(let file) = self { file } else { nil } }

    fileprivate var rarity: BigramRarity? {
        switch self {
        case .nowhere: return nil
        case .remembered(_, let rarity): return rarity
        case .stored(let file):
            var reader = RecordReader(file.common)
            return try? BigramRarity(from: &reader)
        }
    }
}

extension RecordFileWriter {
    /// Ends a file of readings with the counts that they hold for.
    func finish(counts: BigramRarity) throws(StoreError) {
        var writer = RecordWriter()
        writer.write(counts)
        try finish(common: writer.bytes)
    }
}

extension SiteBuild {
    mutating func keptReadings(_ rarity: BigramRarity) -> KeptReadings {
        guard let store, start != nil else { return KeptReadings(rarity: rarity, former: .nowhere) }
        if let memory {
            let former = memory.rarity.map { KeptReadings.Former.remembered(memory.readings, $0) }
            return KeptReadings(rarity: rarity, former: former ?? storedReadings(), isRemembered: true)
        }
        let former = storedReadings()
        do throws(StoreError) {
            let next = try RecordFileWriter(store.readings, identity: store.identity, behind: former.file)
            return KeptReadings(rarity: rarity, former: former, next: next)
        } catch {
            tell(error, store.readings)
            return KeptReadings(rarity: rarity, former: .nowhere)
        }
    }

    private mutating func storedReadings() -> KeptReadings.Former {
        recordFile(\.readings).map { .stored($0) } ?? .nowhere
    }

    mutating func finishReadings(in store: BuildStore) {
        do throws(StoreError) {
            try readings?.finish()
        } catch {
            tell(error, store.readings)
        }
    }
}
