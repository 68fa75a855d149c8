/// One article, as it was read from a newspaper page or written in Markdown.
package struct Article: Sendable, Equatable {
    package var id: ArticleID
    /// The file it is from, relative to `seeds/`: `2023/2023-05-19_A03.txt`.
    package var source: String
    /// The page's label in its issue (`A03`), where known.
    package var page: String?
    package var issueDate: CivilDate?

    /// The headline's parts in print order.
    package var headlines: [Headline]
    /// The headline that names the event, joined: what lists, `<title>` and search use. Never empty.
    package var title: String
    /// The column label that rules this article (栏目).
    package var column: String?
    /// The words that print the date, as they stand: `5月18日上午`.
    package var dateline: String?
    package var date: EventDate?
    /// How the date's year was found; nil where `date` is.
    package var dateBasis: DateBasis?
    /// Where the text comes from when it is not the paper's own: `新华社`.
    package var origin: String?
    package var reporters: [String]
    package var correspondents: [String]
    package var credits: [Credit]
    /// Those of the names above that are several, printed without a space between, and that nothing in the archive parts.
    package var undividedNames: [String] = []

    /// Most prominent first.
    package var people: [PersonMention] = []
    /// Preferred labels, most prominent first.
    package var places: [String] = []
    package var organisations: [String] = []
    package var tags: [String] = []

    /// Its body and the like, which may lie in a depot.
    private var stored: StoredParts
    /// Where links of a Markdown body lead, by their destinations as they are written; others lead where they say.
    package var links: [String: BodyLink] = [:]
    /// The further pages of the issue on which the article goes on, in reading order.
    package var continuations: [Continuation] = []
    /// The fields that a corrections file changed.
    package var corrections: Set<CorrectedField> = []

    package enum Body: Sendable, Equatable {
        /// From a page: printed text, and only text.
        case printed([Paragraph])
        /// From a `.md` file: GitHub-flavoured Markdown in UTF-8.
        case markdown([UInt8])
    }

    package init(
        id: ArticleID, source: String, page: String? = nil, issueDate: CivilDate? = nil, headlines: [Headline] = [],
        title: String, column: String? = nil, dateline: String? = nil, date: EventDate? = nil,
        dateBasis: DateBasis? = nil, origin: String? = nil, reporters: [String] = [], correspondents: [String] = [],
        credits: [Credit] = [], body: Body, otherLines: [LineRange] = []
    ) {
        self.id = id
        self.source = source
        self.page = page
        self.issueDate = issueDate
        self.headlines = headlines
        self.title = title
        self.column = column
        self.dateline = dateline
        self.date = date
        self.dateBasis = dateBasis
        self.origin = origin
        self.reporters = reporters
        self.correspondents = correspondents
        self.credits = credits
        stored = .held(ArticleParts(body: body, otherLines: otherLines))
    }

    /// Everyone who wrote, photographed and edited it.
    package var bylineNames: [String] { reporters + correspondents + credits.flatMap(\.names) }

    /// The printed paragraphs; none for an article from Markdown.
    package var paragraphs: [Paragraph] {
        if case .printed(let paragraphs) = body { paragraphs } else { [] }
    }
}

// What may lie in a depot: whoever asks for more than one of these, or more than once, asks for the `whole` article first.
extension Article {
    package var body: Body {
        get { stored.parts.body }
        set {
            var parts = stored.parts
            parts.body = newValue
            stored = .held(parts)
        }
    }

    /// Lines of the byline, the 本报讯, a label and the like that no paragraph and no headline holds.
    package var otherLines: [LineRange] {
        get { stored.parts.otherLines }
        set {
            var parts = stored.parts
            parts.otherLines = newValue
            stored = .held(parts)
        }
    }

    /// Whether its body is Markdown; reads nothing.
    package var isMarkdown: Bool { stored.isMarkdown }

    /// The same article with all of it in memory.
    package var whole: Article {
        var article = self
        article.stored = .held(stored.parts)
        return article
    }

    /// What lists may show of it: all but its text, of which they get the beginning alone. Of a Markdown article, all.
    package var listed: Article {
        guard !isMarkdown else { return self }
        var article = self
        article.stored = .held(ArticleParts(lead: lead ?? stored.parts.lead))
        return article
    }

    /// The first characters of its text (`ArticleParts.leadLength`), where the text lies in a depot; else nil.
    package var lead: String? { stored.lead }

    /// Takes out of memory what those who list it do not need.
    ///
    /// - Parameter plainText: of a Markdown article, its text without markup.
    package mutating func deposit(in depot: any ArticleDepot, plainText: String? = nil) {
        stored.deposit(in: depot, plainText: plainText)
    }
}

/// One part of a headline; its printed lines joined.
package struct Headline: Sendable, Equatable {
    package enum Role: String, Sendable {
        /// 引题: stands before the main headline and leads to it.
        case kicker
        /// 主题: the main headline.
        case headline
        /// 副题: stands after the main headline and adds to it.
        case subtitle
    }

    package var role: Role
    package var text: String
    package var lines: [LineRange]

    package init(role: Role, text: String, lines: [LineRange]) {
        self.role = role
        self.text = text
        self.lines = lines
    }
}

/// A paragraph of the body: unwrapped, without 本报讯 and byline; the dateline stays in the text.
package struct Paragraph: Sendable, Equatable {
    package var text: String
    /// Of the article's first page; none where the paragraph stands wholly on a further one.
    package var lines: [LineRange]

    package init(text: String, lines: [LineRange]) {
        self.text = text
        self.lines = lines
    }
}

/// A credit other than reporter and correspondent: `摄影`, `责任编辑`, `实习生`.
package struct Credit: Sendable, Equatable {
    package var role: String
    package var names: [String]

    package init(role: String, names: [String]) {
        self.role = role
        self.names = names
    }
}

/// A person named in an article.
package struct PersonMention: Sendable, Equatable {
    /// The preferred label.
    package var name: String
    /// The offices that the article gives with the name, in print order: `二七区委书记`.
    package var offices: [String]

    package init(name: String, offices: [String] = []) {
        self.name = name
        self.offices = offices
    }
}

/// How the year of an article's date was found, strongest first.
package enum DateBasis: String, Sendable, CaseIterable {
    /// The article prints its year, or the front matter of a Markdown article states its date.
    case printed
    /// The file's name tells the issue date.
    case fileName
    /// `archive.yml` tells the issue date or the year.
    case archiveFile
    /// The page's running head prints the day of issue: `2023年5月19日 星期五`.
    case runningHead
    /// The page names a year as its own: `2023年防汛应急预案`.
    case pageWords
    /// Other pages of the archive, nearest by what they share.
    case neighbours
    /// A corrections file states the date.
    case corrections
}
