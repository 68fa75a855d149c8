import Foundation
import TestSupport
import Text

@testable import Site

/// The search page of the sample archive, served with a stand-in for the engine and the articles that it finds, and driven
/// by a module that runs beside the page's own.
struct SearchPageSite {
    let folder: TemporaryFolder
    let server: TestServer

    /// - Parameter driver: the module; it writes with `out(text)` what `output` gives.
    init(manifest: String = "search/g1/manifest.json", driver: String = "") throws {
        folder = try TemporaryFolder()
        let site = Site(
            archive: try Fixture.sampleArchive(), theme: .builtIn, searchManifest: manifest)
        for asset in site.theme.assets { try folder.write(asset.path, bytes: asset.bytes) }
        let engine = try Repository.read("Tests/SiteTests/Scripts/mock-engine.js")
        try folder.write("assets/search-engine.js", bytes: engine)
        try folder.write("drive.js", Self.tools + driver)
        let page = try site.render(path: "search.html")
        try folder.write(
            "search.html",
            page.replacingOccurrences(
                of: "</body>", with: "<pre id=\"out\"></pre><script type=\"module\" src=\"drive.js\"></script></body>"))
        server = try TestServer(folder: folder.path)
        try write(index: "g1")
    }

    /// Writes the index that the stand-in reads: 25 articles, article 24 with hostile text.
    func write(index name: String) throws {
        try folder.write("search/\(name)/manifest.json", "{\"version\": 1, \"name\": \"\(name)\"}")
        let texts = (0..<25).map { $0 == 24 ? Self.hostile : "防汛备汛第\($0)篇" }
        let terms = texts.enumerated().map { number, text in
            "{\"text\": \(json(text)), \"year\": \"\(2020 + number % 3)\", \"tag\": [\(number % 2 == 0 ? "\"防汛\"" : "")]}"
        }
        try folder.write("search/terms/\(name)/all.json", "[\(terms.joined(separator: ","))]")
        for (number, text) in texts.enumerated() {
            let title = number == 24 ? Self.hostile : "标题\(number)"
            try folder.write(
                "search/articles/\(name)/\(number).json",
                "{\"url\": \"articles/\(number).html\", \"title\": \(json(title)), \"date\": \"2023-05-18\", \"text\": \(json(text))}"
            )
        }
        try folder.write(
            "search/names.json",
            """
            [{"label": "防汛", "kind": "tag", "url": "tags/a.html", "count": 13, "pinyin": "fangxun"},
             {"label": "防汛办", "kind": "organisation", "url": "o/a.html", "count": 2, "pinyin": "fangxun"},
             {"label": "\(Self.hostileName)", "kind": "person", "url": "p/a.html", "count": 1, "pinyin": "hostile"}]
            """)
    }

    static let hostile = "<img src=x onerror=document.title='run'> &amp; 敌意</script>\u{202E}\"'"
    static let hostileName = "<b>甲 乙</b>"

    /// What the driver wrote, line by line.
    func output(of query: String = "") throws -> [String] {
        let document = try Browser.dumpDOM(server.url + "search.html" + query, budget: 30_000)
        guard let start = document.range(of: "<pre id=\"out\">"),
            let end = document.range(of: "</pre>", range: start.upperBound..<document.endIndex)
        else { return [document] }
        return document[start.upperBound..<end.lowerBound].split(separator: "\n").map {
            String($0).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        }
    }

    private func json(_ text: String) -> String {
        var writer = Bytes()
        writer.append(escapingJSON: text)
        return "\"" + String(utf8: writer) + "\""
    }

    /// Words for drivers. Faults that no one catches are written out too: there must be none.
    private static let tools = """
        const wait = ms => new Promise(done => setTimeout(done, ms));
        const out = text => { document.getElementById("out").textContent += text + "\\n"; };
        addEventListener("unhandledrejection", event => out("unhandled: " + event.reason));
        addEventListener("error", event => out("error: " + event.message));
        const part = name => document.getElementById("search-" + name), input = part("input");
        const status = () => part("status").textContent, more = part("more");
        const shown = () => part("results").children.length;
        const links = where => [...part(where).querySelectorAll("a")].map(link => link.textContent);
        const follow = (where, text) => [...part(where).querySelectorAll("a")].find(link => link.textContent.includes(text)).click();
        const query = () => decodeURIComponent(location.search);
        const type = (text, isComposing = false) => { input.focus(); input.value = text;
          input.dispatchEvent(new InputEvent("input", {isComposing, bubbles: true})); };
        const press = (key, more = {}) => input.dispatchEvent(
          new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...more}));
        const suggested = () => part("suggestions").hidden ? "none"
          : [...part("suggestions").children].map(option => option.textContent).join("|");
        const chosenOption = () => document.getElementById(input.getAttribute("aria-activedescendant"))?.textContent ?? "none";
        const fetchNow = window.fetch;

        """
}
