import Archive
import Text

/// The terms of each article as places in the archive's lists: who asks what else some articles are about counts numbers, and
/// looks up no label.
///
/// Shape: of each kind, the places of all articles in one list, those of article `n` from `starts[n]` to `starts[n + 1]`, in the
/// article's own order. It takes four bytes a label and four an article and kind.
struct ArticleTerms: Sendable {
    private struct Places: Sendable {
        var starts: [Int32] = [0]
        var places: [Int32] = []
    }

    private let lists: KindTable<Places>
    /// How many terms of a kind, the first ones of the archive's list, are on so many articles that it tells nothing of one.
    private let common: KindTable<Int>

    init(_ archive: Archive, _ termWithLabel: KindTable<[LabelKey: Int]>) {
        lists = KindTable { kind in
            var list = Places()
            let places = termWithLabel[kind]
            list.starts.reserveCapacity(archive.articles.count + 1)
            if archive.terms[kind]?.isEmpty == false {
                for number in archive.articles.indices {
                    for label in archive.articles.terms(of: kind, at: number) {
                        if let place = places[LabelKey(label)] { list.places.append(Int32(place)) }
                    }
                    list.starts.append(Int32(list.places.count))
                }
            }
            list.places = Array(list.places[...])
            return list
        }
        let most = archive.articles.count < leastArticles ? Int.max : archive.articles.count / 2
        common = KindTable { kind in (archive.terms[kind] ?? []).prefix { $0.articles.count > most }.count }
    }

    /// The terms of a kind that an article has, most prominent first.
    subscript(_ kind: TermKind, _ article: Int) -> ArraySlice<Int32> {
        let list = lists[kind]
        return article + 1 < list.starts.count
            ? list.places[Int(list.starts[article])..<Int(list.starts[article + 1])] : []
    }

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
