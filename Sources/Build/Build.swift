import Archive
import Ingest
import Search
import Site

/// Builds the site: reads `options.source`, writes `options.output`.
///
/// Faults in the input stop nothing: they are in the report, and the rest is built.
package func buildSite(_ options: BuildOptions) async -> BuildReport {
    var build = SiteBuild(options)
    guard let sources = await build.loadSources() else { return build.finishedReport() }
    let scanned = await build.scanPages(sources)
    let reading = await build.followLinks(build.readPages(scanned, sources), sources)
    let archive = await build.findSubjects(reading, sources)
    var site = build.planSite(archive, sources)
    let search = await build.indexForSearch(archive, of: site)
    guard build.mayPublish(sources) else { return build.finishedReport() }
    site.set(searchManifest: search.index.manifestPath)
    await build.publish(site, search, of: archive)
    return build.finishedReport()
}

/// A build on its way: what it was told, what it found, how long its stages took.
struct SiteBuild {
    let options: BuildOptions
    var report = BuildReport()
    var stopwatch = Stopwatch()

    init(_ options: BuildOptions) {
        self.options = options
        report.isStrict = options.isStrict
    }

    func finishedReport() -> BuildReport {
        var report = report
        report.faults.sort()
        // A template's fault comes once for each page that it makes.
        report.faults = report.faults.enumerated().filter {
            $0.offset == 0 || report.faults[$0.offset - 1] != $0.element
        }
        .map(\.element)
        report.faults = withExcerpts(bounded(report.faults))
        report.stages = stopwatch.stages
        return report
    }
}

/// The archive, the text of those articles that are not printed, and the files that they link to.
struct FilledArchive: Sendable {
    var archive: Archive
    var markdownTexts: [ArticleID: String]
    var copies: [CopiedFile]
    /// Those that articles themselves state.
    var oldAddresses: [OldAddress]
}
