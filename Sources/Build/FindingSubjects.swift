import Archive
import Subjects
import Text

/// The articles in archive order with their subjects, before it is gathered what all of them are about.
struct FoundArchive: Sendable {
    /// Without terms.
    let archive: Archive
    let stated: StatedTerms
    let codes: LabelCodes
    let reasons: ReasonCodes
    let markdownTexts: [ArticleID: String]
    let copies: [CopiedFile]
    let pictures: [PlannedPicture]
    let oldAddresses: [OldAddress]
}

extension SiteBuild {
    /// Stage 3: who, what and where, by the evidence of the whole archive; then the archive in its order. After an edit only
    /// articles are looked at that it changed, and those that asked for something in the evidence that is answered otherwise now.
    mutating func findSubjects(_ reading: Reading, _ sources: Sources) async -> FoundArchive {
        let texts = reading.markdown.texts
        let digests = await inParallel(reading.articles, jobs: options.jobs) {
            $0.subjectsDigest(markdownText: texts[$0.id])
        }
        let groups = ArticleGroup.all(of: digests), district = reading.settings.district
        let show = { @Sendable (group: ArticleGroup) in reading.evidence(of: group) }
        let inOrder = Aside(jobs: options.jobs) { archiveOrder(of: reading.articles) }
        let kept = await keptSubjects(groups, sources.authority, district: district)
            .gathered(jobs: options.jobs, show)
        // What keeps nothing needs the evidence no longer than this stage.
        if start != nil { left.subjects = kept }
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
            let articles = reading.articles(of: group, with: found)
            return Array(zip(articles, reasons.code(zip(articles, found).map { $0.reasons($1) })))
        }
        if memory != nil { memory?.subjects = kept.known }
        let articles = filled.flatMap { $0.map(\.0) }
        let order = await inOrder.result, codes = filled.flatMap { $0.map(\.1) }
        var archive = Archive(
            settings: reading.settings, ordered: order.map { articles[$0] }, terms: [:], pages: reading.pages,
            withdrawals: reading.withdrawals)
        archive.notes = TermNotes(sources.authority)
        return FoundArchive(
            archive: archive, stated: statedTerms(articles, reading, sources), codes: LabelCodes(codes, in: order),
            reasons: reasons, markdownTexts: texts, copies: reading.copies, pictures: reading.pictures,
            oldAddresses: reading.markdown.oldAddresses.map { inSource($0) })
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
        address.file = SourcePath(address.file).path(below: options.source)
        return address
    }
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
    /// The articles of a group with what was found in each, or what an editor put in the place of that.
    fileprivate func articles(of group: ArticleGroup, with found: [FoundSubjects]) -> [Article] {
        zip(group.places, found).map { place, found in
            var article = articles[place]
            article.take(found)
            for fields in corrections[article.id] ?? [] { article.correctSubjects(fields) }
            return article
        }
    }

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
