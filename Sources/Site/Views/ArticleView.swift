import Archive
import Markdown
import Mustache
import Text

extension Site {
    func articleView(_ number: Int) -> PageView {
        let article = facts.article(number).whole
        let page = facts.page(ofSource: article.source), title = article.headlineLine(theme.texts)
        var content: Object = [
            "id": .text(article.id.letters),
            "headlines": headlineViews(article.headlineParts, title: article.title),
            "column": article.column.map { termLink(.columns, $0, from: article) } ?? .null,
            "dateline": .optional(article.dateline),
            "date": article.date.map { articleDate($0, filed: Period(filing: article)) } ?? .null,
            "dateBasis": .optional(dateBasis(article)),
            "dateProof": .optional(dateProof(article, page: page)),
            "dateNote": .optional(article.date.flatMap { dateNote($0, words: article.dateline) }),
            "issueDate": article.issueDate.map { articleDate(.on(PartialDate($0)), filed: .day($0)) } ?? .null,
            "origin": .optional(article.origin),
            "corrections": .optional(corrections(article)),
            "errorReport": errorReport(on: article),
            "undividedNames": .optional(undividedNames(article)),
        ]
        content.append(contentsOf: names(article))
        content.append(contentsOf: bodyViews(article, page: page))
        content.append("clippings", clippings(article, title: title))
        content.append(contentsOf: citationViews(article))
        content.append(contentsOf: machineViews(article, title: title, page: page))
        content.append(contentsOf: readingOnViews(number, article, page: page))
        return PageView(
            template: "article", section: nil, title: title,
            description: excerpt(of: article, end: theme.texts(.excerptEnd)),
            breadcrumbs: trail(to: Period(filing: article)),
            name: "article", content: content)
    }

    /// In words, which fields a corrections file changed; nil where none did.
    private func corrections(_ article: Article) -> String? {
        let fields = CorrectedField.allCases.filter { article.corrections.contains($0) }
        return fields.isEmpty ? nil : joined(fields.map { theme.texts($0.textKey) })
    }

    /// In words, which names are several that print does not part; nil where there are none.
    private func undividedNames(_ article: Article) -> String? {
        let names = article.undividedNames
        return names.isEmpty ? nil : theme.texts(.undividedNames, ["names": joined(names)])
    }

    private func articleDate(_ date: EventDate, filed: Period) -> Value {
        .object([
            "text": .text(dateWords(date)), "edtf": .text(date.description), "machine": .text(date.machineText),
            "url": .text(filed.path()),
        ])
    }

    /// Who wrote it and what it names.
    private func names(_ article: Article) -> Object {
        let bylines: [Value?] = [
            .group(
                theme.texts(.reporter), article.reporters.map { termLink(.reporters, $0, from: article) },
                kind: "reporter"),
            .group(
                theme.texts(.correspondent), article.correspondents.map { termLink(.reporters, $0, from: article) },
                kind: "correspondent"),
        ]
        let credits: [Value] = article.credits.map {
            .object(["role": .text($0.role), "names": .text(joined($0.names))])
        }
        return [
            "bylines": .list(bylines.compactMap { $0 }), "credits": .list(credits),
            "subjects": .list("groups", subjects(article)),
        ]
    }

    private func subjects(_ article: Article) -> [Value] {
        [TermKind.tags, .people, .places, .organisations].compactMap { kind in
            let links =
                kind == .people
                ? article.people.map { personLink($0, from: article) }
                : article.terms(of: kind).map { termLink(kind, $0, from: article) }
            return .group(theme.texts(kind.nameKey), links, kind: kind.rawValue)
        }
    }

    private func personLink(_ person: PersonMention, from article: Article) -> Value {
        guard case .object(var link) = termLink(.people, person.name, from: article) else { return .null }
        link.append("offices", .optional(person.offices.isEmpty ? nil : joined(person.offices)))
        return .object(link)
    }

    /// The link of a term that the article has; without a URL where it would lead back here.
    private func termLink(_ kind: TermKind, _ label: String, from article: Article) -> Value {
        guard let path = facts.path(kind, label, from: article.id) else {
            return .object(["label": .text(label), "url": .null])
        }
        return .link(label, path)
    }

    func joined(_ names: [String]) -> String { names.joined(separator: theme.texts(.nameSeparator)) }
}

extension CorrectedField {
    fileprivate var textKey: TextKey {
        switch self {
        case .title: .fieldTitle
        case .headlines: .fieldHeadlines
        case .column: .kindColumns
        case .dateline: .fieldDateline
        case .date: .fieldDate
        case .origin: .fieldOrigin
        case .reporters: .reporter
        case .correspondents: .correspondent
        case .credits: .fieldCredits
        case .people: .kindPeople
        case .places: .kindPlaces
        case .organisations: .kindOrganisations
        case .tags: .kindTags
        case .paragraphs: .fieldParagraphs
        case .otherLines: .fieldOtherLines
        }
    }
}
