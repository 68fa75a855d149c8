package import Archive
import Disk
package import Sheets
package import Text

/// Reads a PDF or what a machine recognised, or finds what was read of the same bytes before.
package typealias SheetReader = @Sendable (_ path: String) -> Loaded<[ReadSheet]>

/// Reads the pages of one file: one of a text, any number of a PDF or an ALTO file. What cannot be read is left out with a fault.
///
/// - Parameter known: the text of a file of text, where it is known without a look into the file.
package func loadPages(
    _ file: SeedFile, known: OrdinaryText? = nil, reading sheets: SheetReader
) -> Loaded<[PageSource]> {
    guard file.holdsSheets else {
        var loaded = loadPage(file, known: known)
        if let print = file.print { loaded.value?.add(print, &loaded.faults, reading: sheets) }
        if let words = file.recognised { loaded.value?.addBoxes(words, &loaded.faults, reading: sheets) }
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
        guard print.source.ending.lowercased() == "pdf" else {
            sheet = PageSheet(kind: .picture, file: print.source, width: 0, height: 0)
            return
        }
        guard let page = addBoxes(print, &faults, reading: sheets) else { return }
        sheet = PageSheet(kind: .pdf, file: print.source, width: page.width, height: page.height)
    }

    /// Gives a text's lines the places where a file of one page has them.
    ///
    /// - Returns: the page; nil where there are none or several.
    @discardableResult
    fileprivate mutating func addBoxes(
        _ print: SeedFile.PrintFile, _ faults: inout [SourceFault], reading sheets: SheetReader
    ) -> ReadSheet? {
        let read = sheets(print.path)
        faults += read.faults
        guard let pages = read.value, !pages.isEmpty else { return nil }
        guard pages.count == 1 else {
            faults.append(SourceFault(SheetFault.severalPages(pages.count), path: print.path))
            return nil
        }
        let alignment = LineAlignment(text, with: pages[0], wordsMayDiffer: isRecognised(print.source))
        if alignment.found * 10 < alignment.asked * 9 {
            let fault = SheetFault.otherWords(found: alignment.found, asked: alignment.asked)
            faults.append(SourceFault(fault, path: print.path))
        }
        if alignment.found > 0 { boxes = alignment.boxes }
        return pages[0]
    }
}

extension SeedFile {
    package var isPDF: Bool { source.ending == "pdf" }

    /// Whether its pages are read with their boxes: of a PDF, and of what a machine recognised.
    package var holdsSheets: Bool { Ingest.holdsSheets(source) }

    /// Whether it is such a file, or a text with one beside it.
    package var hasSheets: Bool {
        holdsSheets || recognised != nil || print.map { $0.source.ending.lowercased() == "pdf" } ?? false
    }
}

extension Loaded<[PageSource]> {
    fileprivate mutating func add(_ sheet: ReadSheet, number: Int, of count: Int, _ file: SeedFile) {
        if sheet.unknownPercent >= tellingPercent {
            let fault = SheetFault.unknownCharacters(page: number, percent: sheet.unknownPercent)
            faults.append(SourceFault(fault, path: file.path))
        }
        guard holdsText(sheet.text), sheet.unknownPercent < 50 else {
            if sheet.unknownPercent < tellingPercent, !isTold(number, file) {
                let fault = file.isPDF ? SheetFault.noText(page: number) : .nothingRecognised(page: number)
                faults.append(SourceFault(fault, path: file.path))
            }
            return
        }
        let name = SheetNames(source: file.source).name(ofPage: number, of: count)
        let isCalledAsFile = name.source == file.source
        var page = pageSource(
            name.source, OrdinaryText(sheet.text), note: isCalledAsFile ? file.note : file.pageNotes[number],
            label: name.label)
        page.lineBoxes = sheet.boxes
        page.sheet = file.sheet(number, sheet)
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

extension SeedFile {
    /// What shows a page of it: the PDF itself, or the PDF or picture beside what was recognised. A picture shows the first page.
    fileprivate func sheet(_ number: Int, _ sheet: ReadSheet) -> PageSheet? {
        if isPDF {
            return PageSheet(kind: .pdf, file: source, number: number, width: sheet.width, height: sheet.height)
        }
        guard let print else { return nil }
        if print.source.ending.lowercased() == "pdf" {
            return PageSheet(
                kind: .pdf, file: print.source, number: number, width: sheet.width, height: sheet.height)
        }
        return number == 1 ? PageSheet(kind: .picture, file: print.source, width: 0, height: 0) : nil
    }
}

/// Whether a file's name says that its pages are read with their boxes.
package func holdsSheets(_ source: SourcePath) -> Bool {
    source.ending.lowercased() == "pdf" || isRecognised(source)
}

/// Whether a file's name says that a machine wrote into it what it recognised on a page.
func isRecognised(_ source: SourcePath) -> Bool { recognisedEndings.contains(source.ending.lowercased()) }

/// Reads the pages of a PDF, or of a file with what was recognised on them. Nil where the program is missing that reads PDFs.
package func readSheets(_ path: String) -> Loaded<[ReadSheet]>? {
    isRecognised(SourcePath(path)) ? readRecognised(path) : readPDF(path)
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
