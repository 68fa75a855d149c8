import Archive
import Ingest
import PageReading
package import Records
package import Text

/// `broadsheet filter load`: names of files → the pages in them.
package struct LoadingFilter: LineFilter {
    private let source: String
    private let files: [String: SeedFile]
    private let sheets = KeptSheets()

    /// - Parameter source: the folder of pages. It is looked through once, for what stands beside pages and for `archive.yml`.
    package init(source: String) {
        self.source = source
        let pages = listSeeds(in: source).pages
        files = Dictionary(pages.map { ($0.source, $0) }) { first, _ in first }
    }

    /// - Parameter line: a file, as the user names it or relative to the folder.
    package mutating func take(_ line: Bytes, _ json: inout JSONWriter) throws(RecordFault) {
        let name = String(utf8: line)
        guard let file = files[name] ?? files[relative(name)] else {
            return json.write(SourceFault(BuildFault.noPage(folder: source), path: name))
        }
        let loaded = loadPages(file, reading: sheets.read)
        for fault in loaded.faults { json.write(fault) }
        for page in loaded.value ?? [] { page.write(to: &json) }
    }

    package mutating func end(_ json: inout JSONWriter) throws(SourceFault) {
        if let fault = sheets.fault(in: source) { json.write(fault) }
    }

    private func relative(_ name: String) -> String {
        name.hasPrefix(source + "/") ? String(name.dropFirst(source.count + 1)) : name
    }
}
