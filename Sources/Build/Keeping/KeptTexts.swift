import Archive
import Ingest
import PageReading
import Records
import Store
import Text

/// The texts of all pages as the last build kept them beside what it read off them: a file that is still the one that it was need not
/// be opened, and the counts of all pages lose what only that build's pages had.
///
///     of all pages                 how often each bigram is met; of each page its file and its text (`KeptText`)
///     under each text's digest     the text, then its lines (`PrintedLines`)
struct KeptTexts: Sendable {
    private let file: RecordFile
    /// The counts of all of them.
    let rarity: BigramRarity
    private let texts: [KeptText]
    private let byFile: [UInt64: KeptText]
    private let losses: StoreLosses

    /// Nil where the file does not say what it should.
    init?(_ file: RecordFile, _ losses: StoreLosses) {
        var reader = file.common
        do throws(RecordError) {
            rarity = try BigramRarity(from: &reader)
            texts = try [KeptText](from: &reader)
        } catch {
            return nil
        }
        (self.file, self.losses) = (file, losses)
        byFile = Dictionary(texts.lazy.filter { $0.file != 0 }.map { ($0.file, $0) }) { first, _ in first }
    }

    /// What is known of a text without a look into its file, and its lines; nil where the file is another one.
    func text(of file: SeedFile) -> (text: OrdinaryText, lines: PrintedLines)? {
        guard !file.holdsSheets, let kept = byFile[file.stamp], self.file.length(of: kept.digest) == kept.recordLength
        else { return nil }
        let depot = KeptRecordDepot(kept.digest, length: kept.recordLength, in: self.file, losses, isChecked: true)
        let text = OrdinaryText(
            text: .deposited(depot, 0..<kept.length), digest: kept.digest, mappedCharacters: kept.mappedCharacters)
        return (text, PrintedLines(in: depot, at: kept.length..<kept.recordLength))
    }

    /// The counts of other pages, from what is different in them. Nil where that is more than an edit, or cannot be told: readings that
    /// come from elsewhere come without texts.
    func rarity(of pages: [LoadedPages]) -> BigramRarity? {
        if texts.isEmpty { return nil }
        var counts: [UInt64: Int] = [:]
        for text in texts { counts[text.digest, default: 0] += 1 }
        var rarity = rarity, changes = 0
        for page in pages.lazy.flatMap(\.keyed) {
            let digest = page.scanned.source.textDigest ?? 0
            if let count = counts[digest], count > 0 {
                counts[digest] = count - 1
                continue
            }
            rarity.add(page.scanned)
            changes += 1
            if changes > mostChanges { return nil }
        }
        for (digest, count) in counts where count > 0 {
            changes += count
            guard changes <= mostChanges, let kept = texts.first(where: { $0.digest == digest }),
                let record = file[digest], record.count == kept.recordLength
            else { return nil }
            for _ in 0..<count { rarity.remove(Bytes(record[..<kept.length])) }
        }
        return rarity
    }
}

/// So many texts are counted one by one; where more are new or gone, all are counted anew by all tasks.
private let mostChanges = 100

/// Where one page's text is kept, and of which file it is.
struct KeptText: Sendable {
    /// The file's `stamp`; 0 where it is no file of text, or where it may have changed since it was read.
    let file: UInt64
    let digest: UInt64
    /// In bytes.
    let length: Int
    let lineCount: Int
    let mappedCharacters: Int

    fileprivate var recordLength: Int { length + lineCount * PrintedLines.bytesOfLine }

    /// - Parameter start: when the build began that read the file.
    fileprivate init(_ page: ScannedPage, of file: SeedFile, start: Int) {
        self.file = file.holdsSheets || file.newestChange >= start ? 0 : file.stamp
        digest = page.source.textDigest ?? 0
        length = page.source.storedText.count
        lineCount = page.lines.count
        mappedCharacters = page.source.mappedCharacters
    }
}

extension [KeptText] {
    /// Of all pages, as the next build finds them.
    ///
    /// - Parameter start: when the build began that read them, by the file system's clock.
    init(_ pages: [LoadedPages], start: Int) {
        self = pages.flatMap { pages in pages.keyed.map { KeptText($0.scanned, of: pages.file, start: start) } }
    }
}

extension KeptText: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(hash: file)
        writer.write(hash: digest)
        writer.write([length, lineCount, mappedCharacters])
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        file = try reader.readHash()
        digest = try reader.readHash()
        let numbers = try [Int](from: &reader)
        guard numbers.count == 3, numbers.allSatisfy({ (0..<1 << 40).contains($0) }) else { throw RecordError() }
        (length, lineCount, mappedCharacters) = (numbers[0], numbers[1], numbers[2])
    }
}

extension RecordFileWriter {
    /// Keeps the text of a page for the next build, as far as there is one.
    func keepText(of page: ScannedPage) throws(StoreError) {
        guard let digest = page.source.textDigest, try !keep(digest), let lines = page.lines.bytes else { return }
        try add(page.source.text + lines, under: digest)
    }
}
