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
    var record: KeptRecord? { asked.map { reading.kept(asked: $0) } }
}

/// What was read off each page: by the last build, as far as it still holds, and what this one leaves for the next.
struct KeptReadings: Sendable {
    /// Where the last build's readings are.
    enum Former: Sendable {
        case nowhere
        case stored(RecordFile, BigramRarity)
        case remembered([UInt64: KeptReading], BigramRarity)
    }

    let rarity: BigramRarity
    private let former: Former
    /// The counts that are not what they were when those of `former` were read.
    private let changes: BigramSlots
    /// The same as a list where they are few.
    private let fewChanges: [UInt32]?
    private let next: RecordFileWriter?
    /// Of what the last build left.
    private let losses: StoreLosses
    /// Of the pages that `rarity` counts.
    private let texts: [KeptText]
    private let isRemembered: Bool

    /// - Parameters:
    ///   - next: where this build's are left; nil where nothing is to be left.
    ///   - texts: of the pages that are counted.
    ///   - isRemembered: whether they are kept in memory.
    init(
        rarity: BigramRarity, former: Former, next: RecordFileWriter? = nil, texts: [KeptText] = [],
        losses: StoreLosses = StoreLosses(), isRemembered: Bool = false
    ) {
        self.rarity = rarity
        self.next = next
        (self.texts, self.losses) = (texts, losses)
        self.isRemembered = isRemembered
        let changes = former.rarity.flatMap { rarity.changes(since: $0) }
        self.former = changes == nil ? .nowhere : former
        self.changes = changes ?? BigramSlots()
        let list = self.changes.list
        fewChanges = list.count <= mostLookedFor ? list : nil
    }

    /// Reads a page, or takes what was read where nothing has changed that this depends on. From any task.
    func reading(of page: KeyedPage) -> KeptReading {
        // What cannot be written now is told at the end.
        try? next?.keepText(of: page.scanned)
        guard let key = page.key, next != nil || isRemembered else {
            return KeptReading(reading: read(page.scanned, rarity: rarity))
        }
        if let kept = formerReading(of: page.scanned, key) { return kept }
        let log = RarityLog()
        var reading = read(page.scanned, rarity: rarity.logged(by: log))
        reading.digestParts()
        let asked = AskedSlots(log.slots)
        if next != nil { add(reading.kept(asked: asked), key) }
        return KeptReading(key: key, reading: reading, asked: isRemembered ? asked : nil)
    }

    private func formerReading(of page: ScannedPage, _ key: UInt64) -> KeptReading? {
        switch former {
        case .nowhere: return nil
        case .remembered(let readings, _):
            guard let kept = readings[key], let asked = kept.asked else { return nil }
            return fewChanges.map(asked.isDisjoint(withFew:)) ?? asked.isDisjoint(with: changes) ? kept : nil
        case .stored(let file, _):
            guard let head = file[key], let length = file.length(of: partsKey(key)) else { return nil }
            let depot = KeptRecordDepot(partsKey(key), length: length, in: file, losses, isChecked: false)
            let parts = (depot: RecordDepot(depot) as any ArticleDepot, length: length)
            guard let reading = PageReading(kept: head, parts: parts, of: page, changes: changes) else { return nil }
            guard keepFormer(key) else { return nil }
            return KeptReading(
                key: key, reading: reading, asked: isRemembered ? try? AskedSlots(ofKept: head) : nil)
        }
    }

    /// What cannot be written now is told at the end, and read anew by the next build.
    private func add(_ record: KeptRecord, _ key: UInt64) { try? next?.add(record, under: key) }

    /// False where the last build's is damaged in part.
    private func keepFormer(_ key: UInt64) -> Bool {
        guard let next else { return true }
        return [key, partsKey(key)].allSatisfy { (try? next.keep($0)) ?? true }
    }

    func finish() throws(StoreError) { try next?.finish(counts: rarity, texts) }

    func discard() { next?.discard() }
}

/// So many changes are looked for one by one among what a page asked for.
private let mostLookedFor = 100

extension KeptReadings.Former {
    fileprivate var rarity: BigramRarity? {
        switch self {
        case .nowhere: nil
        case .remembered(_, let rarity): rarity
        case .stored(_, let rarity): rarity
        }
    }
}

/// Under which the parts are kept of the articles that were read off a page.
private func partsKey(_ key: UInt64) -> UInt64 { key ^ 0x6172_7469_636C_6573 }

extension RecordFileWriter {
    func add(_ record: KeptRecord, under key: UInt64) throws(StoreError) {
        try add(record.head, under: key)
        try add(record.parts, under: partsKey(key))
    }

    /// Ends a file of readings with the counts that they hold for, and the texts that were counted.
    func finish(counts: BigramRarity, _ texts: [KeptText]) throws(StoreError) {
        var writer = RecordWriter()
        writer.write(counts)
        writer.write(texts)
        try finish(common: writer.bytes)
    }
}

extension SiteBuild {
    /// What the last build kept of the pages' texts; nil where builds of this process know more.
    mutating func keptTexts() -> KeptTexts? {
        guard memory?.rarity == nil, start != nil, let file = recordFile(\.readings) else { return nil }
        former.texts = KeptTexts(file, losses)
        // What does not say what was counted holds for nothing.
        former.readings = former.texts.map { _ in file }
        return former.texts
    }

    /// - Parameter pages: those that `rarity` counts.
    mutating func keptReadings(_ rarity: BigramRarity, of pages: [LoadedPages]) -> KeptReadings {
        guard let store, let start else { return KeptReadings(rarity: rarity, former: .nowhere) }
        var known = KeptReadings.Former.nowhere
        if let readings = former.readings, let texts = former.texts { known = .stored(readings, texts.rarity) }
        if let memory {
            if let rarity = memory.rarity { known = .remembered(memory.readings, rarity) }
            return KeptReadings(rarity: rarity, former: known, losses: losses, isRemembered: true)
        }
        do throws(StoreError) {
            let next = try RecordFileWriter(store.readings, identity: store.identity, behind: former.readings)
            return KeptReadings(
                rarity: rarity, former: known, next: next, texts: [KeptText](pages, start: start), losses: losses)
        } catch {
            tell(error, store.readings)
            return KeptReadings(rarity: rarity, former: .nowhere)
        }
    }
}
