/// Where a file lies below the source folder: `2023/2023-05-19_A03.txt`. What is read from the file is named by it.
///
/// Two spellings that Unicode holds equal are one name to whoever cites them, and of a folder's files with such names only one is
/// read. The order is that of bytes, as everywhere.
package struct SourcePath: Hashable, Sendable {
    package let text: String

    /// The source folder itself.
    package static let top = SourcePath("")

    package init(_ text: String) { self.text = text }

    /// - Parameters:
    ///   - name: as a user names it, `seeds/2023/a.txt` or `2023/a.txt`.
    ///   - folder: the source folder, `seeds`.
    package init(named name: String, below folder: String) {
        self.init(name.hasPrefix(folder + "/") ? String(name.dropFirst(folder.count + 1)) : name)
    }

    /// As the user knows it: `seeds/2023/a.txt`.
    package func path(below folder: String) -> String { text.isEmpty ? folder : folder + "/" + text }

    /// What has a name in this folder.
    package func child(_ name: String) -> SourcePath { SourcePath(text.isEmpty ? name : text + "/" + name) }

    /// `2023/a.txt` → `2023`; the top for a file there.
    package var folder: SourcePath {
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { SourcePath(String(text[..<$0])) } ?? .top
    }

    /// `2023/a.txt` → `a.txt`
    package var name: String {
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[text.utf8.index(after: $0)...]) } ?? text
    }

    /// `2023/a.txt` → `a`
    package var stem: String { SourcePath(name).withoutEnding }

    /// `2023/a.txt` → `txt`; empty where there is no ending.
    package var ending: String { dot.map { String(text[text.utf8.index(after: $0)...]) } ?? "" }

    /// `2023/a.txt` → `2023/a`
    package var withoutEnding: String { dot.map { String(text[..<$0]) } ?? text }

    /// Where the ending's full stop stands: a name does not begin with it.
    private var dot: String.Index? {
        let utf8 = text.utf8
        guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")), dot != utf8.startIndex,
            !utf8[dot...].contains(UInt8(ascii: "/")), utf8[..<dot].last != UInt8(ascii: "/")
        else { return nil }
        return dot
    }
}

extension SourcePath: Comparable {
    package static func < (a: SourcePath, b: SourcePath) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

extension SourcePath: CustomStringConvertible {
    package var description: String { text }
}
