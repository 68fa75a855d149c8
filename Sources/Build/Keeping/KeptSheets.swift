import Archive
import Ingest
package import Records
package import Sheets
import Store
import Synchronization
import Text

/// What was read of PDFs and of what machines recognised, by the digest of each: a file that is the same is never read again.
final class KeptSheets: Sendable {
    /// What the last build left.
    private let former: RecordFile?
    /// What builds before this one in this process read.
    private let remembered: [UInt64: [ReadSheet]]
    /// Where this build leaves it; nil where nothing is to be left.
    private let next: RecordFileWriter?
    private let new = Mutex<[UInt64: [ReadSheet]]>([:])
    /// How many PDFs were not read because the program is missing that reads them.
    private let unread = Atomic<Int>(0)

    /// What reads a file that is not known; nil of it where the program is missing.
    private let reading: @Sendable (String) -> Loaded<[ReadSheet]>?

    init(
        former: RecordFile? = nil, remembered: [UInt64: [ReadSheet]] = [:], next: RecordFileWriter? = nil,
        reading: @escaping @Sendable (String) -> Loaded<[ReadSheet]>? = readSheets
    ) {
        self.reading = reading
        self.former = former
        self.remembered = remembered
        self.next = next
    }

    /// From any task.
    func read(_ path: String) -> Loaded<[ReadSheet]> {
        let digest: UInt64
        do throws(SourceFault) {
            digest = try sheetDigest(path)
        } catch {
            return Loaded(faults: [error])
        }
        if let sheets = remembered[digest] { return Loaded(value: sheets) }
        if let record = former?[digest], let sheets = [ReadSheet](record: record) {
            if (try? next?.keep(digest)) != true { keep(sheets, digest) }
            return Loaded(value: sheets)
        }
        guard let loaded = reading(path) else {
            unread.wrappingAdd(1, ordering: .relaxed)
            return Loaded(value: [])
        }
        // What has faults is read again, to tell them again.
        if let sheets = loaded.value, loaded.faults.isEmpty { keep(sheets, digest) }
        return loaded
    }

    private func keep(_ sheets: [ReadSheet], _ digest: UInt64) {
        if let next {
            // What cannot be written now is told at the end.
            try? next.add(sheets.record, under: digest)
        } else {
            new.withLock { $0[digest] = sheets }
        }
    }

    /// All that is known, for a process that builds again.
    var all: [UInt64: [ReadSheet]] { new.withLock { remembered.merging($0) { _, new in new } } }

    /// What was read since this was asked last, where nothing is left for another build; it is known no more.
    func takeNew() -> [UInt64: [ReadSheet]] {
        new.withLock { new in
            defer { new = [:] }
            return new
        }
    }

    /// - Parameter folder: where the PDFs are.
    func fault(in folder: String) -> SourceFault? {
        let count = unread.load(ordering: .relaxed)
        return count == 0 ? nil : faultOfUnread(count, in: folder)
    }

    func finish() throws(StoreError) { try next?.finish(common: []) }
}

extension SiteBuild {
    /// - Parameter files: the pages to be read; without a PDF or the like among them nothing is kept.
    mutating func keptSheets(of files: [SeedFile]) -> KeptSheets {
        guard let store, start != nil, files.contains(where: \.hasSheets) else {
            if memory == nil { store?.sheets.remove() }
            return KeptSheets(remembered: memory?.sheets ?? [:])
        }
        let former = recordFile(\.sheets)
        if let memory { return KeptSheets(former: former, remembered: memory.sheets) }
        do throws(StoreError) {
            return KeptSheets(
                former: former,
                next: try RecordFileWriter(store.sheets, identity: store.identity, behind: former))
        } catch {
            tell(error, store.sheets)
            return KeptSheets(former: former)
        }
    }

    mutating func finish(_ sheets: KeptSheets) {
        if memory != nil { memory?.sheets = sheets.all }
        if let fault = sheets.fault(in: options.source) {
            report.faults.append(fault)
            // Whether the program has come since is looked at by the next build.
            left.mayBeRepeated = false
        }
        guard let store else { return }
        do throws(StoreError) {
            try sheets.finish()
        } catch {
            tell(error, store.sheets)
        }
    }
}

extension [ReadSheet] {
    var record: Bytes {
        var writer = RecordWriter()
        writer.write(self)
        return writer.bytes
    }

    /// Nil where the bytes are no such record.
    fileprivate init?(record: Bytes) {
        var reader = RecordReader(record)
        guard let sheets = try? [ReadSheet](from: &reader) else { return nil }
        self = sheets
    }
}

extension ReadSheet: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write([width, height, unknownPercent])
        writer.write(utf8: text)
        writer.write(utf8: boxes.bytes)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let numbers = try [Int](from: &reader)
        guard numbers.count == 3 else { throw RecordError() }
        let text = Bytes(try reader.readBytes()), boxes = LineBoxes(bytes: Bytes(try reader.readBytes()))
        self.init(
            width: numbers[0], height: numbers[1], text: text, boxes: boxes, unknownPercent: numbers[2])
    }
}
