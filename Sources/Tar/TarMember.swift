package import Text

/// A plain file in a tar archive, and what stands around its content there.
///
///     head, content, zeros up to a whole block; behind the last file `TarMember.end`
///
/// Owner, rights and time are the same for all, so that the same files make the same archive. Of 8 GB and more, and where a path is
/// longer than 100 bytes or not of ASCII, a record before the head tells what it has no room for.
///
/// Source: IEEE Std 1003.1-2017, *pax*, "ustar Interchange Format" and "pax Interchange Format".
package struct TarMember: Equatable, Sendable {
    package var path: String
    /// In bytes.
    package var size: Int

    package init(path: String, size: Int) {
        (self.path, self.size) = (path, size)
    }

    /// Two blocks of zeros.
    package static let end = Bytes(repeating: 0, count: 2 * TarHeader.size)

    /// What stands before the content.
    package var head: Bytes {
        var records: Bytes = []
        let name = Bytes(path.utf8)
        if name.count > TarHeader.name.count || !name.allSatisfy({ $0 < 0x80 }) { records += record("path", name) }
        if size > TarHeader.mostBytes { records += record("size", Bytes("\(size)".utf8)) }
        let own = TarHeader(name: beginning(of: name), size: min(size, TarHeader.mostBytes), kind: .file).bytes
        if records.isEmpty { return own }
        // The record's own name is seen by programs alone that do not know such records.
        let title = Bytes("PaxHeaders/\(contentDigits(name.span))".utf8)
        return TarHeader(name: title, size: records.count, kind: .records).bytes + records
            + Bytes(repeating: 0, count: gap(behind: records.count)) + own
    }

    /// The zeros behind the content.
    package var padding: Bytes { Bytes(repeating: 0, count: gap(behind: size)) }

    /// How many bytes the archive has for the file.
    package var length: Int { head.count + size + gap(behind: size) }
}

/// How many bytes are missing to a whole block.
func gap(behind size: Int) -> Int { (TarHeader.size - size % TarHeader.size) % TarHeader.size }

/// `21 path=二七区.html` and a line feed: before it stands how long it is, that number included.
private func record(_ key: String, _ value: Bytes) -> Bytes {
    let rest = Bytes(" \(key)=".utf8) + value + [UInt8(ascii: "\n")]
    var length = rest.count + 1
    while length != rest.count + "\(length)".utf8.count { length = rest.count + "\(length)".utf8.count }
    return Bytes("\(length)".utf8) + rest
}

/// As many whole characters as a header's name holds.
private func beginning(of name: Bytes) -> Bytes {
    guard name.count > TarHeader.name.count else { return name }
    var end = TarHeader.name.count
    while end > 0, name[end] & 0xC0 == 0x80 { end -= 1 }
    return Bytes(name[..<end])
}
