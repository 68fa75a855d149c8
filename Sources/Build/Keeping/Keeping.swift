import Publishing
import Store
import Text

/// What is told of a store; a build is never worse for it.
enum StoreFault: FaultKind {
    case damaged
    case notKept(String)

    var severity: SourceFault.Severity { .note }

    var message: String {
        switch self {
        case .damaged: "what the last build left here is damaged: everything was built anew"
        case .notKept(let reason): "nothing can be kept here for the next build: \(reason)"
        }
    }

    var hint: String {
        switch self {
        case .damaged: ""
        case .notKept: "the next build takes as long as this one; --no-cache says that this is meant"
        }
    }
}

extension SiteBuild {
    /// The report of the last build, where nothing has changed since that it read or wrote.
    mutating func reportOfUnchangedSite() async -> BuildReport? {
        guard let store, let kept = keptBuild(in: store), await kept.stillHolds(for: options) else { return nil }
        var report = kept.repeatedReport
        report.isStrict = options.isStrict
        stopwatch.lap("compare")
        report.stages = stopwatch.stages
        report.faults += notes
        return report
    }

    private mutating func keptBuild(in store: StoreFile) -> KeptBuild? {
        do throws(StoreError) {
            guard let identity = programIdentity(), let bytes = try store.read(identity: identity) else { return nil }
            var reader = RecordReader(bytes)
            guard let kept = try? KeptBuild(from: &reader), reader.isAtEnd else { throw .damaged(store.path) }
            return kept
        } catch {
            if case .damaged = error { tell(.damaged, of: store) }
            return nil
        }
    }

    /// Takes the time before anything is read: what has it, or a later one, may change once more unseen.
    mutating func beginKeeping() {
        guard let store else { return }
        do throws(StoreError) {
            start = try store.now()
        } catch {
            if case .failed(let reason) = error { tell(.notKept(reason), of: store) }
        }
    }

    /// Notes a folder that is about to be read. What changes in it meanwhile is seen by the next build.
    mutating func noteInput(_ folder: String) {
        if start != nil { inputs.append(InputFolder(folder, passingOver: options.output)) }
    }

    /// Leaves for the next build what this one read, wrote and told. To be called last.
    mutating func keep(_ report: BuildReport) {
        guard let store, let start, let identity = programIdentity() else { return }
        guard report.failure == nil, !published.isEmpty, inputs.allSatisfy({ $0.newest < start }) else {
            return store.remove()
        }
        let kept = KeptBuild(
            request: options.request, inputs: inputs, files: published,
            manifest: manifestStamp(ofSite: options.output), report: report)
        var writer = RecordWriter()
        writer.write(kept)
        do throws(StoreError) {
            try store.write(writer.bytes, identity: identity)
        } catch {
            if case .failed(let reason) = error { tell(.notKept(reason), of: store) }
        }
    }

    private mutating func tell(_ fault: StoreFault, of store: StoreFile) {
        notes.append(SourceFault(fault, path: store.path))
    }
}
