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
    private var table = WordTable()
    /// By the numbers that `table` hands out.
    private var uses: [[Use]] = []

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
            for word in words.split(separator: " ") { add(word, Use(topic: labels.count - 1, points: points)) }
        }
    }

    private mutating func add(_ word: Substring, _ use: Use) {
        let number = table.add(CharacterTable.shared.folded(word), value: uses.count)
        if number == uses.count { uses.append([]) }
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
        var found: [(end: Int, word: Int)] = []
        for start in text.body where text.isHan(start) {
            table.forEachWord(in: text.folded, at: start) { length, word in found.append((start + length, word)) }
            if found.isEmpty { continue }
            // The longest of those that begin here counts.
            for (end, word) in found.reversed() {
                for use in uses[word] where end > tallies[use.topic].end {
                    tallies[use.topic].end = end
                    tallies[use.topic].add(word, use.points, weight: start < text.bodyStart ? Self.headlineWeight : 1)
                }
            }
            found.removeAll(keepingCapacity: true)
        }
        return tallies
    }
}
