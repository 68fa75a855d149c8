import TestSupport
import Testing

extension SearchBrowserTests {
    /// Where the network, the host or the index fails.
    @Suite("Trouble")
    struct Trouble {
        private static let failed = "检索数据未能载入，请检查网络。", missing = "检索数据不全，网站可能正在更新，请稍后再试。"

        @Test("each failure is said in words and can be tried again; nothing is left unhandled")
        func failures() throws {
            try SearchedSite.play([
                Scene(
                    "offline from the beginning, then in the middle of the results",
                    """
                    await open("search.html"); await trouble("offline"); await ask("来信"); out(status() + " " + more().textContent);
                    more().click(); await wait(600); out(status()); await trouble("none"); more().click(); await wait(600);
                    out(titles().length + " " + status() + " " + more().textContent);
                    await trouble("offline"); more().click(); await wait(600); out(titles().length + " " + status());
                    await trouble("none"); more().click(); await wait(600); out(titles().length + " " + more().textContent);
                    """,
                    shown: ["\(Self.failed) 再试一次", Self.failed, "10 找到460篇 显示更多", "10 \(Self.failed)", "20 显示更多"]),
                Scene(
                    "offline before the script could be told where the index is",
                    """
                    await open("search.html"); await trouble("offline"); await suggestedFor("灯"); out(suggested() + " " + status());
                    await trouble("none"); out(await suggestedFor("灯会") + " " + titles().length);
                    """, shown: ["none \(Self.failed)", "灯会 主题 2 3"]),
                Scene(
                    "a file of the index is missing, or a page comes in its place",
                    """
                    for (const kind of ["missingTerms", "missingArticles", "pageForTerms"]) {
                      await open("search.html"); await trouble(kind); await ask("灯会"); const said = status() + " " + more().textContent;
                      await trouble("none"); more().click(); await wait(600); out(kind + ": " + said + " → " + titles().length);
                    }
                    """,
                    shown: ["missingTerms", "missingArticles", "pageForTerms"].map { "\($0): \(Self.missing) 再试一次 → 3" }
                ),
                Scene(
                    "an index of a later version: the page offers to load itself again",
                    """
                    await open("search.html"); await trouble("laterVersion"); await ask("灯会"); out(status() + " " + more().textContent);
                    await trouble("none"); await loaded(() => more().click()); out(address() + " " + titles().length);
                    """, shown: ["检索数据的格式较新，请刷新页面。 再试一次", "?q=灯会 3"]),
                Scene(
                    "a slow network and quick typing end with the last word",
                    """
                    await open("search.html"); const fetchNow = view().fetch; let turn = 0;
                    view().fetch = (url, options) => new Promise((answered, failed) => {
                      options?.signal?.addEventListener("abort", () => failed(options.signal.reason));
                      wait([900, 300, 600][turn++ % 3]).then(() => fetchNow(url, options)).then(answered, failed);
                    });
                    for (const words of ["古", "古塔", "灯", "灯会", "灯会安", "灯会安保"]) { type(words); await wait(200); }
                    await wait(8000); out(shownTitles() + " " + status() + " " + address());
                    """, shown: ["灯会安保有序 找到1篇 ?q=灯会安保"]),
            ])
        }

        @Test("a page that was opened before a new publication finds what is new, asking once where the index is")
        func publication() throws {
            try SearchedSite.play([
                Scene(
                    "a new article",
                    """
                    await search("推进会"); const before = await found("莲灯推进会") + status(), fetchNow = view().fetch, asked = [];
                    view().fetch = (...request) => { asked.push(String(request[0]).split("/").at(-1)); return fetchNow(...request); };
                    const times = name => asked.filter(asked => asked === name).length;
                    out(await (await fetch("/publish")).text() + " " + before.includes("莲灯推进会"));
                    out(await found("莲灯推进会")); out(times("search.html") + " " + times("manifest.json"));
                    out(await found("灯会 焰火")); out(times("search.html") + " " + times("manifest.json"));
                    """,
                    shown: ["published true", "二七区召开莲灯推进会", "1 1", "元宵灯会开幕 灯会安保有序", "1 1"])
            ])
        }
    }
}
