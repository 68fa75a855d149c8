package import Archive
package import Records
import Search
package import Site
import Store
import Text

/// Parts of the search index, how articles go together and who of one name is several, each under a number for all that it is made
/// from: by the last build, and for the next.
struct KeptParts: Sendable {
    private var former: RecordFile?
    /// Nil where nothing is left in the store.
    private var next: RecordFileWriter?
    /// Whether anybody keeps them.
    private var isKept = false

    /// Keeps nothing.
    init() {}

    /// - Parameter former: what the last build left in the store.
    init(former: RecordFile? = nil, next: RecordFileWriter?) { (self.former, self.next, isKept) = (former, next, true) }

    /// The part under a key, made where the last build left none. From any task.
    ///
    /// - Parameter known: those that are in memory.
    func part<Part: Recordable>(
        _ key: @autoclosure () -> UInt64, known: [UInt64: Part]?, _ make: () -> Part
    ) -> (key: UInt64, part: Part) {
        guard isKept else { return (0, make()) }
        let key = key()
        if let part = known?[key] ?? formerPart(key) { return (key, part) }
        let part = make()
        keep(part, under: key)
        return (key, part)
    }

    /// The same for a part that several tasks make.
    func part<Part: Recordable & Sendable>(
        _ key: UInt64, known: [UInt64: Part]?, _ make: @Sendable () async -> Part
    ) async -> (key: UInt64, part: Part) {
        if let part = known?[key] ?? formerPart(key) { return (key, part) }
        let part = await make()
        if isKept { keep(part, under: key) }
        return (key, part)
    }

    private func formerPart<Part: Recordable>(_ key: UInt64) -> Part? {
        guard let bytes = former?[key] else { return nil }
        var reader = RecordReader(bytes)
        guard let part = try? Part(from: &reader), reader.isAtEnd else { return nil }
        if (try? next?.keep(key)) == false { keep(bytes, key) }
        return part
    }

    func keep(_ part: some Recordable, under key: UInt64) {
        if next == nil { return }
        var writer = RecordWriter()
        writer.write(part)
        keep(writer.bytes, key)
    }

    /// What cannot be written now is told at the end, and made anew by the next build.
    private func keep(_ record: Bytes, _ key: UInt64) { try? next?.add(record, under: key) }

    func finish() throws(StoreError) { try next?.finish(common: []) }

    func discard() { next?.discard() }
}

extension SiteBuild {
    /// To be begun with before the first of them is asked for.
    mutating func keptParts() -> KeptParts {
        guard let store, start != nil else { return KeptParts() }
        if let memory {
            return KeptParts(former: memory.runs.isEmpty ? recordFile(\.index) : nil, next: nil)
        }
        do throws(StoreError) {
            let former = recordFile(\.index)
            let next = try RecordFileWriter(store.index, identity: store.identity, behind: former)
            return KeptParts(former: former, next: next)
        } catch {
            tell(error, store.index)
            return KeptParts()
        }
    }
}

extension Relations: Recordable {
    package func write(to writer: inout RecordWriter) {
        for numbers in [words, starts] {
            writer.write(bits: UInt64(numbers.count))
            for number in numbers { writer.write(Int(number)) }
        }
        writer.write(words: digests)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let words = try reader.readNumbers(), starts = try reader.readNumbers()
        guard let relations = Relations(words: words, starts: starts, digests: try reader.readWords()) else {
            throw RecordError()
        }
        self = relations
    }
}

extension LikelyNamesakes: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(labels)
        for label in labels { writer.write(self[label]) }
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init()
        for label in try [String](from: &reader) { self[label] = try [Group](from: &reader) }
    }
}

extension LikelyNamesakes.Group: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(role)
        writer.write(place)
        writer.write(articles)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(
            role: try String(from: &reader), place: try String?(from: &reader), articles: try [Int](from: &reader))
    }
}

extension RecordReader {
    fileprivate mutating func readNumbers() throws(RecordError) -> [Int32] {
        var numbers: [Int32] = []
        for _ in 0..<(try readCount()) {
            guard let number = Int32(exactly: try Int(from: &self)) else { throw RecordError() }
            numbers.append(number)
        }
        return numbers
    }
}
