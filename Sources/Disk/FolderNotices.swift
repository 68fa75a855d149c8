import Glibc

/// Notices of the kernel that something changes in folders (inotify of Linux), while the value lives.
///
/// They come within microseconds, but not from everywhere: what another machine changes on a network file system is not
/// noticed, nor what the host changes in some containers. Whoever has to see every change also has to look.
package struct FolderNotices: ~Copyable {
    private let file: FileDescriptor
    /// The folders by the numbers that notices give for them.
    private var watched: [CInt: String] = [:]
    /// Names of which more is to come: a file that is still being written, one that is gone and perhaps replaced.
    private var unfinished: Set<String> = []

    /// Nil where the system gives none.
    package init?() {
        let raw = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
        guard raw >= 0 else { return nil }
        file = FileDescriptor(owning: raw)
    }

    /// To be waited for: it can be read where there is a notice.
    package var descriptor: CInt { file.raw }

    /// Whether some change is not finished yet, as far as the notices tell that were taken.
    package var isUnfinished: Bool { !unfinished.isEmpty }

    /// Has changes in these folders noticed, and no others. A folder that cannot be watched is passed over. What was
    /// unfinished before no longer is.
    package mutating func watch(_ folders: [String]) {
        unfinished = []
        var gone = watched
        for folder in folders {
            let number = inotify_add_watch(file.raw, folder, wantedNotices)
            guard number >= 0 else { continue }
            watched[number] = folder
            gone[number] = nil
        }
        for number in gone.keys {
            inotify_rm_watch(file.raw, number)
            watched[number] = nil
        }
    }

    /// Takes all notices that have come; whether one of them is of a name that counts. Names that begin with a full stop do not.
    package mutating func take() -> Bool {
        var isAny = false
        while case let bytes = readNotices(), !bytes.isEmpty {
            var place = 0
            while let notice = Notice(bytes, at: &place) { isAny = note(notice) || isAny }
        }
        return isAny
    }

    /// Whether it counts.
    private mutating func note(_ notice: Notice) -> Bool {
        if notice.name.hasPrefix(".") || notice.kinds & IN_IGNORED != 0 { return false }
        let name = "\(notice.folder)/\(notice.name)"
        if notice.kinds & finishingNotices != 0 { unfinished.remove(name) }
        if notice.kinds & beginningNotices != 0 { unfinished.insert(name) }
        return true
    }

    private func readNotices() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            count = max(0, read(file.raw, buffer.baseAddress, buffer.count))
        }
    }
}

/// One notice, as the kernel writes it: four numbers of 32 bits, the last of which is the length of what follows, a name with
/// zeros behind it.
private struct Notice {
    /// The number of the folder.
    let folder: CInt
    let kinds: CInt
    /// Of what is in the folder; empty where the folder itself is meant.
    let name: String

    private static let headLength = 16

    /// Reads the notice at a place and goes on to the next; nil at the end.
    init?(_ bytes: [UInt8], at place: inout Int) {
        guard place + Notice.headLength <= bytes.count else { return nil }
        let head = bytes[place..<place + Notice.headLength].withUnsafeBytes { head in
            (0..<4).map { head.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self) }
        }
        let start = place + Notice.headLength
        let end = min(bytes.count, start + Int(head[3]))
        (folder, kinds) = (head[0], head[1])
        name = String(decoding: bytes[start..<end].prefix { $0 != 0 }, as: UTF8.self)
        place = end
    }
}

private let beginningNotices = IN_CREATE | IN_MODIFY | IN_DELETE | IN_MOVED_FROM
private let finishingNotices = IN_CLOSE_WRITE | IN_MOVED_TO
private let wantedNotices =
    UInt32(beginningNotices | finishingNotices | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
