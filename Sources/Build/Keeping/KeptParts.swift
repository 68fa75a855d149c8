import Records
import Store
import Text

/// Parts of the search index, each under a number for all that it is made from: by the last build, and for the next.
struct KeptParts: Sendable {
    private let former: RecordFile?
    /// Nil where nothing is kept.
    private let next: RecordFileWriter?

    init(former: RecordFile?, next: RecordFileWriter?) {
        self.former = next == nil ? nil : former
        self.next = next
    }

    /// The part under a key, made where the last build left none. From any task.
    func part<Part: Recordable>(_ key: @autoclosure () -> UInt64, _ make: () -> Part) -> Part {
        guard let next else { return make() }
        let key = key()
        if let bytes = former?[key] {
            var reader = RecordReader(bytes)
            if let part = try? Part(from: &reader), reader.isAtEnd {
                // What cannot be written now is made anew by the next build.
                try? next.add(bytes, under: key)
                return part
            }
        }
        let part = make()
        var writer = RecordWriter()
        writer.write(part)
        try? next.add(writer.bytes, under: key)
        return part
    }

    func finish() throws(StoreError) { try next?.finish(common: []) }

    func discard() { next?.discard() }
}

extension SiteBuild {
    mutating func keptParts() -> KeptParts {
        guard let store, start != nil else { return KeptParts(former: nil, next: nil) }
        do throws(StoreError) {
            let next = try RecordFileWriter(store.index, identity: store.identity)
            return KeptParts(former: recordFile(\.index), next: next)
        } catch {
            tell(error, store.index)
            return KeptParts(former: nil, next: nil)
        }
    }

    mutating func finishParts(in store: BuildStore) {
        do throws(StoreError) {
            try parts?.finish()
        } catch {
            tell(error, store.index)
        }
    }
}
