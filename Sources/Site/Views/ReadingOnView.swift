import Archive
import Mustache

/// What stands at the foot of an article: the ones before and after it, and those that tell of the same.
extension Site {
    func readingOnViews(_ number: Int, _ article: Article, page: Page?) -> Object {
        ["neighbours": .list("rows", neighbourRows(number, article, page: page)), "related": relatedView(number)]
    }

    /// The articles before and after this one on its page, in time and in its first topic. Before is always what a reader of the paper
    /// would come to first: higher on the page, earlier in time.
    private func neighbourRows(_ number: Int, _ article: Article, page: Page?) -> [Value] {
        let inTime = facts.neighbours(inTimeOf: number), topic = facts.topic(of: number)
        let isDated = article.filingDay != nil
        return [
            neighbourRow(
                "page", theme.texts(.neighboursOnPage), article.beside(-1, on: page).flatMap { facts.listed($0) },
                article.beside(1, on: page).flatMap { facts.listed($0) }),
            neighbourRow("time", theme.texts(isDated ? .neighboursInTime : .undated), inTime),
            topic.flatMap { topic in
                neighbourRow(
                    "topic", theme.texts(.headTags, ["label": topic.label]), topic.neighbours, path: topic.path)
            },
        ].compactMap { $0 }
    }

    private func neighbourRow(_ kind: String, _ name: String, _ neighbours: Neighbours, path: String? = nil) -> Value? {
        neighbourRow(
            kind, name, neighbours.before.map { facts.listed($0) }, neighbours.after.map { facts.listed($0) },
            path: path)
    }

    /// Nil where there is neither.
    private func neighbourRow(
        _ kind: String, _ name: String, _ before: Article?, _ after: Article?, path: String? = nil
    ) -> Value? {
        if before == nil && after == nil { return nil }
        return .object([
            "kind": .text(kind), "name": .text(name), "url": .optional(path.map { urlReference(toPath: $0) }),
            "before": titleLink(before), "after": titleLink(after),
        ])
    }

    /// Three rows are a compact block only where each headline is its title alone.
    private func titleLink(_ article: Article?) -> Value { article.map { .link($0.title, $0.id.url) } ?? .null }

    private func relatedView(_ number: Int) -> Value {
        .list(
            "entries",
            facts.related(to: number).map { related, terms in
                let article = facts.listed(related.number)
                return .object([
                    "label": .text(article.headlineLine(theme.texts)), "url": .text(article.id.url),
                    "date": article.listDate.map { dateView($0, dateWords) } ?? .null,
                    "reason": .text(reason(related, terms)),
                ])
            })
    }

    /// `共同人物：樊惠林；同一话题：城市更新`
    private func reason(_ related: RelatedArticle, _ terms: [Term]) -> String {
        let reasons = TermWeights.kinds.compactMap { kind -> String? in
            let labels = terms.filter { $0.kind == kind }.map(\.label)
            return labels.isEmpty ? nil : theme.texts(kind.reasonKey, ["names": joined(labels)])
        }
        let text = reasons.joined(separator: theme.texts(.reasonSeparator))
        return related.isSameEvent ? theme.texts(.reasonSameDays, ["reasons": text]) : text
    }
}

extension TermKind {
    fileprivate var reasonKey: TextKey {
        switch self {
        case .people: .reasonPeople
        case .tags: .reasonTags
        case .organisations: .reasonOrganisations
        case .places, .reporters, .columns: .reasonPlaces
        }
    }
}

extension Article {
    /// The article so many places behind this one on the newspaper page that it begins on; nil where there is none.
    fileprivate func beside(_ step: Int, on page: Page?) -> ArticleID? {
        guard let page, let place = page.articles.firstIndex(of: id), page.articles.indices.contains(place + step)
        else { return nil }
        return page.articles[place + step]
    }
}
