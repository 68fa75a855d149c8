import Archive
import Text

/// What it tells of two articles that both have a term: the rarer it is, the more.
///
/// Terms of the kinds that tell something are numbered through, kind after kind, in the archive's order.
struct TermWeights: Sendable {
    /// Those that are told first come first.
    static let kinds: [TermKind] = [.people, .tags, .organisations, .places]

    /// By number.
    private let weights: [UInt8]
    /// The number of each kind's first term, and behind them the count of all.
    private let starts: [Int]
    /// From here on a term is rare.
    private let rare: UInt8
    private let lists: [[Term]]

    init(_ archive: Archive) {
        let total = archive.articles.count
        lists = Self.kinds.map { archive.terms[$0] ?? [] }
        starts = lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        weights = lists.flatMap { $0.map { weight(of: $0, among: total) } }
        rare = UInt8((bits(total) + 1) / 2)
    }

    subscript(_ term: Int32) -> Int { Int(weights[Int(term)]) }

    func isRare(_ term: Int32) -> Bool { weights[Int(term)] >= rare }

    // The archive's order of terms turns around whenever one more article has one of them; labels stay.

    /// Whether of two terms that two articles share the first tells more: the rarer one, and of those alike the first by its label.
    func tellsMore(_ a: Int32, than b: Int32) -> Bool {
        self[a] != self[b] ? self[a] > self[b] : isToldBefore(a, b)
    }

    /// The order in which shared terms are told: kind by kind, the rarest first.
    func isToldBefore(_ a: Int32, _ b: Int32) -> Bool {
        let first = position(of: a), second = position(of: b)
        if first.position != second.position { return first.position < second.position }
        if self[a] != self[b] { return self[a] > self[b] }
        return lists[first.position][first.place].label.precedesInBytes(lists[second.position][second.place].label)
    }

    /// - Parameter kind: a place among `kinds`.
    func numbers(ofKind kind: Int) -> Range<Int32> { Int32(starts[kind])..<Int32(starts[kind + 1]) }

    var count: Int { weights.count }

    /// The kind of a term and its place in the archive's list of that kind.
    func place(of term: Int32) -> (kind: TermKind, place: Int) {
        let place = position(of: term)
        return (Self.kinds[place.position], place.place)
    }

    /// The same, the kind as a place among `kinds`.
    private func position(of term: Int32) -> (position: Int, place: Int) {
        let position = Self.kinds.indices.last { starts[$0] <= Int(term) } ?? 0
        return (position, Int(term) - starts[position])
    }
}

/// In whole bits: one article more changes the weight of few terms. Nothing for a term that more than an eighth of a large archive
/// has, or half of a small one. Where two articles happen to name one place, that tells half as much as one person or topic.
private func weight(of term: Term, among total: Int) -> UInt8 {
    let count = term.articles.count
    if count < 2 || count > max(32, total / 8) { return 0 }
    let weight = UInt8(max(0, bits(total) - bits(count)))
    return term.kind == .places ? (weight + 1) / 2 : weight
}

/// How many bits a number has: 1 for 1, 2 for 2 and 3, 3 for 4 to 7.
func bits(_ number: Int) -> Int { Int.bitWidth - number.leadingZeroBitCount }
