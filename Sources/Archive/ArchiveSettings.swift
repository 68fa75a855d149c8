/// What `archive.yml` and the command line say about the whole archive.
package struct ArchiveSettings: Sendable, Equatable {
    package var title = "报纸档案"
    package var subtitle: String?
    /// Of the interface, BCP 47.
    package var language = "zh-CN"
    /// Of the articles, where it is not the interface's; BCP 47.
    package var contentLanguage: String?
    package var publisher: String?
    /// What the texts and the data may be used for, in words or as the address of the licence.
    package var licence: String?
    /// Where the site will be, without a slash at the end: `https://example.org/paper`. Feeds and sitemap need it.
    package var baseURL: String?
    /// The year of pages that do not tell theirs.
    package var year: Int?
    package var theme: String?
    /// Nil where it says nothing of them.
    package var topics: TopicChoice?
    /// Whether the site has pictures of the printed pages, where there are any.
    package var pictures = true
    /// The district that the paper is of, with what holds it: 郑州市二七区. Its articles call that district's agencies 区教育局.
    package var district: String?
    /// Where readers tell of errors; nil where nobody is told.
    package var corrections: CorrectionsAddress?

    package init() {}

    /// BCP 47.
    package var articleLanguage: String { contentLanguage ?? language }
}

/// Which topics articles may have. Without a choice, those that come with the program where neither the article nor
/// `subjects.yml` has any.
package enum TopicChoice: String, CaseIterable, Sendable {
    /// Those of `subjects.yml` and of the articles alone, and what an article repeats where it has none of them.
    case own
    /// Those and the ones that come with the program.
    case both
}

/// `subjects.yml`: the names and topics that the archive's owner vouches for.
package struct AuthorityFile: Sendable, Equatable {
    package var topics: [Entry] = []
    package var people: [Entry] = []
    package var places: [Entry] = []
    package var organisations: [Entry] = []
    /// What `archive.yml` says of topics.
    package var topicChoice: TopicChoice?
    /// What looks like a name or topic and is none.
    package var refused = Refused()

    /// Words that are no names, by kind: none of them is found or proposed.
    package struct Refused: Sendable, Equatable {
        package var topics: [String] = []
        package var people: [String] = []
        package var places: [String] = []
        package var organisations: [String] = []

        package init() {}
    }

    package init() {}

    /// One topic, person, place or organisation.
    package struct Entry: Sendable, Equatable {
        /// The preferred label.
        package var label: String
        /// Other names of the same thing.
        package var aliases: [String]
        /// Words whose presence shows it; topics have them.
        package var terms: [String]
        /// Phrases that look like it and are not.
        package var not: [String]
        /// A sentence about it, which its page shows.
        package var note: String?
        /// What identifies it elsewhere.
        package var ids: [AuthorityID] = []
        package var coordinates: Coordinates?
        /// The label of the entry that it is a part of.
        package var broader: String?
        /// Where the entry stands in the file, from 1.
        package var line: Int

        package init(
            label: String, aliases: [String] = [], terms: [String] = [], not: [String] = [], note: String? = nil,
            line: Int = 0
        ) {
            self.label = label
            self.aliases = aliases
            self.terms = terms
            self.not = not
            self.note = note
            self.line = line
        }
    }
}
