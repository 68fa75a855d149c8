import Archive
import Ingest
import Publishing
import Search
import Site
import Store
import Text

/// What files a site has, for which nobody needs to know why terms are terms.
struct SiteOutline: Sendable {
    let index: ArchiveIndex
    let planned: PlannedOutputs
}

extension SiteOutline {
    init(_ archive: Archive, _ theme: Theme, _ sources: PlanSources) {
        let index = ArchiveIndex(archive)
        self.init(
            index: index,
            planned: PlannedOutputs(
                archive, index, theme, oldAddresses: sources.oldAddresses, others: sources.others))
    }
}

extension SiteBuild {
    /// Stage 4: every path of the site.
    mutating func planSite(_ filled: FilledArchive, _ outline: Aside<SiteOutline>, _ theme: Theme) async -> Site {
        let (everything, readingOn, planned) = await plan(filled.archive, outline, theme, left.parts)
        var site = Site(SitePlan(everything, planned, theme: theme), readingOn)
        report.faults += site.redirectFaults + site.tryTheme()
        stopwatch.lap("plan")
        return site
    }

    private mutating func plan(
        _ archive: Archive, _ outline: Aside<SiteOutline>, _ theme: Theme, _ kept: KeptParts
    ) async -> (Facts.Everything, ReadingOn, PlannedOutputs) {
        if let plan = memory?.plan, let everything = plan.everything, let readingOn = plan.readingOn {
            return (Facts.Everything(everything, archive), readingOn, await outline.result.planned)
        }
        let relations = memory?.relations
        let readingOn = Aside(jobs: options.jobs) {
            var known: UInt64 = 0
            let readingOn = ReadingOn(archive) { key, make in
                known = key
                return kept.part(key, known: relations, make).part
            }
            return (readingOn, key: known)
        }
        let outline = await outline.result
        let everything = Facts.Everything(archive, outline.index, theme)
        let (read, key) = await readingOn.result
        memory?.relations = [key: read.relations]
        memory?.plan?.everything = everything
        memory?.plan?.readingOn = read
        return (everything, read, outline.planned)
    }

    /// Whether the site may be written. Without all of its settings it would be another one, with another title and
    /// other addresses and terms: that never takes the place of one that is there.
    mutating func mayPublish(_ sources: Sources) -> Bool {
        let unclear = Set(report.faults.filter { $0.severity == .error }.map(\.path)).sorted().filter(mayWithdraw)
        guard unclear.isEmpty else {
            report.failure = BuildFailure(
                "no site was written: an article is to be taken down, and it is not sure which",
                hint: "mend \(unclear.joined(separator: " and ")): what was withdrawn is never published by a slip")
            return false
        }
        guard !sources.faultySettings.isEmpty, holdsSite(options.output) else { return true }
        report.failure = BuildFailure(
            "no site was written; what \(options.output) holds is as it was",
            hint: "mend \(sources.faultySettings.joined(separator: " and ")): settings that are not understood whole "
                + "never change a site that is there", causes: sources.faultySettings)
        return false
    }

    /// Stage 6: renders every file and writes those that are different.
    mutating func publish(
        _ site: Site, _ search: BuiltSearch, of filled: FilledArchive, _ begun: Aside<BegunPublishing>
    ) async {
        report.rootPath = site.rootPath
        report.hasAddress = site.hasAddress
        var files = PlannedFiles(site, filled)
        files.search = search.index.files
        let begun = await begun.result
        do throws(PublishError) {
            let publisher = try publisher(of: files, begun)
            let kept = begun.kept
            kept?.begin(count: files.count)
            if let fault = kept?.fault { tellDamage(fault) }
            report.faults += faults(of: await write(files, of: site, search, with: publisher, begun))
            if let failure = depot?.file.failure { return stop(failure) }
            guard losses.isEmpty else { return }
            guard !publisher.isStopped else { return stop(publisher, files: publisher.count) }
            // These tell of other files: they come last, the list of checksums behind all others.
            try publisher.write(site.dataIndex { publisher.made($0.path) }, to: Site.dataIndexPath)
            try publisher.write(publisher.checksums.bytes, to: ChecksumList.path)
            let place = memory == nil ? store : nil
            let (leaving, finished) = await beside(jobs: options.jobs) {
                kept.map { kept in
                    let made = publisher.publishedFiles, inputs = kept.bytes(made.numbers)
                    return (files: made.files, inputs: inputs, error: place.flatMap { $0.save(pageInputs: inputs) })
                }
            } _: {
                Result { () throws(PublishError) in try publisher.finish() }
            }
            record(try finished.get(), files: publisher.count)
            if let leaving { (left.files, left.pageInputs, left.pageInputsError) = leaving }
        } catch .notWritten(_, let count) {
            report.failure = BuildFailure(
                "\(count) of \(files.count + 2) files could not be made; the others were written")
        } catch {
            report.failure = BuildFailure(error.message, hint: error.hint)
        }
        stopwatch.lap("publish")
    }

    /// Makes the files that are new or would be made otherwise, and leaves the others.
    ///
    /// - Returns: what went wrong.
    private func write(
        _ files: PlannedFiles, of site: Site, _ search: BuiltSearch, with publisher: Publisher, _ begun: BegunPublishing
    ) async -> [FileFailure] {
        let depot = depot, losses = losses, kept = begun.kept
        // What was looked at before the folder was locked holds where no other build has written there since.
        let isSame = former.build?.manifest == manifestStamp(ofSite: options.output)
        let lookedAt = isSame ? await former.untouched?.result : nil
        let isSound = { @Sendable in depot.isSound && losses.isEmpty }
        let make = { @Sendable (number: Int) in
            // A list for each file: nearly all are empty, and an empty one takes eight bytes.
            Build.write(files[number], number: number, of: site, search, with: publisher, kept, isSound: isSound).map {
                [$0]
            }
                ?? []
        }
        // What is new comes first, and of that the pages, for somebody may wait for them; then it is looked whether the others are as they
        // were left.
        let alike = await kept?.madeAlike(files, by: publisher, jobs: options.jobs) ?? []
        var isDone = [Bool](repeating: false, count: files.count)
        for output in alike.joined() { isDone[output.number] = true }
        for number in begun.made { isDone[number] = true }
        let new = files.inOrderOfUse(files.indices.filter { !isDone[$0] })
        // Where nobody waits, lists of everything come first: they take longest, and the last of them would keep one task alone.
        var failures = await inParallel(memory == nil ? new.reversed() : new, jobs: options.jobs, work: make)
        let touched = await kept?.leave(alike, to: publisher, lookedAt, jobs: options.jobs) ?? []
        failures += await inParallel(touched, jobs: options.jobs, work: make)
        return failures.flatMap { $0 }
    }

    private mutating func stop(_ publisher: Publisher, files: Int) {
        stopwatch.lap("publish")
        report.failure = BuildFailure(
            "nothing more could be written: \(publisher.remainingCount) of \(files) files are missing or as they were",
            hint: "build again when that is mended; it writes what is missing")
    }

    /// What was put aside cannot be read any more: what would be made of it is not what the archive holds.
    private mutating func stop(_ failure: StoreError) {
        stopwatch.lap("publish")
        guard case .failed(let reason) = failure else { return }
        report.failure = BuildFailure(
            "what was put aside on disk beside \(options.output) cannot be read again: \(reason)",
            hint: "build again; where this comes again, look after the disk")
    }

    private mutating func record(_ published: PublishReport, files: Int) {
        report.files = files
        report.written = published.written.count
        report.unchanged = published.unchanged
        report.removed = published.removed.count
        report.bytes = published.bytes
    }
}

extension PlannedFiles {
    /// Of the search index none.
    init(_ site: Site, _ filled: FilledArchive) {
        self.init(outputs: site.outputs, copies: filled.copies, pictures: filled.pictures)
    }

    func planWithoutSearch() throws(PublishError) -> OutputPlan {
        try OutputPlan(paths: dropLast(search.count).map { $0.path }) { self[$0].origin }
    }

    /// - Parameter plan: the one without the search index.
    func plan(_ plan: OutputPlan) throws(PublishError) -> OutputPlan {
        try plan.adding(search.map(\.path) + [Site.dataIndexPath, ChecksumList.path]) {
            $0 < count ? self[$0].origin : "a list of the site's files"
        }
    }
}
