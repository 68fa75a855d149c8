import TestSupport
import Testing

extension SearchBrowserTests {
    /// Facets, the order, and the address that holds all of it.
    @Suite("Narrowing and order")
    struct Narrowing {
        private static let openFacets = "part('filter').open = true; await wait(600);"

        @Test("facets count what is found when they are followed, combine, and are taken away again")
        func facets() throws {
            try SearchedSite.play([
                Scene(
                    "each value of each facet leads to as many as it says",
                    """
                    await search("来信"); \(Self.openFacets) let count = 0;
                    const kinds = texts(part("facets"), "h3"); out(kinds.join(" "));
                    for (const [label, number] of [...part("facets").querySelectorAll("section > ul > li")].map(item =>
                      [item.querySelector("a").textContent, item.querySelector(".count").textContent])) {
                      await follow("facets", label); count++;
                      if (status() !== `找到${number}篇`) out(`${label} ${number}: ${status()}`);
                      await follow("chosen", "全部清除");
                    }
                    out(count > 10);
                    """, shown: ["年份 主题 人物 记者", "true"]),
                Scene(
                    "facets of few articles are counted in them",
                    """
                    await search("灯会"); \(Self.openFacets)
                    out([...part("facets").querySelectorAll("section")].map(group =>
                      group.querySelector("h3").textContent + " " + texts(group, "li").join("、")).join("；"));
                    """,
                    shown: [
                        "年份 2016年 2、2017年 1；主题 灯会 2、政协 1、夜市 1；人物 单田芳 1；地点 钟楼广场 1、二七区 1；记者 吴月 1、周明 1；栏目 社会 1、要闻 1；机构 二七区政协 1"
                    ]),
                Scene(
                    "years are alternatives, tags add up, all are told and can be taken away",
                    """
                    await search("灯会"); \(Self.openFacets)
                    await follow("facets", "2016"); out(address() + " " + status());
                    await follow("facets", "2016"); await follow("facets", "2016年"); await follow("facets", "灯会"); out(address() + " " + status());
                    out(texts(part("chosen"), "a").join(" ") + " " + texts(part("facets"), "[aria-current]").join(" "));
                    await follow("chosen", "年份"); out(address() + " " + shownTitles().length);
                    await follow("chosen", "全部清除"); out(address() + " " + status());
                    await search([["q", "灯会"], ["year", "2016"], ["year", "2017"], ["reporter", "吴月"]]); out(shownTitles());
                    """,
                    shown: [
                        "?q=灯会&year=2016 找到2篇", "?q=灯会&year=2016&tag=灯会 找到2篇", "年份：2016年 × 主题：灯会 × 全部清除 2016年 灯会",
                        "?q=灯会&tag=灯会 13", "?q=灯会 找到3篇", "灯会安保有序",
                    ]),
                Scene(
                    "labels with spaces, quotation marks, markup and traditional characters",
                    """
                    for (const label of ["City Walk 路线", 'ｃｉｔｙ walk 路线', '老 "字号" 店', "鄭州商會", "郑州商会"]) {
                      await search({tag: label}); out(label + ": " + shownTitles());
                    }
                    await search({person: "<b>甲 乙</b>"}); out(texts(part("chosen"), "a")[0] + shownTitles());
                    """,
                    shown: [
                        "City Walk 路线: 漫步路线发布", "ｃｉｔｙ walk 路线: 漫步路线发布", "老 \"字号\" 店: 老字号评选", "鄭州商會: 鄭州招商大會",
                        "郑州商会: 鄭州招商大會", "人物：<b>甲 乙</b> ×漫步路线发布",
                    ]),
            ])
        }

        @Test("the order by date goes across both parts; the address holds the whole state")
        func state() throws {
            try SearchedSite.play([
                Scene(
                    "by date",
                    """
                    const days = () => [...part("results").querySelectorAll("time")].map(time => time.dateTime);
                    await search("晨读"); out(shownTitles()); await follow("sort", "按日期"); out(address()); out(shownTitles()); out(days());
                    await search({q: "二七区", sort: "date"}); while (!more().hidden) { more().click(); await wait(800); }
                    const all = days(); out(all.length > 20); out(all.every((day, i) => !i || day <= all[i - 1]));
                    """,
                    shown: [
                        "二七区召开晨读推进会 晨读者说 晨读角启用", "?q=晨读&sort=date", "晨读角启用 二七区召开晨读推进会 晨读者说",
                        "2024-05-20,2024-05-11,2024-04-30", "true", "true",
                    ]),
                Scene(
                    "back and forward",
                    """
                    await search("灯会"); \(Self.openFacets) await follow("facets", "2016年"); await follow("sort", "按日期");
                    const states = [address() + " " + shownTitles()]; const link = view().location.href;
                    for (const step of [-1, -1, 1, 1]) { view().history.go(step); await wait(800); states.push(address() + " " + titles().length); }
                    states.forEach(out); await open(link); out(address() + " " + shownTitles() + " " + part("filter").open + " " + part("input").value);
                    """,
                    shown: [
                        "?q=灯会&sort=date&year=2016 灯会安保有序 元宵灯会开幕", "?q=灯会&year=2016 2", "?q=灯会 3", "?q=灯会&year=2016 2",
                        "?q=灯会&sort=date&year=2016 2", "?q=灯会&sort=date&year=2016 灯会安保有序 元宵灯会开幕 true 灯会",
                    ]),
            ])
        }

        @Test("dates of results are told in words, as cards tell them")
        func dates() throws {
            try SearchedSite.play([
                Scene(
                    "dates",
                    """
                    await search("测日");
                    for (const item of part("results").children) {
                      const time = item.querySelector("time"); out(item.querySelector("a").textContent + ": " + time.textContent + " " + time.dateTime);
                    }
                    """,
                    shown: [
                        "那一年: 2021年 2021", "月初月末: 2021年7月1日（约）—8月 2021-07-01",
                        "此日以来: 2021年6月1日起 2021-06-01", "年份存疑: 2021年5月18日（年份存疑） 2021",
                        "三天之会: 2021年5月18日—20日 2021-05-18", "约在三月: 2021年3月（约） 2021-03",
                    ])
            ])
        }
    }
}
