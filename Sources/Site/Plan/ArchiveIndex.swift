import Archive

/// What pages ask of the archive again and again, found once.
struct ArchiveIndex: Sendable {
    let articleWithID: [ArticleID: Int]
    let pageWithSource: [String: Int]
    /// Where each article stands on its newspaper page, from 0 in print order; nil where it is on none.
    let placeOnPage: [Int?]
    /// The index of each term in the archive's list of its kind.
    let termWithLabel: [TermKind: [String: Int]]
    let calendar: Calendar
    /// All newspaper pages: newest issue first, those without issue date last; within an issue by source.
    let newestPages: [Int]

    init(_ archive: Archive) {
        articleWithID = Dictionary(zip(archive.articles.map(\.id), archive.articles.indices)) { first, _ in first }
        pageWithSource = Dictionary(zip(archive.pages.map(\.source.source), archive.pages.indices)) { first, _ in first
        }
        var places = [Int?](repeating: nil, count: archive.articles.count)
        for page in archive.pages {
            for (place, id) in page.articles.enumerated() {
                if let article = articleWithID[id] { places[article] = place }
            }
        }
        placeOnPage = places
        termWithLabel = archive.terms.mapValues { terms in
            Dictionary(zip(terms.map(\.label), terms.indices)) { first, _ in first }
        }
        calendar = Calendar(archive)
        let days = archive.pages.map { $0.source.issueDate.map { -$0.daysSince1970 } ?? Int.max }
        newestPages = archive.pages.indices.sorted { (days[$0], $0) < (days[$1], $1) }
    }
}
