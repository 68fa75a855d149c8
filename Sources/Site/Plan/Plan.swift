import Archive
import Text

/// Plans every file of the website, sorted by path.
func planOutputs(archive: Archive, index: ArchiveIndex, data: [DataFile], assets: [Theme.Asset]) -> [Output] {
    var outputs = fixedOutputs() + data.map { Output(path: $0.path, kind: $0.kind) }
    outputs += archive.articles.indices.map { Output(path: archive.articles[$0].id.url, kind: .article($0)) }
    outputs += archive.withdrawals.indices.map {
        Output(path: archive.withdrawals[$0].id.url, kind: .withdrawal($0))
    }
    outputs += archive.pages.indices.map { Output(path: archive.pages[$0].url, kind: .newspaperPage($0)) }
    if !archive.pages.isEmpty { outputs += newspaperPageLists(archive.pages.count) }
    outputs += periodOutputs(index.calendar)
    if !archive.articles.isEmpty { outputs.append(Output(path: timelinePath, kind: .timeline)) }
    if index.network.isShown { outputs.append(Output(path: NameNetwork.path, kind: .network)) }
    for kind in TermKind.allCases {
        outputs += termOutputs(kind, archive.terms[kind] ?? [], index.termIndexes[kind])
    }
    outputs += assets.indices.map { Output(path: assets[$0].path, kind: .asset($0)) }
    // All of these hold absolute addresses, or are not valid.
    if WebAddress(archive.settings).isKnown {
        outputs.append(Output(path: openSearchPath, kind: .openSearch))
        outputs.append(Output(path: "sitemap.xml", kind: .sitemap))
        outputs += manifestOutputs(index.picturedIssues)
    }
    return sorted(outputs)
}

/// Outputs by the bytes of their paths.
func sorted(_ outputs: [Output]) -> [Output] {
    orderInBytes(outputs.map(\.path)).map { outputs[$0] }
}

private func fixedOutputs() -> [Output] {
    [
        Output(path: "index.html", kind: .home), Output(path: "about.html", kind: .about),
        Output(path: "search.html", kind: .search), Output(path: "404.html", kind: .notFound),
        Output(path: "feed.xml", kind: .feed), Output(path: "feed.json", kind: .jsonFeed),
        Output(path: "robots.txt", kind: .robots), Output(path: datesPath, kind: .dates),
        Output(path: "reading-list.html", kind: .readingList),
    ]
}

/// The path of a page of the list of all newspaper pages.
func newspaperPagesPath(number: Int = 0) -> String {
    number > 0 ? "pages/index-\(number).html" : "pages/index.html"
}

private func newspaperPageLists(_ count: Int) -> [Output] {
    ListPages(count).numbers.map { Output(path: newspaperPagesPath(number: $0), kind: .newspaperPages(number: $0)) }
}

private func periodOutputs(_ calendar: Calendar) -> [Output] {
    let months = Set(calendar.sameDays.keys.map(\.month)).sorted()
    let onThisDay = months.map { Output(path: onThisDayPath(month: $0), kind: .onThisDay(month: $0)) }
    return onThisDay
        + calendar.periods.flatMap { period in
            ListPages(calendar[period].articles.count).numbers.map {
                Output(path: period.path(number: $0), kind: .period(period, number: $0))
            }
        }
}

private func manifestOutputs(_ days: [CivilDate]) -> [Output] {
    if days.isEmpty { return [] }
    return days.map { Output(path: manifestPath(of: $0), kind: .manifest($0)) }
        + [Output(path: collectionPath, kind: .collection)]
}

private func termOutputs(_ kind: TermKind, _ terms: [Term], _ index: TermIndex) -> [Output] {
    if terms.isEmpty { return [] }
    let lists = terms.indices.filter { terms[$0].hasPage }.flatMap { term in
        ListPages(terms[term].articles.count).numbers.map {
            Output(path: terms[term].url(page: $0), kind: .term(kind, term, number: $0))
        }
    }
    let indexes = [nil] + index.pages.map { Initial?($0) }
    let feeds = terms.indices.filter { terms[$0].hasFeed }.map {
        Output(path: termFeedPath(kind, terms[$0].label), kind: .termFeed(kind, $0))
    }
    return indexes.map { Output(path: termIndexPath(kind, $0), kind: .termIndex(kind, $0)) } + lists + feeds
}

/// The path of a term's feed: `tags/招商引资.xml`.
func termFeedPath(_ kind: TermKind, _ label: String) -> String {
    let page = termURL(kind, label)
    return page.dropLast(".html".utf8.count) + ".xml"
}
