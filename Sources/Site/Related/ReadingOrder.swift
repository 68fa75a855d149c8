import Archive
import Text

/// The articles in the order of time, forward, as a reader goes on from one to the next: day by day, and within a day in print
/// order. The archive's own order turns the days around.
///
///     archive   3 June: a, b    2 June: c, d    undated: e, f
///     reading   2 June: c, d    3 June: a, b                    e, f by themselves: where they belong nobody knows
struct ReadingOrder: Sendable {
    /// The day that each article is filed under, by number, in days since 1970.
    private let days: [Int32]
    private static let undated = Int32.min

    init(_ articles: [Article]) {
        days = articles.indices.map { articles.filingDay(at: $0).map { Int32($0.daysSince1970) } ?? Self.undated }
    }

    /// The day of an article as a number that stands for it.
    func dayNumber(of number: Int) -> UInt64 { UInt64(bitPattern: Int64(days[number])) }

    /// How many days lie between two articles; nil where one has none.
    func daysBetween(_ a: Int, _ b: Int) -> Int? {
        days[a] == Self.undated || days[b] == Self.undated ? nil : abs(Int(days[a]) - Int(days[b]))
    }

    /// The article that a reader reads before another of a list.
    ///
    /// - Parameters:
    ///   - place: of the other one in the list.
    ///   - list: numbers of articles in archive order: all, or those of a term.
    /// - Complexity: O(log n).
    func article<List: RandomAccessCollection<Int>>(before place: Int, in list: List) -> Int? where List.Index == Int {
        let day = days[list[place]]
        if place > list.startIndex, days[list[place - 1]] == day { return list[place - 1] }
        let older = list.partitionIndex { days[$0] < day }
        guard older < list.endIndex, days[list[older]] != Self.undated else { return nil }
        let olderDay = days[list[older]]
        return list[list.partitionIndex { days[$0] < olderDay } - 1]
    }

    /// The article that a reader reads after another of a list; likewise.
    func article<List: RandomAccessCollection<Int>>(after place: Int, in list: List) -> Int? where List.Index == Int {
        let day = days[list[place]]
        if place + 1 < list.endIndex, days[list[place + 1]] == day { return list[place + 1] }
        let own = list.partitionIndex { days[$0] <= day }
        guard own > list.startIndex, day != Self.undated else { return nil }
        let newerDay = days[list[own - 1]]
        return list[list.partitionIndex { days[$0] <= newerDay }]
    }
}

/// The numbers of the articles before and after one.
struct Neighbours: Equatable {
    var before: Int?
    var after: Int?
}
