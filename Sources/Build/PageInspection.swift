import Archive
import PageReading
import Text

/// A page as an editor wants to see it:
///
///     1  headline     k3f9q2x7ab  likeness 87%     二七区召开产业发展推进会
///     3  paragraph 1  k3f9q2x7ab  opening formula  本报讯 5月18日上午，二七区委书记
///     9  unplaced                 no headline      广告
struct PageInspection {
    let page: Page
    /// Those that begin on the page, then those that go on on it.
    let articles: [Article]
    /// By line, from 1.
    let reasons: [Int: LineReason]

    init(page: Page, archive: Archive, reasons: [Int: LineReason]) {
        self.page = page
        self.reasons = reasons
        articles = (page.articles + page.continued).compactMap { id in archive.articles.first { $0.id == id }?.whole }
    }

    var text: String {
        let owners = lineOwners(), source = page.source.text
        var text: Bytes = []
        for (index, range) in page.lines.enumerated() {
            let line = String(utf8: source[range])
            let isWithdrawn = page.withdrawn.contains { $0.contains(index + 1) }
            let other = isWithdrawn ? "withdrawn" : holdsInk(line.unicodeScalars) ? "unplaced" : ""
            let (role, id) = owners[index + 1] ?? (other, "")
            let reason = reasons[index + 1]?.words ?? ""
            text.append(inColumns([("\(index + 1)", 5), (role, 14), (id, 12), (reason, 21)]) + line + "\n")
        }
        for article in articles { text.append("\n" + fields(of: article)) }
        return String(utf8: text)
    }

    private typealias Owners = [Int: (role: String, id: String)]

    private func lineOwners() -> Owners {
        var owners: Owners = [:]
        for article in articles {
            if article.source == page.source.source {
                let paragraphs = article.paragraphs.enumerated().map { ($0 + 1, $1.lines) }
                claim(article.headlines, paragraphs, article.otherLines, article.id, &owners)
            }
            for part in article.continuations where part.source == page.source.source {
                let paragraphs = part.paragraphLines.enumerated().map { (part.firstParagraph + $0 + 1, $1) }
                claim(part.headlines, paragraphs, part.otherLines, article.id, &owners)
            }
        }
        return owners
    }

    private func claim(
        _ headlines: [Headline], _ paragraphs: [(number: Int, lines: [LineRange])], _ other: [LineRange],
        _ id: ArticleID,
        _ owners: inout Owners
    ) {
        for headline in headlines { claim(headline.lines, headline.role.rawValue, id, &owners) }
        for paragraph in paragraphs { claim(paragraph.lines, "paragraph \(paragraph.number)", id, &owners) }
        claim(other, "byline", id, &owners)
    }

    private func claim(_ lines: [LineRange], _ role: String, _ id: ArticleID, _ owners: inout Owners) {
        for line in lines.flatMap({ $0.first...$0.last }) where owners[line] == nil {
            owners[line] = (role, id.letters)
        }
    }

    private func fields(of article: Article) -> String {
        let rows: [(String, String?)] = [
            ("title", article.title), ("column", article.column), ("dateline", article.dateline),
            ("date", article.date.map { "\($0)" }), ("year from", article.dateBasis?.rawValue),
            ("origin", article.origin), ("reporters", joined(article.reporters)),
            ("correspondents", joined(article.correspondents)),
            ("credits", article.credits.map { $0.role + " " + joined($0.names) }.joined(separator: "；")),
            ("people", article.people.map { ($0.offices + [$0.name]).joined(separator: " ") }.joined(separator: "；")),
            ("places", joined(article.places)), ("organisations", joined(article.organisations)),
            ("tags", joined(article.tags)), ("begins in", article.source == page.source.source ? nil : article.source),
            ("goes on in", joined(article.continuations.map(\.source))),
            ("corrected", joined(CorrectedField.allCases.filter { article.corrections.contains($0) }.map(\.rawValue))),
        ]
        let shown = rows.filter { $0.1?.isEmpty == false }.map { inColumns([($0.0, 14)]) + ($0.1 ?? "") + "\n" }
        return article.id.letters + "\n" + shown.joined()
    }

    private func joined(_ texts: [String]) -> String { texts.joined(separator: "、") }
}

/// Words in columns of the given widths, in ASCII characters.
func inColumns(_ columns: [(text: String, width: Int)]) -> String {
    columns.map { $0.text + String(repeating: " ", count: max(1, $0.width - $0.text.utf8.count)) }.joined()
}
