/// A Markdown article, as it came from disk.
package struct MarkdownSource: Sendable, Equatable {
    /// The file, relative to `seeds/`.
    package var source: SourcePath
    /// Nil where the front matter states none, until a heading of the body is found that does.
    package var title: String?
    package var titleBasis = TitleBasis.stated
    package var kicker: String?
    package var subtitle: String?
    package var date: EventDate?
    /// How the date is known: `printed` where the front matter states it, else `fileName`.
    package var dateBasis = DateBasis.printed
    package var reporters: [String]
    package var correspondents: [String]
    package var tags: [String]
    package var people: [String]
    package var places: [String]
    package var page: String?
    package var column: String?
    /// That the article is taken down.
    package var withdrawal: WithdrawalNotice?
    /// Addresses at which the article was before, as other generators or the author wrote them down.
    package var aliases: [Placed<String>] = []
    /// The text after the front matter, in UTF-8.
    package var body: [UInt8]
    /// The line of the file on which `body` begins, from 1.
    package var bodyLine: Int
    /// Keys of the front matter and marks of the text that mean something to other generators and nothing here.
    package var passedOver: [String] = []

    /// Where an article's title stands.
    package enum TitleBasis: Sendable {
        /// In the front matter.
        case stated
        /// In the first heading of the body.
        case heading
    }

    package init(
        source: SourcePath, title: String?, kicker: String? = nil, subtitle: String? = nil, date: EventDate? = nil,
        reporters: [String] = [], correspondents: [String] = [], tags: [String] = [], people: [String] = [],
        places: [String] = [], page: String? = nil, column: String? = nil, body: [UInt8], bodyLine: Int = 1
    ) {
        self.source = source
        self.title = title
        self.kicker = kicker
        self.subtitle = subtitle
        self.date = date
        self.reporters = reporters
        self.correspondents = correspondents
        self.tags = tags
        self.people = people
        self.places = places
        self.page = page
        self.column = column
        self.body = body
        self.bodyLine = bodyLine
    }
}
