import Archive
import Ingest
import PageReading
import Text

/// A page as it was read from disk, with what is worked out of it alone.
struct LoadedPage: Sendable {
    let file: SeedFile
    /// Nil where it cannot be read.
    let keyed: KeyedPage?
    let faults: [SourceFault]
    /// Whether this build read it, and no build before.
    var isNew = true

    init(_ file: SeedFile) {
        let loaded = loadPage(file)
        self.file = file
        faults = loaded.faults
        keyed = loaded.value.map { KeyedPage(scanned: scan($0), key: $0.readingKey) }
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
