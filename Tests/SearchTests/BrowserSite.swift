import Foundation
import TestSupport
import Text

@testable import Search

/// A small site for the browser tests: the scripts, an index over a made archive, and pages that drive them.
struct BrowserSite {
    let folder: TemporaryFolder
    let server: TestServer
    let reader: SearchIndexReader
    let manifestPath: String

    /// - Parameter path: a folder of the server that the site lies in: it must work at any.
    init(at path: String = "") throws {
        folder = try TemporaryFolder()
        let (manifestPath, files) = MadeArchive.index(of: MadeArchive.documents(530))
        self.manifestPath = manifestPath
        reader = try SearchIndexReader(manifestPath: manifestPath, folding: folding) { name in
            guard let bytes = files[name] else { throw SearchIndexFault.damaged(path: name) }
            return bytes
        }
        for (name, bytes) in files { try folder.write(path + name, bytes: bytes) }
        try folder.writeScripts(under: path)
        for table in ["folding", "terms", "queries", "postings"] {
            try folder.write(
                "cases/\(table).json", bytes: try Repository.read("Tests/SearchTests/Cases/\(table).json"))
        }
        server = try TestServer(folder: folder.path)
    }

    func write(_ name: String, _ html: String) throws { try folder.write(name, html) }

    /// What a page wrote into `<pre id="out">`.
    func output(of path: String) throws -> String {
        let document = try Browser.dumpDOM(server.url + path, budget: 20_000)
        return document.between("<pre id=\"out\">", "</pre>") ?? "no output: " + document
    }
}

extension String {
    /// What stands between two texts, the first time.
    func between(_ start: String, _ end: String) -> String? {
        guard let from = range(of: start), let to = self[from.upperBound...].range(of: end) else { return nil }
        return String(self[from.upperBound..<to.lowerBound])
    }

    func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
