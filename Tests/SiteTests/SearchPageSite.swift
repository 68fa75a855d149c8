import Foundation
import TestSupport
import Text

@testable import Site

/// The search page of the sample archive, with a stand-in for the engine and the articles that it finds.
struct SearchPageSite {
    private let site: DrivenSite
    var folder: TemporaryFolder { site.folder }

    /// - Parameters: see `DrivenSite`.
    init(
        driver: String = "", instead: @escaping @Sendable (_ path: String) -> ServerAnswer? = { _ in nil }
    ) throws {
        let archive = try Fixture.sampleArchive()
        site = try DrivenSite(
            Site(archive: archive, theme: .builtIn, searchManifest: "search/g1/manifest.json"), path: "search.html",
            driver: Self.tools + driver, instead: instead)
        try folder.writeScripts()
        for page in site.scripts where page.hasPrefix("assets/search.") {
            try folder.write(page, "import \"./search.js\";")
        }
        let engine = try Repository.read("Tests/SiteTests/Scripts/mock-engine.js")
        try folder.write("assets/search-engine.js", bytes: engine)
        try write(index: "g1")
    }

    func output(of query: String = "") throws -> [String] { try site.output(of: query) }

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

    private func json(_ text: String) -> String {
        var writer = Bytes()
        writer.append(escapingJSON: text)
        return "\"" + String(utf8: writer) + "\""
    }

    /// Words for drivers.
    private static let tools = """
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
