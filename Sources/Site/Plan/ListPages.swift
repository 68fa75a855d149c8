import Archive

/// Articles of a page of a list that is full.
let listLength = 50

/// A list, the newest first, cut into pages from its oldest end, so that what is new changes one page:
///
///     120 articles    0: the newest 70, at the list's own address    1: the oldest 50, `-1.html`
///     149             0: the newest 99                               1: as before
///     150             0: the newest 50    2: the next 50, `-2.html`  1: as before
///
/// Page 0 is open: it takes what is new until it has as many as two pages, and gives the older half away. All others are
/// full, and are numbered as they came. What is put in between moves all that is newer by its number.
struct ListPages {
    let count: Int
    let length: Int

    init(_ count: Int, length: Int = listLength) {
        self.count = count
        self.length = length
    }

    /// The highest number: how many pages are full; 0 where the open page is the only one.
    var last: Int { max(0, count / length - 1) }

    /// Newest first.
    var numbers: [Int] { ListPages.numbers(last: last) }

    static func numbers(last: Int) -> [Int] { [0] + (0..<last).map { last - $0 } }

    /// Where a page's entries stand in the list.
    func range(_ number: Int) -> Range<Int> {
        number == 0 ? 0..<count - last * length : count - number * length..<count - (number - 1) * length
    }
}

/// One page of a list of articles: what it shows of the list. A page that is full does not know how long the list is.
struct ListPage {
    /// The highest number of the list's pages.
    let last: Int
    /// Indexes into the archive's list.
    let articles: ArraySlice<Int>

    /// - Parameter list: all articles of the list.
    init(_ list: [Int], number: Int) {
        let pages = ListPages(list.count)
        last = pages.last
        articles = list[pages.range(number)]
    }
}

/// One page of the list of a term's articles.
struct TermListPage {
    let label: String
    let hasFeed: Bool
    let list: ListPage
    /// Those of one name who are likely several; none where it is one person's.
    let namesakes: [LikelyNamesakes.Group]

    init(_ term: Term, _ namesakes: LikelyNamesakes, number: Int) {
        self.namesakes = term.kind == .people ? namesakes[term.label] : []
        label = term.label
        hasFeed = term.hasFeed
        list = ListPage(term.articles, number: number)
    }
}
