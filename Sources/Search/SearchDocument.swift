package import Archive

/// What search finds: an article, or a newspaper page with lines that no article holds.
package struct SearchDocument: Sendable, Equatable {
    /// Relative to the site's root: `articles/k3/f9q2x7ab.html`.
    package var url: String
    /// An article's whole headline in one line, `二七区委统战部　永远跟党走 同心庆七一`; a newspaper page's name, which is shown and
    /// not searched.
    package var title: String
    /// EDTF, as the result shows it; nil where no date is known.
    package var date: String?
    /// The day that the document is filed under.
    package var day: CivilDate?
    /// The body: its paragraphs, one a line. Of a newspaper page the texts that no article holds.
    package var text: String
    /// What is printed around the body, one a line: bylines, column label, dateline …
    package var around: [String]
    /// Of a newspaper page the places of its lines of `text` there, `L7` or `L7-9`; nil for an article.
    package var anchors: [String]?
    /// The labels of each of `facetKinds`.
    package var labels: [[String]]

    package init(
        url: String, title: String, date: String?, day: CivilDate?, text: String, around: [String] = [],
        anchors: [String]? = nil, labels: [TermKind: [String]] = [:]
    ) {
        self.url = url
        self.title = title
        self.date = date
        self.day = day
        self.text = text
        self.around = around
        self.anchors = anchors
        self.labels = facetKinds.map { labels[$0.kind] ?? [] }
    }

    /// - Parameters:
    ///   - headline: the whole headline in one line.
    ///   - printed: what is printed of it.
    ///   - plainText: the body without markup, paragraphs one a line; nil takes the printed paragraphs.
    package init(_ article: Article, headline: String, printed: PrintedWords, plainText: String? = nil) {
        self.init(
            url: article.id.url, title: headline,
            date: article.date.map { "\($0)" } ?? article.issueDate.map { "\($0)" }, day: article.filingDay,
            text: plainText ?? printed.paragraphs.joined(separator: "\n"), around: printed.around)
        labels = facetKinds.map { article.terms(of: $0.kind) }
    }

    /// The lines of a page that no article holds; each text of the page is one line of the document's.
    ///
    /// - Parameters:
    ///   - name: what the page is called.
    ///   - anchor: what a link to some of its lines names.
    package init(unplacedOf page: Page, name: String, anchor: (LineRange) -> String) {
        let placed = page.unplaced.filter { !$0.lines.isEmpty }
        self.init(
            url: urlReference(toPath: page.url), title: name, date: page.source.issueDate.map { "\($0)" },
            day: page.source.issueDate, text: placed.map { unwrapped($0.text) }.joined(separator: "\n"),
            anchors: placed.map { anchor($0.lines[0]) })
    }
}

/// Printed lines as one: a space stays between words in ASCII alone.
private func unwrapped(_ text: String) -> String {
    var joined = ""
    for line in text.split(whereSeparator: \.isNewline) {
        if let last = joined.unicodeScalars.last, let first = line.unicodeScalars.first, last.isASCII, first.isASCII {
            joined += " "
        }
        joined += line
    }
    return joined
}
