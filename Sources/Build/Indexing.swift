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
        let kept = keptParts()
        parts = kept
        let keys = documents.keys
        let depot = depot
        let runs = await inParallel(plan.runs, jobs: options.jobs) { run in
            depot.deposited(
                kept.part(run.key(keys, places: plan.places)) {
                    SearchRun(run, documents: run.numbers.map { documents[plan.places[$0]] }, folding: folding)
                })
        }
        let (volumes, facets) = await volumesAndFacets(documents, plan, runs, folding, kept)
        let index = SearchIndex(
            plan: plan, runs: runs, volumes: volumes, facets: facets, folding: folding, datedPages: site.datedPages)
        stopwatch.lap("index")
        return BuiltSearch(index: index, documents: documents)
    }
}

extension SiteBuild {
    /// Facets are found by one core, beside the volumes.
    private func volumesAndFacets(
        _ documents: SearchDocuments, _ plan: SearchPlan, _ runs: [SearchRun], _ folding: Folding, _ kept: KeptParts
    ) async -> ([SearchVolume], SearchFacets) {
        typealias Part = (volume: SearchVolume?, facets: SearchFacets?)
        let depot = depot
        let work: [SearchPlan.Volume?] = [nil] + plan.volumes
        let parts: [Part] = await inParallel(work, jobs: options.jobs) { volume in
            guard let volume else {
                return (nil, SearchFacets(terms: documents.terms, plan: plan, folding: folding))
            }
            return (depot.deposited(kept.part(volume.key(runs)) { SearchVolume(volume, of: plan, runs: runs) }), nil)
        }
        let facets =
            parts.lazy.compactMap(\.facets).first
            ?? SearchFacets(terms: documents.terms, plan: plan, folding: folding)
        return (parts.compactMap(\.volume), facets)
    }
}

/// The search index, and the documents that its files are made of.
struct BuiltSearch: Sendable {
    let index: SearchIndex
    let documents: SearchDocuments

    func encode(_ file: SearchFile) -> Bytes { index.encode(file) { documents[$0] } }
}
