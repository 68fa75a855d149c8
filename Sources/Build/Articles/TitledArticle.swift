import Archive
import Ingest
import Markdown
import Text

/// Loads an article, and reads in its body what its front matter leaves open: its title.
func loadTitledArticle(_ file: SeedFile) -> Loaded<MarkdownSource> {
    var loaded = loadArticle(file)
    guard var article = loaded.value else { return loaded }
    if article.title == nil { article.takeTitleFromHeading() }
    // What is wrong in the front matter may be why, and is told already.
    if article.title == nil, loaded.faults.isEmpty {
        loaded.faults.append(SourceFault(ArticleFault.noTitle, path: file.path, line: 1, column: 1))
    }
    loaded.faults += shortcodeFaults(of: article, path: file.path)
    loaded.value = article.title == nil ? nil : article
    return loaded
}

extension MarkdownSource {
    /// Makes the first heading of the first level the title. Where nothing stands before it the body loses it, but not its
    /// lines: those after it keep their numbers.
    fileprivate mutating func takeTitleFromHeading() {
        guard let heading = titleHeading(ofMarkdown: body.span) else { return }
        title = heading.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").normalized(to: .nfc)
        titleBasis = .heading
        if heading.isFirst { body = blanking(heading.lines, of: body) }
    }
}

/// A text whose lines from one to another, counted from 1, are empty.
private func blanking(_ lines: ClosedRange<Int>, of text: Bytes) -> Bytes {
    var line = 1
    return text.filter { byte in
        let isKept = !lines.contains(line) || byte == UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") { line += 1 }
        return isKept
    }
}

/// One note of what stands in articles for other generators, most frequent first; none where there is nothing of it.
func notesOfWhatIsPassedOver(in articles: [MarkdownSource], path: String) -> [SourceFault] {
    var counts: [String: Int] = [:]
    for article in articles {
        for name in Set(article.passedOver) { counts[name, default: 0] += 1 }
    }
    if counts.isEmpty { return [] }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return [SourceFault(ArticleFault.passedOver(ranked.map { "\($0.key) (\($0.value))" }), path: path)]
}
