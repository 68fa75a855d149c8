import Disk
import Records
import Synchronization
package import Text

/// Writes records into a new file, in whatever order tasks bring them, and at the end puts it in the former one's place.
package final class RecordFileWriter: Sendable {
    private let place: StorePlace
    private let state: Mutex<State>

    private struct State: ~Copyable {
        let file: FileDescriptor
        var entries: [IndexEntry] = []
        var length = headLength
        /// What went wrong first; nothing behind it is where it should be.
        var failure: SystemError?
    }

    package init(_ place: StorePlace, identity: UInt64) throws(StoreError) {
        self.place = place
        let file = try place.create()
        var head = RecordWriter()
        head.write(hash: identity)
        try telling { () throws(SystemError) in try file.writeAll(recordHeading + head.bytes, path: place.path) }
        state = Mutex(State(file: file))
    }

    /// Adds a record; of two with one key the last is found.
    package func add(_ record: Bytes, under key: UInt64) throws(StoreError) {
        let entry = IndexEntry(key: key, length: record.count, checksum: contentHash(record.span))
        try telling { () throws(SystemError) in
            try state.withLock { state throws(SystemError) in
                if let failure = state.failure { throw failure }
                do throws(SystemError) {
                    try state.file.writeAll(record, path: place.path)
                } catch {
                    state.failure = error
                    throw error
                }
                state.entries.append(entry)
                state.length += record.count
            }
        }
    }

    /// Gives the file up: the former one stays.
    package func discard() { place.discard() }

    /// Ends the file with what belongs to all records. Without this the former one stays; so it does
    /// where a record could not be written.
    package func finish(common: Bytes) throws(StoreError) {
        do throws(StoreError) {
            try telling { () throws(SystemError) in try writeEnd(common) }
            try place.replace()
        } catch {
            discard()
            throw error
        }
    }

    private func writeEnd(_ common: Bytes) throws(SystemError) {
        try state.withLock { state throws(SystemError) in
            if let failure = state.failure { throw failure }
            var index = RecordWriter(capacity: common.count + 20 * state.entries.count + 20), trailer = RecordWriter()
            index.write(state.entries)
            index.write(utf8: common)
            trailer.write(hash: UInt64(state.length))
            trailer.write(hash: contentHash(index.bytes.span))
            try state.file.writeAll(index.bytes, path: place.path)
            try state.file.writeAll(trailer.bytes, path: place.path)
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
