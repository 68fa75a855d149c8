import Archive
import Search
import Site
import Synchronization
import Text

extension SiteBuild {
    /// Stage 5: the search index, encoded but for its article files.
    mutating func indexForSearch(_ filled: FilledArchive, of site: Site) async -> BuiltSearch {
        let folding = Folding()
        let documents = SearchDocuments(filled, site)
        let plan = SearchPlan(documents.publications)
        let kept = left.parts
        let keys = documents.keys
        let known = memory?.runs
        let depot = depot
        let encoded = EncodedArticles(depot?.file, count: plan.places.count)
        let made = await inParallel(plan.runs, jobs: options.jobs) { run in
            let made = kept.part(run.key(keys, places: plan.places), known: known) {
                SearchRun(run, documents: run.numbers.map { documents[plan.places[$0]] }, folding: folding) {
                    encoded.keep($1, of: $0)
                }
            }
            return (key: made.key, part: depot.deposited(made.part))
        }
        memory?.runs = byKey(made)
        let runs = made.map(\.part)
        let (volumes, facets) = await volumesAndFacets(documents, plan, runs, folding, kept)
        let index = SearchIndex(
            plan: plan, runs: runs, volumes: volumes, facets: facets, folding: folding, datedPages: site.datedPages)
        stopwatch.lap("index")
        return BuiltSearch(index: index, documents: documents, encoded: encoded)
    }
}

extension SiteBuild {
    /// Facets are found by one core, beside the volumes.
    private mutating func volumesAndFacets(
        _ documents: SearchDocuments, _ plan: SearchPlan, _ runs: [SearchRun], _ folding: Folding, _ kept: KeptParts
    ) async -> ([SearchVolume], SearchFacets) {
        enum Part: Sendable {
            case volume((key: UInt64, part: SearchVolume))
            case facets((key: UInt64, part: SearchFacets))
        }
        let work: [SearchPlan.Volume?] = [nil] + plan.volumes
        let (knownVolumes, knownFacets) = (memory?.volumes, memory?.facets)
        let depot = depot
        let made: [Part] = await inParallel(work, jobs: options.jobs) { volume in
            guard let volume else {
                let terms = documents.terms
                let facets = kept.part(plan.facetsKey(terms), known: knownFacets) {
                    SearchFacets(terms: terms, plan: plan, folding: folding)
                }
                return .facets(facets)
            }
            let made = kept.part(volume.key(runs), known: knownVolumes) {
                SearchVolume(volume, of: plan, runs: runs)
            }
            return .volume((key: made.key, part: depot.deposited(made.part)))
        }
        let volumes = made.compactMap { if case .volume(let volume) = $0 { volume } else { nil } }
        let facets = made.compactMap { if case .facets(let facets) = $0 { facets } else { nil } }
        memory?.volumes = byKey(volumes)
        memory?.facets = byKey(facets)
        return (volumes.map(\.part), facets[0].part)
    }
}

private func byKey<Part>(_ parts: [(key: UInt64, part: Part)]) -> [UInt64: Part] {
    Dictionary(parts.map { ($0.key, $0.part) }) { first, _ in first }
}

/// The search index, and the documents that its files are made of.
struct BuiltSearch: Sendable {
    let index: SearchIndex
    let documents: SearchDocuments
    let encoded: EncodedArticles

    func encode(_ file: SearchFile) -> Bytes {
        index.encode(file, document: { documents[$0] }, encoded: { encoded.take($0) })
    }
}

/// Files of articles between naming and writing them, for making them is half of the index's work: in the depot, or as many as
/// little memory holds. The others are made twice.
final class EncodedArticles: Sendable {
    /// In bytes: the articles of ten thousand.
    private static let limit = 32_000_000

    private struct Files {
        var held: [Int: Bytes] = [:]
        var size = 0
        /// Where each lies in the depot, by number; empty where it does not.
        var places: [Range<Int>]
    }

    private let depot: (any Depot)?
    private let files: Mutex<Files>

    /// - Parameter count: of the articles.
    init(_ depot: (any Depot)?, count: Int) {
        self.depot = depot
        files = Mutex(Files(places: Array(repeating: 0..<0, count: depot == nil ? 0 : count)))
    }

    /// From any task.
    func keep(_ file: Bytes, of number: Int) {
        if let depot {
            guard let place = depot.put(file) else { return }
            files.withLock { $0.places[number] = place }
            return
        }
        files.withLock {
            guard $0.size + file.count <= EncodedArticles.limit else { return }
            // A copy, for the array that it was written into has room for as much again.
            $0.held[number] = file.withUnsafeBufferPointer { Bytes($0) }
            $0.size += file.count
        }
    }

    /// The file of an article, which is asked for once; nil where it is not kept. From any task.
    func take(_ number: Int) -> Bytes? {
        guard let depot else { return files.withLock { $0.held.removeValue(forKey: number) } }
        let place = files.withLock { $0.places[number] }
        return place.isEmpty ? nil : depot.bytes(in: place)
    }
}
