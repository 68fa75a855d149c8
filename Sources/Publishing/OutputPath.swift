import Text

/// The path of one output, relative to the output folder: `articles/k3/f9q2x7ab.html`.
///
/// Equal and ordered by its bytes, as the kernel sees it: two spellings that Unicode holds equal are two paths.
struct OutputPath: Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// What is before the last slash; empty for a file at the top.
    var folder: OutputPath {
        guard let length = folderLength else { return OutputPath("") }
        return OutputPath(String(text[..<text.utf8.index(text.startIndex, offsetBy: length)]))
    }

    /// What is behind the last slash.
    var name: String {
        guard let length = folderLength else { return text }
        return String(text[text.utf8.index(text.startIndex, offsetBy: length + 1)...])
    }

    /// How many bytes stand before the last slash; nil for a file at the top.
    private var folderLength: Int? {
        let bytes = text.utf8Span.span
        for index in (0..<bytes.count).reversed() where bytes[index] == UInt8(ascii: "/") { return index }
        return nil
    }

    /// What the file is called, in the same folder, until it is whole and takes the place of the former one.
    /// A hash stands for the name because the name may be as long as a name can be.
    var partialName: String { ".broadsheet-" + String(contentHash(Bytes(name.utf8).span), radix: 16) + ".partial" }

    var isTop: Bool { text.isEmpty }

    /// Whether both are in one folder.
    func isBeside(_ other: OutputPath) -> Bool {
        guard let length = folderLength, length == other.folderLength else { return false }
        return text.utf8Span.span.withUnsafeBytes { a in
            other.text.utf8Span.span.withUnsafeBytes { b in byteOrder(a.prefix(length), b.prefix(length)) == 0 }
        }
    }

    /// The folders on the way, nearest first, without the top.
    var ancestors: some Sequence<OutputPath> {
        sequence(first: folder) { $0.folder }.prefix { !$0.isTop }
    }

    /// Whether the path is relative, holds no empty name, `.`, `..` nor control character, and no name is longer than
    /// 255 bytes.
    var isPlain: Bool {
        let bytes = text.utf8Span.span
        var start = 0
        for index in 0..<bytes.count {
            if bytes[index] < 0x20 || bytes[index] == 0x7F { return false }
            guard bytes[index] == UInt8(ascii: "/") else { continue }
            guard isPlainName(bytes.extracting(start..<index)) else { return false }
            start = index + 1
        }
        return isPlainName(bytes.extracting(start..<bytes.count))
    }
}

private func isPlainName(_ name: Span<UInt8>) -> Bool {
    guard (1...255).contains(name.count) else { return false }
    return name.count > 2 || name[0] != UInt8(ascii: ".") || name[name.count - 1] != UInt8(ascii: ".")
}

extension OutputPath: Hashable, Comparable {
    static func == (a: OutputPath, b: OutputPath) -> Bool { a.text.byteOrder(b.text) == 0 }

    static func < (a: OutputPath, b: OutputPath) -> Bool { a.text.byteOrder(b.text) < 0 }

    func hash(into hasher: inout Hasher) {
        text.utf8Span.span.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
