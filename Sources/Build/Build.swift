import Archive
import Ingest
import Publishing
import Search
import Site
import Store
import Text

/// Builds the site: reads `options.source`, writes `options.output`.
///
/// Faults in the input stop nothing: they are in the report, and the rest is built. Where nothing has changed since the last build,
/// its report is all there is to do.
package func buildSite(_ options: BuildOptions) async -> BuildReport {
    var build = SiteBuild(options)
    if let report = await build.reportOfUnchangedSite() { return report }
    build.beginKeeping()
    await build.run()
    var report = build.finishedReport()
    build.keep(report)
    report.faults += build.notes
    return report
}

/// A build on its way: what it was told, what it found, how long its stages took.
struct SiteBuild {
    let options: BuildOptions
    var report = BuildReport()
    var stopwatch = Stopwatch()
    /// What the last build left, and where this one leaves what the next can use; nil where neither is wanted or can be.
    let store: BuildStore?
    /// When this build began, by the file system's clock; nil where it keeps nothing.
    var start: Int?
    /// What was read so far.
    var inputs: [InputFolder] = []
    /// What the last build left, where something has changed since; nil where it left nothing.
    var former: KeptBuild?
    /// What was read off each page, to be kept.
    var readings: KeptReadings?
    /// Parts of the search index, likewise.
    var parts: KeptParts?
    /// What each page of the site was made from, likewise.
    var pageInputs: Bytes = []
    /// What was written; empty where the site was not written whole.
    var published = PublishedFiles()
    /// What is wrong with the store.
    var notes: [SourceFault] = []

    init(_ options: BuildOptions) {
        self.options = options
        store = options.isCached ? BuildStore(beside: options.output) : nil
        report.isStrict = options.isStrict
    }

    /// All stages, in their order.
    fileprivate mutating func run() async {
        guard let sources = await loadSources() else { return }
        let scanned = await scanPages(sources)
        let reading = await followLinks(readPages(scanned, sources), sources)
        var archive = await findSubjects(reading, sources)
        if start != nil { archive.digests = await contentDigests(of: archive.archive) }
        var site = planSite(archive, sources)
        let search = await indexForSearch(archive, of: site)
        guard mayPublish(sources) else { return }
        site.set(searchManifest: search.index.manifestPath)
        await publish(site, search, of: archive)
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
    /// A number for all that each article and each newspaper page holds, by their places in the archive; none where nothing
    /// is kept.
    var digests: (articles: [UInt64], pages: [UInt64]) = ([], [])
}
