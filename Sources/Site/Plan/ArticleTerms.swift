import Archive

/// The terms of each article as places in the archive's lists, and which of them tell nothing of it.
struct ArticleTerms: Sendable {
    private let places: KindTable<TermPlaces?>
    /// How many terms of a kind, the first ones of the archive's list, are on so many articles that it tells nothing of one.
    private let common: KindTable<Int>

    init(_ archive: Archive) {
        places = KindTable { archive.termPlaces[$0] }
        let most = archive.articles.count < leastArticles ? Int.max : archive.articles.count / 2
        common = KindTable { kind in (archive.terms[kind] ?? []).prefix { $0.articles.count > most }.count }
    }

    /// The terms of a kind that an article has, most prominent first.
    subscript(_ kind: TermKind, _ article: Int) -> ArraySlice<Int32> { places[kind]?[article] ?? [] }

    /// Whether more than half of all articles have a term.
    func isCommon(_ kind: TermKind, _ place: Int) -> Bool { place < common[kind] }

    /// The terms of each kind that more than half of all articles have.
    func commonTerms(_ kind: TermKind) -> Range<Int> { 0..<common[kind] }

    /// The terms of a kind that articles have: those that most of these articles have first, then those of the newest article.
    ///
    /// - Parameters:
    ///   - articles: ascending.
    ///   - own: a term that is left out.
    ///   - least: articles that a term must have.
    func shared(
        by articles: [Int], of kind: TermKind, without own: Int?, least: Int, most: Int
    ) -> [(place: Int, count: Int)] {
        guard let places = places[kind] else { return [] }
        let common = common[kind]
        // Two numbers in one: equal places come together, and each place's lowest half tells where it was met first.
        var met: [Int64] = []
        for number in articles {
            for place in places[number] where place >= common && Int(place) != own {
                met.append(Int64(place) << 32 | Int64(met.count))
            }
        }
        met.sort()
        var found = LongestRuns(most: most)
        var start = 0
        while start < met.count {
            var end = start + 1
            while end < met.count, met[end] >> 32 == met[start] >> 32 { end += 1 }
            if end - start >= least {
                found.add(place: Int(met[start] >> 32), count: end - start, first: met[start] & 0xFFFF_FFFF)
            }
            start = end
        }
        return found.runs.map { ($0.place, $0.count) }
    }
}

/// The terms of most articles, of as many those that were met first; no others are kept, for a large term meets thousands.
private struct LongestRuns {
    let most: Int
    /// The best first.
    private(set) var runs: [(place: Int, count: Int, first: Int64)] = []

    init(most: Int) { self.most = most }

    mutating func add(place: Int, count: Int, first: Int64) {
        var rank = runs.count
        while rank > 0, (runs[rank - 1].count, first) < (count, runs[rank - 1].first) { rank -= 1 }
        guard rank < most else { return }
        if runs.count == most { runs.removeLast() }
        runs.insert((place, count, first), at: rank)
    }
}

/// Articles that an archive must have before any term counts as common.
private let leastArticles = 20
