import Archive
import Mustache

/// Names that the index of a kind has on one page; with more each letter has a page of its own.
private let mostOnOnePage = 300
/// Names of an index whose own page filters those of all letters: their pages together are some 2 MB then. Of more, search is
/// the way to one.
private let mostFiltered = 20_000
/// Names that stand at the top of an index, those with most articles.
private let mostFrequent = 100

/// The names of one kind by the letters that they begin with, and how its index is cut into pages:
///
///     up to 300 names    places/index.html      all of them
///     more               places/index.html      the 100 with most articles, and the letters
///                        places/index-a.html    those that begin with A
///
/// So a new name changes the page of its letter, and the index's own page only where it comes among the most frequent.
struct TermIndex: Sendable {
    /// Ascending; `members` are places in the archive's list of the kind, ascending: most articles first.
    let letters: [(initial: Initial, members: [Int])]
    let isCut: Bool
    /// How many names it has.
    let count: Int

    init(_ kind: TermKind, _ terms: [Term]) {
        count = terms.count
        isCut = terms.count > mostOnOnePage
        var groups: [Initial: [Int]] = [:]
        for (place, term) in terms.enumerated() {
            groups[Initial(of: term.label, isPersonName: kind.isOfPeople), default: []].append(place)
        }
        letters = groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Whether the index's own page filters the names of all letters.
    var filtersAll: Bool { isCut && count <= mostFiltered }

    /// The names with most articles, which a page that has all names shows where these are many.
    var frequent: Range<Int> { 0..<min(count, isCut ? mostFrequent : count > mostFrequent ? mostFrequent / 4 : 0) }

    subscript(_ initial: Initial) -> [Int] { letters.first { $0.initial == initial }?.members ?? [] }

    /// The letters that have a page of their own.
    var pages: [Initial] { isCut ? letters.map(\.initial) : [] }
}

/// The path of a kind's index, `tags/index.html`, or of the page of one letter, `tags/index-a.html`. No term has such a path.
func termIndexPath(_ kind: TermKind, _ initial: Initial? = nil) -> String {
    kind.rawValue + "/index" + (initial.map { "-" + $0.pathPart } ?? "") + ".html"
}

/// What one page of an index shows.
struct TermIndexPage {
    /// All letters that the index has names for.
    let letters: [Initial]
    /// Whether each of them has a page of its own.
    let isCut: Bool
    /// Whether the page filters names: its own, or those of all letters (`filtersAll`).
    let filters: Bool
    let filtersAll: Bool
    /// The names of the index, or of the letter; nil where the page shows the most frequent alone.
    let count: Int?
    /// Links to the names with most articles, these first.
    let frequent: ArraySlice<Value>
    /// Whether it leads to the picture of who is named with whom.
    let hasNetwork: Bool
    /// By pinyin.
    let groups: [(initial: Initial, names: [(term: Term, link: Value)])]

    init(_ index: TermIndex, _ initial: Initial?, terms: [Term], links: [Value], hasNetwork: Bool) {
        letters = index.letters.map(\.initial)
        isCut = index.isCut
        self.hasNetwork = hasNetwork && initial == nil
        filtersAll = initial == nil && index.filtersAll
        filters = filtersAll || initial != nil || !index.isCut
        frequent = initial == nil ? links[index.frequent] : []
        let shown =
            initial.map { initial in index.letters.filter { $0.initial == initial } }
            ?? (index.isCut ? [] : index.letters)
        count = index.isCut && initial == nil ? nil : shown.reduce(0) { $0 + $1.members.count }
        groups = shown.map { initial, members in
            let names = members.map { terms[$0] }
            let order = pinyinOrder(names.map(\.label), isPersonName: names.first?.kind.isOfPeople == true)
            return (initial, order.map { (names[$0], links[members[$0]]) })
        }
    }
}
