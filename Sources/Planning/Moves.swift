import Archive

/// Where the things of one site are on another.
///
///     old article   new article
///     same id       –              its address has not moved
///     k3f9…         lines 3–7      the one that has most of its lines, where that is half of them or more
///     x2ab…         same text      its page's file was renamed
struct Moves {
    private let old: PublishedSite
    private let new: PublishedSite
    /// For each old article the index of the new one.
    private let places: [Int?]
    private let oldArticleWithURL: [String: Int]
    /// The old articles of each newspaper page and of each term's page.
    private let oldArticlesOfPage: [String: [Int]]
    private let oldArticlesOfTerm: [String: [Int]]

    init(from old: PublishedSite, to new: PublishedSite) {
        self.old = old
        self.new = new
        let finder = ArticleFinder(new.articles)
        places = old.articles.map { finder.place(of: $0) }
        oldArticleWithURL = Dictionary(zip(old.articles.map(\.url), old.articles.indices)) { first, _ in first }
        oldArticlesOfPage = Dictionary(grouping: old.articles.indices) {
            newspaperPageURL(ofSource: old.articles[$0].source)
        }
        var ofTerm: [String: [Int]] = [:]
        for (index, article) in old.articles.enumerated() {
            for (kind, labels) in article.terms {
                for label in Set(labels) { ofTerm[termURL(kind, label), default: []].append(index) }
            }
        }
        oldArticlesOfTerm = ofTerm
    }

    /// Where readers of an old address may be led.
    func proposal(for path: String) -> BrokenAddress {
        guard path.hasSuffix(".html") else {
            return BrokenAddress(path: path, target: nil, note: "only a page can lead on")
        }
        let known = articleProposal(path) ?? termProposal(path) ?? pageProposal(path)
        let (target, note) = known ?? (nearestIndex(path), "the nearest list above it")
        return BrokenAddress(path: path, target: target, note: note)
    }

    private typealias Proposal = (target: String?, note: String)

    private func articleProposal(_ path: String) -> Proposal? {
        guard let index = oldArticleWithURL[path] else {
            return path.hasPrefix("articles/") ? (nil, "nothing tells what it was") : nil
        }
        let article = old.articles[index]
        if let place = places[index] {
            let found = new.articles[place]
            let isSamePage = found.source == article.source
            return (found.url, isSamePage ? "it has the same lines of \(article.source.text)" : "it has the same text")
        }
        let page = newspaperPageURL(ofSource: article.source)
        if new.hashes[page] != nil { return (page, "the page on which it was printed") }
        return article.date.flatMap(period).map { ($0, "the articles of that time") } ?? (nil, "nothing of it is left")
    }

    /// The page of the day that a date begins with, else of its month, else of its year.
    private func period(_ date: String) -> String? {
        let parts = date.prefix { $0 == "-" || $0.isNumber }.split(separator: "-").map(String.init)
        let ways =
            [parts.count >= 3 ? parts[0...2].joined(separator: "/") + ".html" : nil]
            + [2, 1].map { parts.count >= $0 ? parts[..<$0].joined(separator: "/") + "/index.html" : nil }
        return ways.compactMap { $0 }.first { new.hashes[$0] != nil }
    }

    /// A term's page leads to the term that its articles have in its place; further pages of its list to the first.
    private func termProposal(_ path: String) -> Proposal? {
        guard let slash = path.firstIndex(of: "/"), let kind = TermKind(rawValue: String(path[..<slash])) else {
            return nil
        }
        let first = firstPage(of: path)
        if first != path, new.hashes[first] != nil { return (first, "the beginning of its list") }
        let articles = oldArticlesOfTerm[first] ?? []
        if articles.count == 1, let place = places[articles[0]],
            (new.articles[place].terms[kind] ?? []).contains(where: { termURL(kind, $0) == first })
        {
            return (new.articles[place].url, "the only article that has it")
        }
        var counts: [String: Int] = [:]
        for index in articles {
            guard let place = places[index] else { continue }
            let before = Set(old.articles[index].terms[kind] ?? [])
            for label in Set(new.articles[place].terms[kind] ?? []).subtracting(before) {
                counts[label, default: 0] += 1
            }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, best.value * 2 > articles.count, new.hashes[termURL(kind, best.key)] != nil else { return nil }
        return (termURL(kind, best.key), "its articles have this in its place")
    }

    /// `tags/招商引资-2.html` → `tags/招商引资.html`
    private func firstPage(of path: String) -> String {
        let stem = path.dropLast(".html".count)
        guard let hyphen = stem.lastIndex(of: "-"), !stem[stem.index(after: hyphen)...].isEmpty,
            stem[stem.index(after: hyphen)...].utf8.allSatisfy({ (48...57).contains($0) })
        else { return path }
        return stem[..<hyphen] + ".html"
    }

    /// A newspaper page leads to the one that has its articles.
    private func pageProposal(_ path: String) -> Proposal? {
        guard let articles = oldArticlesOfPage[path] else { return nil }
        var counts: [SourcePath: Int] = [:]
        for place in articles.compactMap({ places[$0] }) { counts[new.articles[place].source, default: 0] += 1 }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, best.value * 2 > articles.count else { return nil }
        return (newspaperPageURL(ofSource: best.key), "its articles are on this page")
    }

    /// The list in the nearest folder above that has one.
    private func nearestIndex(_ path: String) -> String? {
        var names = path.split(separator: "/").dropLast().map(String.init)
        while true {
            let list = (names + ["index.html"]).joined(separator: "/")
            if new.hashes[list] != nil, list != path { return list }
            if names.popLast() == nil { return nil }
        }
    }
}

/// Finds an article of another site among those of this one.
private struct ArticleFinder {
    private let articles: [PublishedArticle]
    private let withID: [String: Int]
    private let ofSource: [SourcePath: [Int]]
    private let withText: [UInt64: Int]

    init(_ articles: [PublishedArticle]) {
        self.articles = articles
        withID = Dictionary(zip(articles.map(\.id), articles.indices)) { first, _ in first }
        ofSource = Dictionary(grouping: articles.indices) { articles[$0].source }
        let texts = articles.indices.compactMap { index in articles[index].text.map { ($0, index) } }
        withText = Dictionary(texts) { first, _ in first }
    }

    func place(of article: PublishedArticle) -> Int? {
        if let same = withID[article.id] { return same }
        let count = article.lines.reduce(0) { $0 + $1.count }
        let shared = (ofSource[article.source] ?? []).map { ($0, articles[$0].sharedLines(with: article)) }
        if let best = shared.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), best.1 > 0, best.1 * 2 >= count { return best.0 }
        return article.text.flatMap { withText[$0] }
    }
}
