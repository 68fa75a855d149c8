/// A word as a shell reads it, between quotation marks where it needs them.
package func inShell(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "/._-".utf8.contains($0)
    }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}
