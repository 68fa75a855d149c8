import Archive
import Pictures
import Publishing
import Records
import Site
import Store
import Synchronization
import Text

/// Which files of the site are as the last build left them and would be made alike: they are neither rendered nor opened.
final class KeptPages: Sendable {
    /// What the last build left.
    private struct Former {
        let files: PublishedFiles
        /// Nil where nothing is known of them, or too much has changed.
        let inputs: KeptInputs?
        let changes: FactChanges?
    }

    private let facts: FactTable
    private let lists: UInt64
    private let former: Former?
    /// Why what the last build left cannot be read.
    let fault: StoreError?
    /// By the number of a file.
    private let inputs: Mutex<[Inputs]>
    /// One for each task that makes files, while it makes none.
    private let noting = Mutex<[NotingSite]>([])

    private enum Inputs {
        case unknown
        /// Of one that is left, its place in the former inputs.
        case former(Int)
        /// What one that was made asked for.
        case made([UInt64])
    }

    init(of site: Site, _ filled: FilledArchive, _ left: FormerInputs) {
        inputs = Mutex([])
        let lists = site.listsDigest(filled.digests)
        let read = Result { () throws(StoreError) in try left.read() }
        fault = if case .failure(let error) = read { error } else { nil }
        let known = left.build.flatMap { build in
            ((try? read.get()) ?? nil).flatMap { KeptPages.inputs(of: build, $0) }
        }
        // Where lists show nothing else, their facts are those of the last build.
        let listed = known.flatMap { $0.lists == lists ? $0.facts : nil }
        let facts =
            listed.flatMap { site.factTable(filled.digests, updating: $0) } ?? site.factTable(filled.digests)
        (self.facts, self.lists) = (facts, lists)
        former = left.build.map { build in
            Former(files: build.files, inputs: known, changes: known.flatMap { facts.changes(since: $0.facts) })
        }
    }

    private static func inputs(of former: KeptBuild, _ left: (reader: RecordReader, hash: UInt64)) -> KeptInputs? {
        guard left.hash == former.pages else { return nil }
        var reader = left.reader
        guard let inputs = try? KeptInputs(from: &reader), inputs.count == former.files.count else { return nil }
        return inputs
    }

    /// To be called before any of so many files is made.
    func begin(count: Int) {
        inputs.withLock { $0 += Array(repeating: .unknown, count: max(0, count - $0.count)) }
    }

    /// The files of the last build that would be made otherwise, by number.
    func outdated(_ files: PlannedFiles, _ plan: OutputPlan, jobs: Int) async -> [Int] {
        guard let former else { return [] }
        let runs = evenRuns(of: plan.outputs(madeBefore: former.files), count: jobs * 8)
        return await inParallel(runs, jobs: jobs) { run in
            run.filter { !self.isMadeAlike(files[$0.number], $0.former, former) }.map(\.number)
        }
        .flatMap { $0 }
    }

    /// The files that would be made alike, in runs for as many tasks.
    func madeAlike(_ files: PlannedFiles, by publisher: Publisher, jobs: Int) async -> [[FormerOutput]] {
        guard let former else { return [] }
        let runs = evenRuns(of: publisher.outputs(madeBefore: former.files), count: jobs * 8)
        return await inParallel(runs, jobs: jobs) { run in
            run.filter { $0.number < files.count && self.isMadeAlike(files[$0.number], $0.former, former) }
        }
    }

    /// Leaves those of some files that are as the last build left them; the numbers of the others.
    ///
    /// - Parameters:
    ///   - alike: what would be made alike.
    ///   - untouched: of each file of the last build, whether it is as it was left; nil where nobody looked yet.
    func leave(
        _ alike: [[FormerOutput]], to publisher: Publisher, _ untouched: [Bool]?, jobs: Int
    ) async -> [Int] {
        guard let former else { return [] }
        let left =
            if let untouched {
                alike.map { $0.filter { untouched[$0.former] } }
            } else {
                await inParallel(alike, jobs: jobs) { publisher.untouched($0, of: former.files) }
            }
        inputs.withLock { inputs in
            for output in left.joined() { inputs[output.number] = .former(output.former) }
        }
        for outputs in left { publisher.leave(outputs, of: former.files) }
        guard left.map(\.count) != alike.map(\.count) else { return [] }
        let isLeft = Set(left.joined().map(\.number))
        return alike.joined().map(\.number).filter { !isLeft.contains($0) }
    }

    private func isMadeAlike(_ file: PlannedFile, _ place: Int, _ former: Former) -> Bool {
        switch file {
        case .page:
            guard let keys = former.inputs?[place], !keys.isEmpty, let changes = former.changes else { return false }
            return !changes.contains(anyOf: keys)
        // Named by what it holds.
        case .search: return true
        case .copy: return false
        case .picture(let picture): return former.files.checksum(place) == picture.file.checksum
        }
    }

    /// The content of a page, whose inputs are kept.
    func content(of output: Output, number: Int, of site: Site) throws(SourceFault) -> SiteFile {
        let noting = noting.withLock { $0.popLast() } ?? NotingSite(site)
        defer { self.noting.withLock { $0.append(noting) } }
        let (file, keys) = try noting.contentWithInputs(of: output)
        if let keys { inputs.withLock { $0[number] = .made(keys) } }
        return file
    }

    /// To be called between files of a site and those of the same site that knows more of itself.
    func forgetSite() { noting.withLock { $0 = [] } }

    /// For the next build.
    ///
    /// - Parameter numbers: of the site's files, in the order in which they are kept.
    func bytes(_ numbers: [Int]) -> Bytes {
        let inputs = inputs.withLock { $0 }
        let files = numbers.map { number -> ArraySlice<UInt64> in
            switch number < inputs.count ? inputs[number] : .unknown {
            case .made(let keys): keys[...]
            case .former(let place): former?.inputs?[place] ?? []
            case .unknown: []
            }
        }
        return KeptInputs.record(facts, lists: lists, files: files)
    }
}

/// What the last build left of its files.
struct FormerInputs: Sendable {
    /// Nil where it left nothing.
    let build: KeptBuild?
    /// What its pages were made from: in memory, or to be read.
    private let held: Bytes?
    private let store: BuildStore

    fileprivate init(_ build: KeptBuild?, held: Bytes?, _ store: BuildStore) {
        (self.build, self.held, self.store) = (build, held, store)
    }

    /// - Returns: what reads it, and the hash of all of it; nil where nothing was left.
    fileprivate func read() throws(StoreError) -> (reader: RecordReader, hash: UInt64)? {
        if let held { return (RecordReader(held), contentHash(held.span)) }
        guard build != nil else { return nil }
        return try RecordFile.open(store.pages, identity: store.identity).map { ($0.common, $0.commonHash) }
    }
}

extension SiteBuild {
    /// What the last build left of its pages; nil where nothing is kept.
    var formerInputs: FormerInputs? {
        guard let store, start != nil else { return nil }
        return FormerInputs(former.build, held: memory?.former == nil ? nil : memory?.pageInputs, store)
    }
}
