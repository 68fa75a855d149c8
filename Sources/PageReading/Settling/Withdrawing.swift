import Archive

extension Settled {
    /// Takes articles out that their editors have taken down, and their lines out of the pages: nothing that is made
    /// from the archive later can hold their text.
    mutating func withdraw() {
        guard corrections.values.contains(where: { $0.contains { $0.withdrawal != nil } }) else { return }
        var kept: [Article] = []
        for article in articles {
            guard let notice = corrections[article.id]?.compactMap(\.withdrawal).last else {
                kept.append(article)
                continue
            }
            withdrawals.append(Withdrawal(id: article.id, source: article.source, notice: notice))
            withdrawLines(of: article)
            corrections[article.id] = nil
        }
        if withdrawals.isEmpty { return }
        articles = kept
        let ids = Set(withdrawals.map(\.id))
        for index in pages.indices {
            pages[index].articles.removeAll { ids.contains($0) }
            pages[index].continued.removeAll { ids.contains($0) }
        }
    }

    private mutating func withdrawLines(of article: Article) {
        var lines = [
            article.source: article.headlines.flatMap(\.lines) + article.paragraphs.flatMap(\.lines)
                + article.otherLines
        ]
        for part in article.continuations { lines[part.source, default: []] += part.lines }
        for index in pages.indices {
            if let ranges = lines[pages[index].source.source] { pages[index].withdraw(ranges) }
        }
    }
}
