import Disk
package import Text

/// What a check found.
package struct CheckReport: Sendable {
    /// Files in the site's folder.
    package var files: Int
    /// References followed.
    package var links: Int
    /// Sorted by file and place.
    package var faults: [SourceFault]
}

/// Checks a built site on disk, trusting nothing of the builder: every file is as it was built, links and anchors lead
/// somewhere, pages are sound, the open data is as promised, and the text that it holds is shown whole.
///
/// The work is one pure call a file, for a caller that runs them side by side:
///
///     let site = try SiteCheck(folder: "public")
///     let report = site.conclude(site.filePaths.map { site.check(file: $0) })
package struct SiteCheck: Sendable {
    let files: SiteFiles
    let data: DataCheck
    private let resolver: LinkResolver
    private let checksums: ChecksumCheck

    /// Lists the folder, or the archives in it where the site is packed, and reads `data/`, `sitemap.xml` and the list of checksums.
    package init(folder: String) throws(CheckError) {
        files = try SiteFiles(in: folder)
        guard files.number(of: "index.html") != nil else { throw .noSite(folder) }
        let sitemap = (try? files.read("sitemap.xml")) ?? []
        resolver = LinkResolver(files: files, base: siteAddress(inSitemap: sitemap))
        data = DataCheck(files: files)
        checksums = ChecksumCheck(files: files)
    }

    var folder: String { files.folder }

    /// The files to check, relative to the folder.
    package var filePaths: [String] { files.paths }

    /// Checks one file by itself. Pure: it may run beside others.
    package func check(file name: String) -> PageCheck {
        let path = folder + "/" + name
        var check = PageCheck(file: files.number(of: name) ?? -1)
        guard check.file >= 0 else { return check }
        if name.hasSuffix(".partial") { check.faults.append(SourceFault(SiteFault.leftover, path: path)) }
        if !isPageOfDay(name) { check.faults.append(SourceFault(SiteFault.noDay, path: path)) }
        do throws(ReadError) {
            try read(name, path, into: &check)
        } catch {
            check.faults.append(SourceFault(PageFault.unreadable(reason: error.reason), path: path))
        }
        return check
    }

    private func read(_ name: String, _ path: String, into check: inout PageCheck) throws(ReadError) {
        let kind = FileKind(path: name)
        if case .other = kind { return try check.read(unknown: path, name: name, of: files, checksums) }
        let bytes = try files.read(name)
        guard check.read(text: bytes, path: path, name: name, checksums) else { return }
        switch kind {
        case .markup(let kind): read(markup: bytes, kind, name, path, into: &check)
        case .stylesheet: check.read(stylesheet: bytes, path: path, resolver)
        case .json: check.read(json: bytes, path: path, name: name, resolver)
        case .robots:
            check.read(
                robots: bytes, path: path, base: resolver.base, hasSitemap: files.number(of: "sitemap.xml") != nil)
        case .text, .other: break
        }
    }

    private func read(
        markup bytes: Bytes, _ kind: MarkupReader.Kind, _ name: String, _ path: String, into check: inout PageCheck
    ) {
        let faults = check.faults
        let reader = MarkupReader(bytes, kind: kind, file: check.file, path: path, resolver: resolver)
        check = reader.read(expecting: data.expectedTexts(of: check.file))
        check.faults = faults + check.faults
        if kind != .page { check.read(xml: bytes, path: path, name: name, resolver) }
        check.isListable = check.isListable && name != "404.html"
    }

    /// Puts the parts together, in any order, and checks what only all of them can tell.
    package func conclude(_ parts: [PageCheck]) -> CheckReport {
        var shownLines: [Int: [ShownLine]] = [:]
        for part in parts where !part.shownLines.isEmpty { shownLines[part.file] = part.shownLines }
        var faults = data.faults + checksums.faults + parts.flatMap(\.faults) + folderFaults()
        faults += anchorFaults(parts) + sitemapFaults(parts) + feedFaults(parts)
        faults += data.conclude(shownLines: shownLines)
        if data.faults.isEmpty {
            faults += TableCheck(list: data.list, files: files, articles: data.articles).conclude()
            faults += SearchIndexCheck(files: files, articles: data.articles, pages: data.pages)
                .conclude()
        }
        return CheckReport(files: files.paths.count, links: parts.reduce(0) { $0 + $1.links }, faults: faults.sorted())
    }

    private func anchorFaults(_ parts: [PageCheck]) -> [SourceFault] {
        var byFile: [Int: PageCheck] = [:]
        for part in parts { byFile[part.file] = part }
        return parts.flatMap { part in
            part.anchors.compactMap { anchor in
                // What has no ids that are known, such as a PDF, has fragments of its own.
                guard let target = byFile[anchor.file], !target.hasPlace(anchor.fragment),
                    case .markup = FileKind(path: files.paths[anchor.file])
                else { return nil }
                let kind = LinkFault.noAnchor(
                    String(utf8: anchor.fragment.decoded), path: folder + "/" + files.paths[anchor.file])
                let path = folder + "/" + files.paths[part.file]
                return SourceFault(kind, path: path, line: anchor.line, column: anchor.column)
            }
        }
    }
}

/// The most bytes of one file of a site that are read: hosts refuse far smaller ones.
let mostBytes = 1_000_000_000
