import Disk
import Glibc
import Text

/// A number that is another one for each other program, library or library's data that takes part in a build, and for each user
/// of the machine: what one may read another perhaps may not.
///
/// It is made of what the kernel knows of every file that is mapped into the process (`/proc/self/maps`): the program itself and
/// its libraries. Where it does not tell, there is no number, and nothing is kept.
package func programIdentity() -> UInt64? {
    guard let maps = try? readFile("/proc/self/maps") else { return nil }
    let paths = Set(maps.split(separator: UInt8(ascii: "\n")).compactMap { mappedFile($0) })
    if paths.isEmpty { return nil }
    var record = Bytes("user \(getuid())".utf8)
    for path in paths.sorted() { record += TreeRecord(of: [path]).bytes }
    return contentHash(record.span)
}

/// `7f52a4c00000-7f52a4c28000 r--p 00000000 fe:00 1313 /usr/lib/libc.so.6` → `/usr/lib/libc.so.6`; nil where the memory is no
/// file's.
private func mappedFile(_ line: ArraySlice<UInt8>) -> String? {
    line.firstIndex(of: UInt8(ascii: "/")).map { String(utf8: line[$0...]) }
}

/// A number for what this program is made of, the same on every machine that has the very same file; nil where the system does not let it be
/// read.
package func programDigest() -> UInt64? {
    var hash = ContentHasher()
    do throws(ReadError) {
        try readFileInParts("/proc/self/exe") { hash.append($0.span) }
        return hash.hash
    } catch {
        return nil
    }
}
