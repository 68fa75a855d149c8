// Writes files into a Swift source, so that the binary carries them.
//
// usage: EmbedFiles theme OUTPUT.swift FOLDER FILE ...      the files of a theme, in a list
//        EmbedFiles words OUTPUT.swift FOLDER FILE ...      lists of words, each by its name
import Disk
import Glibc

/// A string literal that holds `text` as it is.
func literal(_ text: String) -> String {
    var hashes = "###"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

func embeddedTheme(_ files: [(path: String, text: String)]) -> String {
    """
    /// The files of the default theme, sorted by path.
    let embeddedThemeFiles: [(path: StaticString, text: StaticString)] = [
    \(files.map { "(\"\($0.path)\", \(literal($0.text)))," }.joined(separator: "\n"))
    ]
    """
}

/// `short-place-ends.txt` is `WordList.shortPlaceEnds`. What its head says comes before it, its words one a line.
func embeddedWords(_ files: [(path: String, text: String)]) -> String {
    let lists = files.map { path, text in
        let lines = text.split(separator: "\n")
        let parts = path.prefix { $0 != "." }.split(separator: "-")
        let name = parts[0] + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let words = lines.filter { !$0.hasPrefix("#") }.joined(separator: "\n")
        return lines.prefix { $0.hasPrefix("#") }.map { "///\($0.dropFirst())\n" }.joined()
            + "static let \(name): StaticString = \(literal(words))"
    }
    return "enum WordList {\n\(lists.joined(separator: "\n\n"))\n}"
}

/// A file's text; of a picture, whose bytes no text holds, their hexadecimal digits.
func text(ofFileAt path: String, in folder: String) throws -> String {
    let bytes = try readFile(folder + "/" + path)
    guard path.hasSuffix(".png") else { return String(decoding: bytes, as: UTF8.self) }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

let arguments = CommandLine.arguments
let files = try arguments.dropFirst(4).sorted().map { (path: $0, text: try text(ofFileAt: $0, in: arguments[3])) }
let source =
    "// Made by EmbedFiles. Do not edit.\n\n"
    + (arguments[1] == "theme" ? embeddedTheme(files) : embeddedWords(files)) + "\n"
try FileDescriptor(opening: arguments[2], flags: O_WRONLY | O_CREAT | O_TRUNC).writeAllAndClose(
    Array(source.utf8), path: arguments[2])
