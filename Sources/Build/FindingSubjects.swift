import Archive
import Subjects
import Text

/// The archive in its order with the terms of its articles, and of each article why they are.
struct GatheredArchive: Sendable {
    var filled: FilledArchive
    let reasons: ReasonCodes
    let codes: [[UInt32]]
}

extension SiteBuild {
    /// Stage 3: who, what and where, by the evidence of the whole archive; then the archive in its order. After an edit only
    /// articles are looked at that it changed, and those that asked for something in the evidence that is answered otherwise now.
    mutating func findSubjects(_ reading: Reading, _ sources: Sources) async -> GatheredArchive {
        let texts = reading.markdown.texts
        let digests = await inParallel(reading.articles, jobs: options.jobs) {
            $0.subjectsDigest(markdownText: texts[$0.id])
        }
        let groups = ArticleGroup.all(of: digests), district = reading.settings.district
        let show = { @Sendable (group: ArticleGroup) in reading.evidence(of: group) }
        let inOrder = Aside(jobs: options.jobs) { archiveOrder(of: reading.articles) }
        let kept = await keptSubjects(groups, sources.authority, district: district)
            .gathered(jobs: options.jobs, show)
        subjects = kept
        let finder = SubjectFinder(
            evidence: kept.evidence, authority: sources.authority, district: district,
            authorityPath: options.source + "/subjects.yml")
        report.faults += finder.warnings
        let labels = SharedLabels(), reasons = ReasonCodes()
        let filled = await inParallel(groups, jobs: options.jobs) { group in
            let found = kept.found(in: group, show: { show(group) }) { place in
                let article = reading.articles[place]
                return finder.subjects(of: article, markdownText: texts[article.id]).shared(labels)
            }
            return zip(group.places, found).map { place, found in
                var article = reading.articles[place]
                article.take(found)
                for fields in reading.corrections[article.id] ?? [] { article.correctSubjects(fields) }
                return (article, reasons.code(article.reasons(found)))
            }
        }
        if memory != nil { memory?.subjects = kept.known }
        let articles = filled.flatMap { $0.map(\.0) }
        let order = await inOrder.result, stated = statedTerms(articles, reading, sources)
        var archive = await gatherArchive(order.map { articles[$0] }, of: reading, stated: stated)
        archive.notes = TermNotes(sources.authority)
        let codes = filled.flatMap { $0.map(\.1) }
        let oldAddresses = reading.markdown.oldAddresses.map { inSource($0) }
        return GatheredArchive(
            filled: FilledArchive(
                archive: archive, markdownTexts: texts, copies: reading.copies, pictures: reading.pictures,
                oldAddresses: oldAddresses),
            reasons: reasons, codes: order.map { codes[$0] })
    }

    /// The end of stage 3: what all articles together tell of names, and beside that what tells whether articles and pages are as
    /// they were, where anything is kept.
    mutating func completed(_ gathered: GatheredArchive) async -> FilledArchive {
        var filled = gathered.filled
        let archive = filled.archive, jobs = options.jobs
        let findings = Aside(jobs: jobs) {
            let reasons = await gathered.reasons.sums(of: archive, gathered.codes, jobs: jobs)
            let holders = HolderSearch.holders(of: archive.terms[.places] ?? [], reasons, archive.notes)
            return (reasons: reasons, holders: holders, namesakes: await likelyNamesakes(in: archive, jobs: jobs))
        }
        if start != nil { filled.digests = await digests(of: archive) }
        (filled.archive.reasons, filled.archive.holders, filled.archive.namesakes) = await findings.result
        stopwatch.lap("subjects")
        return filled
    }

    /// Articles that are in archive order, with the terms of each kind.
    private func gatherArchive(_ articles: [Article], of reading: Reading, stated: StatedTerms) async -> Archive {
        let terms = await inParallel(TermKind.allCases, jobs: options.jobs) { kind in
            (kind, GatheredTerms(of: kind, in: articles, stated))
        }
        return Archive(
            settings: reading.settings, ordered: articles, terms: Dictionary(uniqueKeysWithValues: terms),
            pages: reading.pages, withdrawals: reading.withdrawals)
    }

    /// Few articles state any: no others are copied.
    private func statedTerms(_ articles: [Article], _ reading: Reading, _ sources: Sources) -> StatedTerms {
        var stated = StatedTerms(sources.authority)
        for index in reading.articles.indices where reading.articles[index].isMarkdown {
            stated.add(frontMatterOf: reading.articles[index])
        }
        for index in articles.indices where !articles[index].corrections.isEmpty {
            stated.add(correctionsOf: articles[index])
        }
        return stated
    }

    /// An old address by the path of the file that the user knows.
    private func inSource(_ address: OldAddress) -> OldAddress {
        var address = address
        address.file = options.source + "/" + address.file
        return address
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

extension Article {
    /// Why each of its labels is one: of those that an editor put in their place, that they are stated.
    fileprivate func reasons(_ found: FoundSubjects) -> [LabelReason] {
        let kinds: [(labels: Int, now: Int, field: CorrectedField)] = [
            (found.people.count, people.count, .people), (found.places.count, places.count, .places),
            (found.organisations.count, organisations.count, .organisations), (found.tags.count, tags.count, .tags),
        ]
        if corrections.isEmpty { return found.reasons }
        var reasons: [LabelReason] = [], next = 0
        for kind in kinds {
            let own = Array(found.reasons[next..<next + kind.labels])
            reasons += corrections.contains(kind.field) ? Array(repeating: LabelReason(.stated), count: kind.now) : own
            next += kind.labels
        }
        return reasons
    }
}

extension Reading {
    /// What the articles of a group show of the names in them.
    fileprivate func evidence(of group: ArticleGroup) -> SubjectEvidence {
        var evidence = SubjectEvidence()
        for article in articles[group.places] { evidence.add(article, markdownText: markdown.texts[article.id]) }
        return evidence
    }
}

extension FoundSubjects {
    /// The same, its labels those that other articles have as well.
    fileprivate func shared(_ labels: SharedLabels) -> FoundSubjects {
        var found = self
        found.people = labels.each(people)
        found.places = labels.each(places)
        found.organisations = labels.each(organisations)
        found.tags = labels.each(tags)
        return found
    }
}
