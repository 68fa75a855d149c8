import Testing

@testable import Site

/// What the search page offers besides results: names that were meant, ways on, pages of the site, examples.
@Suite("What the search page offers", .serialized)
struct SearchOffersTests {
    static let offers = [
        Drive(
            "a name in pinyin is searched for where nothing holds the letters, and further ones are offered",
            query: "?q=fangxun",
            """
            await wait(500); out(status() + " " + part("meant").textContent + " " + part("filter").hidden);
            out(decodeURIComponent(part("results").querySelector("a").search) + " " + input.value);
            follow("meant", "防汛办"); await wait(300); out(query() + " " + input.value + " " + status() + part("meant").textContent);
            """,
            output: [
                "没有找到“fangxun”，以下是“防汛”的结果：找到24篇 您是不是找： 防汛办 false", "?q=防汛 fangxun",
                "?q=防汛办 防汛办 没有找到“防汛办”",
            ]),
        Drive(
            "a name that sounds as what was typed is searched for where nothing holds that, in one word of several too",
            query: "?q=%E9%98%B2%E8%AE%AF",
            """
            await wait(500); out(status() + " " + part("meant").textContent + " " + shown()); type("防讯 第2篇"); await wait(500);
            out(status() + " " + shown()); type("纺汛"); await wait(500); out(status() + " " + shown());
            """,
            output: [
                "没有找到“防讯”，以下是“防汛”的结果：找到24篇  10", "没有找到“防讯 第2篇”，以下是“防汛”的结果：找到1篇 1",
                "没有找到“纺汛” 0",
            ]),
        Drive(
            "from nothing there are ways on",
            query: "?q=%E2%80%9C%E9%BE%98%E9%BE%98%E2%80%9D+%E9%98%B2%E6%B1%9B+5%E6%9C%88&tag=a",
            """
            await wait(500); const ways = () => part("ways").textContent; out(status() + " " + ways());
            const go = async text => { follow("ways", text); await wait(300); out(query() + " " + status() + " " + ways()); history.back(); await wait(300); };
            await go("不限日期"); await go("不限范围"); await go("去掉引号"); await go("只找“防汛”");
            out([...part("ways").querySelectorAll("a")].at(-1).getAttribute("href") + " " + document.getElementById("search-indexes").tagName);
            """,
            output: [
                "没有找到““龘龘” 防汛 5月” 还可以： 不限日期 不限范围 去掉引号 只找“龘龘” 只找“防汛” 从索引找起",
                "?q=“龘龘”+防汛&tag=a 没有找到““龘龘” 防汛” 还可以： 不限范围 去掉引号 只找“龘龘” 只找“防汛” 从索引找起",
                "?q=“龘龘”+防汛+5月 没有找到““龘龘” 防汛 5月” 还可以： 不限日期 去掉引号 只找“龘龘” 只找“防汛” 从索引找起",
                "?q=龘龘+防汛+5月&tag=a 没有找到“龘龘 防汛 5月” 还可以： 不限日期 不限范围 只找“龘龘” 只找“防汛” 从索引找起",
                "?q=防汛 找到24篇 ", "#search-indexes H2",
            ]),
        Drive(
            "what has a page of its own offers it before the results; each result is a heading below that of the results",
            query: "?q=%E5%A4%87%E6%B1%9B",
            """
            await wait(500); part("filter").open = true; await wait(300); const first = part("results").querySelector("a");
            out(first.textContent + " " + first.pathname + " " + shown() + " " + status());
            const main = document.querySelector("main"), levels = [...main.querySelectorAll("h1, h2, h3")].filter(heading => heading.checkVisibility());
            out(levels.map(heading => heading.tagName).join("")); out(levels.filter(heading => heading.tagName === "H2").map(heading => heading.textContent));
            type("龘"); await wait(500); out(part("heading").hidden);
            """,

            output: [
                "主题：备汛（专页） /tags/a.html 11 找到24篇", "H1H2H3H3H2H3H3H3H3H3H3H3H3H3H3H2", "缩小范围,检索结果,从索引找起", "true",
            ]),
        Drive(
            "an empty page gives examples of the archive's own words, which are gone with a search",
            """
            await wait(500); const examples = part("examples"); out(examples.textContent + " " + examples.checkVisibility());
            examples.querySelector("a").click(); await wait(300); out(query() + " " + input.value + " " + examples.checkVisibility());
            """, output: ["可以试试： 樊惠林 招商引资 二七区 郑州粮食集团 周祎 2023年11月 true", "?q=樊惠林 樊惠林 false"]),
    ]

    @Test("where little is found, or nothing asked", arguments: offers)
    func offer(_ drive: Drive) throws { try drive.check() }
}
