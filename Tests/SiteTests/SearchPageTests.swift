import Foundation
import TestSupport
import Testing

@testable import Site

/// A driver for the search page, and what it writes.
struct Drive: Sendable, CustomTestStringConvertible {
    var name: String
    var query = ""
    var driver: String
    var output: [String]

    var testDescription: String { name }

    init(_ name: String, query: String = "", _ driver: String, output: [String]) {
        (self.name, self.query, self.driver, self.output) = (name, query, driver, output)
    }

    func check() throws {
        let found = try SearchPageSite(driver: driver).output(of: query)
        #expect(found == output)
    }
}

@Suite("The search page", .serialized)
struct SearchPageTests {
    static let states = [
        Drive(
            "a link to a search shows its results, ten and then more", query: "?q=%E9%98%B2%E6%B1%9B",
            """
            await wait(500); out(shown() + " " + status() + " " + more.textContent + " " + input.value);
            out(part("results").querySelector(".excerpt").innerHTML + " " + part("results").querySelector("time").textContent);
            out(decodeURIComponent(part("results").querySelector("a").href.split("/").slice(3).join("/")));
            more.click(); await wait(300); out(shown()); more.click(); await wait(300); out(shown() + " " + more.hidden + " " + status());
            """,
            output: [
                "10 找到24篇 显示更多 防汛", "<mark>防汛</mark>备汛第0篇 2023年5月18日", "articles/0.html?q=防汛", "20",
                "24 true 找到24篇",
            ]),
        Drive(
            "the whole state is in the address",
            query: "?q=%E9%98%B2%E6%B1%9B&sort=date&year=2021&tag=%E9%98%B2%E6%B1%9B",
            """
            await wait(500); out(status() + ": " + part("results").querySelector("a").textContent);
            out(links("chosen").join(", ")); out(part("chosen").querySelector("a").getAttribute("aria-label"));
            out(part("sort").querySelector("[aria-current]").textContent);
            follow("chosen", "2021"); await wait(300); out(query() + " " + status());
            follow("chosen", "全部清除"); await wait(300); out(query() + " " + status() + " " + links("chosen").length);
            history.back(); await wait(300); out(query() + " " + status() + " " + links("chosen").length);
            history.back(); await wait(300); out(query()); history.forward(); await wait(300); out(query());
            """,
            output: [
                "找到4篇: 标题22", "年份：2021年 ×, 主题：防汛 ×, 全部清除", "去掉“年份：2021年”", "按日期",
                "?q=防汛&sort=date&tag=防汛 找到12篇", "?q=防汛&sort=date 找到24篇 0", "?q=防汛&sort=date&tag=防汛 找到12篇 2",
                "?q=防汛&sort=date&year=2021&tag=防汛", "?q=防汛&sort=date&tag=防汛",
            ]),
        Drive(
            "facets show counts, combine, and lead back", query: "?q=%E9%98%B2%E6%B1%9B",
            """
            await wait(500); out(part("filter").open + " " + part("facets").children.length);
            part("filter").open = true; await wait(300);
            out([...part("facets").querySelectorAll("section")].map(group => group.textContent.replace(/\\s+/g, " ")).join("; "));
            follow("facets", "2021"); await wait(300); out(query() + " " + status() + " " + links("facets").join(","));
            follow("facets", "防汛"); await wait(300); out(query() + " " + status());
            out([...part("facets").querySelectorAll("[aria-current]")].map(link => link.textContent).join(","));
            follow("facets", "2021"); await wait(300); out(query() + " " + (document.activeElement === part("status")));
            """,
            output: [
                "false 0", "年份2020年 82021年 82022年 8; 主题防汛 12", "?q=防汛&year=2021 找到8篇 2021年,防汛",
                "?q=防汛&year=2021&tag=防汛 找到4篇", "2021年,防汛", "?q=防汛&tag=防汛 true",
            ]),
        Drive(
            "a date is answered by the site's own page of it before all articles",
            query: "?q=5%E6%9C%88+%E9%98%B2%E6%B1%9B",
            """
            await wait(500); const first = part("results").querySelector("a");
            out(first.textContent + " " + first.pathname + " " + shown() + " " + status());
            more.click(); await wait(300); out(shown() + " " + part("results").querySelectorAll("a[href$='05/index.html']").length);
            """, output: ["2023年5月的全部报道 /2023/05/index.html 11 找到24篇", "21 1"]),
        Drive(
            "the order is a link", query: "?q=%E9%98%B2%E6%B1%9B",
            """
            await wait(500); out(links("sort").join(",")); follow("sort", "按日期"); await wait(300);
            out(query() + " " + part("results").querySelector("a").textContent);
            """, output: ["按相关,按日期", "?q=防汛&sort=date 标题23"]),
        Drive(
            "counts that are not checked say so", query: "?q=%E9%98%B2%E6%B1%9B+~",
            "await wait(500); out(status());", output: ["约24篇"]),
        Drive(
            "a query that is relaxed is told openly", query: "?q=%E9%98%B2%E6%B1%9B+lax",
            "await wait(500); out(status());", output: ["没有完全匹配“防汛 lax”，以下包含“防汛”：找到24篇"]),
        Drive(
            "hostile text is shown as text, in titles, queries, facets and suggestions",
            query: "?q=%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D%27run%27%3E&tag=%3Cb%3E",
            """
            await wait(500); out(status()); out(links("chosen")[0]); follow("chosen", "清除"); await wait(300);
            out(part("results").querySelector("a").textContent.includes("</script>") + " " + shown());
            type("hostile"); await wait(500); out(suggested()); press("ArrowDown"); press("Enter"); await wait(300); out(input.value);
            out(document.querySelectorAll("main img, main b, main script").length + " " + document.title.includes("run"));
            """,
            output: [
                "没有找到“<img src=x onerror=document.title='run'>”", "主题：<b> ×", "true 1", "<b>甲 乙</b> 人物 1",
                "人物:\"<b>甲 乙</b>\"", "0 false",
            ]),
        Drive(
            "an impatient reader gets ten more once", query: "?q=%E9%98%B2%E6%B1%9B",
            """
            await wait(500); more.click(); more.click(); await wait(500);
            const titles = [...part("results").querySelectorAll("a")].map(link => link.textContent);
            out(titles.length + " " + new Set(titles).size);
            """, output: ["20 20"]),
        Drive(
            "more results are still there after leaving the page and coming back", query: "?q=%E9%98%B2%E6%B1%9B",
            """
            await wait(500);
            if (history.state.isBack) out(shown() + " " + query());
            else { more.click(); await wait(300); history.replaceState({...history.state, isBack: true}, ""); location.reload(); }
            """, output: ["20 ?q=防汛"]),
    ]

    @Test("what the address asks for", arguments: states)
    func state(_ drive: Drive) throws { try drive.check() }

    static let keys = [
        Drive(
            "typing searches; what is still typed takes one entry of the history", query: "?q=%E9%98%B2",
            """
            await wait(500); const entries = history.length;
            for (const text of ["防汛", "防汛备", "防汛备汛"]) { type(text); await wait(500); }
            out(query() + " " + status() + " " + (history.length - entries));
            input.form.requestSubmit(); await wait(300); out(history.length - entries);
            type("别"); input.form.requestSubmit(); await wait(300); out(query() + " " + (history.length - entries));
            history.back(); await wait(300); out(query() + " " + input.value); history.back(); await wait(300); out(query());
            """, output: ["?q=防汛备汛 找到24篇 1", "1", "?q=别 2", "?q=防汛备汛 防汛备汛", "?q=防"]),
        Drive(
            "an input method is left alone until it is done",
            """
            await wait(500); type("fang", true); await wait(500); out(shown() + suggested());
            type("防汛", true); press("Enter", {isComposing: true}); press("ArrowDown", {keyCode: 229}); await wait(500); out(shown() + suggested());
            input.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", keyCode: 229, bubbles: true}));
            input.form.requestSubmit(); await wait(300); out("sent: " + shown());
            input.dispatchEvent(new KeyboardEvent("keyup", {key: "Enter", bubbles: true}));
            input.dispatchEvent(new CompositionEvent("compositionend", {data: "防汛", bubbles: true})); await wait(500);
            out(shown() + " " + suggested());
            """, output: ["0none", "0none", "sent: 0", "10 防汛 主题 13|防汛办 机构 2"]),
        Drive(
            "a word put in by the mouse from an input method can be sent by the button",
            """
            await wait(500); type("防汛", true); press("2", {keyCode: 229});
            input.dispatchEvent(new KeyboardEvent("keyup", {key: "2", bubbles: true}));
            document.querySelector("#search form button").click(); await wait(500); out(shown());
            """, output: ["10"]),
        Drive(
            "the suggestions are a combobox that the keyboard works",
            """
            const state = () => ["aria-expanded", "aria-activedescendant"].map(name => input.getAttribute(name)).join(" ");
            out(["role", "aria-autocomplete", "aria-controls"].map(name => input.getAttribute(name)).join(" ") + " " + state());
            await wait(300); type("防"); await wait(500); out(state() + " " + part("hint").textContent);
            press("ArrowDown"); out(state() + " " + chosenOption() + " " + document.querySelectorAll("[aria-selected=true]").length);
            press("ArrowDown"); out(chosenOption()); press("ArrowDown"); out(chosenOption()); press("ArrowUp"); out(chosenOption());
            press("Escape"); out(state() + " " + input.value); press("ArrowDown"); out(state());
            press("ArrowDown"); press("Enter"); await wait(500); out(input.value + " " + query() + " " + suggested() + part("hint").textContent);
            """,
            output: [
                "combobox list search-suggestions false ", "true  有2条提示，可用上下方向键选择",
                "true search-suggestions-0 防汛 主题 13 1", "防汛办 机构 2", "none", "防汛办 机构 2", "false  防", "true ",
                "标签:防汛 ?q=标签:防汛 none",
            ]),
        Drive(
            "Enter without a chosen suggestion sends what stands there; only the last word is completed",
            """
            await wait(300); type("第1篇 防"); await wait(500); out(suggested() + " " + press("Enter")); input.form.requestSubmit();
            await wait(300); out(query() + " " + suggested());
            type("第1篇 防"); await wait(500); part("suggestions").children[1].click(); await wait(300); out(input.value);
            type("防"); await wait(500); input.blur(); out(suggested());
            """, output: ["防汛 主题 13|防汛办 机构 2 true", "?q=第1篇+防 none", "第1篇 机构:防汛办", "none"]),
        Drive(
            "suggestions that come after the query was sent stay away",
            """
            window.fetch = async (url, options) => { if (String(url).includes("names")) await wait(2000); return fetchNow(url, options); };
            await wait(300); type("防"); await wait(300); input.form.requestSubmit(); await wait(4000); out(suggested() + " " + query());
            """, output: ["none ?q=防"]),
    ]

    @Test("what the reader types", arguments: keys)
    func typing(_ drive: Drive) throws { try drive.check() }

    @Test("a page opened from a folder says that it needs a server")
    func fromFolder() throws {
        let site = try SearchPageSite()
        let document = try Browser.dumpDOM("file://" + site.folder.path + "/search.html?q=a")
        #expect(document.contains("tabindex=\"-1\">浏览器不允许从文件夹中读取检索数据。请运行 broadsheet serve"))
    }
}
