import Archive

/// What newspaper pages are called: by what is known of each, never by its file where anything else is known.
///
///     archive.yml   issue         label   articles            name
///     头版           …             …       …                   头版
///     –             2023-06-02    A01     …                   2023年6月2日 A01版
///     –             –             A01     26 to 31 May        2023年5月26日—31日 A01版
///     –             –             –       6, 26 to 31 May     2023年5月26日—31日的版面 · 6篇
///     –             –             –       6 without dates     “二七区召开防汛会议”等6篇的版面
///     –             –             –       –                   000_f248a89dec4d7f57
///
/// Names that would be the same are told apart by the first title, and where that is the same, by the file.
struct PageNames {
    let texts: InterfaceText
    let dateWords: DateWords

    /// The names of all pages, in their order.
    ///
    /// - Parameters:
    ///   - dates: by page, when its articles' events happened.
    ///   - articles: those of a page that begin on it, then those that go on on it.
    func callAsFunction(_ pages: [Page], dates: [EventDate?], articles: (Page) -> [Article]) -> [String] {
        let names = pages.indices.map { name(of: pages[$0], dates: dates[$0], articles: articles) }
        let titled = apart(names, pages) { articles(pages[$0]).first?.title }
        return apart(titled, pages) { pages[$0].source.stem }
    }

    /// The names, each that several pages have with a detail behind it.
    private func apart(_ names: [String], _ pages: [Page], by detail: (Int) -> String?) -> [String] {
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return names.indices.map { number in
            let name = names[number]
            guard counts[name, default: 0] > 1, pages[number].source.title == nil, let detail = detail(number) else {
                return name
            }
            return texts(.pageAmongSeveral, ["page": name, "detail": detail])
        }
    }

    private func name(of page: Page, dates: EventDate?, articles: (Page) -> [Article]) -> String {
        if let title = page.source.title { return title }
        let label = page.source.page.map { texts(.pageNumber, ["page": $0]) }
        let when = page.source.issueDate.map { dateWords($0) } ?? dates.map { dateWords($0) }
        if let label {
            guard let what = when ?? quoted(articles(page)) else { return label }
            return texts(.pageOfIssue, ["date": what, "page": label])
        }
        guard let when else {
            return quoted(articles(page)).map { texts(.pageOfDate, ["date": $0]) } ?? page.source.stem
        }
        let name = texts(.pageOfDate, ["date": when]), count = page.articles.count
        return count == 0 ? name : texts(.pageWithArticles, ["page": name, "count": String(count)])
    }

    /// The first title and how many articles there are: `“二七区召开防汛会议”等6篇`; nil where there is none.
    private func quoted(_ articles: [Article]) -> String? {
        guard let first = articles.first?.title else { return nil }
        return articles.count == 1
            ? texts(.quotedTitle, ["title": first])
            : texts(.quotedTitles, ["title": first, "count": String(articles.count)])
    }
}
