import Disk
import Glibc
import Synchronization
package import Text

/// A file without a name beside a site, for what a build will need once more and has no room for until then. Nothing of it is
/// left when the build ends, however it ends.
package final class ScratchFile: Sendable {
    private let file: FileDescriptor
    private let path: String
    private let length = Atomic<Int>(0)
    private let firstFailure = Mutex<SystemError?>(nil)

    /// - Parameter output: the output folder, as the user names it; it may be missing as yet.
    /// - Throws: where the file system has no such files, or nothing may be written there.
    package init(beside output: String) throws(StoreError) {
        guard let real = try? resolvedPlannedPath(output) else { throw .failed(reason: "it is no path") }
        var folder = real
        repeat {
            folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
        } while !folder.isEmpty && (try? Disk.status(of: folder)) == nil
        path = folder.isEmpty ? "/" : folder
        do throws(SystemError) {
            file = try FileDescriptor(opening: path, flags: O_RDWR | O_DIRECTORY | withoutName, mode: 0o600)
        } catch {
            throw StoreError(error)
        }
    }

    /// Why something that was put there could not be read again; nil where all could. What was made since is not what it
    /// should be.
    package var failure: StoreError? { firstFailure.withLock { $0 }.map { StoreError($0) } }

    /// Appends some bytes, from any task. Nil where the disk is full or the like: no harm is done by that.
    package func put(_ bytes: Bytes) -> Range<Int>? {
        let start = length.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
        guard (try? file.writeAll(bytes, at: start, path: path)) != nil else { return nil }
        return start..<start + bytes.count
    }

    package func noteDamage() {
        firstFailure.withLock { $0 = $0 ?? SystemError(call: "read", path: path, errno: EIO) }
    }

    /// Reads what was put there, from any task; nothing where that is impossible (`failure`).
    package func bytes(in place: Range<Int>) -> Bytes {
        do throws(SystemError) {
            let bytes = try file.readBytes(place.count, at: place.lowerBound, path: path)
            guard bytes.count == place.count else { throw SystemError(call: "read", path: path, errno: EIO) }
            return bytes
        } catch {
            firstFailure.withLock { $0 = $0 ?? error }
            return []
        }
    }
}
