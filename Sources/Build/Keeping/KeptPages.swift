import Archive
import Publishing
import Records
import Site
import Store
import Synchronization
import Text

/// Which files of the site are as the last build left them and would be made alike: they are neither rendered nor opened.
final class KeptPages: Sendable {
    private let table: FactTable
    /// By path.
    private let formerFiles: [String: PublishedFile]
    private let formerInputs: [String: PageInputs]
    private let inputs = Mutex<[(path: String, inputs: PageInputs)]>([])

    /// - Parameters:
    ///   - former: what the last build left; nil where it left nothing.
    ///   - bytes: what its pages were made from.
    init(_ table: FactTable, former: KeptBuild?, _ bytes: Bytes) {
        self.table = table
        formerFiles = Dictionary((former?.files ?? []).map { ($0.path, $0) }) { first, _ in first }
        guard let former, contentHash(bytes.span) == former.pages else {
            formerInputs = [:]
            return
        }
        var reader = RecordReader(bytes)
        let list = (try? [KeptInputs](from: &reader)) ?? []
        formerInputs = Dictionary(list.map { ($0.path, $0.inputs) }) { first, _ in first }
    }

    /// Whether a file is left as it is. From any task.
    func leaves(_ file: PlannedFile, to publisher: Publisher) -> Bool {
        guard let former = formerFiles[file.path] else { return false }
        switch file {
        case .page:
            guard let inputs = formerInputs[file.path], table.digest(of: inputs.keys) == inputs.digest,
                publisher.keep(former)
            else { return false }
            note(inputs, of: file.path)
            return true
        // Named by what it holds.
        case .search: return publisher.keep(former)
        case .copy: return false
        }
    }

    /// The content of a page, whose inputs are kept.
    func content(of output: Output, of site: Site) throws(SourceFault) -> SiteFile {
        let (file, inputs) = try site.contentWithInputs(of: output, table)
        if let inputs { note(inputs, of: output.path) }
        return file
    }

    private func note(_ new: PageInputs, of path: String) { inputs.withLock { $0.append((path, new)) } }

    /// For the next build.
    var bytes: Bytes {
        var writer = RecordWriter()
        let sorted = inputs.withLock { $0 }.sorted { $0.path.precedesInBytes($1.path) }
        writer.write(sorted.map { KeptInputs(path: $0.path, inputs: $0.inputs) })
        return writer.bytes
    }
}

private struct KeptInputs: Recordable {
    var path: String
    var inputs: PageInputs

    init(path: String, inputs: PageInputs) { (self.path, self.inputs) = (path, inputs) }

    func write(to writer: inout RecordWriter) {
        writer.write(path)
        writer.write(hash: inputs.digest)
        writer.write(bits: UInt64(inputs.keys.count))
        for key in inputs.keys { writer.write(hash: key) }
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        path = try String(from: &reader)
        let digest = try reader.readHash()
        var keys: [UInt64] = []
        for _ in 0..<(try reader.readCount()) { keys.append(try reader.readHash()) }
        inputs = PageInputs(keys: keys, digest: digest)
    }
}

extension SiteBuild {
    /// Nil where nothing is kept.
    mutating func keptPages(of site: Site, _ filled: FilledArchive) -> KeptPages? {
        guard store != nil, start != nil else { return nil }
        return KeptPages(site.factTable(articles: filled.digests.articles), former: former, formerPageInputs())
    }
}
