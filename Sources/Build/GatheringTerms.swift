import Archive
import Site
import Subjects

extension SiteBuild {
    /// The end of stage 3: the archive with the terms of all articles and what these tell of names; and the files of its site, on which
    /// work has begun.
    mutating func completedWithOutline(
        _ found: FoundArchive, _ sources: Sources
    ) async -> (archive: FilledArchive, outline: Aside<SiteOutline>) {
        let planSources = PlanSources(found, sources)
        var digests: ContentDigests?
        if let plan = memory?.plan, let archive = plan.updated(for: found, planSources) {
            let updated = Aside(jobs: options.jobs) { plan.outline(for: archive) }
            let new = await self.digests(of: archive)
            digests = new
            if let outline = await updated.result, plan.listsAlike(new) {
                stopwatch.lap("subjects")
                return (FilledArchive(found, archive, new), Aside(jobs: 1) { outline })
            }
        }
        let gathered = await gatherTerms(found), theme = sources.theme
        let outline = Aside(jobs: options.jobs) { SiteOutline(gathered, theme, planSources) }
        let archive = await complete(gathered, found, digests)
        guard memory != nil else { return (archive, outline) }
        let made = await outline.result
        memory?.plan = KnownPlan(found, archive.digests, planSources, archive.archive, made)
        return (archive, Aside(jobs: 1) { made })
    }

    /// The archive alone.
    mutating func completed(_ found: FoundArchive) async -> FilledArchive {
        await complete(gatherTerms(found), found, ContentDigests())
    }

    /// - Parameter digests: what tells whether articles and pages are as they were: known, or none where nobody asks; where it is nil it
    ///   is worked out here, if anything is kept.
    private mutating func complete(
        _ gathered: Archive, _ found: FoundArchive, _ digests: ContentDigests?
    ) async -> FilledArchive {
        let jobs = options.jobs
        let findings = Aside(jobs: jobs) {
            let reasons = await found.reasons.sums(of: gathered, found.codes, jobs: jobs)
            let holders = HolderSearch.holders(of: gathered.terms[.places] ?? [], reasons, gathered.notes)
            return (reasons: reasons, holders: holders, namesakes: await likelyNamesakes(in: gathered, jobs: jobs))
        }
        var all = digests ?? ContentDigests(), archive = gathered
        if digests == nil, start != nil { all = await self.digests(of: gathered) }
        (archive.reasons, archive.holders, archive.namesakes) = await findings.result
        stopwatch.lap("subjects")
        return FilledArchive(found, archive, all)
    }

    private func gatherTerms(_ found: FoundArchive) async -> Archive {
        let articles = found.archive.articles, stated = found.stated
        let terms = await inParallel(TermKind.allCases, jobs: options.jobs) { kind in
            (kind, GatheredTerms(of: kind, in: articles, stated))
        }
        var archive = Archive(
            settings: found.archive.settings, ordered: articles, terms: Dictionary(uniqueKeysWithValues: terms),
            pages: found.archive.pages, withdrawals: found.archive.withdrawals)
        archive.notes = found.archive.notes
        return archive
    }
}

extension FilledArchive {
    fileprivate init(_ found: FoundArchive, _ archive: Archive, _ digests: ContentDigests) {
        self.init(
            archive: archive, markdownTexts: found.markdownTexts, copies: found.copies, pictures: found.pictures,
            oldAddresses: found.oldAddresses, digests: digests)
    }
}

/// Works out who of one name are likely several.
private func likelyNamesakes(in archive: Archive, jobs: Int) async -> LikelyNamesakes {
    let search = NamesakeSearch(archive.articles, archive.terms, archive.termPlaces, archive.notes)
    let groups = await inParallel(Array(search.candidates), jobs: jobs) { search.groups(of: $0) }
    var namesakes = LikelyNamesakes()
    for (place, groups) in zip(search.candidates, groups) where !groups.isEmpty {
        namesakes[search.label(of: place)] = groups
    }
    return namesakes
}
