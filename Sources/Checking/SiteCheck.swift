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

/// Checks a built site on disk, trusting nothing of the builder: links and anchors lead somewhere, pages are sound, the
/// open data is as promised, and the text that it holds is shown whole.
///
/// The work is one pure call a file, for a caller that runs them side by side:
///
///     let site = try SiteCheck(folder: "public")
///     let report = site.conclude(site.pagePaths.map { site.check(page: $0) })
package struct SiteCheck: Sendable {
    let folder: String
    private let files: SiteFiles
    private let resolver: LinkResolver
    private let data: DataCheck

    /// Lists the folder and reads `data/` and `sitemap.xml`.
    package init(folder: String) throws(CheckError) {
        do throws(SystemError) {
            files = try SiteFiles(in: folder)
        } catch {
            throw .unreadable(error)
        }
        guard files.number(of: "index.html") != nil else { throw .noSite(folder) }
        self.folder = folder
        let sitemap = (try? readFile(folder + "/sitemap.xml", limit: mostBytes)) ?? []
        resolver = LinkResolver(files: files, base: siteAddress(inSitemap: sitemap))
        data = DataCheck(folder: folder, files: files)
    }

    /// The files to check, relative to the folder: pages, drawings, feeds, stylesheets and JSON, but not `files/`.
    package var pagePaths: [String] { files.paths.filter { FileKind(path: $0) != nil } }

    /// Checks one file by itself. Pure: it may run beside others.
    package func check(page: String) -> PageCheck {
        let path = folder + "/" + page
        var check = PageCheck(file: files.number(of: page) ?? -1)
        guard check.file >= 0, let kind = FileKind(path: page) else { return check }
        do throws(ReadError) {
            let bytes = try readFile(path, limit: mostBytes)
            switch kind {
            case .markup(let kind): return self.check(markup: bytes, kind, file: check.file, path)
            case .stylesheet: check.read(stylesheet: bytes, path: path, resolver)
            case .json: check.read(json: bytes, path: path)
            }
        } catch {
            check.faults = [SourceFault(PageFault.unreadable(reason: error.reason), path: path)]
        }
        return check
    }

    private func check(markup bytes: Bytes, _ kind: MarkupReader.Kind, file: Int, _ path: String) -> PageCheck {
        let reader = MarkupReader(bytes, kind: kind, file: file, path: path, resolver: resolver)
        var check = reader.read(expecting: data.texts[file] ?? [])
        if String(validating: bytes, as: UTF8.self) == nil {
            check.faults.append(SourceFault(PageFault.notUTF8, path: path))
        }
        check.isListable = check.isListable && files.paths[file] != "404.html"
        return check
    }

    /// Puts the parts together, in any order, and checks what only all of them can tell.
    package func conclude(_ parts: [PageCheck]) -> CheckReport {
        var printedLines: [Int: [Int]] = [:]
        for part in parts where !part.printedLines.isEmpty { printedLines[part.file] = part.printedLines }
        var faults = data.faults + parts.flatMap(\.faults)
        faults += files.strange.map { SourceFault(SiteFault.notPlainFile, path: folder + "/" + $0) }
        faults += anchorFaults(parts) + sitemapFaults(parts) + data.conclude(printedLines: printedLines)
        if data.faults.isEmpty {
            faults += SearchIndexCheck(folder: folder, files: files, articles: data.articles, pages: data.pages)
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

    /// A site without a sitemap is whole; one that has it lists all its pages there.
    private func sitemapFaults(_ parts: [PageCheck]) -> [SourceFault] {
        guard files.number(of: "sitemap.xml") != nil else { return [] }
        let listed = Set(parts.flatMap(\.listed))
        return parts.filter { $0.isListable && !listed.contains($0.file) }.map {
            SourceFault(SiteFault.unlistedPage, path: folder + "/" + files.paths[$0.file])
        }
    }
}

/// The most bytes of one file of a site that are read: hosts refuse far smaller ones.
let mostBytes = 1_000_000_000
