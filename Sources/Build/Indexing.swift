import Archive
import Search

extension SiteBuild {
    /// Stage 4: the search index, encoded but for its article files. Nil where ICU cannot fold.
    mutating func indexForSearch(_ filled: FilledArchive) async -> SearchIndex? {
        guard let folding = Folding() else {
            report.failure = BuildFailure(
                "this machine's ICU cannot turn traditional into simplified characters", hint: "install ICU's data")
            return nil
        }
        let archive = filled.archive
        let plan = SearchPlan(archive.articles.map { SearchPlan.Publication($0) })
        let runs = await inParallel(plan.runs, jobs: options.jobs) { run in
            SearchRun(run, documents: run.numbers.map { filled.searchDocument(plan.places[$0]) }, folding: folding)
        }
        let volumes = await inParallel(plan.volumes, jobs: options.jobs) { SearchVolume($0, of: plan, runs: runs) }
        let facets = SearchFacets(terms: archive.terms, plan: plan, folding: folding)
        let index = SearchIndex(plan: plan, runs: runs, volumes: volumes, facets: facets, folding: folding)
        stopwatch.lap("index")
        return index
    }
}

extension FilledArchive {
    /// What search sees of the article at a place in archive order.
    func searchDocument(_ place: Int) -> SearchDocument {
        let article = archive.articles[place]
        return SearchDocument(article, plainText: markdownTexts[article.id])
    }
}
