import Archive
import Search
import Site
import Text

extension SiteBuild {
    /// Stage 5: the search index, encoded but for its article files.
    mutating func indexForSearch(_ filled: FilledArchive, of site: Site) async -> BuiltSearch {
        let folding = Folding()
        let documents = SearchDocuments(filled, site)
        let plan = SearchPlan(documents.publications)
        let runs = await inParallel(plan.runs, jobs: options.jobs) { run in
            SearchRun(run, documents: run.numbers.map { documents[plan.places[$0]] }, folding: folding)
        }
        let volumes = await inParallel(plan.volumes, jobs: options.jobs) { SearchVolume($0, of: plan, runs: runs) }
        let facets = SearchFacets(terms: documents.terms, plan: plan, folding: folding)
        let index = SearchIndex(
            plan: plan, runs: runs, volumes: volumes, facets: facets, folding: folding, datedPages: site.datedPages)
        stopwatch.lap("index")
        return BuiltSearch(index: index, documents: documents)
    }
}

/// The search index, and the documents that its files are made of.
struct BuiltSearch: Sendable {
    let index: SearchIndex
    let documents: SearchDocuments

    func encode(_ file: SearchFile) -> Bytes { index.encode(file) { documents[$0] } }
}
