import Archive
import Site
import Text

/// What was understood of a page, line by line, or the very values that an article's template gets, as JSON.
///
/// - Parameter subject: an article's id, or a page's file, as the user names it or relative to the source folder.
/// - Returns: nil where the archive has neither.
package func inspect(_ subject: String, _ options: BuildOptions) async -> String? {
    var build = SiteBuild(options)
    guard let sources = await build.loadSources() else { return nil }
    let archive = await build.findSubjects(await build.readPages(sources), sources).archive
    let prefix = options.source + "/"
    let source = subject.hasPrefix(prefix) ? String(subject.dropFirst(prefix.utf8.count)) : subject
    if let page = archive.pages.first(where: { $0.source.source == source }) {
        return PageInspection(page: page, articles: archive.articles).text
    }
    let place = archive.articles.firstIndex { $0.id.letters == subject || $0.source == source }
    guard let place else { return nil }
    let site = Site(archive: archive, theme: sources.theme, searchManifest: "")
    guard let output = site.outputs.first(where: { $0.kind == .article(place) }) else { return nil }
    return String(utf8: site.viewJSON(of: output))
}

/// A page as an editor wants to see it:
///
///     1  headline     k3f9q2x7ab  二七区召开产业发展推进会
///     3  paragraph 1  k3f9q2x7ab  本报讯 5月18日上午，二七区委书记
///     9  unplaced                 广告
private struct PageInspection {
    let page: Page
    let articles: [Article]

    init(page: Page, articles: [Article]) {
        self.page = page
        self.articles = page.articles.compactMap { id in articles.first { $0.id == id } }
    }

    var text: String {
        let owners = lineOwners()
        var text: Bytes = []
        for (index, range) in page.lines.enumerated() {
            let line = String(utf8: page.source.text[range])
            let isBlank = line.allSatisfy(\.isWhitespace)
            let (role, id) = owners[index + 1] ?? (isBlank ? "" : "unplaced", "")
            text.append(inColumns([("\(index + 1)", 5), (role, 12), (id, 12)]) + line + "\n")
        }
        for article in articles { text.append("\n" + fields(of: article)) }
        return String(utf8: text)
    }

    private func lineOwners() -> [Int: (role: String, id: String)] {
        var owners: [Int: (role: String, id: String)] = [:]
        for article in articles {
            for headline in article.headlines { claim(headline.lines, headline.role.rawValue, article, &owners) }
            for (number, paragraph) in article.paragraphs.enumerated() {
                claim(paragraph.lines, "paragraph \(number + 1)", article, &owners)
            }
            claim(article.otherLines, "byline", article, &owners)
        }
        return owners
    }

    private func claim(
        _ lines: [LineRange], _ role: String, _ article: Article, _ owners: inout [Int: (role: String, id: String)]
    ) {
        for line in lines.flatMap({ $0.first...$0.last }) where owners[line] == nil {
            owners[line] = (role, article.id.letters)
        }
    }

    private func fields(of article: Article) -> String {
        let rows: [(String, String?)] = [
            ("title", article.title), ("column", article.column), ("dateline", article.dateline),
            ("date", article.date.map { "\($0)" }), ("year from", article.dateBasis?.rawValue),
            ("origin", article.origin), ("reporters", article.reporters.joined(separator: "、")),
            ("correspondents", article.correspondents.joined(separator: "、")),
            ("credits", article.credits.map { $0.role + " " + $0.names.joined(separator: "、") }.joined(separator: "；")),
            ("people", article.people.map { ($0.offices + [$0.name]).joined(separator: " ") }.joined(separator: "；")),
            ("places", article.places.joined(separator: "、")),
            ("organisations", article.organisations.joined(separator: "、")),
            ("tags", article.tags.joined(separator: "、")),
        ]
        let shown = rows.filter { $0.1?.isEmpty == false }.map { inColumns([($0.0, 14)]) + ($0.1 ?? "") + "\n" }
        return article.id.letters + "\n" + shown.joined()
    }
}

/// Words in columns of the given widths, in ASCII characters.
private func inColumns(_ columns: [(text: String, width: Int)]) -> String {
    columns.map { $0.text + String(repeating: " ", count: max(1, $0.width - $0.text.utf8.count)) }.joined()
}
