import Archive
import Site
import Subjects

extension SiteBuild {
    /// The end of stage 3: the archive with the terms of all articles and what these tell of names; and the files of its site, on which
    /// work has begun.
    mutating func completedWithOutline(
        _ found: FoundArchive, _ sources: Sources
    ) async -> (archive: FilledArchive, outline: Aside<SiteOutline>) {
        let planSources = PlanSources(found, sources), jobs = options.jobs
        var known: ContentDigests?
        if let plan = memory?.plan, let updated = plan.updated(for: found.archive) {
            let outline = Aside(jobs: jobs) { plan.outline(for: updated) }
            let content = await contentDigests(found, planSources)
            known = content
            if let outline = await outline.result, content.lists == plan.lists {
                stopwatch.lap("subjects")
                return (FilledArchive(found, updated, content), Aside(jobs: 1) { outline })
            }
        }
        let gathered = await gatherTerms(found), theme = sources.theme
        let outline = Aside(jobs: jobs) { SiteOutline(gathered, theme, planSources) }
        let reasons = reasons(of: gathered, found)
        let content = if let known { known } else { await contentDigests(found, planSources) }
        let archive = await gathered.with(reasons, namesakes(in: gathered, content.lists))
        stopwatch.lap("subjects")
        guard memory != nil else { return (FilledArchive(found, archive, content), outline) }
        let made = await outline.result
        memory?.plan = KnownPlan(content.lists, archive, made)
        return (FilledArchive(found, archive, content), Aside(jobs: 1) { made })
    }

    /// The archive alone.
    mutating func completed(_ found: FoundArchive) async -> FilledArchive {
        let gathered = await gatherTerms(found)
        let archive = await gathered.with(
            reasons(of: gathered, found), likelyNamesakes(in: gathered, jobs: options.jobs))
        stopwatch.lap("subjects")
        return FilledArchive(found, archive, ContentDigests())
    }

    private func reasons(
        of gathered: Archive, _ found: FoundArchive
    ) -> Aside<(reasons: LabelReasons, holders: PlaceHolders)> {
        let jobs = options.jobs
        return Aside(jobs: jobs) {
            let reasons = await found.reasons.sums(of: gathered, found.codes, jobs: jobs)
            return (reasons, HolderSearch.holders(of: gathered.terms[.places] ?? [], reasons, gathered.notes))
        }
    }

    /// None where nobody asks whether anything is as it was.
    private mutating func contentDigests(_ found: FoundArchive, _ sources: PlanSources) async -> ContentDigests {
        if start == nil { return ContentDigests() }
        var digests = await digests(of: found.archive)
        digests.lists = found.listsDigest(digests, sources, request: options.request)
        return digests
    }

    private mutating func namesakes(in archive: Archive, _ lists: UInt64) async -> LikelyNamesakes {
        let jobs = options.jobs
        let kept = await left.parts.part(namesakesKey(lists), known: memory?.namesakes) {
            await likelyNamesakes(in: archive, jobs: jobs)
        }
        memory?.namesakes = [kept.key: kept.part]
        return kept.part
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

extension Archive {
    /// The same with what is told of its names.
    fileprivate func with(
        _ told: Aside<(reasons: LabelReasons, holders: PlaceHolders)>, _ namesakes: LikelyNamesakes
    ) async -> Archive {
        var archive = self
        (archive.reasons, archive.holders) = await told.result
        archive.namesakes = namesakes
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

/// Under which it is kept who of one name is several, for it depends on nothing but what lists show; the number is `namesake` in ASCII.
private func namesakesKey(_ lists: UInt64) -> UInt64 { lists ^ 0x6E61_6D65_7361_6B65 }
