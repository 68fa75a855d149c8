import Text

/// What only all files together tell.
extension SiteCheck {
    /// The files that every site has.
    private static let needed = ["404.html", "robots.txt"]

    func folderFaults() -> [SourceFault] {
        func faults(_ fault: SiteFault, _ names: [String]) -> [SourceFault] {
            names.map { SourceFault(fault, path: folder + "/" + $0) }
        }
        let missing = Self.needed.filter { files.number(of: $0) == nil }
        return faults(.notPlainFile, files.strange) + faults(.symbolicLink, files.links)
            + missing.map { SourceFault(SiteFault.missing($0), path: folder) }
    }

    /// The sitemap lists all pages, once each, but those that ask to be left out.
    func sitemapFaults(_ parts: [PageCheck]) -> [SourceFault] {
        guard files.number(of: "sitemap.xml") != nil else { return [] }
        var listed: Set<Int> = []
        var faults: [SourceFault] = []
        for part in parts.sorted(by: { $0.file < $1.file }) {
            for file in part.listed where !listed.insert(file).inserted {
                let kind = FeedFault.listedTwice(files.paths[file])
                faults.append(SourceFault(kind, path: path(of: part)))
            }
        }
        for part in parts {
            if part.isListable && !listed.contains(part.file) {
                faults.append(SourceFault(SiteFault.unlistedPage, path: path(of: part)))
            }
            if part.isOutOfIndex && listed.contains(part.file) {
                faults.append(SourceFault(SiteFault.listedUnwanted, path: path(of: part)))
            }
        }
        return faults
    }

    /// The two feeds tell of the same articles; the search page names the index where there is one.
    func feedFaults(_ parts: [PageCheck]) -> [SourceFault] {
        func part(_ name: String) -> PageCheck? {
            files.number(of: name).flatMap { file in parts.first { $0.file == file } }
        }
        var faults: [SourceFault] = []
        if let atom = part("feed.xml"), let json = part("feed.json"), atom.entries != json.entries {
            faults.append(SourceFault(FeedFault.otherArticles, path: path(of: json)))
        }
        if let search = part("search.html"), !search.namesSearchIndex,
            files.paths.contains(where: { $0.hasPrefix("search/") })
        {
            faults.append(SourceFault(SiteFault.noSearchIndex, path: path(of: search)))
        }
        return faults
    }

    private func path(of part: PageCheck) -> String { folder + "/" + files.paths[part.file] }
}
