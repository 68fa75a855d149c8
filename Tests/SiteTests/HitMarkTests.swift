import Archive
import Foundation
import TestSupport
import Testing
import Text

@testable import Site

/// An article as it is opened from a result of a search.
@Suite("An article opened from a search", .serialized)
struct HitMarkTests {
    /// Far down the page, in a word that three elements share.
    private static let markdown = """
        首段。

        \(String(repeating: "空行。\n\n", count: 80))二七区**招**商引资，Ｇ２０招商，*弗·列*宁。

        郑州招商&lt;b&gt;

        鄭州
        """

    private static let cases: [(name: String, query: String, driver: String, output: [String])] = [
        (
            "marks the words, across elements too, and tells how many places", "招商 g20 弗列宁",
            """
            out(marks()); out(bar().querySelector("[role=status]").textContent + " " + bar().getAttribute("role") + " " + scrollY);
            out([...bar().querySelectorAll("button")].map(button => button.textContent).join());
            """, ["招,商,Ｇ２０,招商,弗·列,宁,招商", "第1处，共5处 group moved", "上一处,下一处,关闭"]
        ),
        (
            "leads from place to place and round, and goes away as if it had never been", "招商",
            """
            const at = () => [...document.querySelectorAll("mark[aria-current]")].map(mark => mark.textContent).join("+");
            const press = text => [...bar().querySelectorAll("button")].find(button => button.textContent === text).click();
            const before = document.body.scrollHeight;
            out(at()); press("下一处"); out(at() + " " + bar().textContent); press("下一处"); press("下一处"); out(at());
            press("上一处"); out(bar().textContent);
            press("关闭"); out(document.querySelectorAll(".hit-bar, mark").length + " " + body.querySelector("strong").childNodes.length);
            """, ["招+商", "招商 第2处，共3处上一处下一处关闭", "招+商", "第3处，共3处上一处下一处关闭", "0 1"]
        ),
        (
            "finds traditional characters by simplified ones and the other way", "鄭州 鄭州招商",
            "await wait(500); out(marks());", ["郑州招商,鄭州"]
        ),
        (
            "says nothing where no word stands in the body", "没有",
            "await wait(500); out(marks() + document.querySelectorAll('.hit-bar').length);", ["0"]
        ),
        (
            "without a query nothing is fetched, marked or moved", "",
            """
            out(marks() + document.querySelectorAll(".hit-bar").length + scrollY);
            out(performance.getEntriesByType("resource").filter(entry => entry.name.includes("search")).length);
            """, ["00", "0"]
        ),
    ]

    @Test("marks", arguments: cases)
    func marks(_ example: (name: String, query: String, driver: String, output: [String])) throws {
        let found = try output(example.query, driver: example.driver)
        #expect(found == example.output, "\(example.name)")
    }

    @Test("a link to a place of the article leads there, not to the first mark")
    func anchor() throws {
        let found = try output("招商", anchor: "#main", driver: "out(marks().length > 0); out(scrollY < 400);")
        #expect(found == ["true", "true"])
    }

    @Test("where the engine cannot be fetched, the article is read without marks, and no fault is left unhandled")
    func withoutEngine() throws {
        #expect(try output("招商", hasEngine: false, driver: "out(marks() + 'read');") == ["read"])
    }

    private func output(_ query: String, anchor: String = "", hasEngine: Bool = true, driver: String) throws -> [String]
    {
        let archive = Fixture.archive(count: 1) { _, article in
            article.body = .markdown(Array(Self.markdown.utf8))
        }
        let site = Site(archive: archive, theme: .builtIn, searchManifest: "search/m/manifest.json")
        let served = try DrivenSite(site, path: archive.articles[0].id.url, driver: Self.tools + driver)
        try served.folder.write("search.html", try site.render(path: "search.html"))
        try served.folder.write("search/m/manifest.json", "{\"fold\": \"fold/f.json\"}")
        try served.folder.write("search/fold/f.json", "{\"fold\": \"鄭郑\"}")
        if !hasEngine {
            let marks = try #require(site.theme.assets.first { $0.path.hasPrefix("assets/marks.") })
            try FileManager.default.removeItem(atPath: served.folder.path + "/" + marks.path)
        }
        let words = query.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return try served.output(of: (words.isEmpty ? "" : "?q=" + words) + anchor)
    }

    private static let tools = """
        const body = document.getElementById("article-body"), bar = () => document.querySelector(".hit-bar");
        const marks = () => [...document.querySelectorAll("mark")].map(mark => mark.textContent).join();
        await wait(800); const scrollY = window.scrollY > 1000 ? "moved" : window.scrollY;

        """
}
