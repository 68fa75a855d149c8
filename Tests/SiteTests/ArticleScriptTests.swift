import Archive
import Foundation
import TestSupport
import Testing

@testable import Site

/// What an article's page offers where scripts run.
@Suite("Citing, quoting and sharing in a browser", .serialized)
struct ArticleScriptTests {
    /// - Parameter driver: runs where copied texts, saved files and shared things are written out.
    private func output(baseURL: String? = nil, driver: String) throws -> [String] {
        let source = "首段{甲}，有话。\n第二段&，有话。\n"
        var settings = ArchiveSettings()
        (settings.title, settings.publisher, settings.baseURL) = ("档案", "二七报", baseURL)
        let page = PageSource(
            source: "a.txt", text: Array(source.utf8), issueDate: CivilDate("2023-06-02"), issueDateBasis: .fileName,
            page: "A01")
        let cutting = Cutting(paragraphs: [1...1, 2...2], title: "题{名} & 100%") { article in
            article.reporters = ["景静"]
            article.tags = ["防汛"]
        }
        let (read, articles) = Fixture.page(page, [cutting])
        let site = Fixture.site(Archive(settings: settings, articles: articles, pages: [read]))
        return try DrivenSite(site, path: articles[0].id.url, driver: Self.tools + driver).output().map {
            $0.replacing(articles[0].id.letters, with: "ID").replacing(articles[0].id.url, with: "URL")
        }
    }

    private static let tools = """
        await wait(300);
        const now = new Date(), today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(n => String(n).padStart(2, "0")).join("-");
        const said = text => out(text.replaceAll(today, "TODAY").replaceAll(today.replaceAll("-", "/"), "TODAY").replace(/http:[^ ]*?articles/, "HERE/articles").trimEnd());
        Object.defineProperty(navigator, "clipboard", {value: {writeText: async text => said(text)}});
        URL.createObjectURL = blob => { blob.text().then(said); return "data:,"; };
        const click = HTMLAnchorElement.prototype.click;
        HTMLAnchorElement.prototype.click = function () { this.download ? out(this.download) : click.call(this); };
        const press = async (text, within = document) => {
          [...within.querySelectorAll("button")].find(button => button.textContent === text).click();
          await wait(100);
        };
        const bar = () => document.querySelector(".quote-bar");

        """

    @Test("the citation is copied with the day of access and the address, and without an address as it is printed")
    func citation() throws {
        #expect(
            try output(
                baseURL: "https://example.org",
                driver: "await press('复制引文'); out(document.querySelector('#article-tools [role=status]').textContent);")
                == ["景静. 题{名} & 100%[N/OL]. 二七报, 2023-06-02(A01)[TODAY]. https://example.org/URL", "已复制"])
        #expect(try output(driver: "await press('复制引文');") == ["景静. 题{名} & 100%[N]. 二七报, 2023-06-02(A01)."])
    }

    @Test("BibTeX says what the page says of itself, and TeX reads each sign as it is")
    func bibtex() throws {
        #expect(
            try output(baseURL: "https://example.org", driver: "await press('BibTeX');") == [
                "ID.bib", "@article{ID,", "  author = {{景静}},", #"  title = {{题\{名\} \& 100\%}},"#,
                "  journaltitle = {二七报},",
                "  entrysubtype = {newspaper},", "  date = {2023-06-02},", "  year = {2023},", "  pages = {A01},",
                "  langid = {zh-CN},", "  url = {https://example.org/URL},", "  urldate = {TODAY},", "}",
            ])
    }

    @Test("RIS likewise")
    func ris() throws {
        let found = try output(baseURL: "https://example.org", driver: "await press('RIS');")
        #expect(
            found.flatMap { $0.split(whereSeparator: \.isNewline) }.map { $0.trimmingCharacters(in: .whitespaces) } == [
                "ID.ris", "TY  - NEWS", "AU  - 景静", "TI  - 题{名} & 100%", "T2  - 二七报", "PY  - 2023", "DA  - 2023/06/02",
                "SP  - A01", "KW  - 防汛", "LA  - zh-CN", "UR  - https://example.org/URL", "Y2  - TODAY", "ER  -",
            ])
    }

    @Test("a paragraph's mark opens a bar that copies it with its source and its own address, and closes")
    func paragraph() throws {
        let driver = """
            document.querySelector("#p2 .pilcrow").click(); out(location.hash + " " + bar().querySelector("[role=status]").textContent);
            await press("连同出处复制", bar()); await press("关闭", bar()); out(String(bar()) + " " + document.activeElement.className);
            """
        let found = try output(baseURL: "https://example.org", driver: driver)
        #expect(
            found == [
                "#p2 第2段", "“第二段&，有话。”——景静. 题{名} & 100%[N]. 二七报, 2023-06-02(A01).", "https://example.org/URL#p2",
                "null pilcrow",
            ])
    }

    @Test("selected text is copied without the links to its lines, with the address of the paragraph where it begins")
    func selection() throws {
        let driver = """
            const range = document.createRange(), text = document.querySelector("#p1 .printed").firstChild;
            range.setStart(text, 2); range.setEnd(document.querySelector("#p2 .printed").firstChild, 3);
            getSelection().addRange(range); await wait(600);
            out(bar().querySelector("[role=status]").textContent); await press("连同出处复制", bar());
            getSelection().removeAllRanges(); await wait(600); out(bar());
            """
        let found = try output(baseURL: "https://example.org", driver: driver)
        #expect(found.first == "所选文字" && found.last == "null")
        #expect(found.contains { $0.hasPrefix("“{甲}，有话。") } && found.contains("https://example.org/URL#p1"))
        #expect(!found.joined().contains("第1行") && !found.joined().contains("¶"))
    }

    @Test("without the script there is a plain citation, and no button")
    func withoutScript() throws {
        let archive = Fixture.archive(count: 1)
        let html = try Fixture.site(archive).render(path: archive.articles[0].id.url)
        #expect(html.contains("class=\"citation\">标题1[N]. 报纸档案. 原始文件：page.txt.</dd>"))
        #expect(!html.split(separator: "<article>")[1].contains("<button"))
    }
}

/// The reading list, which lives in the browser alone.
@Suite("Reading list in a browser", .serialized)
struct ReadingListTests {
    private static let kept = """
        [{"url": "https://example.org/articles/a.html", "data": {"identifier": "a", "headline": "甲[一]", "datePublished": "2023-06-02",
          "publisher": {"name": "二七报"}, "printPage": "A01"}},
         {"url": "https://example.org/articles/b.html", "data": {"identifier": "b", "headline": "乙", "temporalCoverage": "2023-05~",
          "publisher": {"name": "二七报"}}}, {"url": "nothing else"}]
        """

    /// - Parameter kept: what the browser holds.
    private func output(kept: String, driver: String) throws -> [String] {
        try DrivenSite(
            Fixture.site(Fixture.sampleArchive()), path: "reading-list.html",
            driver: """
                if (!sessionStorage.begun) { sessionStorage.begun = 1; localStorage.setItem("broadsheet-reading-list", \(quoted(kept))); location.reload(); await wait(5000); }
                await wait(300);
                const list = document.getElementById("reading-list"), titles = () => [...list.querySelectorAll("h2")].map(title => title.textContent).join("|");
                \(driver)
                """
        ).output()
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }

    @Test("what was kept is shown and taken out, and what is no article is passed over")
    func shown() throws {
        let driver = """
            out(titles());
            list.querySelector("li button").click();
            out(titles() + " " + JSON.parse(localStorage.getItem("broadsheet-reading-list")).length);
            list.querySelector("li button").click();
            out(list.textContent);
            """
        #expect(try output(kept: Self.kept, driver: driver) == ["甲[一]|乙", "乙 1", "还没有收入报道。"])
    }

    @Test("an empty list, and one that is none, say so", arguments: [("[]", "还没有收入报道。"), ("nonsense", "还没有收入报道。")])
    func empty(_ kept: String, _ text: String) throws {
        #expect(try output(kept: kept, driver: "out(list.textContent);") == [text])
    }

    @Test("it is taken along as Markdown, BibTeX and RIS")
    func files() throws {
        let driver = """
            const files = [];
            URL.createObjectURL = blob => { files.push(blob); return "data:,"; };
            const click = HTMLAnchorElement.prototype.click;
            HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };
            for (const button of list.querySelectorAll(".tools button")) button.click();
            const texts = await Promise.all(files.map(file => file.text()));
            out(texts[0].trimEnd());
            out(texts[1].match(/^@article{./gm).join() + texts[2].match(/^TY/gm).length);
            """
        #expect(
            try output(kept: Self.kept, driver: driver) == [
                "- [甲\\[一\\]](https://example.org/articles/a.html), 二七报, 2023-06-02, A01",
                "- [乙](https://example.org/articles/b.html), 二七报", "@article{a,@article{b2",
            ])
    }
}
