import Records

/// What the articles of an archive that repeat a phrase show of it.
struct PhraseSum: Mergeable, Equatable {
    /// How many they are.
    var articles: Int32 = 0
    var left = NeighbourCounts()
    var right = NeighbourCounts()

    init() {}

    /// What one article shows.
    init(_ phrase: PhraseCount) {
        articles = 1
        (left, right) = (NeighbourCounts(phrase.left), NeighbourCounts(phrase.right))
    }

    mutating func merge(_ other: PhraseSum) {
        articles &+= other.articles
        left.merge(other.left)
        right.merge(other.right)
    }

    mutating func subtract(_ other: PhraseSum) {
        articles &-= other.articles
        left.subtract(other.left)
        right.subtract(other.right)
    }

    var isNothing: Bool { self == PhraseSum() }

    /// - Parameter limit: how many articles may repeat it.
    func standing(limit: Int) -> PhraseStanding {
        PhraseStanding(
            isWhole: min(left.variety, right.variety) >= Self.leastVariety, isCommon: articles > limit,
            articles: min(articles, PhraseStanding.mostArticles))
    }

    /// Different neighbours on each side: fewer, and the phrase is likely a piece of a longer one.
    private static let leastVariety = 3
}

/// All that finding asks about a phrase.
struct PhraseStanding: Equatable {
    /// Different neighbours show that it is no piece of a longer one.
    var isWhole: Bool
    /// So many articles repeat it that it says little about any one.
    var isCommon: Bool
    /// How many repeat it: 1, 2 to 3 as 2, 4 and more as 4.
    var articles: Int32

    static let mostArticles: Int32 = 4

    init(isWhole: Bool, isCommon: Bool, articles: Int32) {
        (self.isWhole, self.isCommon) = (isWhole, isCommon)
        self.articles = articles == 3 ? 2 : articles
    }
}

/// The phrases that the archive's articles repeat; sums that may be formed in any order.
struct PhraseEvidence: Sendable {
    private(set) var counts = Sums<PhraseSum>()
    private var articles = ArticleCount()

    /// How many articles there were when the counts were kept, and how many have come since.
    private struct ArticleCount {
        var kept = 0
        var moved = 0
    }

    init() {}

    /// In an archive of n articles, a phrase that more than n / 10 repeat says little about any one.
    private static let mostCommon = 10

    /// How many articles may repeat a topic.
    private var limit: Int { max(1, (articles.kept + articles.moved) / Self.mostCommon) }

    mutating func add(_ text: ArticleText) {
        articles.moved += 1
        let phrases = RepeatedPhrases(in: text)
        for range in phrases.ranges {
            let key = text.key(range)
            guard let phrase = phrases.counts[key] else { continue }
            counts.update(key) { $0.merge(PhraseSum(phrase)) }
        }
    }

    mutating func merge(_ other: PhraseEvidence) {
        articles.moved += other.articles.kept + other.articles.moved
        counts.merge(other.counts)
    }

    mutating func subtract(_ other: PhraseEvidence) {
        articles.moved -= other.articles.kept + other.articles.moved
        counts.subtract(other.counts)
    }

    mutating func settle() {
        articles = ArticleCount(kept: articles.kept + articles.moved)
        counts.settle()
    }

    func standing(_ key: UInt64) -> PhraseStanding { (counts[key] ?? PhraseSum()).standing(limit: limit) }

    /// Calls `body` with each phrase that stands otherwise than when the counts were kept.
    func forEachChange(_ body: (_ key: UInt64) -> Void) {
        let former = max(1, articles.kept / Self.mostCommon), limit = limit
        counts.forEachMoved { key, was, now in
            if was.standing(limit: former) != now.standing(limit: limit) { body(key) }
        }
        guard former != limit else { return }
        counts.forEachKept { key, count in
            if count.standing(limit: former) != count.standing(limit: limit) { body(key) }
        }
    }
}

extension PhraseEvidence: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(articles.kept + articles.moved)
        writer.write(counts.asKept)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        articles.kept = try Int(from: &reader)
        guard (0..<1 << 40).contains(articles.kept) else { throw RecordError() }
        counts = Sums(kept: try KeptCounts(from: &reader))
    }
}

extension PhraseSum: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(Int(articles))
        writer.write(left)
        writer.write(right)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        articles = Int32(truncatingIfNeeded: try Int(from: &reader))
        left = try NeighbourCounts(from: &reader)
        right = try NeighbourCounts(from: &reader)
    }
}

extension NeighbourCounts: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(bits: UInt64(counts.count))
        for entry in counts {
            writer.write(bits: UInt64(entry.number))
            writer.write(Int(entry.articles))
        }
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        self.init()
        for _ in 0..<(try reader.readCount()) {
            let number = UInt8(truncatingIfNeeded: try reader.readBits())
            add(Int32(truncatingIfNeeded: try Int(from: &reader)), of: number)
        }
    }
}
