package import Disk
package import Sheets
package import Text

/// How much a PDF may take to be read; an issue of a hundred pages takes some ten seconds.
package struct SheetBounds: Sendable {
    package var program: OtherProgram.Bounds
    /// Of one page: a page of small print has some five thousand.
    package var words: Int

    package static let usual = SheetBounds(
        program: OtherProgram.Bounds(seconds: 60, memory: 2_000_000_000, output: 256_000_000), words: 30_000)

    package init(program: OtherProgram.Bounds, words: Int) {
        self.program = program
        self.words = words
    }
}

/// The pages of a PDF, each with its words in reading order: what poppler's `pdftotext` says of them, in a process of its own.
///
/// - Parameter path: as the user knows it.
/// - Returns: no value where the file cannot be read at all; a page that cannot be read has no lines. Nil where the program is missing,
///   which is told once (`faultOfUnread`).
package func readPDF(_ path: String, within bounds: SheetBounds = .usual) -> Loaded<[ReadSheet]>? {
    guard let program = OtherProgram(named: programName) else { return nil }
    do throws(SourceFault) {
        let sheets = sheets(ofTSV: try wordTable(path, program, bounds.program))
        guard !sheets.isEmpty else { throw SourceFault(SheetFault.noPages, path: path) }
        var pages: [ReadSheet] = []
        var faults: [SourceFault] = []
        let turned = turnedPages(path, bounds.program)
        for (index, var sheet) in sheets.enumerated() {
            if turned.contains(index + 1) { (sheet.width, sheet.height) = (sheet.height, sheet.width) }
            let isReadable = sheet.words.count <= bounds.words
            if !isReadable {
                faults.append(SourceFault(SheetFault.tooManyWords(page: index + 1, sheet.words.count), path: path))
            }
            pages.append(ReadSheet(isReadable ? sheet : PrintedSheet(width: sheet.width, height: sheet.height)))
        }
        return Loaded(value: pages, faults: faults)
    } catch {
        return Loaded(faults: [error])
    }
}

private let programName = "pdftotext"

/// That PDFs were not read because the program is missing.
///
/// - Parameter folder: where they are.
package func faultOfUnread(_ count: Int, in folder: String) -> SourceFault {
    SourceFault(SheetFault.programMissing(programName, package: "poppler-utils", files: count), path: folder)
}

private func wordTable(
    _ path: String, _ program: OtherProgram, _ bounds: OtherProgram.Bounds
) throws(SourceFault) -> Bytes {
    let outcome: OtherProgram.Outcome
    do throws(SystemError) {
        outcome = try program.run(["-tsv", asArgument(path), "-"], within: bounds)
    } catch {
        throw SourceFault(SheetFault.programFailed(programName, reason: error.reason), path: path)
    }
    if let fault = fault(of: outcome, bounds) { throw SourceFault(fault, path: path) }
    return outcome.output
}

/// The numbers of the pages that are shown turned by a quarter: their words stand so already, and their size is told as it is unturned.
///
///     Page    1 rot:   90
private func turnedPages(_ path: String, _ bounds: OtherProgram.Bounds) -> Set<Int> {
    let arguments = ["-f", "1", "-l", "100000", asArgument(path)]
    guard let outcome = try? OtherProgram(named: "pdfinfo")?.run(arguments, within: bounds) else { return [] }
    let rows = String(utf8: outcome.output).split(separator: "\n").map { $0.split(separator: " ") }
    return Set(
        rows.compactMap { row in
            row.count == 4 && row[0] == "Page" && row[2] == "rot:" && ["90", "270"].contains(row[3]) ? Int(row[1]) : nil
        })
}

/// A file whose name begins with a dash is no option.
private func asArgument(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

/// Nil where all is well.
private func fault(of outcome: OtherProgram.Outcome, _ bounds: OtherProgram.Bounds) -> SheetFault? {
    let complaints = String(utf8: outcome.complaints)
    switch outcome.end {
    case .exit(0): return nil
    case .tooLong: return .tooLong(seconds: bounds.seconds)
    case .tooMuchOutput: return .tooMuch("room")
    case .exit, .signal:
        if complaints.contains("Incorrect password") { return .encrypted }
        if complaints.contains("emory") || complaints.contains("bad_alloc") { return .tooMuch("memory") }
        guard case .exit(let status) = outcome.end, status == 1 else {
            return .programFailed(programName, reason: firstLine(of: complaints) ?? "it broke off")
        }
        return .damaged(firstLine(of: complaints) ?? "it cannot be opened")
    }
}

private func firstLine(of text: String) -> String? {
    text.split(separator: "\n").first.map { String($0.prefix(120)) }
}
