import Archive

/// The terms of each article as places in the archive's lists, and which of them tell nothing of it.
struct ArticleTerms: Sendable {
    private let places: [TermKind: TermPlaces]
    /// How many terms of a kind, the first ones of the archive's list, are on so many articles that it tells nothing of one.
    private let common: KindTable<Int>

    init(_ archive: Archive) {
        places = archive.termPlaces
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
        // Two numbers in one: equal places come together, and each place's lowest half tells where it was met first.
        var met: [Int64] = []
        for number in articles {
            for place in self[kind, number] where !isCommon(kind, Int(place)) && Int(place) != own {
                met.append(Int64(place) << 32 | Int64(met.count))
            }
        }
        met.sort()
        var found: [(place: Int, count: Int, first: Int64)] = []
        var start = 0
        while start < met.count {
            var end = start + 1
            while end < met.count, met[end] >> 32 == met[start] >> 32 { end += 1 }
            if end - start >= least {
                found.append((Int(met[start] >> 32), end - start, met[start] & 0xFFFF_FFFF))
            }
            start = end
        }
        found.sort { ($1.count, $0.first) < ($0.count, $1.first) }
        return found.prefix(most).map { ($0.place, $0.count) }
    }
}

/// Articles that an archive must have before any term counts as common.
private let leastArticles = 20
