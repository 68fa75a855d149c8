import Archive
import Ingest
import Pictures
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
    var report = await build.make()
    guard build.losses.isEmpty else { return await rebuilt(options) }
    report.remains.append(build)
    return report
}

/// The same, with what the builds before it left in memory and for those that follow.
package func buildSite(_ options: BuildOptions, _ memory: inout BuildMemory) async -> BuildReport {
    var build = SiteBuild(options)
    if build.store != nil {
        // Moved, not copied: what changes in it changes in its place.
        build.memory = memory.isSound(for: options.request) ? memory : BuildMemory()
        build.memory?.request = options.request
        build.losses = build.memory?.losses ?? build.losses
    }
    memory = BuildMemory()
    let report = await build.make()
    guard build.losses.isEmpty else { return await rebuilt(options) }
    memory = build.memory ?? memory
    return report
}

/// Builds anew without what the last build read, a part of which was damaged when it was asked for.
private func rebuilt(_ options: BuildOptions) async -> BuildReport {
    var build = SiteBuild(options)
    build.former.knowsReadings = false
    build.tellLoss()
    return await build.make()
}

/// A build on its way: what it was told, what it found, how long its stages took.
struct SiteBuild: Sendable {
    let options: BuildOptions
    var report = BuildReport()
    var stopwatch = Stopwatch()
    /// What the last build left, and where this one leaves what the next can use; nil where neither is wanted or can be.
    let store: BuildStore?
    /// What builds of this process keep in memory; nil where this is the only one.
    var memory: BuildMemory?
    /// What the last build left.
    var former = FormerBuild()
    /// What this one leaves for the next.
    var left = LeftBuild()
    /// What was damaged of what the last build read.
    var losses = StoreLosses()
    /// When this build began, by the file system's clock; nil where it keeps nothing.
    var start: Int?
    /// What was looked at before anything was read: what changed since then is seen by the next build.
    var seen: [InputFolder] = []
    /// Where lies what this build has no room for; nil where it has room for all.
    var depot: BuildDepot?
    /// The pictures of printed pages.
    var album: PictureAlbum?
    /// What is wrong with the store.
    var notes: [SourceFault] = []

    init(_ options: BuildOptions) {
        self.options = options
        store = options.isCached ? BuildStore(beside: options.output) : nil
        report.isStrict = options.isStrict
    }

    fileprivate mutating func make() async -> BuildReport {
        if let report = await reportOfUnchangedSite() { return report }
        beginKeeping()
        readAside()
        if let build = former.build, memory == nil {
            let output = options.output
            former.untouched = Aside(jobs: options.jobs) {
                Array(untouchedFiles(build.files, 0..<build.files.count, in: output))
            }
        }
        await run()
        var report = finishedReport()
        await keep(report)
        report.faults += notes
        return report
    }

    /// All stages, in their order.
    fileprivate mutating func run() async {
        guard var sources = await loadSources() else { return }
        if depot != nil { saveMemory() }
        let scanned = await scanPages(sources)
        let reading = await makePictures(followLinks(readPages(scanned, sources), sources))
        // Nobody asks any more for pages as they were loaded.
        sources.pages = []
        giveBackMemory()
        let found = await findSubjects(reading, sources)
        if depot == nil, former.build != nil { report.remains.append(reading) }
        giveBackMemory()
        left.parts = keptParts()
        let (archive, outline) = await completedWithOutline(found, sources)
        var site = await planSite(archive, outline, sources.theme)
        guard mayPublish(sources) else { return }
        let begun = beginPublishing(site, archive)
        if memory != nil { await begun.wait() }
        let search = await indexForSearch(archive, of: site)
        giveBackMemory()
        site.set(searchManifest: search.index.manifestPath)
        finishStore()
        await publish(site, search, of: archive, begun)
        report.remains += [archive, site, search]
        if memory != nil { report.remains = [] }
    }

    /// What a stage needed and left free; a small archive's build has room for it.
    private func giveBackMemory() {
        if depot != nil { returnFreeMemory() }
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
    var pictures: [PlannedPicture]
    /// Those that articles themselves state.
    var oldAddresses: [OldAddress]
    /// None where nothing is kept.
    var digests = ContentDigests()
}
