import Text

/// Broad topics that come with the program: 教育, 医疗卫生, 交通.
///
///     word in the text      教育   医疗卫生   军事
///     中小学      headline   +2×3
///     学生                   +1
///     空袭                             -2     (covers nothing)
///     部队                                      +2
///
/// An article has a topic where its points are enough for its length, come from two different words, one of which tells, and
/// are no less than half of those of its best topic. `Words/starter-topics.txt` has the words.
struct StarterTopics: Sendable {
    static let shared = StarterTopics(WordList.starterTopics)

    /// Sorted by code points.
    private(set) var labels: [String] = []
    /// By the words' numbers in the vocabulary.
    private var uses = [[Use]](repeating: [], count: Vocabulary.shared.roles.count)

    private struct Use: Sendable {
        var topic: Int
        var points: Int
    }

    /// Topics of one article, at most.
    static let mostTopics = 2

    /// How many points a word gives by the sign behind its topic's label.
    private static let points: [Character: Int] = ["+": 2, "~": 1, "-": -2]
    private static let telling = 2
    private static let headlineWeight = 3
    /// An article of n characters needs 7 + n / 70 points.
    private static let leastPoints = 7, charactersForPoint = 70

    /// - Parameter lines: `教育+ 高考 中考`.
    init(_ lines: StaticString) {
        for (name, words) in lines.entries {
            guard let sign = name.last, let points = Self.points[sign] else { continue }
            let label = String(name.dropLast())
            if labels.last != label { labels.append(label) }
            for word in words.parts(between: " ") { add(word, Use(topic: labels.count - 1, points: points)) }
        }
    }

    private mutating func add(_ word: Substring, _ use: Use) {
        guard let number = Vocabulary.shared.number(of: CharacterTable.shared.folded(word)) else { return }
        uses[number].append(use)
    }

    /// The numbers of an article's topics, best first.
    func topics(of text: ArticleText) -> [Int] {
        let tallies = tallies(in: text)
        let length = text.body.count
        let enough = max(
            Self.leastPoints + length / Self.charactersForPoint, ((tallies.map(\.points).max() ?? 0) + 1) / 2)
        return tallies.indices.filter { tallies[$0].points >= enough && tallies[$0].isTold }
            .sorted { (-tallies[$0].points, $0) < (-tallies[$1].points, $1) }
            .prefix(Self.mostTopics).map { $0 }
    }

    /// The same, each with the first word that tells of it: where the headline has one, that.
    func told(of text: ArticleText) -> [(topic: Int, word: Range<Int>)] {
        let words = text.topicWords.longestFirst
        return topics(of: text).map { topic in
            let word = words.first { word in
                uses[word.number].contains { $0.topic == topic && $0.points == Self.telling }
            }
            return (topic, word?.range ?? 0..<0)
        }
    }

    /// What an article's words say of one topic.
    private struct Tally {
        var points = 0
        /// Where the last word that counted ends: what it covers counts for nothing.
        var end = 0
        /// The first word that spoke for it, by its number.
        var first: Int?
        var hasSeveral = false
        var tells = false

        var isTold: Bool { hasSeveral && tells }

        mutating func add(_ word: Int, _ points: Int, weight: Int) {
            self.points += points * weight
            guard points > 0 else { return }
            if first == nil { first = word }
            if first != word { hasSeveral = true }
            if points == StarterTopics.telling { tells = true }
        }
    }

    private func tallies(in text: ArticleText) -> [Tally] {
        var tallies = [Tally](repeating: Tally(), count: labels.count)
        // Of words that begin at one place the longest comes first, and covers the others.
        for word in text.topicWords.longestFirst {
            let weight = word.range.lowerBound < text.bodyStart ? Self.headlineWeight : 1
            for use in uses[word.number] where word.range.upperBound > tallies[use.topic].end {
                tallies[use.topic].end = word.range.upperBound
                tallies[use.topic].add(word.number, use.points, weight: weight)
            }
        }
        return tallies
    }
}

extension [TopicWord] {
    /// The same by place, and at one place the longer first.
    fileprivate var longestFirst: [TopicWord] {
        sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    }
}
