import Records
import Store
import Subjects
import Text

/// What the last build found out about the subjects of its articles: in memory, or in a file of which nothing but what is asked
/// for is read.
struct FormerSubjects: Sendable {
    /// Of the authority file: with another one other subjects are found.
    let authority: UInt64
    /// The groups of all articles.
    let groups: [UInt64]
    /// Of all articles.
    let evidence: SubjectEvidence
    private let groupKeys: Set<UInt64>
    private let source: Source
    /// What was found in articles of groups that are no more, by their digests.
    private var loose: [UInt64: FoundSubjects] = [:]

    private enum Source: Sendable {
        case file(RecordFile)
        case memory(KnownSubjects)
    }

    init(_ known: KnownSubjects) {
        (authority, groups, evidence) = (known.authority, known.groups, known.evidence)
        groupKeys = Set(groups)
        source = .memory(known)
    }

    /// Nil where the file holds something else.
    init?(_ file: RecordFile) {
        var common = file.common
        guard let head = try? SubjectsHead(from: &common), let bytes = file[SubjectsHead.evidenceKey] else {
            return nil
        }
        var reader = RecordReader(bytes)
        guard let evidence = try? SubjectEvidence(from: &reader) else { return nil }
        (authority, groups, self.evidence) = (head.authority, head.groups, evidence)
        groupKeys = Set(groups)
        source = .file(file)
    }

    func isGroup(_ key: UInt64) -> Bool { groupKeys.contains(key) }

    /// What the articles of a group show, as it is kept.
    func shown(_ key: UInt64) -> Bytes? {
        switch source {
        case .file(let file): file[ArticleGroup.evidenceKey(of: key)]
        case .memory(let known): known.shown[key]
        }
    }

    /// What was found in the articles of a group.
    func found(_ key: UInt64) -> FoundRecord? {
        switch source {
        case .file(let file):
            guard let record = file[key] else { return nil }
            var reader = RecordReader(record)
            return try? FoundRecord(from: &reader)
        case .memory(let known): return known.found[key]
        }
    }

    /// The file that all of it is in; nil where it is in memory.
    var file: RecordFile? { if case .file(let file) = source { file } else { nil } }

    /// Makes what was found in the articles of some groups known by each article alone.
    mutating func loosen(_ groups: [UInt64]) {
        for key in groups {
            guard let found = found(key) else { continue }
            for (digest, subjects) in zip(found.digests, found.subjects) { loose[digest] = subjects }
        }
    }

    func found(inArticle digest: UInt64) -> FoundSubjects? { loose[digest] }
}

/// What is kept for all articles together.
struct SubjectsHead: Recordable {
    var authority: UInt64
    var groups: [UInt64]

    /// Under which the evidence of all articles is kept.
    static let evidenceKey: UInt64 = 0

    init(authority: UInt64, groups: [UInt64]) { (self.authority, self.groups) = (authority, groups) }

    func write(to writer: inout RecordWriter) {
        writer.write(hash: authority)
        writer.write(hashes: groups)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        authority = try reader.readHash()
        groups = try reader.readHashes()
    }
}

/// What was found in the articles of a group.
struct FoundRecord: Recordable, Sendable {
    var digests: [UInt64]
    var subjects: [FoundSubjects]

    init(digests: [UInt64], subjects: [FoundSubjects]) { (self.digests, self.subjects) = (digests, subjects) }

    func write(to writer: inout RecordWriter) {
        writer.write(hashes: digests)
        writer.write(subjects)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        digests = try reader.readHashes()
        subjects = try [FoundSubjects](from: &reader)
        guard subjects.count == digests.count else { throw RecordError() }
    }
}

extension RecordWriter {
    fileprivate mutating func write(hashes: [UInt64]) {
        write(bits: UInt64(hashes.count))
        for hash in hashes { write(hash: hash) }
    }
}

extension RecordReader {
    fileprivate mutating func readHashes() throws(RecordError) -> [UInt64] {
        var hashes: [UInt64] = []
        for _ in 0..<(try readCount()) { hashes.append(try readHash()) }
        return hashes
    }
}
