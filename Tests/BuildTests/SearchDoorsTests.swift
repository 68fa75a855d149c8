import Foundation
import TestSupport
import Testing

extension SearchBrowserTests {
    /// The ways to the search, and the ways without it.
    @Suite("Ways to the search")
    struct Doors {
        /// A page of each kind.
        private static let pages = [
            "index.html", "2016/index.html", "2016/02/index.html", "2016/02/22.html", "undated.html", "tags/index.html",
            "tags/灯会.html", "people/index.html", "pages/index.html", "pages/2024-06-01_A01.html", "about.html",
        ]

        @Test("the search box of every kind of page leads to the search; browsers can add it")
        func boxes() throws {
            let pages = Self.pages.map { "'\($0)'" }.joined(separator: ", ")
            try SearchedSite.play([
                Scene(
                    "boxes",
                    """
                    const kinds = new Set(), wrong = [], send = async name => {
                      kinds.add(page().body.className); const input = page().querySelector(".search-box input"); input.value = "灯会 安保";
                      await loaded(() => input.form.requestSubmit());
                      if (view().location.pathname + address() !== "/search.html?q=灯会+安保" || shownTitles() !== "灯会安保有序") wrong.push(name);
                    };
                    for (const name of [\(pages)]) { await open(name); await send(name); }
                    await search("糖画"); await loaded(() => link("results", "夜市").click()); await send("an article");
                    // It may stand for any address, so its links begin at the host.
                    await open("404.html"); out(new URL(page().querySelector(".search-box").action).pathname);
                    out([...kinds].sort().join(" ")); out(wrong);
                    """,
                    shown: [
                        "/erqi/search.html",
                        "about article day home month newspaper-page newspaper-pages term term-index undated year", "",
                    ]),
                Scene(
                    "opensearch.xml",
                    """
                    await open("2016/02/22.html"); const described = page().querySelector("link[rel=search]");
                    const xml = new DOMParser().parseFromString(await (await fetch(described.href)).text(), "text/xml");
                    const url = xml.querySelector("Url"); out(described.type + " " + xml.documentElement.namespaceURI);
                    out(xml.querySelector("ShortName").textContent + " " + url.getAttribute("type") + " " + url.getAttribute("template"));
                    await open(url.getAttribute("template").replace("\(SearchedArchive.baseURL)", "").replace("{searchTerms}", encodeURIComponent("灯会 安保")));
                    out(shownTitles());
                    """,
                    shown: [
                        "application/opensearchdescription+xml http://a9.com/-/spec/opensearch/1.1/",
                        "二七新闻档案 text/html \(SearchedArchive.baseURL)search.html?q={searchTerms}", "灯会安保有序",
                    ]),
            ])
        }

        @Test("without scripts the page offers the indexes of days, tags and people")
        func withoutScripts() throws {
            try SearchedSite.play([
                Scene(
                    "in a frame that may not run scripts",
                    """
                    frame.setAttribute("sandbox", "allow-same-origin allow-forms"); await search("灯会");
                    out(page().querySelector("noscript").textContent.trim() + " " + page().querySelector("noscript p").checkVisibility());
                    const links = [...page().querySelectorAll(".other-ways a")], ends = [];
                    for (const {href} of links) if (!(await fetch(href)).ok) ends.push(href);
                    out(texts(page(), ".other-ways ul:first-of-type a").join(" ")); out(ends + " " + links.length);
                    for (const name of ["日期", "主题", "人物"]) {
                      await search("灯会"); const link = [...page().querySelectorAll("a")].find(link => link.textContent === name);
                      await loaded(() => link.click()); out(view().location.pathname);
                    }
                    frame.removeAttribute("sandbox");
                    """,
                    shown: [
                        "检索要用浏览器脚本。没有脚本，也可以从下面的索引找到每一篇报道。 true", "主题 人物 地点 机构 记者 栏目", " 17", "/dates/index.html",
                        "/tags/index.html", "/people/index.html",
                    ])
            ])
        }

        @Test("from a folder the page says why it finds nothing, and what to do")
        func fromFolder() throws {
            let site = try #require(SearchedSite.current)
            let visit = try Browser.visit("file://" + site.folder + "/search.html?q=%E7%81%AF%E4%BC%9A")
            let status = try #require(visit.document.firstMatch(of: /<p id="search-status"[^>]*>([^<]*)</)).1
            #expect(status == "浏览器不允许从文件夹中读取检索数据。请运行 broadsheet serve，再从它给出的网址打开本页。")
        }
    }
}
