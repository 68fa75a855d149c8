import Foundation
import TestSupport
import Testing
import Text

@testable import Search

@Suite("Search in the browser", .serialized)
struct BrowserTests {
    @Test("the module passes the tables that the Swift code passes")
    func tables() throws {
        let site = try BrowserSite()
        try site.write(
            "cases.html",
            """
            <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script type="module">
            import * as engine from "./assets/search-engine.js";
            import * as postings from "./assets/search-postings.js";
            import {fold, termSpans} from "./assets/search-text.js";
            const table = async name => (await fetch(`cases/${name}.json`)).json();
            const map = engine.foldMap((await (await fetch("\(try site.foldPath())")).json()).fold);
            const failures = []; let count = 0;
            const expect = (example, found, wanted) => { count++;
              if (JSON.stringify(found) !== JSON.stringify(wanted)) failures.push(`${example.name}: ${JSON.stringify(found)}`); };
            for (const example of await table("folding")) expect(example, fold(example.text, map), example.folded);
            for (const example of await table("terms")) {
              expect(example, termSpans(fold(example.word, map)).map(span => span.term), example.terms); }
            const clause = ({text, field, isExact}) => (field ? field + ":" : "") + (isExact ? `"${text}"` : text);
            for (const example of await table("queries")) {
              const {words, excluded, groups, dates} = engine.parseQuery(example.text, map);
              expect(example, {words, excluded}, {words: example.words, excluded: example.excluded});
              expect(example, groups.map(group => group.map(clause)), example.groups ?? example.words.map(word => [word]));
              expect(example, dates.map(({from, to}) => [from, to]), example.dates ?? []); count -= 2; }
            for (const example of await table("postings")) {
              const bits = new postings.Bits(postings.bytesOfLetters(example.letters));
              expect(example, postings.readPostings(bits, example.articles, example.kind), example.postings); }
            document.getElementById("out").textContent = [`${count} cases`, ...failures].join("\\n");
            </script>
            """)
        let count = ["folding", "terms", "queries", "postings"].map { SharedCase.table($0).count }.reduce(0, +)
        #expect(try site.output(of: "cases.html") == "\(count) cases")
    }

    static let queries = [
        "招商引资", "樊惠林", "二七", "鄭州", "郑州", "g20", "Ｇ20", "2023", "20", "5", "３.5", "5月18日", "一", "的", "·列宁", "列宁", "𠮷野",
        "café",
        "“放管服”改革", "“城市更新”", "防汛 预案", "招商 -樊惠林", "COVID-19", "ovi", "、二", "，", "сква", "京の", "没有这样的词", "㎡", "9５",
    ]

    @Test("the module finds what the reader in Swift finds")
    func sameAnswers() throws {
        let site = try BrowserSite()
        let queries = Self.queries.map { "\"\($0.replacingOccurrences(of: "\"", with: "\\\""))\"" }.joined(
            separator: ",")
        try site.write(
            "answers.html",
            """
            <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script type="module">
            import {openIndex, parseQuery} from "./assets/search-engine.js";
            const lines = [], index = await openIndex(new URL("\(site.manifestPath)", location.href).href);
            for (const text of [\(queries)]) {
              const query = parseQuery(text), {numbers, relaxed} = await index.search(query), found = [];
              for (const number of relaxed ? [] : numbers) if (await index.hit(number, query)) found.push(number);
              lines.push(text + ": " + found.sort((a, b) => a - b).join(" "));
            }
            document.getElementById("out").textContent = lines.join("\\n");
            </script>
            """)
        let lines = try site.output(of: "answers.html").split(separator: "\n").map(String.init)
        for (query, line) in zip(Self.queries, lines) {
            let numbers = try site.reader.search(query).map(\.number).sorted().map { String($0) }.joined(separator: " ")
            #expect(line == query + ": " + numbers)
        }
        #expect(lines.count == Self.queries.count)
    }

    @Test(
        "a link to a search shows its results: links, dates, marks, the number; at any sub-path",
        arguments: ["", "paper/a b/"])
    func resultsPage(path: String) throws {
        let site = try BrowserSite(at: path)
        let query = "樊惠林"
        let address = (path + "search.html?q=" + query).addingPercentEncoding(
            withAllowedCharacters: .urlFragmentAllowed)
        let document = try Browser.dumpDOM(site.server.url + (address ?? ""))
        let results = try #require(document.between("<ol id=\"search-results\">", "</ol>"))
        let hits = try site.reader.search(query)
        #expect(results.count(of: "<li>") == 10)
        #expect(results.contains("<mark>樊惠林</mark>"))
        #expect(results.contains("<time datetime=\""))
        let links = results.components(separatedBy: "href=\"").dropFirst().map { String($0.prefix { $0 != "?" }) }
        let folder = path.replacingOccurrences(of: " ", with: "%20")
        #expect(links == hits.prefix(10).map { site.server.url + folder + $0.url })
        #expect(document.between("aria-live=\"polite\">", "</p>")?.contains("篇") == true)
        #expect(document.contains("id=\"search-more\">显示更多</button>"))
    }

    @Test("typing searches, input methods are left alone, a late answer never replaces a newer one, more shows more")
    func typing() throws {
        let site = try BrowserSite()
        try site.write(
            "drive.html",
            site.searchPage(
                driver: """
                    await wait(300); type("招商", "input", true); await wait(1500); out("composing: " + count());
                    type("防汛"); type("没有这样的词"); await wait(1500); out("none: " + status() + count());
                    out(new URL(location.href).searchParams.get("q"));
                    const slow = window.fetch; window.fetch = async (url, ...rest) => {
                      if (String(url).includes("/articles/") && !window.hurry) await wait(2000); return slow(url, ...rest); };
                    type("樊惠林"); await wait(600); window.hurry = true; type("京の"); await wait(4000);
                    out("newest: " + [...document.querySelectorAll("#search-results mark")].every(mark => mark.textContent === "京の"));
                    const before = count(); more.click(); await wait(1500); out(before + " then " + count());
                    const entries = history.length; input.form.requestSubmit();
                    type("防汛"); input.form.requestSubmit(); out("new entries: " + (history.length - entries));
                    """))
        let lines = try site.output(of: "drive.html").split(separator: "\n").map(String.init)
        #expect(
            lines == ["composing: 0", "none: 没有找到“没有这样的词”0", "没有这样的词", "newest: true", "10 then 20", "new entries: 1"])
    }

    @Test("a file that cannot be fetched is told, and the search can be tried again; the page's own words are used")
    func failure() throws {
        let site = try BrowserSite()
        try site.write(
            "drive.html",
            site.searchPage(
                driver: """
                    const real = window.fetch; window.fetch = async () => { throw new TypeError("offline"); };
                    type("樊惠林"); await wait(1500); out(status() + "|" + more.textContent + "|" + more.hidden);
                    window.fetch = real; more.click(); await wait(1500); out(count() + " " + status().includes("articles"));
                    """, words: "data-failed=\"No index.\" data-retry=\"Again\" data-about=\"{n} articles\""))
        let lines = try site.output(of: "drive.html").split(separator: "\n").map(String.init)
        #expect(lines == ["No index.|Again|false", "10 true"])
    }

    @Test("an index of a later version is refused in words")
    func laterVersion() throws {
        let site = try BrowserSite()
        try site.folder.write("search/later/manifest.json", "{\"format\":\"broadsheet-search\",\"version\":2}")
        try site.write("later.html", BrowserSite.searchPage("search/later/manifest.json"))
        let document = try Browser.dumpDOM(site.server.url + "later.html?q=a")
        #expect(document.between("aria-live=\"polite\">", "</p>")?.contains("请刷新页面") == true)
    }

    @Test("a page opened from a folder says that it needs a server")
    func fromFolder() throws {
        let site = try BrowserSite()
        let document = try Browser.dumpDOM("file://" + site.folder.path + "/search.html?q=a")
        #expect(document.between("aria-live=\"polite\">", "</p>")?.contains("broadsheet serve") == true)
    }

    @Test("what a text holds is shown as text, never run or parsed")
    func hostileText() throws {
        let site = try BrowserSite()
        let hostile = "<img src=x onerror=document.title='run'> &amp; 樊惠林</script>"
        try site.write(
            "drive.html",
            site.searchPage(
                driver: """
                    const real = window.fetch; window.fetch = async (url, ...rest) => String(url).includes("/articles/")
                      ? new Response(JSON.stringify({url: "a.html", title: decodeURIComponent("\(encoded(hostile))"),
                        date: null, text: decodeURIComponent("\(encoded(hostile))")})) : real(url, ...rest);
                    type("樊惠林"); await wait(1500); out(count() > 0 && document.querySelector("img") === null);
                    out(document.querySelector("#search-results a").textContent === decodeURIComponent("\(encoded(hostile))"));
                    """))
        #expect(try site.output(of: "drive.html") == "true\ntrue\n")
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    @Test("an article opened from a result marks the words, and only in its body")
    func highlight() throws {
        let site = try BrowserSite()
        try site.write(
            "article.html",
            """
            <!DOCTYPE html><meta charset="utf-8"><h1>招商</h1><div id="article-body"><p>二七区<b>招商</b>引资，Ｇ２０招商&lt;b&gt;</p>
            <p>弗·列宁</p></div><script type="module" src="assets/highlight.js"></script>
            """)
        let document = try Browser.dumpDOM(site.server.url + "article.html?q=%E6%8B%9B%E5%95%86+g20+%E5%BC%97%E5%88%97")
        #expect(document.contains("<h1>招商</h1>"))
        #expect(document.contains("<b><mark>招商</mark></b>引资，<mark>Ｇ２０</mark><mark>招商</mark>&lt;b&gt;"))
        #expect(document.contains("<mark>弗·列</mark>宁"))
    }

    @Test("the scripts stay small: 10 KB compressed")
    func size() throws {
        var total = 0
        for script in ["search.js", "search-engine.js"] {
            let process = Process()
            let pipe = Pipe()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["gzip", "-9c", Repository.root + "/templates/assets/" + script]
            process.standardOutput = pipe
            try process.run()
            total += try pipe.fileHandleForReading.readToEnd()?.count ?? 0
            process.waitUntilExit()
        }
        #expect((1...10_240).contains(total))
    }
}

extension BrowserSite {
    /// The path of the whole traditional–simplified mapping.
    func foldPath() throws -> String {
        let file = try folder.files().first { $0.hasPrefix("search/fold/") }
        return try #require(file)
    }
}
