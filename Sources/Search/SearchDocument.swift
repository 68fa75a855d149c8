package import Archive

/// One article as search sees it: what is indexed, and what a result shows.
package struct SearchDocument: Sendable, Equatable {
    /// Relative to the site's root: `articles/k3/f9q2x7ab.html`.
    package var url: String
    package var title: String
    /// EDTF, as the result shows it; nil where no date is known.
    package var date: String?
    /// The day that the article is filed under.
    package var day: CivilDate?
    /// The body: its paragraphs, one a line.
    package var text: String
    /// The labels of each of `facetKinds`.
    package var labels: [[String]]

    package init(
        url: String, title: String, date: String?, day: CivilDate?, text: String, labels: [TermKind: [String]] = [:]
    ) {
        self.url = url
        self.title = title
        self.date = date
        self.day = day
        self.text = text
        self.labels = facetKinds.map { labels[$0.kind] ?? [] }
    }

    /// - Parameter plainText: the body without markup, paragraphs one a line; nil takes the printed paragraphs.
    package init(_ article: Article, plainText: String? = nil) {
        self.init(
            url: article.id.url, title: article.title,
            date: article.date.map { "\($0)" } ?? article.issueDate.map { "\($0)" }, day: article.filingDay,
            text: plainText ?? article.paragraphs.map(\.text).joined(separator: "\n"),
            labels: Dictionary(uniqueKeysWithValues: TermKind.allCases.map { ($0, article.terms(of: $0)) }))
    }
}
