/// How much an article is about something that it names: in the headline, often, early.
struct Prominence {
    private(set) var first: Int
    private(set) var score = 0

    private static let headlineWeight = 4
    private static let leadWeight = 1
    /// The lead of an article, in characters of the body.
    private static let leadLength = 120

    init(first: Int) { self.first = first }

    mutating func add(_ start: Int, in text: ArticleText) {
        first = min(first, start)
        score += 1
        if start < text.bodyStart {
            score += Self.headlineWeight
        } else if start < text.bodyStart + Self.leadLength {
            score += Self.leadWeight
        }
    }

    /// Whether this is to stand before `other`. Things that are first named at different places are never equal.
    func precedes(_ other: Prominence) -> Bool {
        score != other.score ? score > other.score : first < other.first
    }
}
