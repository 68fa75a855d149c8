import Archive
import Store
import Synchronization
import Text

/// One record that the last build left, as a depot from which is read what somebody asks for.
final class KeptRecordDepot: Depot {
    private let key: UInt64
    private let length: Int
    private let file: RecordFile
    private let losses: StoreLosses

    /// - Parameter length: how long the record is.
    init(_ key: UInt64, length: Int, in file: RecordFile, _ losses: StoreLosses) {
        (self.key, self.length, self.file, self.losses) = (key, length, file, losses)
    }

    func put(_ bytes: Bytes) -> Range<Int>? { nil }

    /// Zeros where the record is damaged, which is noted: what is made of them is not what the archive holds.
    func bytes(in place: Range<Int>) -> Bytes {
        guard let record = file[key], record.count == length, place.upperBound <= length else {
            losses.note()
            return Bytes(repeating: 0, count: place.count)
        }
        return Bytes(record[place])
    }
}

/// Whether something that the last build left was damaged when it was asked for: then nothing more is written, and all is built anew
/// without it.
final class StoreLosses: Sendable {
    private let any = Atomic(false)

    func note() { any.store(true, ordering: .relaxed) }

    var isEmpty: Bool { !any.load(ordering: .relaxed) }
}
