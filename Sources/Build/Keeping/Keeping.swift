import Publishing
import Records
import Store
import Text

/// What is told of a store; a build is never worse for it.
enum StoreFault: FaultKind {
    case damaged
    case notKept(String)

    var severity: SourceFault.Severity { .note }

    var message: String {
        switch self {
        case .damaged: "what the last build left here is damaged, and is made anew"
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

/// What a build finds of the last one, and where it leaves what the next can use.
struct BuildStore: Sendable {
    /// Of the program that builds.
    let identity: UInt64
    /// What was read, written and told.
    let report: StorePlace
    /// What was read of each PDF.
    let sheets: StorePlace
    /// What was read off each page.
    let readings: StorePlace
    /// What each page of the site was made from.
    let pages: StorePlace
    /// What was found out about the subjects of the articles.
    let subjects: StorePlace
    /// Parts of the search index.
    let index: StorePlace

    /// - Parameter output: the output folder. Nil where nothing can be kept.
    init?(beside output: String) {
        guard let identity = programIdentity(), let report = StorePlace(beside: output, kind: "report"),
            let sheets = StorePlace(beside: output, kind: "sheets"),
            let readings = StorePlace(beside: output, kind: "readings"),
            let subjects = StorePlace(beside: output, kind: "subjects"),
            let pages = StorePlace(beside: output, kind: "pages"), let index = StorePlace(beside: output, kind: "index")
        else { return nil }
        (self.identity, self.report, self.sheets, self.readings) = (identity, report, sheets, readings)
        (self.subjects, self.pages, self.index) = (subjects, pages, index)
    }
}

extension SiteBuild {
    /// The report of the last build, where nothing has changed since that it read or wrote.
    mutating func reportOfUnchangedSite() async -> BuildReport? {
        let file = memory?.former == nil ? recordFile(\.report) : nil
        guard memory?.former != nil || file != nil else { return nil }
        let (source, output) = (options.source, options.output)
        let folder = Aside(jobs: options.jobs) { InputFolder(source, passingOver: output) }
        guard let kept = memory?.former ?? file.flatMap({ KeptBuild($0) }) else { return nil }
        for input in kept.inputs {
            seen.append(
                input.path == source ? await folder.result : InputFolder(input.path, passingOver: output))
        }
        let mayBeUnchanged = memory?.isFormerSure != false && seen == kept.inputs
        guard mayBeUnchanged, await kept.stillHolds(for: options) else {
            former.build = kept
            return nil
        }
        var report = kept.repeatedReport
        report.isStrict = options.isStrict
        stopwatch.lap("compare")
        report.stages = stopwatch.stages
        report.faults += notes
        return report
    }

    /// What the last build left; nil where it left nothing, or nothing that can be used.
    mutating func recordFile(_ kind: KeyPath<BuildStore, StorePlace>) -> RecordFile? {
        guard let store, former.knowsReadings || kind != \.readings else { return nil }
        do throws(StoreError) {
            return try RecordFile.open(store[keyPath: kind], identity: store.identity)
        } catch {
            tellDamage(error)
            return nil
        }
    }

    /// That readings which the last build left are damaged.
    mutating func tellLoss() { if let store { tell(.damaged, store.readings.path) } }

    /// That what the last build left is damaged. That it cannot be read is nothing to tell: it is made anew.
    mutating func tellDamage(_ error: StoreError) { if case .damaged(let path) = error { tell(.damaged, path) } }

    /// Takes the time before anything is read: what has it, or a later one, may change once more unseen.
    mutating func beginKeeping() {
        guard let store else { return }
        do throws(StoreError) {
            start = try store.report.now()
        } catch {
            memory = nil
            tell(error, store.report)
        }
    }

    /// Notes a folder that is about to be read. What changes in it meanwhile is seen by the next build.
    mutating func noteInput(_ folder: String) {
        guard start != nil else { return }
        left.inputs.append(seen.first { $0.path == folder } ?? InputFolder(folder, passingOver: options.output))
    }

    /// Leaves for the next build what this one read, wrote and told. To be called last.
    mutating func keep(_ report: BuildReport) async {
        guard let store, let start else { return }
        if let finishing = left.finishing {
            for (place, error) in await finishing.result { tell(error, place) }
        } else {
            left.parts.discard()
            left.readings?.discard()
            left.subjects?.discard()
        }
        guard report.failure == nil, !left.files.isEmpty else { return }
        finishPictures(in: store)
        let isSure = left.mayBeRepeated && left.inputs.allSatisfy { $0.newest < start }
        let kept = KeptBuild(
            request: options.request, inputs: left.inputs, files: left.files,
            manifest: manifestStamp(ofSite: options.output), report: report, pages: contentHash(left.pageInputs.span))
        if memory != nil {
            memory?.remember(kept, left.pageInputs, isSure: isSure)
            return
        }
        guard isSure else { return store.report.remove() }
        do throws(StoreError) {
            if let pageInputsError = left.pageInputsError { throw pageInputsError }
            try kept.save(in: store)
        } catch {
            tell(error, store.report)
        }
    }

    /// Begins to leave for the next build what no part of this one makes more of: it holds whether or not the site can be written, but
    /// for what may have been made of something that was lost. To be called once the search index is made.
    mutating func finishStore() {
        guard let store, losses.isEmpty, depot.isSound else { return }
        let left = left
        let ends: [(place: StorePlace, end: @Sendable () throws(StoreError) -> Void)] = [
            (store.readings, { () throws(StoreError) in try left.readings?.finish() }),
            (store.subjects, { () throws(StoreError) in try left.subjects?.finish() }),
            (store.index, { () throws(StoreError) in try left.parts.finish() }),
        ]
        self.left.finishing = Aside(jobs: options.jobs) {
            ends.compactMap { place, end in
                do throws(StoreError) {
                    try end()
                    return nil
                } catch {
                    return (place, error)
                }
            }
        }
    }

    /// That nothing can be left at a place.
    mutating func tell(_ error: StoreError, _ place: StorePlace) {
        if let fault = error.fault(place) { notes.append(fault) }
    }

    private mutating func tell(_ fault: StoreFault, _ path: String) {
        notes.append(SourceFault(fault, path: path))
    }
}

extension StoreError {
    /// A note that nothing can be left at a place.
    func fault(_ place: StorePlace) -> SourceFault? {
        guard case .failed(let reason) = self else { return nil }
        return SourceFault(StoreFault.notKept(reason), path: place.path)
    }
}

extension BuildStore {
    /// Leaves for the next build what the site's pages were made from.
    ///
    /// - Returns: why that could not be done.
    func save(pageInputs: Bytes) -> StoreError? {
        do throws(StoreError) {
            try RecordFileWriter(pages, identity: identity).finish(common: pageInputs)
            return nil
        } catch {
            return error
        }
    }
}

extension KeptBuild {
    /// Nil where the file holds something else.
    fileprivate init?(_ file: RecordFile) {
        var reader = file.common
        guard let build = try? KeptBuild(from: &reader) else { return nil }
        self = build
    }

    /// Leaves this for the next build: last of all, for it tells of the other files.
    func save(in store: BuildStore) throws(StoreError) {
        var writer = RecordWriter(capacity: files.names.count + 8 * files.words.count + 65_536)
        writer.write(self)
        try RecordFileWriter(store.report, identity: store.identity).finish(common: writer.bytes)
    }
}
