package import Archive
import Text

/// What pages ask of the archive again and again, found once.
package struct ArchiveIndex: Sendable {
    let articleWithID: [ArticleID: Int]
    let pageWithSource: [SourcePath: Int]
    /// The index of each term in the archive's list of its kind.
    let termWithLabel: KindTable<[LabelKey: Int]>
    let termIndexes: KindTable<TermIndex>
    let articleTerms: ArticleTerms
    let network: NameNetwork
    let calendar: Calendar
    /// When the events of each newspaper page's articles happened; nil where none has a date.
    let pageDates: [EventDate?]
    /// All newspaper pages: newest first by issue, without an issue date by their articles' last day; those without
    /// either last; within a day by source.
    let newestPages: [Int]
    /// The days of issues that there are pictures of, ascending.
    let picturedIssues: [CivilDate]
    /// The day that each newspaper page is filed under: of its issue, else the last one of its articles' events.
    let pageDays: [CivilDate?]

    package init(_ archive: Archive) {
        articleWithID = Dictionary(
            archive.articles.indices.lazy.map { (archive.articles[$0].id, $0) }, uniquingKeysWith: { first, _ in first }
        )
        pageWithSource = Dictionary(zip(archive.pages.map(\.source.source), archive.pages.indices)) { first, _ in first
        }
        termWithLabel = KindTable { kind in
            let terms = archive.terms[kind] ?? []
            return Dictionary(zip(terms.lazy.map { LabelKey($0.label) }, terms.indices)) { first, _ in first }
        }
        articleTerms = ArticleTerms(archive)
        termIndexes = KindTable { TermIndex($0, archive.terms[$0] ?? []) }
        network = NameNetwork(archive.terms[.people] ?? [], articles: archive.articles.count)
        calendar = Calendar(archive)
        picturedIssues = Set(archive.pages.lazy.filter { $0.pictures != nil }.compactMap(\.source.issueDate)).sorted()
        let numbers = articleWithID
        let dates = archive.pages.map { page in
            EventDate(of: page.allArticles.compactMap { numbers[$0].flatMap { archive.articles[$0].date } })
        }
        pageDates = dates
        pageDays = zip(archive.pages, dates).map { page, date in page.source.issueDate ?? date?.end.lastDay }
        let days = pageDays.map { $0.map { -$0.daysSince1970 } ?? Int.max }
        newestPages = archive.pages.indices.sorted { (days[$0], $0) < (days[$1], $1) }
    }

    /// The articles that begin on a page, then those that go on on it, as indexes into the archive's list.
    func articles(of page: Page) -> [Int] { page.allArticles.compactMap { articleWithID[$0] } }
}

extension Page {
    /// Those that begin on it, then those that go on on it.
    fileprivate var allArticles: [ArticleID] { articles + continued }
}

/// One value for each kind of terms.
struct KindTable<Element: Sendable>: Sendable {
    private let elements: [Element]

    init(_ element: (TermKind) -> Element) { elements = TermKind.allCases.map(element) }

    subscript(_ kind: TermKind) -> Element {
        switch kind {
        case .tags: elements[0]
        case .people: elements[1]
        case .places: elements[2]
        case .organisations: elements[3]
        case .reporters: elements[4]
        case .columns: elements[5]
        }
    }
}
