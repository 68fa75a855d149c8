import TestSupport
import Testing

/// Search as a reader meets it: the site that the program built, its own scripts and its index, in a browser.
@Suite("Search on the built site, in a browser", .serialized, .oneSearchedSite)
struct SearchBrowserTests {
    @Test("what stands in another form is found")
    func folding() throws {
        try SearchedSite.play([
            Scene(
                "both parts of the index are there",
                """
                await open("search.html"); const name = page().querySelector("meta[name=search-index]").content;
                const {articles, parts} = await (await fetch(name)).json();
                out(articles + " " + parts.map(part => part.count));
                """, shown: ["521 512,9"]),
            Scene(
                "traditional, full-width, beyond the basic plane, name dots",
                """
                await open("search.html");
                for (const words of ["鄭州客商", "郑州招商大会", "１０个项目", "10个项目", "𠮷野家", "𠮷", "列宁格勒", "弗·列寧"])
                  out(words + ": " + await found(words));
                """,
                shown: [
                    "鄭州客商: 郑州客商来访", "郑州招商大会: 鄭州招商大會", "１０个项目: 郑州客商来访 鄭州招商大會", "10个项目: 郑州客商来访 鄭州招商大會",
                    "𠮷野家: 𠮷野家开业", "𠮷: 𠮷野家开业", "列宁格勒: 鄭州招商大會", "弗·列寧: 鄭州招商大會",
                ]),
        ])
    }

    private static let all = "元宵灯会开幕 夜市迎客 灯会安保有序"
    private static let queries = [
        ("灯会 焰火", "元宵灯会开幕 灯会安保有序"), ("“灯会安保”", "灯会安保有序"), ("\"在钟楼广场开幕\"", "元宵灯会开幕"), ("「猜灯谜」", "元宵灯会开幕"),
        ("＂猜灯谜＂", "元宵灯会开幕"), ("“灯会 焰火”", "没有找到““灯会 焰火””"), ("灯会 -焰火", "夜市迎客"), ("灯会　－焰火", "夜市迎客"),
        ("灯会 -“糖画”", "元宵灯会开幕 灯会安保有序"), ("焰火 OR 糖画", all), ("焰火 | 糖画", all), ("焰火 或 糖画", all), ("焰火 ｜ 糖画", all),
        ("焰火 ＯＲ 糖画", all), ("标题:灯会", "元宵灯会开幕 灯会安保有序"), ("标题：灯会 夜市", "灯会安保有序"),
        ("灯会 记者:吴月", "灯会安保有序"), ("人物:单田芳", "元宵灯会开幕"), ("灯会 地点：钟楼广场", "元宵灯会开幕"), ("标签:灯会", "元宵灯会开幕 灯会安保有序"),
        ("栏目:社会", "灯会安保有序"), ("灯会 机构:二七区政协", "元宵灯会开幕"), ("tag:灯会 -焰火 或 灯会", "没有找到“tag:灯会 -焰火 或 灯会”"),
        ("糖画 OR 人物:单田芳", "元宵灯会开幕 夜市迎客"), ("古塔之前 OR 人物:单田芳", "元宵灯会开幕"),
        ("灯会 日期:2016", "元宵灯会开幕 灯会安保有序"), ("灯会 日期:2016-02", "元宵灯会开幕"),
        ("灯会 日期：２０１６-02-23..2016-03-01", "灯会安保有序"), ("灯会 日期:..2016-02", "元宵灯会开幕"), ("灯会 日期:2016-03..", "夜市迎客 灯会安保有序"),
        ("灯会 日期:2016年3月1日", "灯会安保有序"), ("灯会 日期:2016-02~2016-03", "元宵灯会开幕 灯会安保有序"), ("焰火 日期：2016-2-22", "元宵灯会开幕"),
        ("标签:\"City Walk 路线\"", "漫步路线发布"), ("标签:「老 \"字号\" 店」", "老字号评选"), ("标签:鄭州商會", "鄭州招商大會"), ("标签:郑州商会", "鄭州招商大會"),
    ]

    @Test("every piece of the query language finds what it means")
    func language() throws {
        let words = Self.queries.map { "'\($0.0)'" }.joined(separator: ", ")
        try SearchedSite.play([
            Scene(
                "queries",
                "await open('search.html'); for (const words of [\(words)]) out(words + ' → ' + await found(words));",
                shown: Self.queries.map { "\($0.0) → \($0.1)" })
        ])
    }

    @Test("the best stands first, and what is not found is told")
    func ranking() throws {
        try SearchedSite.play([
            Scene(
                "the word in the title before the word in the text, however often",
                "await search('古塔'); out(shownTitles());", shown: ["古塔 城墙散记 工匠手记"]),
            Scene(
                "the phrase before its scattered words", "await search('古塔 修缮'); out(shownTitles());",
                shown: ["工匠手记 城墙散记"]),
            Scene(
                "a query that nothing matches is relaxed openly",
                """
                await search("古塔 修缮 航天员"); out(status()); out(shownTitles());
                out(await ask("元宵灯会航天员") + " " + status()); out(await ask("“元宵航天员”") + status());
                """,
                shown: [
                    "没有完全匹配“古塔 修缮 航天员”，以下包含“古塔”“修缮”：找到2篇", "工匠手记 城墙散记",
                    "元宵灯会开幕 没有完全匹配“元宵灯会航天员”，以下包含“元宵灯会”：找到1篇", "没有找到““元宵航天员””",
                ]),
            Scene(
                "a name in pinyin is searched for by its characters",
                """
                for (const words of ["shantianfang", "stf", "shan tian fang", "fanhuilin", "stf 焰火"]) {
                  await search(words); out(status() + " " + part("meant").textContent);
                }
                out(shownTitles() + " " + marks(part("results")) + " " + address());
                """,
                shown: [
                    "没有找到“shantianfang”，以下是“单田芳”的结果：找到1篇 ", "没有找到“stf”，以下是“单田芳”的结果：找到1篇 ",
                    "没有找到“shan tian fang”，以下是“单田芳”的结果：找到1篇 ", "没有找到“fanhuilin”，以下是“樊惠林”的结果：约18篇 ",
                    "没有找到“stf 焰火”，以下是“单田芳”的结果：找到1篇 ", "元宵灯会开幕 单田芳 焰火 ?q=stf+焰火",
                ]),
            Scene(
                "a name that sounds alike is searched for, whatever its surname's reading; one that begins so is offered",
                """
                await open("search.html");
                for (const words of ["樊慧林", "繁會琳", "单田方", "山田芳", "曾国墙", "曾国强", "樊慧林 招商引资", "“樊慧林”", "樊慧", "樊木"]) {
                  await ask(words); out(words + ": " + status() + " " + texts(part("meant"), "a") + " " + (titles().length > 0));
                }
                """,
                shown: [
                    "樊慧林: 没有找到“樊慧林”，以下是“樊惠林”的结果：约18篇  true", "繁會琳: 没有找到“繁會琳”，以下是“樊惠林”的结果：约18篇  true",
                    "单田方: 没有找到“单田方”，以下是“单田芳”的结果：找到1篇  true", "山田芳: 没有找到“山田芳”，以下是“单田芳”的结果：找到1篇  true",
                    "曾国墙: 没有找到“曾国墙”，以下是“人物：曾国强”的结果：找到154篇  true",
                    "曾国强: 没有找到“曾国强”，以下是“人物：曾国强”的结果：找到154篇  true",
                    "樊慧林 招商引资: 没有找到“樊慧林 招商引资”，以下是“樊惠林”的结果：找到3篇  true", "“樊慧林”: 没有找到““樊慧林””  false",
                    "樊慧: 与“樊慧”相近的名称： 樊惠林 false", "樊木: 没有找到“樊木”  false",
                ]),
        ])
    }

    @Test("who or what was asked for offers its page; a search that finds asks for nothing that it does not show")
    func pages() throws {
        try SearchedSite.play([
            Scene(
                "pages of people, topics, places, reporters",
                """
                const offered = () => texts(part("results"), "li > a").join(" ");
                for (const words of ["樊惠林", "招商引资", "二七区", "周明", "樊惠林 招商引资", "灯会 -焰火", "单田芳", "推进会", "樊慧林"]) {
                  await search(words); out(words + ": " + offered());
                }
                await search({person: "樊惠林"}); out(offered());
                await search("人物:樊惠林"); await loaded(() => part("results").querySelector("li > a").click());
                out(decodeURIComponent(view().location.pathname) + " " + page().querySelector("h1").textContent.trim().slice(0, 6));
                """,
                shown: [
                    "樊惠林: 人物：樊惠林（专页）", "招商引资: 主题：招商引资（专页）", "二七区: 地点：二七区（专页）", "周明: 记者：周明（专页）",
                    "樊惠林 招商引资: 主题：招商引资（专页） 人物：樊惠林（专页）", "灯会 -焰火: ", "单田芳: ", "推进会: ", "樊慧林: 人物：樊惠林（专页）",
                    "人物：樊惠林（专页）", "/people/樊惠林.html 人物 樊惠林",
                ]),
            Scene(
                "files",
                """
                frame.width = 600; await search("推进会"); const fetchNow = view().fetch, asked = new Set();
                view().fetch = (...request) => { asked.add(String(request[0]).split("/search/")[1].split("/")[0]); return fetchNow(...request); };
                for (const words of ["樊惠林", "招商引资", "元宵灯会开幕", "灯会"]) await ask(words);
                const before = [...asked].sort().join(" "); out(before + " " + part("filter").open);
                await ask("樊慧林"); out([...asked].sort().join(" ")); frame.width = 1000;
                """, shown: ["articles terms false", "articles names pinyin terms"]),
        ])
    }

    @Test("what is printed around articles, and beside them, is found")
    func surroundings() throws {
        try SearchedSite.play([
            Scene(
                "headlines with their ranks tell two articles of one title apart",
                "await search('“二七区召开产业发展推进会”'); for (const title of titles()) out(title);",
                shown: [
                    "二七区召开产业发展推进会　为企业提供高质量、全方位 精准深度的优质服务",
                    "主动担当作为 全力推动项目取得实质性进展——二七区召开产业发展推进会",
                ]),
            Scene(
                "a line that no article holds leads to its place on the newspaper's page",
                """
                for (const words of ["订票电话6881", "天气 最高18度"]) {
                  await search(words); out(shownTitles() + " " + status() + " " + marks(part("results")));
                  await loaded(() => link("results", "2024年").click());
                  out(view().location.pathname + view().location.hash + " " + page().querySelector(":target").textContent.replace(/\\s+/g, ""));
                }
                """,
                shown: [
                    "2024年6月8日 A01版 找到1篇 订票电话6881", "/pages/2024-06-08_A01.html#L7-8 钟楼影院订票电话68812345",
                    "2024年6月8日 A01版 找到1篇 天气 最高18度", "/pages/2024-06-08_A01.html#L10 今日天气晴最高18度",
                ]),
        ])
    }

    @Test("a date by itself leads to the day's or the month's page, and finds what is filed there")
    func dates() throws {
        let words = ["2024年5月", "2024-05", "2024年5月18日", "5月18日", "２０２４－０５－１８", "2024年5月 泥塑", "“5月18日”", "2031年1月"]
        try SearchedSite.play([
            Scene(
                "dates",
                """
                await open("search.html");
                for (const words of [\(words.map { "'\($0)'" }.joined(separator: ", "))]) {
                  await ask(words); const dated = [...part("results").querySelectorAll("a")].filter(link => !/articles|pages/.test(link.href));
                  out(words + ": " + status() + " " + dated.map(link => link.textContent + link.pathname).join(" "));
                }
                """,
                shown: [
                    "2024年5月: 找到9篇 2024年5月的全部报道/2024/05/index.html",
                    "2024-05: 找到9篇 2024年5月的全部报道/2024/05/index.html",
                    "2024年5月18日: 找到1篇 2024年5月18日的全部报道/2024/05/18.html",
                    "5月18日: 找到6篇 2024年5月18日的全部报道/2024/05/18.html 2023年5月18日的全部报道/2023/05/18.html 2021年5月18日的全部报道/2021/05/18.html",
                    "２０２４－０５－１８: 找到1篇 2024年5月18日的全部报道/2024/05/18.html", "2024年5月 泥塑: 找到1篇 ",
                    "“5月18日”: 找到4篇 ", "2031年1月: 没有找到“2031年1月” ",
                ])
        ])
    }
}
