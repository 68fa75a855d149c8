import Archive
import Mustache
import Text

/// Terms of a kind that a term's page names beside it.
private let relatedTerms = 10
/// Articles that two terms must share to be named together.
private let leastMeetings = 2
/// Dated articles that a term must have for a chart of them.
private let leastDated = 5

/// What a term's page tells of all of the term's articles.
struct Portrait {
    /// The period that each article is filed under.
    let filed: [Period]
    /// Articles without a date.
    let undated: Set<Int>
    /// Of a person, the offices that each article prints with the name; of other terms none.
    let mentions: [Mention]
    /// Of a person, those of one name who are likely several; else none.
    let namesakes: [LikelyNamesakes.Group]
    /// Why it is a term.
    let reasons: [LabelReasons.Row]
    /// The terms that are named with it, by kind: those of most of its articles first.
    let company: [(kind: TermKind, terms: [(place: Int, count: Int)])]
    /// What the archive's owner says of it.
    let note: TermNote?
    /// What it is a part of and what its own parts are, by place in the terms of its kind; those that the archive has.
    let broader: [Int]
    let narrower: [Int]
    /// What a place lies in, the largest first, each by its label, and by its place in the terms where the archive has it.
    let chain: [(label: String, place: Int?)]
    /// Where a place lies among others; nil where coordinates tell too little, and of other terms.
    let map: PlaceMap?
    /// What holds a term, as machines are told: the nearest first.
    let wholes: [Whole]
    /// The places that lie in it, by place in the terms of its kind, those of most articles first.
    let parts: [Int]

    /// What a term is a part of, and what identifies that elsewhere.
    struct Whole {
        let label: String
        let ids: [AuthorityID]
    }

    /// What an article prints with a person's name.
    struct Mention {
        let article: Int
        let offices: [String]
        let callings: [String]
    }
}

/// Places that a place's page names as lying in it; of more the index tells.
let mostParts = 80

extension Facts.Everything {
    func portrait(of kind: TermKind, _ place: Int) -> Portrait {
        let term = archive.terms[kind]?[place]
        let articles = term?.articles ?? []
        let company = kind.companions.map { companion in
            // Of a person each topic and place tells something; of what many articles are about, only what comes back.
            let least = kind == .people && (companion == .tags || companion == .places) ? 1 : leastMeetings
            return (
                companion,
                index.articleTerms.shared(
                    by: articles, of: companion, without: companion == kind ? place : nil, least: least,
                    most: relatedTerms)
            )
        }
        let note = term.flatMap { archive.notes[kind, $0.label] }
        let filed = articles.map { Period(filing: archive.articles[$0]) }
        return Portrait(
            filed: filed, undated: Set(zip(articles, filed).filter { $0.1 == .undated }.map(\.0)),
            mentions: term.map { mentions(of: $0) } ?? [],
            namesakes: kind == .people ? term.map { archive.namesakes[$0.label] } ?? [] : [],
            reasons: term.map { archive.reasons[kind, $0.label] } ?? [], company: company, note: note,
            broader: places(of: [note?.broader].compactMap { $0 }, kind),
            narrower: places(of: note?.narrower ?? [], kind),
            chain: kind == .places ? term.map { chain(of: $0.label) } ?? [] : [],
            map: kind == .places ? atlas.map(of: place) : nil,
            wholes: term.map { wholes(of: $0.label, kind) } ?? [],
            parts: kind == .places ? term.map { parts(of: $0.label) } ?? [] : [])
    }
}

extension Facts.Everything {
    private func places(of labels: [String], _ kind: TermKind) -> [Int] {
        let terms = archive.terms[kind] ?? []
        return labels.compactMap { label in terms.firstIndex { $0.label == label } }
    }

    private func mentions(of term: Term) -> [Portrait.Mention] {
        guard term.kind == .people else { return [] }
        return term.articles.map { number in
            let person = archive.articles[number].people.first { $0.name == term.label }
            return Portrait.Mention(
                article: number, offices: person?.offices ?? [], callings: person?.callings ?? [])
        }
    }

    /// What a place lies in, the largest first.
    func chain(of label: String) -> [(label: String, place: Int?)] {
        archive.holders.chain(of: label).map { ($0, index.termWithLabel[.places][LabelKey($0)]) }
    }

    /// What holds a term, the nearest first: of a place the places that it lies in, of any term what the archive's owner says.
    func wholes(of label: String, _ kind: TermKind) -> [Portrait.Whole] {
        let chain = kind == .places ? archive.holders.chain(of: label).reversed() : []
        let labels = chain.isEmpty ? archive.notes.chain(of: label, kind) : chain
        return labels.map { Portrait.Whole(label: $0, ids: archive.notes[kind, $0]?.ids ?? []) }
    }

    /// The terms that lie in a place.
    func parts(of label: String) -> [Int] {
        archive.holders.parts(of: label).prefix(mostParts).compactMap { index.termWithLabel[.places][LabelKey($0)] }
    }
}

extension TermKind {
    /// The kinds of terms that its pages name beside the term, in this order.
    fileprivate var companions: [TermKind] {
        switch self {
        case .people: [.people, .tags, .places, .organisations, .reporters]
        default: [.people, .organisations, .places, .tags, .reporters]
        }
    }

    /// What terms of this kind are called beside a term of another.
    fileprivate func companyKey(of kind: TermKind) -> TextKey {
        switch self {
        case .people: kind == .people ? .namedTogether : .relatedPeople
        case .tags: .relatedTags
        case .places: .relatedPlaces
        case .organisations: .relatedOrganisations
        case .reporters: .relatedReporters
        case .columns: kind.nameKey
        }
    }
}

extension Site {
    /// Who and what is named in the same articles, by kind; null where nothing is.
    func relatedViews(_ portrait: Portrait, of kind: TermKind) -> Value {
        .list(
            "groups",
            portrait.company.compactMap { companion, terms in
                .group(
                    theme.texts(companion.companyKey(of: kind)),
                    terms.compactMap { relatedLink(companion, $0.place, $0.count) }, kind: companion.rawValue)
            })
    }

    /// A link to a term with the number of articles that are the page's too.
    private func relatedLink(_ kind: TermKind, _ term: Int, _ count: Int) -> Value? {
        guard case .object(var link) = facts.link(kind, term) else { return nil }
        link["count"] = .integer(count)
        return .object(link)
    }

    /// When the term's articles were; null for a few.
    func chartView(_ portrait: Portrait) -> Value {
        let dated = portrait.filed.count { $0 != .undated }
        guard dated >= leastDated else { return .null }
        return chartView(
            BarChart(portrait.filed.lazy.map { ($0, 1) }), title: theme.texts(.chartTitle), links: false)
    }
}
