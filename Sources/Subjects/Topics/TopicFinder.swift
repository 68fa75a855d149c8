import Archive

/// Which topics of the authority file an article is about.
struct TopicFinder {
    let topics: AuthorityIndex

    /// Topics of one article, at most.
    private static let mostTopics = 5
    /// A mention in a headline counts like this many in the body.
    private static let headlineWeight = 3

    /// Labels, most relevant first, each with the first of its words that the article prints; the order of the authority file
    /// breaks ties.
    func labels(in text: ArticleText) -> [(label: String, word: String)] {
        let (scores, words) = scores(in: text)
        let best = scores.max() ?? 0
        // What is named a fifth as often as the main topic is mentioned beside it, not written about.
        let enough = max(mentionsNeeded(in: text), best / 5)
        return scores.indices.filter { scores[$0] > 0 && scores[$0] >= enough }
            .sorted { (-scores[$0], $0) < (-scores[$1], $1) }
            .prefix(Self.mostTopics).map { (topics.entries[$0].label, words[$0].map(text.string) ?? "") }
    }

    /// One passing mention makes a topic of a brief, and none of a long article; one in the headline always does.
    private func mentionsNeeded(in text: ArticleText) -> Int {
        let length = text.body.upperBound - text.bodyStart
        return min(length < 250 ? 1 : 2 + length / 2000, Self.headlineWeight)
    }

    /// Weighted mentions by topic, and its first one; of terms that overlap one counts.
    private func scores(in text: ArticleText) -> (scores: [Int], words: [Range<Int>?]) {
        var scores = [Int](repeating: 0, count: topics.entries.count)
        var words = [Range<Int>?](repeating: nil, count: scores.count)
        var ends = scores
        for match in topics.scan(text).matches {
            if match.range.lowerBound >= ends[match.entry] {
                if words[match.entry] == nil { words[match.entry] = match.range }
                scores[match.entry] += match.range.lowerBound < text.bodyStart ? Self.headlineWeight : 1
            }
            ends[match.entry] = max(ends[match.entry], match.range.upperBound)
        }
        return (scores, words)
    }
}
