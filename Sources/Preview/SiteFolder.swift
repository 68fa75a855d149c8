import Disk
import Glibc

/// The folder that is served. Opened anew for each request, so that it may be removed and built again.
struct SiteFolder: Sendable {
    let path: String

    enum Entry: ~Copyable {
        case file(FileDescriptor, FileStatus)
        case folder
        case missing
        case unreadable
    }

    /// What lies at a path below the folder. No symbolic link is followed, on the way or at its end: none leads out. What is
    /// hidden is none of the site: `.gitignore`.
    func open(_ components: [String]) -> Entry {
        if components.contains(where: { $0.hasPrefix(".") }) { return .missing }
        do throws(SystemError) {
            return try entry(components)
        } catch {
            switch error.errno {
            case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, ENXIO: return .missing
            default: return .unreadable
            }
        }
    }

    private func entry(_ components: [String]) throws(SystemError) -> Entry {
        var place = try FileDescriptor(opening: path, flags: O_RDONLY | O_DIRECTORY)
        for (index, name) in components.enumerated() {
            // `O_NONBLOCK`: a pipe in the folder must not hold the server's one thread.
            let isLast = index == components.count - 1
            let flags = O_RDONLY | O_NOFOLLOW | (isLast ? O_NONBLOCK : O_DIRECTORY)
            place = try FileDescriptor(opening: name, in: place, flags: flags)
        }
        let status = try place.status(path: path)
        return switch status.kind {
        case .file: .file(place, status)
        case .folder: .folder
        default: .missing
        }
    }
}
