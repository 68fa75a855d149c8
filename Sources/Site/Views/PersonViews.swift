import Archive
import Mustache

/// Terms of a kind that a person's page names beside the person.
private let relatedTerms = 10
/// People named together in fewer articles are no company.
private let leastMeetings = 2

extension Site {
    /// The offices that a person held and when, by the dates of the articles that print them.
    func officeViews(_ person: Term) -> Value {
        .list("entries", offices(of: person).map { officeView($0) })
    }

    /// The offices printed with a person's name, the one printed last first.
    func offices(of person: Term) -> [HeldOffice] {
        heldOffices(
            person.articles.map { number in
                let mention = facts.people(in: number).first { $0.name == person.label }
                return (article: number, offices: mention?.offices ?? [])
            })
    }

    private func officeView(_ office: HeldOffice) -> Value {
        .object([
            "label": .text(office.label),
            "shorterForms": .optional(office.shorterForms.isEmpty ? nil : joined(office.shorterForms)),
            "dates": dates(of: office.articles),
            "count": .integer(office.articles.count),
            "links": .list(evidence(of: office)),
        ])
    }

    /// Links to the oldest and the newest article that prints the office; all of them are in the list below it.
    private func evidence(of office: HeldOffice) -> [Value] {
        let ends = dated(office.articles)
        guard let newest = ends.first ?? office.articles.first else { return [] }
        let oldest = ends.last ?? newest
        func link(_ name: TextKey, _ number: Int) -> Value {
            .link(theme.texts(name), facts.url(of: number))
        }
        return oldest == newest
            ? [link(.officeArticle, newest)] : [link(.officeOldest, oldest), link(.officeNewest, newest)]
    }

    /// Those of articles in archive order that have a date.
    private func dated(_ articles: [Int]) -> [Int] { articles.filter { facts.filingDay(of: $0) != nil } }

    /// From the oldest to the newest date of articles in archive order; null where none has a date.
    private func dates(of articles: [Int]) -> Value {
        let dated = dated(articles)
        guard let newest = dated.first.flatMap({ facts.listed($0).listDate }),
            let oldest = dated.last.flatMap({ facts.listed($0).listDate })
        else { return .null }
        let date = oldest == newest ? newest : .interval(oldest.start, newest.end)
        return dateView(date, dateWords)
    }

    /// Who else, where and what the articles that name a person are about.
    func relatedViews(_ person: Term) -> Value {
        let company = commonTerms(.people, of: person).filter { $0.count >= leastMeetings }
        let groups: [(kind: TermKind, name: TextKey, terms: [(term: Int, count: Int)])] = [
            (.people, .namedTogether, company), (.tags, .relatedTags, commonTerms(.tags, of: person)),
            (.places, .relatedPlaces, commonTerms(.places, of: person)),
        ]
        return .list(
            "groups",
            groups.compactMap { kind, name, terms in
                .group(
                    theme.texts(name), terms.prefix(relatedTerms).compactMap { relatedLink(kind, $0.term, $0.count) },
                    kind: kind.rawValue)
            })
    }

    /// The terms of a kind that a person's articles have, but the person: those of most of these articles first, then those
    /// of the newest; what other articles have tells nothing here. Indexes into the archive's list of the kind.
    private func commonTerms(_ kind: TermKind, of person: Term) -> [(term: Int, count: Int)] {
        var found: [(term: Int, count: Int)] = []
        var places: [Int: Int] = [:]
        for number in person.articles {
            for label in facts.terms(of: kind, in: number) where kind != person.kind || label != person.label {
                guard let term = facts.place(kind, label) else { continue }
                let place = places[term] ?? found.count
                if place == found.count { found.append((term, 0)) }
                places[term] = place
                found[place].count += 1
            }
        }
        return found.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(
            \.element)
    }

    /// A link to a term with the number of articles that are the person's too.
    private func relatedLink(_ kind: TermKind, _ term: Int, _ count: Int) -> Value? {
        guard case .object(var link) = facts.link(kind, term) else { return nil }
        link["count"] = .integer(count)
        return .object(link)
    }
}
