/// Why something is a label of an article: what the finder went by, the surest that it had.
package struct LabelReason: Sendable, Hashable {
    /// The surest first.
    package enum Basis: UInt8, Sendable, CaseIterable {
        /// The article's front matter or a corrections file says it.
        case stated
        /// `subjects.yml` has it.
        case authority
        /// It is in a list that comes with the program: of China's divisions, of the world's countries and cities, of waters and
        /// mountains, of bodies.
        case divisions, world, nature, bodies
        /// An office, or what somebody is called, stands before the name; the article's people say which.
        case office, calling
        /// It stands in a list of people.
        case listed
        /// What only people do stands behind it: the word.
        case saidOfPeople
        /// A place stands before it: the place.
        case behindPlace
        /// A word that leads on to names or places stands before it: the word.
        case leadIn
        /// It is written as foreign names are.
        case foreign
        /// Its characters are such as names have, and so is what stands beside it.
        case shape
        /// Other articles show that it is a name.
        case elsewhere
        /// What it ends in: the ending.
        case ending
        /// It is printed in another form, which the archive or the article says more fully: that form.
        case shortForm
        /// Words that tell of the topic: one of them.
        case word
        /// The article repeats it.
        case repeated
    }

    package var basis: Basis
    /// What is printed there; empty where nothing is to be told.
    package var word: String

    package init(_ basis: Basis, _ word: String = "") {
        self.basis = basis
        self.word = word
    }
}

/// Why labels with a page of their own are labels: how many articles have each reason.
package struct LabelReasons: Sendable, Equatable {
    package struct Row: Sendable, Equatable {
        package var basis: LabelReason.Basis
        package var articles: Int
        /// The words that it is told with, those of most articles first.
        package var words: [Word]

        package init(_ basis: LabelReason.Basis, articles: Int, words: [Word] = []) {
            self.basis = basis
            self.articles = articles
            self.words = words
        }
    }

    package struct Word: Sendable, Equatable {
        package var text: String
        package var articles: Int

        package init(_ text: String, articles: Int) {
            self.text = text
            self.articles = articles
        }
    }

    private var rows: [TermKind: [String: [Row]]] = [:]

    package init() {}

    /// That of most articles first.
    package subscript(_ kind: TermKind, _ label: String) -> [Row] {
        get { rows[kind]?[label] ?? [] }
        set { rows[kind, default: [:]][label] = newValue }
    }
}

/// Adds up the reasons of one label.
package struct ReasonSum: Sendable {
    private var counts: [LabelReason: Int] = [:]

    package init() {}

    package mutating func add(_ reason: LabelReason, count: Int = 1) { counts[reason, default: 0] += count }

    /// Of as many articles the surest first.
    package var rows: [LabelReasons.Row] {
        let byBasis = Dictionary(grouping: counts) { $0.key.basis }
        return byBasis.map { basis, counts in
            let words = counts.filter { !$0.key.word.isEmpty }.map {
                LabelReasons.Word($0.key.word, articles: $0.value)
            }
            .sorted { ($1.articles, $0.text) < ($0.articles, $1.text) }
            return LabelReasons.Row(basis, articles: counts.reduce(0) { $0 + $1.value }, words: words)
        }.sorted { ($1.articles, $0.basis.rawValue) < ($0.articles, $1.basis.rawValue) }
    }
}
