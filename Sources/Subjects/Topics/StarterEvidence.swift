import Records

/// How many articles have each of the topics that come with the program: what more than a quarter have tells them from nothing.
struct StarterEvidence: Sendable {
    private(set) var counts = Sums<ArticleSum>()

    /// A count of articles.
    struct ArticleSum: Mergeable, Equatable {
        var articles: Int32 = 0

        init() {}

        mutating func merge(_ other: ArticleSum) { articles &+= other.articles }
        mutating func subtract(_ other: ArticleSum) { articles &-= other.articles }
        var isNothing: Bool { articles == 0 }
    }

    /// Of an archive of n articles no more than n / 4 may have a topic; one may always.
    private static let mostCommon: Int32 = 4
    /// Under which all articles are counted.
    private static let all = UInt64.max

    /// Under which the articles with a topic are counted.
    static func key(ofTopic number: Int) -> UInt64 { UInt64(number) }

    init() {}

    mutating func add(_ text: ArticleText) {
        for topic in StarterTopics.shared.topics(of: text) {
            counts.update(Self.key(ofTopic: topic)) { $0.articles &+= 1 }
        }
        counts.update(Self.all) { $0.articles &+= 1 }
    }

    mutating func merge(_ other: StarterEvidence) { counts.merge(other.counts) }
    mutating func subtract(_ other: StarterEvidence) { counts.subtract(other.counts) }
    mutating func settle() { counts.settle() }

    func isCommon(_ topic: Int) -> Bool { Self.isCommon(counts[Self.key(ofTopic: topic)], of: counts[Self.all]) }

    private static func isCommon(_ count: ArticleSum?, of all: ArticleSum?) -> Bool {
        (count?.articles ?? 0) > max(1, (all?.articles ?? 0) / mostCommon)
    }

    /// Calls `body` with the key of each topic that is common and was not when the counts were kept, or the other way round.
    func forEachChange(_ body: (_ key: UInt64) -> Void) {
        let all = counts.formerAndNow(Self.all)
        for topic in StarterTopics.shared.labels.indices {
            let key = Self.key(ofTopic: topic)
            let count = counts.formerAndNow(key)
            if Self.isCommon(count.former, of: all.former) != Self.isCommon(count.now, of: all.now) { body(key) }
        }
    }
}

extension StarterEvidence: Recordable {
    func write(to writer: inout RecordWriter) { writer.write(counts.asKept) }

    init(from reader: inout RecordReader) throws(RecordError) { counts = Sums(kept: try KeptCounts(from: &reader)) }
}

extension StarterEvidence.ArticleSum: Recordable {
    func write(to writer: inout RecordWriter) { writer.write(Int(articles)) }

    init(from reader: inout RecordReader) throws(RecordError) {
        articles = Int32(truncatingIfNeeded: try Int(from: &reader))
    }
}
