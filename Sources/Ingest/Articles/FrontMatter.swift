import Text

/// A Markdown file cut in two:
///
///     1  ---
///     2  title: 二七区召开产业发展推进会     text, from line 2
///     3  date: 2023-05-18
///     4  ---
///     5  正文                       body, from line 5
///
/// Between lines `---` it is YAML, between lines `+++` TOML. A file that begins with neither is all body.
struct FrontMatter: Equatable {
    enum Format {
        case yaml, toml

        /// The line before it and behind it.
        var fence: String {
            switch self {
            case .yaml: "---"
            case .toml: "+++"
            }
        }
    }

    var format = Format.yaml
    var text: Bytes?
    var body: Bytes
    /// From 1.
    var bodyLine = 1
    /// The front matter begins and has no end; then `text` is nil and `body` the whole file.
    var isOpen = false

    init(_ file: Bytes) {
        body = file
        let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first, let format = Format(fence: first) else { return }
        self.format = format
        guard let end = lines.dropFirst().firstIndex(where: { format.ends($0) }) else {
            isOpen = true
            return
        }
        text = Bytes(file[min(first.endIndex + 1, file.count)..<lines[end].startIndex])
        body = Bytes(file[min(lines[end].endIndex + 1, file.count)...])
        bodyLine = end + 2
    }
}

extension FrontMatter.Format {
    fileprivate init?(fence line: ArraySlice<UInt8>) {
        if isMark("---", line) { self = .yaml } else if isMark("+++", line) { self = .toml } else { return nil }
    }

    /// Whether a line ends the front matter; `...` is YAML's own mark for a document's end.
    fileprivate func ends(_ line: ArraySlice<UInt8>) -> Bool {
        isMark(fence, line) || (self == .yaml && isMark("...", line))
    }
}

/// Whether a line holds nothing but `mark` and white space behind it.
private func isMark(_ mark: String, _ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: mark.utf8)
        && line.dropFirst(mark.utf8.count).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
}
