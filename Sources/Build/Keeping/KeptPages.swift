import Archive
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
    private let former: Former?
    /// By the number of a file that was made, what it asked for; of one that is left, its place in the former inputs.
    private let inputs = Mutex<[Int: Inputs]>([:])

    private enum Inputs {
        case former(Int)
        case made([UInt64])
    }

    init(of site: Site, _ filled: FilledArchive, _ left: FormerInputs) {
        let facts = site.factTable(filled.digests)
        self.facts = facts
        former = left.build.map { former in
            let inputs = KeptPages.inputs(of: former, left.bytes)
            return Former(
                files: former.files, inputs: inputs, changes: inputs.flatMap { facts.changes(since: $0.facts) })
        }
    }

    private static func inputs(of former: KeptBuild, _ bytes: Bytes) -> KeptInputs? {
        guard contentHash(bytes.span) == former.pages else { return nil }
        var reader = RecordReader(bytes)
        guard let inputs = try? KeptInputs(from: &reader), inputs.count == former.files.count else { return nil }
        return inputs
    }

    /// Leaves the files that would be made alike; true for each that is left.
    func leave(_ files: PlannedFiles, to publisher: Publisher, jobs: Int) async -> [Bool] {
        var isLeft = [Bool](repeating: false, count: files.count)
        guard let former else { return isLeft }
        let runs = evenRuns(of: publisher.outputs(madeBefore: former.files), count: jobs * 8)
        let left = await inParallel(runs, jobs: jobs) { run in
            publisher.untouched(
                run.filter { $0.number < files.count && self.isMadeAlike(files[$0.number], $0.former, former) },
                of: former.files)
        }
        for output in left.joined() { isLeft[output.number] = true }
        inputs.withLock { inputs in
            for output in left.joined() { inputs[output.number] = .former(output.former) }
        }
        for outputs in left { publisher.leave(outputs, of: former.files) }
        return isLeft
    }

    private func isMadeAlike(_ file: PlannedFile, _ place: Int, _ former: Former) -> Bool {
        switch file {
        case .page:
            guard let keys = former.inputs?[place], !keys.isEmpty, let changes = former.changes else { return false }
            return !changes.contains(anyOf: keys)
        // Named by what it holds.
        case .search: return true
        case .copy: return false
        }
    }

    /// The content of a page, whose inputs are kept.
    func content(of output: Output, number: Int, of site: Site) throws(SourceFault) -> SiteFile {
        let (file, keys) = try site.contentWithInputs(of: output)
        if let keys { inputs.withLock { $0[number] = .made(keys) } }
        return file
    }

    /// For the next build.
    ///
    /// - Parameter numbers: of the site's files, in the order in which they are kept.
    func bytes(_ numbers: [Int]) -> Bytes {
        let inputs = inputs.withLock { $0 }
        var kept = KeptInputs(facts)
        for number in numbers {
            switch inputs[number] {
            case .made(let keys)?: kept.append(keys)
            case .former(let place)?: kept.append(former?.inputs?[place] ?? [])
            case nil: kept.append([])
            }
        }
        var writer = RecordWriter()
        writer.write(kept)
        return writer.bytes
    }
}

/// What the last build left of its files.
struct FormerInputs: Sendable {
    /// Nil where it left nothing.
    var build: KeptBuild?
    /// What its pages were made from.
    var bytes: Bytes
}

extension SiteBuild {
    /// Nil where nothing is kept.
    mutating func keptInputs() -> FormerInputs? {
        guard store != nil, start != nil else { return nil }
        return FormerInputs(build: former, bytes: formerPageInputs())
    }
}
