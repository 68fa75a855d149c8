// Writes the files of a theme into a Swift source, so that the binary carries them.
//
// usage: EmbedTheme OUTPUT.swift THEME_FOLDER FILE ...
import Disk
import Glibc

let output = CommandLine.arguments[1]
let folder = CommandLine.arguments[2]
var source = """
    // Made by EmbedTheme from templates/. Do not edit.

    /// The files of the default theme, sorted by path.
    let embeddedThemeFiles: [(path: StaticString, text: StaticString)] = [

    """
for path in CommandLine.arguments.dropFirst(3).sorted() {
    let text = String(decoding: try readFile(folder + "/" + path), as: UTF8.self)
    var hashes = "###"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    source += "    (\"\(path)\", \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)),\n"
}
source += "]\n"
try FileDescriptor(opening: output, flags: O_WRONLY | O_CREAT | O_TRUNC).writeAllAndClose(
    Array(source.utf8), path: output)
