import Foundation
import TestSupport
import Text

@testable import Search

/// A small site for the browser tests: the scripts, an index over a made archive, a search page, and pages that drive it.
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
        let assets = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/templates/assets")
        for script in assets where script.hasSuffix(".js") {
            try folder.write(path + "assets/" + script, bytes: try Repository.read("templates/assets/" + script))
        }
        for table in ["folding", "terms", "queries", "postings"] {
            try folder.write(
                "cases/\(table).json", bytes: try Repository.read("Tests/SearchTests/Cases/\(table).json"))
        }
        server = try TestServer(folder: folder.path)
        try write(path + "search.html", Self.searchPage(manifestPath))
    }

    func write(_ name: String, _ html: String) throws { try folder.write(name, html) }

    /// The search page; `driver` is the source of a module that runs beside it.
    func searchPage(driver: String = "", words: String = "") -> String {
        Self.searchPage(manifestPath, driver: driver, words: words)
    }

    static func searchPage(_ manifestPath: String, driver: String = "", words: String = "") -> String {
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><meta name="search-index" content="\(manifestPath)"></head><body>
        <main id="search" \(words)><form role="search" action="search.html" method="get">
        <input name="q" type="search" id="search-input"></form>
        <p id="search-status" role="status" aria-live="polite"></p><ol id="search-results"></ol>
        <button id="search-more" hidden></button></main><pre id="out"></pre>
        <script src="assets/search-file.js" defer></script><script type="module" src="assets/search.js"></script>
        <script type="module">const wait = ms => new Promise(done => setTimeout(done, ms));
        const out = text => { document.getElementById("out").textContent += text + "\\n"; };
        const input = document.getElementById("search-input");
        const type = (text, kind = "input", composing = false) => { input.value = text;
            input.dispatchEvent(new InputEvent(kind, {isComposing: composing, bubbles: true})); };
        const status = () => document.getElementById("search-status").textContent;
        const count = () => document.querySelectorAll("#search-results > li").length;
        const more = document.getElementById("search-more");
        \(driver)</script></body></html>
        """
    }

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
