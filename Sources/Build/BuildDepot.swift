import Archive
import PageReading
import Records
import Search
import Store
import Synchronization

extension ScratchFile: Depot {}

/// Where a build puts what it has no room for until it is asked for: texts of pages, bodies of articles, parts of the index.
struct BuildDepot: Sendable {
    let file: ScratchFile
    let records: RecordDepot

    init(_ file: ScratchFile) {
        self.file = file
        records = RecordDepot(file)
    }
}

/// Loads pages, and tells when there are more than memory is to hold: that is known only on the way.
final class DepotOfTexts: Sendable {
    /// Nil where there can be none; then all stays in memory.
    let file: ScratchFile?
    private let mostHeld: Int
    /// The bytes of all texts so far.
    private let length = Atomic<Int>(0)

    /// - Parameter file: where the builds before in this process put theirs; nil where there was none.
    init(_ options: BuildOptions, _ file: ScratchFile?) {
        self.file = file ?? (try? ScratchFile(beside: options.output))
        mostHeld = options.mostHeld
    }

    /// Pages, their texts in memory only as long as there is room. From any task.
    func placed(_ pages: LoadedPages) -> LoadedPages {
        guard let file, length.wrappingAdd(pages.length, ordering: .relaxed).newValue > mostHeld else { return pages }
        return pages.deposited(in: file)
    }

    /// Nil where memory holds all.
    var depot: BuildDepot? { length.load(ordering: .relaxed) > mostHeld ? file.map { BuildDepot($0) } : nil }
}

extension SiteBuild {
    /// Articles whose bodies are in memory only where there is room for all.
    func deposited(_ articles: [Article], _ markdown: MarkdownContents) -> [Article] {
        guard let depot else { return articles }
        var articles = articles
        for index in articles.indices {
            articles[index].deposit(in: depot.records, plainText: markdown.texts[articles[index].id])
        }
        return articles
    }
}

extension BuildDepot? {
    func deposited(_ kept: KeptReading) -> KeptReading {
        var kept = kept
        if let self { kept.reading.deposit(in: self.records) }
        return kept
    }

    func deposited(_ run: SearchRun) -> SearchRun {
        var run = run
        if let self { run.deposit(in: self.file) }
        return run
    }

    func deposited(_ volume: SearchVolume) -> SearchVolume {
        var volume = volume
        if let self { volume.deposit(in: self.file) }
        return volume
    }

    /// Whether all that was put there could be read again so far.
    var isSound: Bool { self?.file.failure == nil }
}
