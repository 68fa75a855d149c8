import Archive
import Ingest
import PageReading
import Search
import Sheets
import Site
import Store
package import Text

/// What a process keeps in memory from one build to the next, under the same keys as the store on disk: `serve` builds again and
/// again, and what no edit touched is not read, not decoded and not worked out again.
///
/// A build with a memory finds in it what another finds in the store, and leaves nothing there. For that there is `save`,
/// whenever there is time: what the store holds meanwhile is of an older build, which harms no later one.
package struct BuildMemory: Sendable {
    /// What the builds were asked for; of another request nothing is known.
    var request: [String] = []
    var pages: FileMemory<LoadedPages>?
    var articles: FileMemory<Loaded<MarkdownSource>>?
    /// By source.
    var markdown: [SourcePath: (source: MarkdownSource, article: MarkdownArticle?)] = [:]
    var theme: LoadedTheme?
    /// The counts of all `pages`.
    var rarity: BigramRarity?
    /// Of `pages` and `readings` that lie in the store, for no build of this process read them.
    var losses = StoreLosses()
    /// What was read of PDFs, by the digest of each.
    var sheets: [UInt64: [ReadSheet]] = [:]
    /// By key.
    var readings: [UInt64: KeptReading] = [:]
    var runs: [UInt64: SearchRun] = [:]
    var volumes: [UInt64: SearchVolume] = [:]
    var facets: [UInt64: SearchFacets] = [:]
    var relations: [UInt64: Relations] = [:]
    var namesakes: [UInt64: LikelyNamesakes] = [:]
    var digests = DigestMemory()
    var plan: KnownPlan?
    /// Where what is in memory may lie in part.
    var depot: ScratchFile?
    var subjects: KnownSubjects?
    /// What the last build that wrote the site read, wrote and told.
    var former: KeptBuild?
    /// What each page of that site was made from.
    var pageInputs: Bytes = []
    /// Whether a build that finds everything as `former` did may take its word: nothing can have changed unseen while it ran.
    var isFormerSure = false
    /// Whether the store has all of this.
    var isSaved = true

    package init() {}
}

/// A theme, and what it was read from.
struct LoadedTheme: Sendable {
    /// As it was asked for.
    var name: String?
    var language: String
    /// Nil where nothing is kept, like the next.
    var input: InputFolder?
    /// When the build that read it began.
    var start: Int?
    var theme: Theme
    var faults: [SourceFault]
}

extension BuildMemory {
    /// Whether it holds for what is asked now, and nothing of it was lost on disk.
    func isSound(for request: [String]) -> Bool {
        self.request == request && depot?.failure == nil && losses.isEmpty
    }

    /// The theme of that name, where nothing in its folder is different.
    func theme(named name: String?, language: String, _ input: InputFolder?) -> LoadedTheme? {
        guard let theme, theme.name == name, theme.language == language, let input, let start = theme.start,
            theme.input == input, input.newest < start
        else { return nil }
        return theme
    }

    mutating func remember(_ build: KeptBuild, _ pageInputs: Bytes, isSure: Bool) {
        former = build
        self.pageInputs = pageInputs
        isFormerSure = isSure
        isSaved = false
    }

    /// Leaves in the store what a later process can begin with, where that is not done yet, and gives back memory that is free.
    ///
    /// - Returns: why nothing could be left, as notes.
    package mutating func save(_ options: BuildOptions) -> [SourceFault] {
        defer { returnFreeMemory() }
        guard !isSaved, losses.isEmpty, depot?.failure == nil, let former,
            let store = BuildStore(beside: options.output)
        else { return [] }
        isSaved = true
        do throws(StoreError) {
            try saveReadings(in: store)
            try saveParts(in: store)
            try saveSheets(in: store)
            try subjects?.save(at: store.subjects, identity: store.identity)
            guard isFormerSure else {
                store.report.remove()
                return []
            }
            if let error = store.save(pageInputs: pageInputs) { throw error }
            try former.save(in: store)
            return []
        } catch {
            return error.fault(store.report).map { [$0] } ?? []
        }
    }

    private func saveReadings(in store: BuildStore) throws(StoreError) {
        guard let rarity, let pages else { return }
        let file = try RecordFileWriter(store.readings, identity: store.identity)
        for (key, kept) in readings {
            // What cannot be written is told by `finish`.
            if let record = kept.record { try? file.add(record, under: key) }
        }
        for page in pages.all.flatMap(\.value.keyed) { try? file.keepText(of: page.scanned) }
        // Some of it may have been read only now, from what a process before left.
        guard losses.isEmpty, depot?.failure == nil else {
            file.discard()
            throw .failed(reason: "what the last build left is damaged")
        }
        try file.finish(counts: rarity, [KeptText](pages.all.map(\.value), start: pages.start))
    }

    private func saveSheets(in store: BuildStore) throws(StoreError) {
        guard !sheets.isEmpty else { return store.sheets.remove() }
        let file = try RecordFileWriter(store.sheets, identity: store.identity)
        for (digest, sheets) in sheets { try file.add(sheets.record, under: digest) }
        try file.finish(common: [])
    }

    private func saveParts(in store: BuildStore) throws(StoreError) {
        let file = KeptParts(next: try RecordFileWriter(store.index, identity: store.identity))
        for (key, run) in runs { file.keep(run, under: key) }
        for (key, volume) in volumes { file.keep(volume, under: key) }
        for (key, facets) in facets { file.keep(facets, under: key) }
        for (key, relations) in relations { file.keep(relations, under: key) }
        for (key, namesakes) in namesakes { file.keep(namesakes, under: key) }
        try file.finish()
    }
}
