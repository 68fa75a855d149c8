import Archive
import Text

/// The names of all facts that a page may ask for, each a hash of what it is of: an article's of its id, never of its place in a
/// list, so that a fact keeps its name whatever comes or goes beside it.
struct FactKeys: Sendable {
    /// By number.
    let articles: [UInt64]
    /// By number.
    let pages: [UInt64]
    /// By kind and place in the archive's list.
    let terms: KindTable<[UInt64]>

    init(_ archive: Archive) {
        articles = archive.articles.indices.map { FactKeys.article(archive.articles[$0].id) }
        pages = archive.pages.indices.map { FactKeys.page(archive.pages[$0].source.source) }
        terms = KindTable { kind in (archive.terms[kind] ?? []).map { FactKeys.term(kind, $0.label) } }
    }

    static func article(_ id: ArticleID) -> UInt64 { key("article", id.letters) }
    static func page(_ source: SourcePath) -> UInt64 { key("page", source.text) }
    static func term(_ kind: TermKind, _ label: String) -> UInt64 { key(kind.rawValue, label) }
    static func period(_ period: Period) -> UInt64 { key("period", period.path()) }
    /// What a page of the index of a kind shows: its own page, or that of a letter.
    static func index(_ kind: TermKind, _ initial: Initial?) -> UInt64 { key("index", termIndexPath(kind, initial)) }
    /// What one page of a list shows that is of the list: of a term's articles or a period's, whose key this is.
    static func listPage(_ number: Int, of key: UInt64) -> UInt64 {
        FactAspect.listPage.of(key) ^ UInt64(number) &* 0xD6E8_FEB8_6659_FD93
    }
    /// Which articles, newspaper pages or files the file at a path lists.
    static func list(_ path: String) -> UInt64 { key("list", path) }
    /// Which days of all years that are one day of the year have articles, how many, and which first.
    static func sameDays(_ day: MonthDay) -> UInt64 { key("same days", "\(day.month)-\(day.day)") }
    /// In which articles which people are named, with what offices, and when.
    static let people = key("people", "")

    private static func key(_ kind: String, _ name: String) -> UInt64 {
        var bytes: Bytes = []
        bytes.append(kind)
        bytes.append(0)
        bytes.append(name)
        return contentHash(bytes.span)
    }
}

/// What may be asked of one article, page or term besides what it holds.
enum FactAspect: UInt64 {
    /// Which one is before it, and which behind it.
    case previous = 1, next
    /// What a newspaper page is called.
    case name
    /// Where a term leads: to its page, or where it has none, to an article.
    case path
    /// What a link to a term shows.
    case link
    /// What lists show of an article.
    case listed
    /// How much a period has.
    case count
    /// What a page of a list is of.
    case listPage
    /// Which articles are before and after one in time, and which in its first topic.
    case neighbours, inTopic
    /// Which articles to read on with, and why.
    case related
    /// What of a term's articles its page tells: their labels and days.
    case portrait

    /// The key of this aspect.
    func of(_ key: UInt64) -> UInt64 { (key ^ rawValue) &* 0x9E37_79B9_7F4A_7C15 }
}
