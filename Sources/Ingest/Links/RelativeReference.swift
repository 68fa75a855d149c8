import Archive
import Text

/// Where a link of an article leads below the source folder, read the way browsers read URLs:
///
///     ../pictures/fan%20a.jpg?v=1#x  in 2023/a.md  →  "pictures/fan a.jpg", suffix "?v=1#x"
///     /pictures/b.jpg                in 2023/a.md  →  "pictures/b.jpg": the folder is the root
///     ../../b.jpg                    in 2023/a.md  →  outside
///
/// Source: the URL standard, 4.4 (<https://url.spec.whatwg.org/#url-parsing>).
struct RelativeReference: Equatable {
    enum Place: Equatable {
        /// Without `.` and `..`.
        case inside(SourcePath)
        case outside
        /// Something that no file can be called.
        case impossible
    }

    var place: Place
    /// Query and fragment, as they are written.
    var suffix: String

    /// Nil for what names no file: addresses with a scheme or a host, `#fragment`, `?query`, nothing.
    init?(_ destination: String, in source: SourcePath) {
        let bytes = Bytes(destination.utf8)
        let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
        // A backslash is a slash to a browser.
        let path = bytes[..<end].map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        if path.isEmpty || path.starts(with: "//".utf8) || urlScheme(of: path[...]) != nil { return nil }
        suffix = String(utf8: bytes[end...])
        let isRooted = path[0] == UInt8(ascii: "/")
        let folder = isRooted ? [] : source.folder.text.split(separator: "/").map { String($0) }
        place = RelativeReference.place(of: path, from: folder)
    }

    private static func place(of path: Bytes, from folder: [String]) -> Place {
        var components = folder
        for part in path.split(separator: UInt8(ascii: "/")) {
            let decoded = percentDecodedAsBrowsersDo(part)
            guard !decoded.contains(0), !decoded.contains(UInt8(ascii: "/")),
                let name = String(validating: decoded, as: UTF8.self)
            else { return .impossible }
            switch name {
            case ".": break
            case "..":
                if components.popLast() == nil { return .outside }
            default: components.append(name)
            }
        }
        return .inside(SourcePath(components.joined(separator: "/")))
    }
}
