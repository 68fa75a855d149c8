/// The checksums of a site's files, as `checksums.txt` at its root lists them:
///
///     XXH3 (404.html) = 6f1c0d5a2b7e9f80
///     XXH3 (about.html) = 02d94c1f7733aa5e
///
/// `xxhsum --check checksums.txt` reads the same. The list stands in the site, not beside it as the list of what the build
/// made does: so whoever has a copy of the site can tell whether it is whole (docs/decisions/0080-checksums.md).
package struct ChecksumList: Equatable, Sendable {
    /// Where it stands, relative to the site's root.
    package static let path = "checksums.txt"

    package struct Entry: Equatable, Sendable {
        /// Relative to the site's root.
        package var path: String
        /// XXH3, 64 bits: `contentHash` of all that the file holds.
        package var checksum: UInt64

        package init(path: String, checksum: UInt64) {
            self.path = path
            self.checksum = checksum
        }
    }

    /// By path, in the order of bytes.
    package let entries: [Entry]

    package init(_ entries: [Entry]) {
        self.init(ascending: entries.sorted { $0.path.precedesInBytes($1.path) })
    }

    /// - Parameter entries: by path, in the order of bytes.
    package init(ascending entries: [Entry]) { self.entries = entries }

    /// Reads a list.
    ///
    /// - Parameter faultyLines: gets the numbers, from 1, of the lines that are none of a list.
    package init(parsing bytes: Bytes, faultyLines: inout [Int]) {
        var entries: [Entry] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty && line.endIndex == bytes.count { continue }
            if let entry = Entry(line) { entries.append(entry) } else { faultyLines.append(index + 1) }
        }
        self.init(entries)
    }

    package var bytes: Bytes {
        var bytes: Bytes = []
        // 26 bytes stand around each path. A large site has many: to grow by doubling would take as much again.
        bytes.reserveCapacity(entries.reduce(0) { $0 + $1.path.utf8.count + 27 })
        for entry in entries {
            bytes.append("XXH3 (")
            bytes.append(entry.path)
            bytes.append(") = ")
            bytes.append(hexDigitsOf: entry.checksum, inLowerCase: true)
            bytes.append("\n")
        }
        return bytes
    }
}

extension ChecksumList.Entry {
    /// One line without its end.
    fileprivate init?(_ line: ArraySlice<UInt8>) {
        let path = line.dropFirst(6).dropLast(20), digits = line.suffix(16)
        guard line.starts(with: "XXH3 (".utf8), line.dropLast(16).reversed().starts(with: " = )".utf8), !path.isEmpty,
            let checksum = Bytes.number(ofHexDigits: digits)
        else { return nil }
        self.init(path: String(utf8: path), checksum: checksum)
    }
}
