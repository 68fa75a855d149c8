import Disk
import Glibc
import Ingest
import Markdown
import Text

/// What a kind of fuzzed text is given to. Each target remembers what it works on, so that a fault leaves its cause behind.
struct Targets: ~Copyable {
    /// Where the texts lie that are worked on.
    let folder: String

    init(folder: String) throws {
        self.folder = folder
        try makeFolders(folder + "/seeds")
    }

    /// cmark-gfm.
    func markdown(_ bytes: [UInt8]) throws {
        try keep(bytes, "markdown")
        // Texts come decoded: what is no UTF-8 is none of this module's.
        let text = Bytes(String(utf8: bytes).utf8)
        var html: Bytes = []
        for allowsRawHTML in [false, true] {
            appendHTML(
                ofMarkdown: text.span, options: MarkdownOptions(allowsRawHTML: allowsRawHTML),
                replacingLinks: { $0.hasPrefix("a") ? nil : $0 + "x" }, into: &html)
        }
        _ = plainText(ofMarkdown: text.span)
        _ = links(inMarkdown: text.span)
        _ = textLines(ofMarkdown: text.span)
        _ = titleHeading(ofMarkdown: text.span)
    }

    /// xxHash, and the tables of Unicode.
    func text(_ bytes: [UInt8]) throws {
        try keep(bytes, "text")
        let text = String(utf8: bytes)
        for form in [NormalizationForm.nfc, .nfkc] { _ = text.normalized(to: form) }
        _ = PinyinOrder.shared.sortKey(of: text)
        _ = try? decodeGB18030(bytes)
        var hash = ContentHasher()
        for start in stride(from: 0, to: bytes.count, by: 61) {
            hash.append(bytes.span.extracting(start..<min(start + 61, bytes.count)))
        }
        precondition(hash.hash == contentHash(bytes.span), "a text in parts has another hash than as a whole")
    }

    /// libyaml, TOML and the reading of all that is in `seeds/`.
    func seeds(page: [UInt8], yaml: [UInt8], article: [UInt8]) throws {
        for (name, bytes) in [
            ("a.txt", page), ("a.corrections.yml", yaml), ("archive.yml", yaml), ("subjects.yml", yaml),
            ("redirects.yml", yaml),
            ("b.md", article),
        ] { try keep(bytes, "seeds/" + name) }
        let listing = listSeeds(in: folder + "/seeds")
        for file in listing.pages { _ = loadPage(file).faults.map { "\($0)" } }
        for file in listing.articles { _ = loadArticle(file).faults.map { "\($0)" } }
    }

    /// Writes what is worked on next.
    func keep(_ bytes: [UInt8], _ name: String) throws {
        let path = folder + "/" + name
        try FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_TRUNC).writeAllAndClose(bytes, path: path)
    }
}
