/// One article, as it was read from a newspaper page or written in Markdown.
package struct Article: Sendable, Equatable {
    /// One element. An article stands in several lists while it is read, told about and sorted: there its copies take eight bytes,
    /// and all that it holds, 300 and what these lead to, is there once.
    var fields: [ArticleFields]

    package enum Body: Sendable, Equatable {
        /// From a page: printed text, and only text.
        case printed([Paragraph])
        /// From a `.md` file: GitHub-flavoured Markdown in UTF-8.
        case markdown([UInt8])
    }

    package init(
        id: ArticleID, source: SourcePath, page: String? = nil, issueDate: CivilDate? = nil, headlines: [Headline] = [],
        title: String, column: String? = nil, dateline: String? = nil, date: EventDate? = nil,
        dateBasis: DateBasis? = nil, origin: String? = nil, reporters: [String] = [], correspondents: [String] = [],
        credits: [Credit] = [], body: Body, otherLines: [LineRange] = []
    ) {
        fields = [
            ArticleFields(
                id: id, source: source, page: page, issueDate: issueDate, headlines: headlines, title: title,
                column: column, dateline: dateline, date: date, dateBasis: dateBasis, origin: origin,
                reporters: reporters, correspondents: correspondents, credits: credits,
                stored: .held(ArticleParts(body: body, otherLines: otherLines)))
        ]
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
        get { fields[0].stored.parts.body }
        set {
            var parts = fields[0].stored.parts
            parts.body = newValue
            fields[0].stored = .held(parts)
        }
    }

    /// Lines of the byline, the 本报讯, a label and the like that no paragraph and no headline holds.
    package var otherLines: [LineRange] {
        get { fields[0].stored.parts.otherLines }
        set {
            var parts = fields[0].stored.parts
            parts.otherLines = newValue
            fields[0].stored = .held(parts)
        }
    }

    /// What tells of these without a look at them; nil where nobody worked it out.
    package var partsDigest: PartsDigest? { fields[0].stored.digest }

    /// All of them at once.
    package var parts: ArticleParts { fields[0].stored.parts }

    /// Notes what was worked out of the parts.
    package mutating func note(_ digest: PartsDigest) {
        if case .held(let parts, nil) = fields[0].stored { fields[0].stored = .held(parts, digest) }
    }

    /// Makes printed parts that a depot has the article's.
    package mutating func setParts(in depot: any ArticleDepot, at place: ArticlePlace) {
        fields[0].stored = .deposited(depot, place, isMarkdown: false)
    }

    /// Whether its body is Markdown; reads nothing.
    package var isMarkdown: Bool { fields[0].stored.isMarkdown }

    /// The same article with all of it in memory.
    package var whole: Article {
        if fields[0].stored.isHeld { return self }
        var article = self
        article.fields[0].stored = .held(fields[0].stored.parts, fields[0].stored.digest)
        return article
    }

    /// What lists may show of it: all but its text, of which they get the beginning alone. Of a Markdown article, all.
    package var listed: Article {
        guard !isMarkdown else { return self }
        var article = self
        article.fields[0].stored = .held(ArticleParts(lead: lead ?? fields[0].stored.parts.lead))
        return article
    }

    /// The first characters of its text (`ArticleParts.leadLength`), where the text lies in a depot; else nil.
    /// Read each time that it is asked for.
    package var lead: String? { fields[0].stored.lead }

    /// Takes out of memory what those who list it do not need.
    ///
    /// - Parameter plainText: of a Markdown article, its text without markup.
    package mutating func deposit(in depot: any ArticleDepot, plainText: String? = nil) {
        // What lies there already is not copied for it.
        guard fields[0].stored.isHeld else { return }
        fields[0].stored.deposit(in: depot, plainText: plainText)
        let title = title
        if let same = headlines.first(where: { $0.text.utf8.elementsEqual(title.utf8) }) { self.title = same.text }
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
    /// What else the article calls the person before the name, where that is no office: `二七中学学生`.
    package var callings: [String]

    package init(name: String, offices: [String] = [], callings: [String] = []) {
        self.name = name
        self.offices = offices
        self.callings = callings
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
