/// What an article holds, but for its body.
extension Article {
    package var id: ArticleID {
        get { fields[0].id }
        set { fields[0].id = newValue }
    }
    /// The file it is from, relative to `seeds/`: `2023/2023-05-19_A03.txt`.
    package var source: SourcePath {
        get { fields[0].source }
        set { fields[0].source = newValue }
    }
    /// The page's label in its issue (`A03`), where known.
    package var page: String? {
        get { fields[0].page }
        set { fields[0].page = newValue }
    }
    package var issueDate: CivilDate? {
        get { fields[0].issueDate }
        set { fields[0].issueDate = newValue }
    }
    /// The headline's parts in print order.
    package var headlines: [Headline] {
        get { fields[0].headlines }
        set { fields[0].headlines = newValue }
    }
    /// The headline that names the event, joined: what lists, `<title>` and search use. Never empty.
    package var title: String {
        get { fields[0].title }
        set { fields[0].title = newValue }
    }
    /// The column label that rules this article (栏目).
    package var column: String? {
        get { fields[0].column }
        set { fields[0].column = newValue }
    }
    /// The words that print the date, as they stand: `5月18日上午`.
    package var dateline: String? {
        get { fields[0].dateline }
        set { fields[0].dateline = newValue }
    }
    package var date: EventDate? {
        get { fields[0].date }
        set { fields[0].date = newValue }
    }
    /// How the date's year was found; nil where `date` is.
    package var dateBasis: DateBasis? {
        get { fields[0].dateBasis }
        set { fields[0].dateBasis = newValue }
    }
    /// Where the text comes from when it is not the paper's own: `新华社`.
    package var origin: String? {
        get { fields[0].origin }
        set { fields[0].origin = newValue }
    }
    package var reporters: [String] {
        get { fields[0].reporters }
        set { fields[0].reporters = newValue }
    }
    package var correspondents: [String] {
        get { fields[0].correspondents }
        set { fields[0].correspondents = newValue }
    }
    package var credits: [Credit] {
        get { fields[0].credits }
        set { fields[0].credits = newValue }
    }
    /// Those of the names above that are several, printed without a space between, and that nothing in the archive parts.
    package var undividedNames: [String] {
        get { fields[0].undividedNames }
        set { fields[0].undividedNames = newValue }
    }
    /// Most prominent first.
    package var people: [PersonMention] {
        get { fields[0].people }
        set { fields[0].people = newValue }
    }
    /// Preferred labels, most prominent first.
    package var places: [String] {
        get { fields[0].places }
        set { fields[0].places = newValue }
    }
    package var organisations: [String] {
        get { fields[0].organisations }
        set { fields[0].organisations = newValue }
    }
    package var tags: [String] {
        get { fields[0].tags }
        set { fields[0].tags = newValue }
    }
    /// Where links of a Markdown body lead, by their destinations as they are written; others lead where they say.
    package var links: [String: BodyLink] {
        get { fields[0].links }
        set { fields[0].links = newValue }
    }
    /// The further pages of the issue on which the article goes on, in reading order.
    package var continuations: [Continuation] {
        get { fields[0].continuations }
        set { fields[0].continuations = newValue }
    }
    /// The fields that a corrections file changed.
    package var corrections: Set<CorrectedField> {
        get { fields[0].corrections }
        set { fields[0].corrections = newValue }
    }
}

/// All that an article holds, in the one place that all copies of it share.
struct ArticleFields: Sendable, Equatable {
    var id: ArticleID
    var source: SourcePath
    var page: String?
    var issueDate: CivilDate?
    var headlines: [Headline]
    var title: String
    var column: String?
    var dateline: String?
    var date: EventDate?
    var dateBasis: DateBasis?
    var origin: String?
    var reporters: [String]
    var correspondents: [String]
    var credits: [Credit]
    var undividedNames: [String] = []
    var people: [PersonMention] = []
    var places: [String] = []
    var organisations: [String] = []
    var tags: [String] = []
    /// Its body and the like, which may lie in a depot.
    var stored: StoredParts
    var links: [String: BodyLink] = [:]
    var continuations: [Continuation] = []
    var corrections: Set<CorrectedField> = []
}
