import Archive
import Publishing
import Site
import Text

/// What of publishing needs no search index, and is done while that is made.
struct BegunPublishing: Sendable {
    /// Nil where nothing is kept.
    let kept: KeptPages?
    /// Nil where there is no site yet: no folder is made for files that cannot be.
    let place: PlaceOfSite?
    /// What has put some of the files there already.
    fileprivate(set) var early: EarlyPublisher?
    /// These, by number.
    fileprivate(set) var made: [Int] = []
}

/// Where a site goes.
struct PlaceOfSite: Sendable {
    /// All its files but those of the search index.
    let plan: Result<OutputPlan, PublishError>
    let folder: Result<LockedFolder, PublishError>
}

extension SiteBuild {
    /// Begins to publish, beside the making of the search index.
    ///
    /// In a process that builds again somebody may be waiting for what they have changed: what is there and would be made otherwise is
    /// replaced before anything else, and it is to be waited for.
    func beginPublishing(_ site: Site, _ filled: FilledArchive) -> Aside<BegunPublishing> {
        let files = PlannedFiles(site, filled), folder = options.output, jobs = options.jobs
        let inputs = formerInputs, isThere = former.build != nil, isWaitedFor = memory != nil
        let depot = depot, losses = losses
        return Aside(jobs: jobs) {
            let (kept, place) = await beside(jobs: jobs) {
                inputs.map { KeptPages(of: site, filled, $0) }
            } _: {
                !isThere
                    ? nil
                    : PlaceOfSite(
                        plan: Result { () throws(PublishError) in try files.planWithoutSearch() },
                        folder: Result { () throws(PublishError) in try LockedFolder(folder) })
            }
            var begun = BegunPublishing(kept: kept, place: place)
            if isWaitedFor { await begun.replace(files, of: site, jobs: jobs) { depot.isSound && losses.isEmpty } }
            return begun
        }
    }

    /// - Throws: where two of the files have one path, or the folder cannot be written.
    func publisher(of files: PlannedFiles, _ begun: BegunPublishing) throws(PublishError) -> Publisher {
        guard let place = begun.place else {
            let plan = try files.plan(files.planWithoutSearch())
            return try Publisher(LockedFolder(options.output), plan: plan)
        }
        let plan = try files.plan(place.plan.get())
        return try Publisher(place.folder.get(), plan: plan, early: begun.early)
    }
}

extension BegunPublishing {
    /// Replaces pages that the last build made and that would be made otherwise. Whatever goes wrong is met again by those who write
    /// the rest.
    ///
    /// - Parameter files: without those of the search index.
    fileprivate mutating func replace(
        _ files: PlannedFiles, of site: Site, jobs: Int, isSound: @escaping @Sendable () -> Bool
    ) async {
        guard let kept, kept.fault == nil, let plan = try? place?.plan.get(), let folder = try? place?.folder.get()
        else { return }
        kept.begin(count: files.count)
        let early = EarlyPublisher(folder)
        let outdated = await kept.outdated(files, plan, jobs: jobs).filter { files[$0].isReadable }
        let made = await inParallel(files.inOrderOfUse(outdated), jobs: jobs) { number -> Int? in
            guard isSound(), case .page(let output) = files[number], !output.tellsOfSearch,
                let file = try? kept.content(of: output, number: number, of: site), file.fault == nil, isSound()
            else { return nil }
            return early.replace(file.bytes, at: output.path) ? number : nil
        }
        self.early = early
        self.made = made.compactMap { $0 }
        kept.forgetSite()
    }
}
