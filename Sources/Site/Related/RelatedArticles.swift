import Archive

/// An article that tells of the same as another.
struct RelatedArticle: Sendable, Equatable {
    var number: Int
    /// Both have several rare terms and lie within a week.
    var isSameEvent: Bool
    /// The terms that both have which tell most, by kind and place in the archive's list.
    var terms: [(kind: TermKind, place: Int)]

    static func == (a: RelatedArticle, b: RelatedArticle) -> Bool {
        a.number == b.number && a.isSameEvent == b.isSameEvent && a.terms.elementsEqual(b.terms) { $0 == $1 }
    }
}

/// For each article, which others to read on with: those that have most terms with it, weighed by how rare each is, and of as
/// much weight the nearest in time (docs/decisions/0210-what-to-read-on-with.md).
///
/// Kept are numbers alone; why an article is among them is worked out again for the pages that tell it.
struct RelatedArticles: Sendable {
    /// Articles that a page leads on to.
    static let most = 5

    private let weights: TermWeights
    private let order: ReadingOrder
    private let terms: ArticleTerms
    /// By article `most` numbers, those behind the last one -1.
    private let numbers: [Int32]
    /// By article, a number for what its page shows of them.
    let digests: [UInt64]

    /// - Complexity: linear in the number of terms that articles have.
    init(_ archive: Archive, _ order: ReadingOrder, _ keys: FactKeys) {
        weights = TermWeights(archive)
        self.order = order
        var search = RelatedSearch(archive, weights, order)
        terms = search.terms
        var numbers: [Int32] = [], digests: [UInt64] = []
        numbers.reserveCapacity(archive.articles.count * Self.most)
        digests.reserveCapacity(archive.articles.count)
        for number in archive.articles.indices {
            let found = search.related(to: number)
            for place in 0..<Self.most { numbers.append(place < found.count ? Int32(found[place].number) : -1) }
            digests.append(found.isEmpty ? 0 : digest(of: found, keys))
        }
        (self.numbers, self.digests) = (numbers, digests)
    }

    /// Those of one article: of the same event first, then the nearest in time.
    func callAsFunction(_ number: Int) -> [RelatedArticle] {
        numbers[number * Self.most..<(number + 1) * Self.most].filter { $0 >= 0 }.map { other in
            let shared = sharedTerms(terms[number], terms[Int(other)])
            return relation(of: number, to: Int(other), shared, weights, order)
        }
    }
}

private func digest(of related: [RelatedArticle], _ keys: FactKeys) -> UInt64 {
    digestOfNumbers(
        related.flatMap { related in
            [keys.articles[related.number], related.isSameEvent ? 1 : 2]
                + related.terms.map { keys.terms[$0.kind][$0.place] }
        })
}

/// Terms that both of two ascending lists have.
func sharedTerms(_ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>) -> [Int32] {
    var shared: [Int32] = []
    var (i, j) = (a.startIndex, b.startIndex)
    while i < a.endIndex, j < b.endIndex {
        if a[i] == b[j] { shared.append(a[i]) }
        (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j)
    }
    return shared
}

/// Terms that are told as reasons.
private let mostReasons = 3
/// Days within which articles may tell of one event.
private let eventDays = 7

/// What two articles have to do with each other.
///
/// - Parameter terms: those that both have and that weigh something, ascending.
func relation(
    of number: Int, to other: Int, _ terms: [Int32], _ weights: TermWeights, _ order: ReadingOrder
) -> RelatedArticle {
    let strongest = terms.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(mostReasons)
    let isNear = order.daysBetween(number, other).map { $0 <= eventDays } ?? false
    return RelatedArticle(
        number: other, isSameEvent: isNear && terms.count { weights.isRare($0) } > 1,
        terms: strongest.sorted().map { weights.place(of: $0) })
}
