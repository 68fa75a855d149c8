import Records
import Store
import Subjects
import Synchronization
import Text

/// What one build knows of the subjects of its articles, for the next one of the same program: a value that a build takes and
/// gives. On disk it is a file with the same keys.
struct KnownSubjects: Sendable {
    /// Of the authority file.
    var authority: UInt64
    /// The groups of all articles.
    var groups: [UInt64]
    /// Of all articles.
    var evidence: SubjectEvidence
    /// What the articles of each group show, as it is kept.
    var shown: [UInt64: Bytes]
    /// What was found in them.
    var found: [UInt64: FoundRecord]

    /// Leaves it for another program's first build.
    ///
    /// - Parameter identity: of the program that builds.
    func save(at place: StorePlace, identity: UInt64) throws(StoreError) {
        let file = try RecordFileWriter(place, identity: identity)
        let writer = SubjectsWriter.file(file)
        for (key, shown) in shown { writer.keep(shown: shown, ofGroup: key) }
        for (key, found) in found { writer.keep(found, ofGroup: key) }
        try file.finish(SubjectsHead(authority: authority, groups: groups), evidence)
    }
}

/// Where a build puts what it knows of the subjects of its articles. From any task.
enum SubjectsWriter: Sendable {
    case nowhere
    case file(RecordFileWriter)
    case memory(SubjectsCollector)

    /// Keeps a record of the last build's file, which need not be read for it; false where this is written into none behind it.
    func keepFormer(_ key: UInt64) -> Bool {
        switch self {
        case .nowhere: true
        // What cannot be kept is told at the end.
        case .file(let file): (try? file.keep(key)) ?? true
        case .memory: false
        }
    }

    /// What cannot be written now is told at the end, and made anew by the next build.
    func keep(shown: Bytes, ofGroup key: UInt64) {
        switch self {
        case .nowhere: break
        case .file(let file): try? file.add(shown, under: ArticleGroup.evidenceKey(of: key))
        case .memory(let collector): collector.keep(shown: shown, ofGroup: key)
        }
    }

    func keep(_ found: FoundRecord, ofGroup key: UInt64) {
        switch self {
        case .nowhere: break
        case .file(let file): try? file.add(bytes(of: found), under: key)
        case .memory(let collector): collector.keep(found, ofGroup: key)
        }
    }

    var keepsAnything: Bool { if case .nowhere = self { false } else { true } }
}

/// What tasks bring, by group.
final class SubjectsCollector: Sendable {
    typealias Groups = (shown: [UInt64: Bytes], found: [UInt64: FoundRecord])

    private let state = Mutex<Groups>(([:], [:]))

    var groups: Groups { state.withLock { $0 } }

    func keep(shown: Bytes, ofGroup key: UInt64) { state.withLock { $0.shown[key] = shown } }

    func keep(_ found: FoundRecord, ofGroup key: UInt64) { state.withLock { $0.found[key] = found } }
}

extension RecordFileWriter {
    func finish(_ head: SubjectsHead, _ evidence: SubjectEvidence) throws(StoreError) {
        try add(bytes(of: evidence), under: SubjectsHead.evidenceKey)
        try finish(common: bytes(of: head))
    }
}

/// A value as it is kept.
func bytes(of value: some Recordable) -> Bytes {
    var writer = RecordWriter()
    writer.write(value)
    return writer.bytes
}
