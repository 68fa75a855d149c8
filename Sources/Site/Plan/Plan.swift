import Archive
import Text

/// Plans every file of the website, sorted by path.
func planOutputs(archive: Archive, index: ArchiveIndex, data: [DataFile], assets: [Theme.Asset]) -> [Output] {
    var outputs = fixedOutputs() + data.map { Output(path: $0.path, data: $0.kind) }
    outputs += archive.articles.indices.map { Output(path: archive.articles[$0].id.url, page: .article($0)) }
    outputs += archive.withdrawals.indices.map {
        Output(path: archive.withdrawals[$0].id.url, page: .withdrawal($0))
    }
    outputs += archive.pages.indices.map { Output(path: archive.pages[$0].url, page: .newspaperPage($0)) }
    if !archive.pages.isEmpty { outputs += newspaperPageLists(archive.pages.count) }
    outputs += periodOutputs(index.calendar)
    if !archive.articles.isEmpty { outputs.append(Output(path: timelinePath, page: .timeline)) }
    if index.network.isShown { outputs.append(Output(path: NameNetwork.path, page: .network)) }
    for kind in TermKind.allCases {
        outputs += termOutputs(kind, archive.terms[kind] ?? [], index.termIndexes[kind])
    }
    outputs += assets.indices.map { Output(path: assets[$0].path, data: .asset($0)) }
    // All of these hold absolute addresses, or are not valid.
    if WebAddress(archive.settings).isKnown {
        outputs.append(Output(path: openSearchPath, data: .openSearch))
        outputs.append(Output(path: "sitemap.xml", data: .sitemap))
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
        Output(path: "index.html", page: .home), Output(path: "about.html", page: .about),
        Output(path: "search.html", page: .search), Output(path: "404.html", page: .notFound),
        Output(path: "feed.xml", data: .feed), Output(path: "feed.json", data: .jsonFeed),
        Output(path: "robots.txt", data: .robots), Output(path: datesPath, page: .dates),
        Output(path: "reading-list.html", page: .readingList),
    ]
}

/// The path of a page of the list of all newspaper pages.
func newspaperPagesPath(number: Int = 0) -> String {
    number > 0 ? "pages/index-\(number).html" : "pages/index.html"
}

private func newspaperPageLists(_ count: Int) -> [Output] {
    ListPages(count).numbers.map { Output(path: newspaperPagesPath(number: $0), page: .newspaperPages(number: $0)) }
}

private func periodOutputs(_ calendar: Calendar) -> [Output] {
    let months = Set(calendar.sameDays.keys.map(\.month)).sorted()
    let onThisDay = months.map { Output(path: onThisDayPath(month: $0), page: .onThisDay(month: $0)) }
    return onThisDay
        + calendar.periods.flatMap { period in
            ListPages(calendar[period].articles.count).numbers.map {
                Output(path: period.path(number: $0), page: .period(period, number: $0))
            }
        }
}

private func manifestOutputs(_ days: [CivilDate]) -> [Output] {
    if days.isEmpty { return [] }
    return days.map { Output(path: manifestPath(of: $0), data: .manifest($0)) }
        + [Output(path: collectionPath, data: .collection)]
}

private func termOutputs(_ kind: TermKind, _ terms: [Term], _ index: TermIndex) -> [Output] {
    if terms.isEmpty { return [] }
    let lists = terms.indices.filter { terms[$0].hasPage }.flatMap { term in
        ListPages(terms[term].articles.count).numbers.map {
            Output(path: terms[term].url(page: $0), page: .term(kind, term, number: $0))
        }
    }
    let indexes = [nil] + index.pages.map { Initial?($0) }
    let feeds = terms.indices.filter { terms[$0].hasFeed }.map {
        Output(path: termFeedPath(kind, terms[$0].label), data: .termFeed(kind, $0))
    }
    return indexes.map { Output(path: termIndexPath(kind, $0), page: .termIndex(kind, $0)) } + lists + feeds
}

/// The path of a term's feed: `tags/招商引资.xml`.
func termFeedPath(_ kind: TermKind, _ label: String) -> String {
    let page = termURL(kind, label)
    return page.dropLast(".html".utf8.count) + ".xml"
}
