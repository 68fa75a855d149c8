import Archive
import Ingest
import PageReading
import Text

/// The pages of a file as they were read from disk, with what is worked out of each alone.
struct LoadedPages: Sendable {
    let file: SeedFile
    /// One of a text, and any number of a PDF; none where it cannot be read.
    private(set) var keyed: [KeyedPage]
    let faults: [SourceFault]
    /// Whether this build read it, and no build before.
    private(set) var isNew = true

    init(_ file: SeedFile, reading sheets: SheetReader) {
        let loaded = loadPages(file, reading: sheets)
        self.file = file
        faults = loaded.faults
        keyed = (loaded.value ?? []).map { KeyedPage(scanned: scan($0), key: $0.readingKey) }
    }

    /// The same pages, read by a build before.
    var known: LoadedPages {
        var pages = self
        pages.isNew = false
        return pages
    }

    /// How many bytes their texts have.
    var length: Int { keyed.reduce(0) { $0 + $1.scanned.source.storedText.count } }

    /// The same pages, their texts and their lines out of memory.
    func deposited(in depot: any Depot) -> LoadedPages {
        var pages = self
        for index in keyed.indices where keyed[index].scanned.source.storedText.depot == nil {
            let page = keyed[index]
            pages.keyed[index] = KeyedPage(scanned: page.scanned.deposited(in: depot), key: page.key)
        }
        return pages
    }
}

/// A page, and the key under which its reading is kept; nil for one that is always read anew.
struct KeyedPage: Sendable {
    let scanned: ScannedPage
    let key: UInt64?
}

extension BigramRarity {
    mutating func add(_ pages: LoadedPages) {
        for page in pages.keyed { add(page.scanned) }
    }

    mutating func remove(_ pages: LoadedPages) {
        for page in pages.keyed { remove(page.scanned) }
    }
}
