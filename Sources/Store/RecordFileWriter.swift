import Disk
import Records
import Synchronization
package import Text

/// Writes records, in whatever order tasks bring them, behind those of a former file, or into a new one that takes its place at the
/// end. Until then the former file is as it was for whoever reads it.
package final class RecordFileWriter: Sendable {
    private let place: StorePlace
    private let identity: UInt64
    private let former: RecordFile?
    /// How long the former file is, behind which this writes; nil where it writes a new one.
    private let formerLength: Int?
    private let state: Mutex<State>

    private struct State: ~Copyable {
        let file: FileDescriptor
        var entries: [IndexEntry] = []
        var length: Int
        /// What went wrong first; nothing behind it is where it should be.
        var failure: SystemError?
    }

    /// - Parameter former: what the last build left at the place, of which this one keeps much.
    package init(_ place: StorePlace, identity: UInt64, behind former: RecordFile? = nil) throws(StoreError) {
        (self.place, self.identity, self.former) = (place, identity, former)
        let path = place.path
        // Past that much that nobody needs any more the file is written anew.
        if let former, former.length <= 2 * former.used, let file = try place.openToWrite(former.inode) {
            let length = try telling { () throws(SystemError) in try file.status(path: path).size }
            formerLength = length
            state = Mutex(State(file: file, length: length))
            return
        }
        let file = try place.create(), head = RecordFileHead(identity: identity).bytes
        try telling { () throws(SystemError) in try file.writeAll(head, at: 0, path: path) }
        formerLength = nil
        state = Mutex(State(file: file, length: head.count))
    }

    /// Adds a record; of two with one key the last is found.
    package func add(_ record: Bytes, under key: UInt64) throws(StoreError) {
        let checksum = contentHash(record.span)
        try changing { state throws(SystemError) in
            try state.file.writeAll(record, at: state.length, path: place.path)
            state.entries.append(
                IndexEntry(key: key, start: state.length, length: record.count, checksum: checksum))
            state.length += record.count
        }
    }

    /// Keeps a record of the former file; false where that has none under the key. Behind that file it is not even read, and may be
    /// damaged; in a new one it is, and false says so.
    package func keep(_ key: UInt64) throws(StoreError) -> Bool {
        guard let former, let entry = former.entry(key) else { return false }
        if formerLength != nil {
            try changing { state throws(SystemError) in state.entries.append(entry) }
            return true
        }
        guard let record = former[key] else { return false }
        try add(record, under: key)
        return true
    }

    /// Gives the new records up: the former file stays.
    package func discard() {
        guard let formerLength else { return place.discard() }
        state.withLock { state in
            try? state.file.shorten(to: formerLength, path: place.path)
            state.file.unlock()
        }
    }

    /// Ends the file with what belongs to all records. Without this the former one stays; so it does
    /// where a record could not be written.
    package func finish(common: Bytes) throws(StoreError) {
        do throws(StoreError) {
            try changing { state throws(SystemError) in try writeIndex(common, &state) }
            if formerLength == nil { try place.replace() }
            state.withLock { $0.file.unlock() }
        } catch {
            discard()
            throw error
        }
    }

    private func writeIndex(_ common: Bytes, _ state: inout State) throws(SystemError) {
        // What belongs to all records is several megabytes of a large site's: it is not copied behind the list.
        var list = RecordWriter(capacity: 32 * state.entries.count + 20), hash = ContentHasher()
        list.write(state.entries)
        list.write(bits: UInt64(common.count))
        let start = state.length, end = start + list.bytes.count
        for (bytes, place) in [(list.bytes, start), (common, end)] {
            hash.append(bytes.span)
            try state.file.writeAll(bytes, at: place, path: self.place.path)
        }
        let head = RecordFileHead(identity: identity, index: start..<end + common.count, checksum: hash.hash)
        try state.file.writeAll(head.bytes, at: 0, path: place.path)
    }

    private func changing(_ body: (inout State) throws(SystemError) -> Void) throws(StoreError) {
        try telling { () throws(SystemError) in
            try state.withLock { state throws(SystemError) in
                if let failure = state.failure { throw failure }
                do throws(SystemError) {
                    try body(&state)
                } catch {
                    state.failure = error
                    throw error
                }
            }
        }
    }
}

private func telling<Result: ~Copyable>(_ body: () throws(SystemError) -> Result) throws(StoreError) -> Result {
    do {
        return try body()
    } catch {
        throw StoreError(error)
    }
}
