package import Archive
import Disk
package import Sheets
package import Text

/// Reads a PDF, or finds what was read of the same bytes before.
package typealias SheetReader = @Sendable (_ path: String) -> Loaded<[ReadSheet]>

/// Reads the pages of one file: one of a text, any number of a PDF. What cannot be read is left out with a fault.
package func loadPages(_ file: SeedFile, reading sheets: SheetReader) -> Loaded<[PageSource]> {
    guard file.isPDF else {
        var loaded = loadPage(file)
        if let print = file.print { loaded.value?.add(print, &loaded.faults, reading: sheets) }
        return Loaded(value: loaded.value.map { [$0] } ?? [], faults: loaded.faults)
    }
    let read = sheets(file.path)
    var pages = Loaded<[PageSource]>(value: [], faults: read.faults)
    let count = read.value?.count ?? 0
    for (index, sheet) in (read.value ?? []).enumerated() {
        pages.add(sheet, number: index + 1, of: count, file)
    }
    return pages
}

extension PageSource {
    /// Gives a text the print beside it: of a PDF with one page where its lines stand, too.
    fileprivate mutating func add(
        _ print: SeedFile.PrintFile, _ faults: inout [SourceFault], reading sheets: SheetReader
    ) {
        guard sourceEnding(print.source).lowercased() == "pdf" else {
            sheet = PageSheet(kind: .picture, file: print.source, width: 0, height: 0)
            return
        }
        let read = sheets(print.path)
        faults += read.faults
        guard let pages = read.value, !pages.isEmpty else { return }
        guard pages.count == 1 else {
            return faults.append(SourceFault(SheetFault.severalPages(pages.count), path: print.path))
        }
        sheet = PageSheet(kind: .pdf, file: print.source, width: pages[0].width, height: pages[0].height)
        let alignment = LineAlignment(text, with: pages[0])
        if alignment.found * 10 < alignment.asked * 9 {
            let fault = SheetFault.otherWords(found: alignment.found, asked: alignment.asked)
            faults.append(SourceFault(fault, path: print.path))
        }
        if alignment.found > 0 { boxes = alignment.boxes }
    }
}

extension SeedFile {
    package var isPDF: Bool { sourceEnding(source) == "pdf" }

    /// Whether it is a PDF, or a text with one beside it.
    package var hasPDF: Bool { isPDF || print.map { sourceEnding($0.source).lowercased() == "pdf" } ?? false }
}

extension Loaded<[PageSource]> {
    fileprivate mutating func add(_ sheet: ReadSheet, number: Int, of count: Int, _ file: SeedFile) {
        if sheet.unknownPercent >= tellingPercent {
            let fault = SheetFault.unknownCharacters(page: number, percent: sheet.unknownPercent)
            faults.append(SourceFault(fault, path: file.path))
        }
        guard holdsText(sheet.text), sheet.unknownPercent < 50 else {
            if sheet.unknownPercent < tellingPercent, !isTold(number, file) {
                faults.append(SourceFault(SheetFault.noText(page: number), path: file.path))
            }
            return
        }
        let name = SheetNames(source: file.source).name(ofPage: number, of: count)
        let isCalledAsFile = name.source == file.source
        var page = pageSource(
            name.source, sheet.text, note: isCalledAsFile ? file.note : file.pageNotes[number], label: name.label)
        page.lineBoxes = sheet.boxes
        page.sheet = PageSheet(
            kind: .pdf, file: file.source, number: number, width: sheet.width, height: sheet.height)
        if let corrections = isCalledAsFile ? file.corrections : file.pageCorrections[number] {
            faults += page.add(corrections)
        }
        value?.append(page)
    }

    /// Whether a fault says already why there is nothing of a page.
    private func isTold(_ number: Int, _ file: SeedFile) -> Bool {
        faults.contains { $0.path == file.path && $0.message.hasPrefix("page \(number) ") }
    }
}

/// So many unknown characters in a hundred are told: a few are pictures that a font holds.
private let tellingPercent = 20

/// What tells a PDF from any other.
package func sheetDigest(_ path: String) throws(SourceFault) -> UInt64 {
    var hash = ContentHasher()
    do throws(ReadError) {
        try readFileInParts(path) { hash.append($0.span) }
    } catch {
        throw SourceFault(IngestFault(error), path: path)
    }
    return hash.hash
}
