import Archive

/// Articles of a term that are looked at behind one that has it in archive order, and before it: the nearest in time. Few of what came
/// later, for whatever comes next is looked at from all of those.
private let reachBack = 16
private let reachAhead = 4
/// What a bit of a term's rarity counts, beside a bit of the days between two articles.
private let weightOfTerms = 4
/// As far apart as 30 years: what is not known to be near.
private let bitsOfUnknownDays = 14

/// Terms that are told as reasons.
private let mostReasons = 3
/// Days within which articles may tell of one event.
private let eventDays = 7

/// Finds the articles that go with each, one article after another in archive order.
///
///     terms    people: 樊惠林 0, 2, 5, …    tags: 城市更新 1, 2, …      in which articles, ascending
///     articles 0: 樊惠林    1: 城市更新    2: 樊惠林, 城市更新            which of them each article has
///
/// Of a term that many have only the nearest are looked at, so all takes time as terms stand in articles, and no more.
struct RelatedSearch {
    private let weights: TermWeights
    private let order: ReadingOrder
    /// By term: empty for one that weighs nothing.
    private let lists: [[Int]]
    /// By term, where the next article to be asked for stands in its list.
    private var places: [Int32]
    private let terms: TermSets
    /// By article, what it has in common with the one that is asked for; 0 in between.
    private var scores: [Int32]
    private var met: [Int] = []

    init(_ archive: Archive, _ weights: TermWeights, _ order: ReadingOrder) {
        (self.weights, self.order) = (weights, order)
        var lists: [[Int]] = []
        lists.reserveCapacity(weights.count)
        for (position, kind) in TermWeights.kinds.enumerated() {
            for (number, term) in zip(weights.numbers(ofKind: position), archive.terms[kind] ?? []) {
                lists.append(weights[number] > 0 ? term.articles : [])
            }
        }
        terms = TermSets(lists, count: archive.articles.count)
        places = Array(repeating: 0, count: lists.count)
        scores = Array(repeating: 0, count: archive.articles.count)
        self.lists = lists
    }

    /// Those that go with the next article: of the same event first, then the nearest in time.
    mutating func related(to number: Int) -> [Relation] {
        let own = terms[number]
        for term in own { meet(Int(term), from: number) }
        if met.isEmpty { return [] }
        let strongest = strongest(besides: number)
        for other in met { scores[other] = 0 }
        met.removeAll(keepingCapacity: true)
        return strongest.map { relation(of: number, own, to: $0) }.sorted {
            rank($0, beside: number) < rank($1, beside: number)
        }
    }

    private func relation(of number: Int, _ own: ArraySlice<Int32>, to other: Int) -> Relation {
        var shared = sharedTerms(own, terms[other])
        let isNear = order.daysBetween(number, other).map { $0 <= eventDays } ?? false
        let isSameEvent = isNear && shared.count { weights.isRare($0) } > 1
        if shared.count > 1 { shared.sort(by: weights.tellsMore(_:than:)) }
        return Relation(
            other: other, isSameEvent: isSameEvent,
            terms: shared.prefix(mostReasons).sorted(by: weights.isToldBefore(_:_:))[...])
    }

    private mutating func meet(_ term: Int, from number: Int) {
        let list = lists[term], place = Int(places[term]), weight = Int32(weights[Int32(term)])
        places[term] += 1
        for other in list[max(0, place - reachAhead)..<min(list.count, place + reachBack + 1)] where other != number {
            if scores[other] == 0 { met.append(other) }
            scores[other] += weight
        }
    }

    /// The best of those met, the best first.
    private func strongest(besides number: Int) -> [Int] {
        var best: [(score: Int, other: Int)] = []
        for other in met {
            let score = score(of: other, beside: number)
            if best.count == RelatedArticles.most, let last = best.last,
                !isBetter((score, other), than: last, beside: number)
            {
                continue
            }
            let place = best.firstIndex { isBetter((score, other), than: $0, beside: number) } ?? best.count
            best.insert((score, other), at: place)
            if best.count > RelatedArticles.most { best.removeLast() }
        }
        return best.map(\.other)
    }

    private func score(of other: Int, beside number: Int) -> Int {
        let distance = order.daysBetween(number, other).map { min(bits($0), bitsOfUnknownDays) } ?? bitsOfUnknownDays
        return Int(scores[other]) * weightOfTerms - distance
    }

    private func isBetter(
        _ a: (score: Int, other: Int), than b: (score: Int, other: Int), beside number: Int
    ) -> Bool {
        a.score != b.score
            ? a.score > b.score : (abs(a.other - number), a.other) < (abs(b.other - number), b.other)
    }

    private func rank(_ relation: Relation, beside number: Int) -> (Int, Int, Int, Int) {
        let days = order.daysBetween(number, relation.other) ?? Int.max
        return (relation.isSameEvent ? 0 : 1, days, abs(relation.other - number), relation.other)
    }
}

/// Terms that both of two ascending lists have.
private func sharedTerms(_ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>) -> [Int32] {
    var shared: [Int32] = []
    var (i, j) = (a.startIndex, b.startIndex)
    while i < a.endIndex, j < b.endIndex {
        if a[i] == b[j] { shared.append(a[i]) }
        (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j)
    }
    return shared
}
