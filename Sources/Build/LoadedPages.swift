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

    /// - Parameter kept: what the last build kept of the texts of files that are still what they were.
    init(_ file: SeedFile, kept: KeptTexts?, reading sheets: SheetReader) {
        let known = kept?.text(of: file)
        let loaded = loadPages(file, known: known?.text, reading: sheets)
        self.file = file
        faults = loaded.faults
        keyed = (loaded.value ?? []).map { page in
            let scanned = known.map { ScannedPage(source: page, lines: $0.lines) } ?? scan(page)
            return KeyedPage(scanned: scanned, key: page.readingKey)
        }
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
        for index in keyed.indices {
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
