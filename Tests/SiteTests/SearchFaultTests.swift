import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Site

@Suite("The search page where something fails", .serialized)
struct SearchFaultTests {
    private static let offline = "window.fetch = async () => { throw new TypeError(\"offline\"); };"
    private static let lost = """
        window.fetch = async (url, options) => String(url).includes("/articles/") ? new Response("", {status: 404}) : fetchNow(url, options);
        """

    /// Answers that never come; they end where they are given up.
    private static func stalling(_ part: String) -> String {
        """
        window.fetch = (url, options) => !String(url).includes("\(part)") ? fetchNow(url, options)
          : new Promise((_, fail) => options?.signal?.addEventListener("abort", () => fail(options.signal.reason)));
        """
    }
    private static let stalled = "等了10秒，检索数据还没有到，请检查网络。"

    static let drives = [
        Drive(
            "offline: said, and tried again by the button",
            """
            \(offline) type("防汛"); await wait(500); out(status() + " " + more.textContent + " " + more.hidden);
            more.click(); await wait(500); out(status()); window.fetch = fetchNow; more.click(); await wait(500); out(shown() + " " + status());
            """, output: ["检索数据未能载入，请检查网络。 再试一次 false", "检索数据未能载入，请检查网络。", "10 找到24篇"]),
        Drive(
            "a shard that stalls: said after ten seconds, and tried again by the button",
            """
            await wait(300); \(stalling("/terms/")) type("防汛"); await wait(9500); out(status() + " " + more.hidden);
            await wait(1000); out(status() + " " + more.textContent + " " + shown());
            window.fetch = fetchNow; more.click(); await wait(500); out(shown() + " " + status());
            """, output: ["正在检索…… true", "\(stalled) 再试一次 0", "10 找到24篇"]),
        Drive(
            "a manifest that stalls, and the server's page that is asked where the index is",
            """
            \(stalling("manifest.json")) type("防汛"); await wait(10500); out(status() + " " + more.textContent);
            window.fetch = fetchNow; more.click(); await wait(500); out(shown());
            \(stalling("search.html")) const stalling = window.fetch;
            window.fetch = (url, options) => String(url).includes("/terms/") ? Promise.resolve(new Response("", {status: 500})) : stalling(url, options);
            type("防汛备"); await wait(9500); out(status()); await wait(1000); out(status() + " " + more.textContent);
            """,
            output: [
                "\(stalled) 再试一次", "10", "正在检索……", "检索数据不全，网站可能正在更新，请稍后再试。 再试一次",
            ]),
        Drive(
            "offline in the middle: what is shown stays, and goes on", query: "?q=%E9%98%B2%E6%B1%9B",
            """
            await wait(500); \(offline) more.click(); await wait(500); out(shown() + " " + status() + " " + more.textContent);
            window.fetch = fetchNow; more.click(); await wait(500); out(shown() + " " + status() + " " + more.textContent);
            """, output: ["10 检索数据未能载入，请检查网络。 再试一次", "20 找到24篇 显示更多"]),
        Drive(
            "offline with another query: the results of the one before are not left below the fault",
            query: "?q=%E9%98%B2%E6%B1%9B",
            """
            await wait(500); \(offline) type("防汛备"); await wait(500); out(shown() + " " + status() + " " + links("sort").length);
            """, output: ["0 检索数据未能载入，请检查网络。 0"]),
        Drive(
            "a missing file of the index: said once the server names the same index still",
            query: "?q=%E9%98%B2%E6%B1%9B",
            """
            await wait(500); let asked = 0; \(lost) const losing = window.fetch;
            window.fetch = (url, options) => { if (String(url).endsWith("search.html")) asked++; return losing(url, options); };
            type("防汛备"); await wait(500); out(status() + " " + more.textContent + " " + asked);
            window.fetch = fetchNow; more.click(); await wait(500); out(shown());
            """, output: ["检索数据不全，网站可能正在更新，请稍后再试。 再试一次 1", "10"]),
        Drive(
            "a host that answers with a page of its own for what it does not have",
            """
            window.fetch = async (url, options) => String(url).includes("/terms/") ? new Response("<!DOCTYPE html>") : fetchNow(url, options);
            await wait(300); type("防汛"); await wait(500); out(status());
            """, output: ["检索数据不全，网站可能正在更新，请稍后再试。"]),
        Drive(
            "a file of the index that is damaged",
            """
            window.fetch = async (url, options) => String(url).includes("/terms/") ? new Response("{}") : fetchNow(url, options);
            await wait(300); type("防汛"); await wait(500); out(status() + " " + more.textContent);
            """, output: ["检索数据不全，网站可能正在更新，请稍后再试。 再试一次"]),
        Drive(
            "facets that cannot be fetched: the results stay, and all can be tried again",
            query: "?q=%E9%98%B2%E6%B1%9B",
            """
            await wait(500); \(offline) part("filter").open = true; await wait(300); out(status() + " " + shown());
            window.fetch = fetchNow; more.click(); await wait(500); out(status() + " " + part("facets").children.length);
            """, output: ["检索数据未能载入，请检查网络。 10", "找到24篇 2"]),
        Drive(
            "an answer to an earlier query never replaces a later one's, and is given up",
            """
            await wait(300); let given = 0;
            window.fetch = async (url, options) => {
              options?.signal?.addEventListener("abort", () => given++);
              if (String(url).includes("/articles/") && !window.isFast) await wait(2000);
              return fetchNow(url, options); };
            type("防汛备汛第1"); await wait(600); window.isFast = true; type("第20篇"); await wait(500);
            const before = part("results").textContent; await wait(4000);
            out((part("results").textContent === before) + " " + shown() + " " + status() + " " + (given > 0));
            """, output: ["true 1 找到1篇 true"]),
        Drive(
            "quick typing on a slow network ends with the last query",
            """
            window.fetch = async (url, options) => { await wait(300 + Math.random() * 700); return fetchNow(url, options); };
            for (const text of ["防", "防汛", "防汛备", "防汛备汛", "防汛备汛第2", "防汛备汛第20"]) { type(text); await wait(180); }
            await wait(8000); out(shown() + " " + status() + " " + query());
            """, output: ["1 找到1篇 ?q=防汛备汛第20"]),
    ]

    @Test("each is said in words, can be tried again, and nothing is left unhandled", arguments: drives)
    func fault(_ drive: Drive) throws { try drive.check() }

    @Test(
        "a new publication: the page asks the server where the index is now, and goes on where it was",
        arguments: ["search/g1", "search/terms/g1", "search/articles/g1"])
    func renewed(gone: String) throws {
        let site = try SearchPageSite(
            driver: """
                await wait(500); const whole = shown();
                const page = await (await fetchNow("search.html")).text();
                window.fetch = async (url, options) => {
                  if (String(url).endsWith("search.html")) return new Response(page.replace("search/g1/", "search/g2/"));
                  return String(url).includes("\(gone)/") ? new Response("", {status: 404}) : fetchNow(url, options); };
                if (\(gone == "search/g1")) { history.pushState(null, "", "search.html?q=%E9%98%B2"); }
                more.click(); await wait(600); out(whole + " then " + shown() + " " + status());
                type("防汛备"); await wait(600); out(shown() + " " + status());
                """)
        try site.write(index: "g2")
        let isManifest = gone == "search/g1"
        if isManifest { try FileManager.default.removeItem(atPath: site.folder.path + "/search/g1") }
        let lines = try site.output(of: "?q=%E9%98%B2%E6%B1%9B")
        #expect(lines == [isManifest ? "0 then 10 找到24篇" : "10 then 20 找到24篇", "10 找到24篇"])
    }

    @Test("a script that the server does not answer: said after ten seconds, and tried again by the button")
    func noScript() throws {
        let asked = Mutex(0)
        let site = try SearchPageSite(
            driver: """
                if (performance.getEntriesByType("navigation")[0].type === "reload") { await wait(500); out(status()); }
                else { await wait(9500); const before = status(); await wait(1000);
                  sessionStorage.said = before + "|" + status() + "|" + more.textContent + "|" + more.hidden; more.click(); }
                out(sessionStorage.said);
                """,
            instead: { path in
                guard path.hasPrefix("/assets/search."), path.hasSuffix(".js") else { return nil }
                return asked.withLock {
                    $0 += 1; return $0
                } == 1 ? .failure : nil
            })
        #expect(
            try site.output(of: "?q=%E9%98%B2%E6%B1%9B") == ["找到24篇", "|等了10秒，检索程序还没有载入。|再试一次|false"])
    }

    @Test("an index of a later version is refused in words")
    func laterVersion() throws {
        let site = try SearchPageSite(driver: "await wait(500); out(status() + ' ' + more.textContent);")
        try site.folder.write("search/g1/manifest.json", "{\"version\": 2}")
        #expect(try site.output(of: "?q=a") == ["检索数据的格式较新，请刷新页面。 再试一次"])
    }
}
