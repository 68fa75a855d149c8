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
        let inTime = facts.neighbours(inTimeOf: number), topic = facts.topic(of: number), texts = theme.texts
        let rows = [
            neighbourRow(
                "page", texts(.neighboursOnPage), url: nil, article.beside(-1, on: page).flatMap { facts.step($0) },
                article.beside(1, on: page).flatMap { facts.step($0) }),
            neighbourRow(
                "time", texts(article.filingDay != nil ? .neighboursInTime : .undated), url: nil,
                inTime.before.map { facts.step($0) }, inTime.after.map { facts.step($0) }),
            topic.flatMap { topic in
                neighbourRow(
                    "topic", texts(.headTags, ["label": topic.label]), url: urlReference(toPath: topic.path),
                    topic.neighbours.before.map { facts.step($0) }, topic.neighbours.after.map { facts.step($0) })
            },
        ]
        return rows.compactMap { $0 }
    }

    /// Nil where there is neither. Three rows are a compact block only where each headline is its title alone.
    private func neighbourRow(_ kind: String, _ name: String, url: String?, _ before: Value?, _ after: Value?) -> Value?
    {
        if before == nil && after == nil { return nil }
        return .object([
            "kind": .text(kind), "name": .text(name), "url": .optional(url), "before": before ?? .null,
            "after": after ?? .null,
        ])
    }

    private func relatedView(_ number: Int) -> Value {
        let texts = theme.texts
        return .list(
            "entries",
            facts.related(to: number).map { related in
                .object(["step": facts.step(related.number), "reason": .text(reason(related, texts))])
            })
    }
}

/// `共同人物：樊惠林；同一话题：城市更新`
private func reason(_ related: RelatedArticle, _ texts: InterfaceText) -> String {
    var text = ""
    for kind in TermWeights.kinds {
        // One behind the other: five pages' worth of lists of one or two names, joined, took longer than all else here.
        var names = ""
        for reason in related.reasons where reason.kind == kind {
            if !names.isEmpty { names += texts(.nameSeparator) }
            names += reason.label
        }
        if names.isEmpty { continue }
        if !text.isEmpty { text += texts(.reasonSeparator) }
        text += texts(kind.reasonKey, ["names": names])
    }
    return related.isSameEvent ? texts(.reasonSameDays, ["reasons": text]) : text
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
