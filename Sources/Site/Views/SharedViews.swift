import Archive
import Mustache

/// What all pages show around their own content, built once.
struct PageFrame: Sendable {
    let site: Value
    private let navigations: [Section: Value]
    private let plainNavigation: Value

    init(archive: Archive, texts: InterfaceText) {
        site = siteView(archive.settings)
        let entries = navigationEntries(archive, texts)
        navigations = Dictionary(uniqueKeysWithValues: Section.all.map { ($0, navigationView(entries, current: $0)) })
        plainNavigation = navigationView(entries, current: nil)
    }

    /// The navigation as the pages of a section show it.
    func navigation(_ section: Section?) -> Value { section.flatMap { navigations[$0] } ?? plainNavigation }
}

/// The values that many pages show of single articles and terms, built once.
struct SharedViews: Sendable {
    private let cards, steps: Cards
    let monthDays = MonthDays()
    /// A link for each term, in the order of the archive's lists: to its page, or where it has none to its newest article.
    let termLinks: [TermKind: [Value]]
    /// The path of each term's page, nil for a term without one; likewise.
    let termPaths: KindTable<[String?]>

    init(archive: Archive, texts: InterfaceText) {
        cards = Cards(archive.articles, texts)
        steps = Cards(archive.articles, texts, view: stepView)
        let paths = KindTable { kind in (archive.terms[kind] ?? []).map { $0.hasPage ? $0.url() : nil } }
        termPaths = paths
        termLinks = Dictionary(
            uniqueKeysWithValues: archive.terms.map { kind, terms in
                (kind, zip(terms, paths[kind]).map { termLink($0, path: $1, archive) })
            })
    }

    /// The card of an article, by its number.
    func card(_ number: Int) -> Value { cards[number] }

    /// An article as others lead on to it, by its number.
    func step(_ number: Int) -> Value { steps[number] }
}

/// What every page says of the site. Nothing in it depends on what the archive holds: a new article would change them all.
private func siteView(_ settings: ArchiveSettings) -> Value {
    .object([
        "title": .text(settings.title),
        "subtitle": .optional(settings.subtitle),
        "language": .text(settings.language),
        "contentLanguage": .optional(settings.contentLanguage.flatMap { $0 == settings.language ? nil : $0 }),
        "publisher": .optional(settings.publisher),
        "licence": .optional(settings.licence),
        "baseURL": .optional(settings.baseURL),
        "locale": .optional(openGraphLocale(settings.language)),
        "corrections": .optional(settings.corrections?.description),
        "openSearch": .optional(WebAddress(settings).isKnown ? openSearchPath : nil),
    ])
}

/// `zh-CN` as Open Graph writes it, `zh_CN`; nil for a language without a country.
private func openGraphLocale(_ language: String) -> String? {
    let parts = language.split(separator: "-")
    return parts.count == 2 && parts[1].utf8.count == 2 ? "\(parts[0])_\(parts[1].uppercased())" : nil
}

private func termLink(_ term: Term, path: String?, _ archive: Archive) -> Value {
    let path = path ?? archive.articles[term.articles[0]].id.url
    return .object([
        "label": .text(term.label), "url": .text(urlReference(toPath: path)),
        "count": .integer(term.articles.count),
    ])
}

private typealias NavigationEntry = (section: Section, label: String, path: String)

private func navigationEntries(_ archive: Archive, _ texts: InterfaceText) -> [NavigationEntry] {
    var entries: [NavigationEntry] = [
        (.home, texts(.navigationHome), "index.html"), (.dates, texts(.navigationDates), datesPath),
    ]
    if !archive.pages.isEmpty { entries.append((.newspaperPages, texts(.navigationPages), newspaperPagesPath())) }
    for kind in TermKind.allCases where archive.terms[kind]?.isEmpty == false {
        entries.append((.terms(kind), texts(kind.nameKey), termIndexPath(kind)))
    }
    entries.append((.search, texts(.navigationSearch), "search.html"))
    entries.append((.about, texts(.navigationAbout), "about.html"))
    return entries
}

private func navigationView(_ entries: [NavigationEntry], current: Section?) -> Value {
    .list(
        entries.map { entry in
            .object([
                "label": .text(entry.label), "url": .text(entry.path), "isCurrent": .bool(entry.section == current),
            ])
        })
}

extension TermKind {
    /// The name of the kind, `人物`.
    var nameKey: TextKey {
        switch self {
        case .tags: .kindTags
        case .people: .kindPeople
        case .places: .kindPlaces
        case .organisations: .kindOrganisations
        case .reporters: .kindReporters
        case .columns: .kindColumns
        }
    }

    /// What a term of the kind heads its list with, `人物：{label}`.
    var headKey: TextKey {
        switch self {
        case .tags: .headTags
        case .people: .headPeople
        case .places: .headPlaces
        case .organisations: .headOrganisations
        case .reporters: .headReporters
        case .columns: .headColumns
        }
    }
}
