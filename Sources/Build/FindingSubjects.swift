import Archive
import Subjects
import Text

extension SiteBuild {
    /// Stage 3: who, what and where, by the evidence of the whole archive; then the archive in its order.
    mutating func findSubjects(_ reading: Reading, _ sources: Sources) async -> FilledArchive {
        let texts = reading.markdown.texts
        let evidence = await inParallel(evenRuns(of: reading.articles, count: options.jobs), jobs: options.jobs) {
            run in
            var evidence = SubjectEvidence()
            for article in run { evidence.add(article, markdownText: texts[article.id]) }
            return evidence
        }
        let merged = evidence.dropFirst().reduce(into: evidence.first ?? SubjectEvidence()) { $0.merge($1) }
        let finder = SubjectFinder(
            evidence: merged, authority: sources.authority,
            authorityPath: options.source + "/subjects.yml")
        report.faults += finder.warnings
        let articles = await inParallel(reading.articles, jobs: options.jobs) { article in
            var article = article
            finder.findSubjects(in: &article, markdownText: texts[article.id])
            for fields in reading.corrections[article.id] ?? [] { article.correctSubjects(fields) }
            article.giveBackRoom()
            return article
        }
        var stated = StatedTerms(sources.authority)
        for article in reading.articles { stated.add(frontMatterOf: article) }
        for article in articles { stated.add(correctionsOf: article) }
        let archive = Archive(
            settings: reading.settings, articles: articles, pages: reading.pages, withdrawals: reading.withdrawals,
            stated: stated)
        stopwatch.lap("subjects")
        let oldAddresses = reading.markdown.oldAddresses.map { inSource($0) }
        return FilledArchive(
            archive: archive, markdownTexts: texts, copies: reading.copies, oldAddresses: oldAddresses)
    }

    /// An old address by the path of the file that the user knows.
    private func inSource(_ address: OldAddress) -> OldAddress {
        var address = address
        address.file = options.source + "/" + address.file
        return address
    }
}

extension Article {
    /// Gives back the room behind the labels, which were added one by one.
    fileprivate mutating func giveBackRoom() {
        people = Array(people[...])
        places = Array(places[...])
        organisations = Array(organisations[...])
        tags = Array(tags[...])
    }
}
