import Archive
import Records
import Store
import Subjects
import Text

/// What is known of the subjects of all articles: by the last build, as far as it still holds, and what this one leaves for
/// the next.
///
///     for each group of articles  what their texts show, to be taken out of the sum when the group is no more
///                                 what was found in each, and what was asked for it
///     of all articles             the sum of what they show
struct KeptSubjects: Sendable {
    /// Of this build.
    private let groups: [ArticleGroup]
    private let authority: UInt64
    private var former: FormerSubjects?
    private let next: SubjectsWriter
    /// Of all articles, once it is gathered.
    private(set) var evidence = SubjectEvidence()
    /// What is answered otherwise than by the last build; nil where all may be.
    private var changes: EvidenceChanges?

    /// - Parameters:
    ///   - authority: the digest of the authority file and the paper's district.
    ///   - former: nil where nothing was left.
    init(_ groups: [ArticleGroup], _ authority: UInt64, former: FormerSubjects?, next: SubjectsWriter) {
        self.groups = groups
        self.authority = authority
        self.former = former
        self.next = next
    }

    /// The groups whose evidence is missing in what the last build summed up, and those that are too many in it. Nil where all are
    /// others now, and more than an edit of few articles makes so: then it is summed up anew.
    private var difference: (missing: [ArticleGroup], gone: [UInt64])? {
        guard let former else { return nil }
        var counts: [UInt64: Int] = [:]
        for key in former.groups { counts[key, default: 0] += 1 }
        let missing = groups.filter { group in
            guard let count = counts[group.key], count > 0 else { return true }
            counts[group.key] = count - 1
            return false
        }
        guard missing.count < max(groups.count, 8) else { return nil }
        return (missing, counts.flatMap { Array(repeating: $0.key, count: $0.value) })
    }

    /// The same with what all articles show of the names in them: what the last build summed up, corrected by what is
    /// different; else all anew.
    ///
    /// - Parameter show: what the articles of a group show.
    func gathered(jobs: Int, _ show: @escaping @Sendable (ArticleGroup) -> SubjectEvidence) async -> KeptSubjects {
        if let (missing, gone) = difference,
            let kept = corrected(by: await evidence(of: missing, jobs, show), without: gone)
        {
            return kept
        }
        var kept = self
        kept.evidence = await evidence(of: groups, jobs, show)
        kept.former = nil
        return kept
    }

    private func evidence(
        of groups: [ArticleGroup], _ jobs: Int, _ show: @escaping @Sendable (ArticleGroup) -> SubjectEvidence
    ) async -> SubjectEvidence {
        let parts = await inParallel(evenRuns(of: groups, count: jobs), jobs: jobs) { run in
            var sum = SubjectEvidence()
            for group in run {
                let evidence = show(group)
                if next.keepsAnything { next.keep(shown: bytes(of: evidence), ofGroup: group.key) }
                sum.merge(evidence)
            }
            return sum
        }
        return parts.dropFirst().reduce(into: parts.first ?? SubjectEvidence()) { $0.merge($1) }
    }

    /// The last build's evidence with that of the groups that were missing, and without that of those that are gone. Nil where
    /// something of it cannot be read.
    private func corrected(by missing: SubjectEvidence, without gone: [UInt64]) -> KeptSubjects? {
        guard var former else { return nil }
        var change = missing
        for key in gone {
            guard let bytes = former.shown(key) else { return nil }
            var reader = RecordReader(bytes)
            guard let evidence = try? SubjectEvidence(from: &reader) else { return nil }
            change.subtract(evidence)
        }
        var kept = self
        kept.evidence = former.evidence
        kept.evidence.merge(change)
        kept.changes = former.authority == authority ? EvidenceChanges(kept.evidence) : nil
        former.loosen(gone)
        kept.former = former
        return kept
    }

    /// What was found in each article of a group, by the last build where that still holds. From any task.
    ///
    /// - Parameters:
    ///   - show: what the articles show, where that was kept and cannot be read.
    ///   - find: what is found in the article at a place.
    func found(
        in group: ArticleGroup, show: () -> SubjectEvidence, find: (_ place: Int) -> FoundSubjects
    ) -> [FoundSubjects] {
        if let former, former.isGroup(group.key), !next.keepFormer(ArticleGroup.evidenceKey(of: group.key)) {
            next.keep(shown: former.shown(group.key) ?? bytes(of: show()), ofGroup: group.key)
        }
        let kept = former?.found(group.key).flatMap { $0.digests == group.digests ? $0 : nil }
        let known = stillFound(in: group, kept)
        if let kept, !known.contains(nil) {
            if !next.keepFormer(group.key) { next.keep(kept, ofGroup: group.key) }
            return kept.subjects
        }
        let found = zip(group.places, known).map { place, known in known ?? find(place) }
        next.keep(FoundRecord(digests: group.digests, subjects: found), ofGroup: group.key)
        return found
    }

    /// Nil for each article that is to be looked at anew.
    private func stillFound(in group: ArticleGroup, _ kept: FoundRecord?) -> [FoundSubjects?] {
        guard let former, let changes else { return Array(repeating: nil, count: group.digests.count) }
        return group.digests.indices.map { index in
            let found = kept.map { $0.subjects[index] } ?? former.found(inArticle: group.digests[index])
            guard let found, found.hold(evidence, changes) else { return nil }
            return found
        }
    }

    private var head: SubjectsHead { SubjectsHead(authority: authority, groups: groups.map(\.key)) }

    /// Ends the file, where this goes into one.
    func finish() throws(StoreError) { if case .file(let file) = next { try file.finish(head, evidence) } }

    /// Gives the file up: the last build's stays.
    func discard() { if case .file(let file) = next { file.discard() } }

    /// What the next build of this program may take; nil where it is not collected.
    var known: KnownSubjects? {
        guard case .memory(let collector) = next else { return nil }
        let (shown, found) = collector.groups
        return KnownSubjects(
            authority: authority, groups: groups.map(\.key), evidence: evidence.settled, shown: shown, found: found)
    }
}
