import Testing
import Text

@Suite("Renaming")
struct RenamingTests {
    static let cases: [(names: [String: String], text: String, renamed: String)] = [
        ([:], "a.css", "a.css"), (["a.css": "a.1.css"], "", ""), (["a.css": "a.1.css"], "a.cs", "a.cs"),
        (["a.css": "a.1.css"], "xa.css,a.css", "xa.1.css,a.1.css"),
        (["a": "b", "b": "a"], "ab", "ba"), (["a.js": "1", "a.json": "2"], "a.json a.js", "2 1"),
        (["aa": "x"], "aaa", "xa"), (["版": "面"], "版版", "面面"),
    ]

    @Test(
        "each name is replaced where it stands, the longest first, and never in what has replaced one", arguments: cases
    )
    func renamed(_ names: [String: String], _ text: String, _ renamed: String) {
        #expect(Renaming(names)(Bytes(text.utf8)) == Bytes(renamed.utf8))
    }
}
