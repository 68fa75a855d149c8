import Archive
import Ingest
import PageReading
package import Records
import Store
package import Text

/// `broadsheet filter load`: names of files → the pages in them, and of PDFs and the like what was read of the whole file.
package struct LoadingFilter: LineFilter {
    private let source: String
    private let files: [SourcePath: SeedFile]
    private let sheets = KeptSheets()
    private let program = programDigest() ?? 0

    /// - Parameter source: the folder of pages. It is looked through once, for what stands beside pages and for `archive.yml`.
    package init(source: String) {
        self.source = source
        let pages = listSeeds(in: source).pages
        files = Dictionary(pages.map { ($0.source, $0) }) { first, _ in first }
    }

    /// - Parameter line: a file, as the user names it or relative to the folder.
    package mutating func take(_ line: Bytes, _ json: inout JSONWriter) throws(RecordFault) {
        let name = String(utf8: line)
        guard let file = files[SourcePath(name)] ?? files[SourcePath(named: name, below: source)] else {
            return json.write(SourceFault(BuildFault.noPage(folder: source), path: name))
        }
        let loaded = loadPages(file, reading: sheets.read)
        for fault in loaded.faults { json.write(fault) }
        for page in loaded.value ?? [] { page.write(to: &json) }
        for (digest, sheets) in sheets.takeNew().sorted(by: { $0.key < $1.key }) {
            SheetsRecord(digest: digest, program: program, sheets: sheets).write(to: &json)
        }
    }

    package mutating func end(_ json: inout JSONWriter) throws(SourceFault) {
        if let fault = sheets.fault(in: source) { json.write(fault) }
    }
}
