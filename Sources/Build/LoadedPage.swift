import Archive
import Ingest
import PageReading
import Text

/// A page as it was read from disk, with what is worked out of it alone.
struct LoadedPage: Sendable {
    let file: SeedFile
    /// Nil where it cannot be read.
    private(set) var keyed: KeyedPage?
    let faults: [SourceFault]
    /// Whether this build read it, and no build before.
    private(set) var isNew = true

    init(_ file: SeedFile) {
        let loaded = loadPage(file)
        self.file = file
        faults = loaded.faults
        keyed = loaded.value.map { KeyedPage(scanned: scan($0), key: $0.readingKey) }
    }

    /// The same page, read by a build before.
    var known: LoadedPage {
        var page = self
        page.isNew = false
        return page
    }

    /// The same page, its text and its lines out of memory.
    func deposited(in depot: any Depot) -> LoadedPage {
        guard let keyed, keyed.scanned.source.storedText.depot == nil else { return self }
        var page = self
        page.keyed = KeyedPage(scanned: keyed.scanned.deposited(in: depot), key: keyed.key)
        return page
    }
}

/// A page, and the key under which its reading is kept; nil for one that is always read anew.
struct KeyedPage: Sendable {
    let scanned: ScannedPage
    let key: UInt64?
}

extension BigramRarity {
    mutating func add(_ page: LoadedPage) {
        if let keyed = page.keyed { add(keyed.scanned) }
    }

    mutating func remove(_ page: LoadedPage) {
        if let keyed = page.keyed { remove(keyed.scanned) }
    }
}
