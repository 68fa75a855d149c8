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
    let owners: LineOwners

    init(page: Page, archive: Archive, reasons: [Int: LineReason]) {
        self.page = page
        self.reasons = reasons
        articles = (page.articles + page.continued).compactMap { id in archive.articles.first { $0.id == id }?.whole }
        owners = LineOwners(of: page, articles: articles)
    }

    var text: String {
        let source = page.source.text
        var text: Bytes = []
        for (index, range) in page.lines.enumerated() {
            let line = String(utf8: source[range])
            let isWithdrawn = page.withdrawn.contains { $0.contains(index + 1) }
            let other = isWithdrawn ? "withdrawn" : holdsInk(line.unicodeScalars) ? "unplaced" : ""
            let owner = owners[index + 1]
            let reason = reasons[index + 1]?.words ?? ""
            let columns: [(text: String, width: Int)] = [
                ("\(index + 1)", 5), (owner?.role ?? other, 14), (owner?.article.letters ?? "", 12), (reason, 21),
            ]
            text.append(inColumns(columns) + line + "\n")
        }
        for article in articles { text.append("\n" + fields(of: article)) }
        return String(utf8: text)
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
            ("tags", joined(article.tags)),
            ("begins in", article.source == page.source.source ? nil : article.source.text),
            ("goes on in", joined(article.continuations.map(\.source.text))),
            ("printed", printed(article)), ("picture", picture),
            ("corrected", joined(CorrectedField.allCases.filter { article.corrections.contains($0) }.map(\.rawValue))),
        ]
        let shown = rows.filter { $0.1?.isEmpty == false }.map { inColumns([($0.0, 14)]) + ($0.1 ?? "") + "\n" }
        return article.id.letters + "\n" + shown.joined()
    }

    /// Where on this page it is printed, in hundredths of the page's width and height: `2 areas: 40 × 8 at 5, 12; 18 × 30 at 5, 21`.
    private func printed(_ article: Article) -> String? {
        let lines = owners.lines(of: article.id).map { LineRange($0, $0) }
        let areas = page.areas(of: lines).map { area in
            func hundredths(_ part: Int) -> Int { (part * 100 + PageArea.whole / 2) / PageArea.whole }
            return "\(hundredths(area.width)) × \(hundredths(area.height)) at "
                + "\(hundredths(area.x)), \(hundredths(area.y))"
        }
        guard !areas.isEmpty else { return nil }
        return "\(areas.count == 1 ? "1 area" : "\(areas.count) areas"): " + areas.joined(separator: "; ")
    }

    /// What the page's pictures are made from.
    private var picture: String? {
        page.source.sheet.map { sheet in
            sheet.kind == .pdf ? "page \(sheet.number) of \(sheet.file)" : sheet.file.text
        }
    }

    private func joined(_ texts: [String]) -> String { texts.joined(separator: "、") }
}

/// Words in columns of the given widths, in ASCII characters.
func inColumns(_ columns: [(text: String, width: Int)]) -> String {
    columns.map { $0.text + String(repeating: " ", count: max(1, $0.width - $0.text.utf8.count)) }.joined()
}
