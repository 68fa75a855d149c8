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
    private let isChecked: Bool

    /// - Parameters:
    ///   - length: how long the record is.
    ///   - isChecked: whether it is compared with its checksum, for which all of it is read; else whoever asks for a part knows what
    ///     that should be.
    init(_ key: UInt64, length: Int, in file: RecordFile, _ losses: StoreLosses, isChecked: Bool) {
        (self.key, self.length, self.file, self.losses) = (key, length, file, losses)
        self.isChecked = isChecked
    }

    func put(_ bytes: Bytes) -> Range<Int>? { nil }

    /// Zeros where the record is damaged, which is noted: what is made of them is not what the archive holds.
    func bytes(in place: Range<Int>) -> Bytes {
        if place.upperBound <= length, let bytes = isChecked ? checked(place) : file.bytes(of: key, in: place) {
            return bytes
        }
        noteDamage()
        return Bytes(repeating: 0, count: min(place.count, length))
    }

    private func checked(_ place: Range<Int>) -> Bytes? {
        guard let record = file[key], record.count == length else { return nil }
        return Bytes(record[place])
    }

    func noteDamage() { losses.note() }
}

/// Whether something that the last build left was damaged when it was asked for: then nothing more is written or left, and all is built
/// anew without it.
final class StoreLosses: Sendable {
    private let any = Atomic(false)

    func note() { any.store(true, ordering: .relaxed) }

    var isEmpty: Bool { !any.load(ordering: .relaxed) }
}
