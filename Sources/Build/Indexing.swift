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
        let plan = SearchPlan(articles: filled.archive.articles.count)
        let runs = await inParallel(plan.runs, jobs: options.jobs) { run in
            SearchRun(
                documents: run.documents.map { filled.searchDocument($0) }, firstNumber: run.firstNumber,
                folding: folding)
        }
        let volumes = await inParallel(plan.volumes, jobs: options.jobs) { SearchVolume($0, of: plan, runs: runs) }
        let facets = SearchFacets(
            terms: filled.archive.terms, articles: filled.archive.articles.count, folding: folding)
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
