/// The classes of what stands beside a word in an archive, as sums: whether there are several of them. Each occurrence can be
/// taken out again.
///
/// Of numbers that are all equal, and of such alone, the square of the sum is the sum of the squares times how many they are
/// (Cauchy and Schwarz). Right up to 2²⁶ occurrences of one word.
struct NeighbourSums: Sendable, Equatable {
    private(set) var squares: UInt64 = 0
    private(set) var sum: UInt32 = 0

    init() {}

    init(squares: UInt64, sum: UInt32) { (self.squares, self.sum) = (squares, sum) }

    @inline(__always)
    mutating func insert(_ scalar: UInt32) {
        let number = neighbourClass(scalar)
        squares &+= number * number
        sum &+= UInt32(number)
    }

    mutating func merge(_ other: NeighbourSums) {
        squares &+= other.squares
        sum &+= other.sum
    }

    mutating func subtract(_ other: NeighbourSums) {
        squares &-= other.squares
        sum &-= other.sum
    }

    /// Whether two or more classes were seen.
    ///
    /// - Parameter count: how many neighbours were.
    func areVaried(count: UInt32) -> Bool {
        let product = squares.multipliedFullWidth(by: UInt64(count))
        return product.high != 0 || product.low != UInt64(sum) * UInt64(sum)
    }
}

/// How many articles have each class of neighbours beside a phrase.
struct NeighbourCounts: Sendable, Equatable {
    /// By class; none that no article has.
    private(set) var counts: [Entry] = []

    struct Entry: Sendable, Equatable {
        var number: UInt8
        var articles: Int32
    }

    init() {}

    /// Those of one article.
    init(_ set: NeighbourSet) { counts = set.classes.map { Entry(number: $0, articles: 1) } }

    /// How many different neighbours there were at least.
    var variety: Int { counts.count }

    mutating func add(_ articles: Int32, of number: UInt8) {
        let place = counts.firstIndex { $0.number >= number } ?? counts.count
        if place == counts.count || counts[place].number != number {
            counts.insert(Entry(number: number, articles: 0), at: place)
        }
        counts[place].articles &+= articles
        if counts[place].articles == 0 { counts.remove(at: place) }
    }

    mutating func merge(_ other: NeighbourCounts) {
        for entry in other.counts { add(entry.articles, of: entry.number) }
    }

    mutating func subtract(_ other: NeighbourCounts) {
        for entry in other.counts { add(0 &- entry.articles, of: entry.number) }
    }
}
