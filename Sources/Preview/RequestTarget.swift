import Text

/// The path that a request names, decoded once.
///
///     /tags/%E9%98%B2%E6%B1%9B.html?q=1  →  ["tags", "防汛.html"], query "?q=1"
///     /tags/                             →  ["tags"], namesFolder
///     /a/../b  /a%2Fb  /a%00  /%C0%AF    →  refused
struct RequestTarget: Equatable {
    /// Names of folders and, last, of a file or folder. None is empty, `.` or `..`; none holds `/`, `\` or control
    /// characters.
    var components: [String]
    /// Whether the path ends in a slash.
    var namesFolder: Bool
    /// `?` and what follows, as sent; empty where there is none.
    var query: Bytes

    /// Nil for what no link of a site can mean: then the client is broken or hostile.
    init?(_ target: Bytes) {
        let end = target.firstIndex(of: UInt8(ascii: "?")) ?? target.count
        guard target.first == UInt8(ascii: "/"), end > 0 else { return nil }
        query = Bytes(target[end...])
        namesFolder = target[end - 1] == UInt8(ascii: "/")
        components = []
        if end == 1 { return }
        for part in target[1..<(namesFolder ? end - 1 : end)].split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        {
            guard let name = fileName(percentDecoding: part) else { return nil }
            components.append(name)
        }
    }

    /// The folder that a site's address names, `/paper/`; the host's own root for what no request can ask for.
    init(rootPath: String) {
        self = RequestTarget(Bytes(rootPath.utf8)) ?? RequestTarget(components: [], namesFolder: true, query: [])
    }

    private init(components: [String], namesFolder: Bool, query: Bytes) {
        self.components = components
        self.namesFolder = namesFolder
        self.query = query
    }

    /// The same path as it counts from a folder; nil where it does not lead into it.
    func below(_ folder: RequestTarget) -> RequestTarget? {
        guard components.starts(with: folder.components) else { return nil }
        return RequestTarget(
            components: Array(components.dropFirst(folder.components.count)), namesFolder: namesFolder, query: query)
    }

    /// The same path with a slash at its end, as an ASCII reference: where a folder without one is sent to.
    var folderReference: String {
        var reference: Bytes = []
        for component in components {
            reference.append(UInt8(ascii: "/"))
            for byte in component.utf8 { reference.append(percentEncoding: byte) }
        }
        reference.append(UInt8(ascii: "/"))
        for byte in query { isPrintable(byte) ? reference.append(byte) : reference.append(percentEncoding: byte) }
        return String(utf8: reference)
    }
}

/// One component of a path; nil where it is no file's name in valid UTF-8.
private func fileName(percentDecoding part: ArraySlice<UInt8>) -> String? {
    guard let bytes = percentDecoded(part), !bytes.isEmpty, bytes.allSatisfy(isAllowedInName),
        let name = String(validating: bytes, as: UTF8.self), name != ".", name != ".."
    else { return nil }
    return name
}

private func isAllowedInName(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
}

private func isPrintable(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

extension Bytes {
    /// Appends a letter, digit or one of `-._~` as it is, anything else as `%XX` (RFC 3986, 2.3).
    fileprivate mutating func append(percentEncoding byte: UInt8) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            append(byte)
        default:
            append(UInt8(ascii: "%"))
            append(hexDigit(byte >> 4))
            append(hexDigit(byte & 15))
        }
    }
}
