import Archive

/// Finds which article goes on in which: one-to-one, between pages that name each other.
///
/// The pages of an issue have one date and stand in one folder, so that two papers of one day do not mix. Where several
/// articles jump between the same two pages, their words decide, all pairs at once.
struct JumpMatching {
    private let articles: [ReadArticle]
    private let rarity: BigramRarity

    /// - Returns: for an index into `articles` the index of the article that it goes on in. No article stands in a circle.
    static func links(_ articles: [ReadArticle], rarity: BigramRarity) -> [Int: Int] {
        JumpMatching(articles: articles, rarity: rarity).links()
    }

    /// From one page of an issue to another.
    private struct Leap: Hashable {
        var folder: SourcePath
        var day: CivilDate
        var from: Int
        var to: Int
    }

    private func links() -> [Int: Int] {
        var leaving: [Leap: [Int]] = [:]
        var arriving: [Leap: [Int]] = [:]
        // By source and in print order, so that the order in which pages were read does not matter.
        let jumping = articles.indices.filter { articles[$0].leaves != nil || articles[$0].arrives != nil }
        for index in jumping.sorted(by: { place(of: $0) < place(of: $1) }) {
            guard let own = ownPage(index) else { continue }
            if let jump = articles[index].leaves, let leap = leap(index, from: own.number, to: jump.page.number) {
                leaving[leap, default: []].append(index)
            }
            if let jump = articles[index].arrives, let leap = leap(index, from: jump.page.number, to: own.number) {
                arriving[leap, default: []].append(index)
            }
        }
        var links: [Int: Int] = [:]
        // By their first starts: which link would close a circle depends on those before it.
        let ordered = leaving.values.sorted { place(of: $0[0]) < place(of: $1[0]) }
        for starts in ordered {
            guard let jump = articles[starts[0]].leaves, let own = ownPage(starts[0]),
                let leap = leap(starts[0], from: own.number, to: jump.page.number), let ends = arriving[leap]
            else { continue }
            for (start, end) in pairs(starts, ends) where !leads(from: end, to: start, links) { links[start] = end }
        }
        return links
    }

    private func place(of index: Int) -> (SourcePath, Int) { (articles[index].article.source, index) }

    private func ownPage(_ index: Int) -> PageNumber? { articles[index].article.page.flatMap { PageNumber(label: $0) } }

    private func leap(_ index: Int, from: Int, to: Int) -> Leap? {
        let article = articles[index].article
        return article.issueDate.map { Leap(folder: article.source.folder, day: $0, from: from, to: to) }
    }

    private func pairs(_ starts: [Int], _ ends: [Int]) -> [(Int, Int)] {
        guard starts.count <= mostJumps, ends.count <= mostJumps else { return [] }
        let likeness = starts.count * ends.count > 1 ? self.likeness(starts, ends) : [[0]]
        let gain = starts.indices.map { row in
            ends.indices.map { isPossible(starts[row], ends[$0]) ? 1 + likeness[row][$0] : 0 }
        }
        return zip(starts, bestAssignment(gain)).compactMap { start, column in column.map { (start, ends[$0]) } }
    }

    /// Whether the two name each other's pages, letters included, and stand on different ones.
    private func isPossible(_ start: Int, _ end: Int) -> Bool {
        guard let leaves = articles[start].leaves, let arrives = articles[end].arrives, let startPage = ownPage(start),
            let endPage = ownPage(end), articles[start].article.source != articles[end].article.source
        else { return false }
        return leaves.page.mayBe(endPage) && arrives.page.mayBe(startPage)
    }

    private func leads(from: Int, to: Int, _ links: [Int: Int]) -> Bool {
        var index: Int? = from
        while let current = index {
            if current == to { return true }
            index = links[current]
        }
        return false
    }
}

/// More jumps between two pages than any issue prints.
private let mostJumps = 64

// MARK: - Words

extension JumpMatching {
    /// How much of each end's headline, and of its text, each start says: from 0 to 2.
    private func likeness(_ starts: [Int], _ ends: [Int]) -> [[Double]] {
        let headlines = Likeness(
            headings: ends.map { letters(articles[$0].article.headlines.map(\.text)) }, rarity: rarity)
        let texts = Likeness(
            headings: ends.map { letters(articles[$0].article.paragraphs.map(\.text)).prefix(600) }, rarity: rarity)
        return starts.map { index in
            let article = articles[index].article
            let whole = letters(article.headlines.map(\.text) + article.paragraphs.map(\.text))
            return zip(headlines.likeness(with: whole), texts.likeness(with: whole)).map { $0 + $1 }
        }
    }

    private func letters(_ texts: [String]) -> Letters {
        let scalars = Array(texts.joined(separator: "。").unicodeScalars)
        return Letters(scalars, [scalars.indices], limit: 20_000)
    }
}
