import Disk
import Glibc
import Synchronization

extension Publisher {
    /// Whether the rest was given up: the disk is full, or nobody may write to it.
    package var isStopped: Bool { progress.withLock { $0.isStopped } }

    /// How many planned outputs are not as planned yet.
    package var remainingCount: Int { progress.withLock { $0.remainingCount } }

    /// Changes something on disk. An error that will meet every other file too stops the publisher: that one is thrown
    /// once, and `stopped` for all that comes behind it.
    func changing<Result>(_ change: () throws(PublishError) -> Result) throws(PublishError) -> Result {
        if isStopped { throw .stopped }
        do throws(PublishError) {
            return try change()
        } catch {
            guard case .system(let cause) = error, cause.isForAllFiles else { throw error }
            let isFirst = progress.withLock { progress in
                defer { progress.isStopped = true }
                return !progress.isStopped
            }
            throw isFirst ? error : .stopped
        }
    }
}

extension SystemError {
    /// Whether it is about the disk as a whole, and no other file will fare better.
    var isForAllFiles: Bool { [ENOSPC, EDQUOT, EROFS, EACCES, EPERM].contains(errno) }
}
