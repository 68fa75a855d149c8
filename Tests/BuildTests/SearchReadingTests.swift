import TestSupport
import Testing

extension SearchBrowserTests {
    /// From a result to the words in its article.
    @Suite("Snippets and marks")
    struct Reading {
        @Test("a snippet begins at a sentence, with the hit marked; the article marks the words and leads through them")
        func reading() throws {
            try SearchedSite.play([
                Scene(
                    "snippets",
                    """
                    await search("银杏叶"); out(texts(part("results"), "li .excerpt").join(" / ")); out(marks(part("results")));
                    await search("银杏"); out(marks(part("results"))); await search("晚饭后 第77封"); out(texts(part("results"), "li .excerpt").join(" "));
                    """,
                    shown: [
                        "银杏叶落满了长街，孩子们拾叶做画！老人在树下下棋。", "银杏叶", "银杏 银杏 银杏",
                        "社区第77封来信说，楼下的花坛添了新土，第39户人家领了种子。 来信还说，晚饭后大家都在院里乘凉。",
                    ]),
                Scene(
                    "an article opened from a result",
                    """
                    const bar = () => page().querySelector(".hit-bar"), current = () => marks2("mark[aria-current]");
                    const marks2 = selector => texts(page(), selector).join("+");
                    const next = async text => { [...bar().querySelectorAll("button")].find(button => button.textContent === text).click(); await wait(1500); };
                    const place = () => bar().querySelector("[role=status]").textContent + " " + current() + " " +
                      (page().querySelector("mark[aria-current]").closest("h1") ? "h1" : "text") + " " + (view().scrollY > 500 ? "far" : "near");
                    await search("银杏叶"); await loaded(() => link("results", "银杏").click()); await wait(500);
                    out(address() + " " + marks(page())); out(place());
                    await search("银杏"); await loaded(() => link("results", "银杏").click()); await wait(500);
                    out(marks(page())); out(place()); await next("下一处"); out(place()); await next("下一处"); out(place());
                    await next("下一处"); out(place()); await next("上一处"); out(place());
                    await next("关闭"); out(page().querySelectorAll("mark, .hit-bar").length + page().querySelector("h1").textContent);
                    """,
                    shown: [
                        "?q=银杏叶 银杏 叶", "第1处，共1处 银杏+叶 text far", "银杏 银杏 银杏", "第1处，共3处 银杏 h1 near", "第2处，共3处 银杏 text far",
                        "第3处，共3处 银杏 text far", "第1处，共3处 银杏 h1 near", "第3处，共3处 银杏 text far", "0银杏黄了",
                    ]),
                Scene(
                    "traditional characters, in the headline too",
                    """
                    await search("郑州招商"); await loaded(() => link("results", "鄭州").click()); await wait(500); out(marks(page()));
                    await search("10 弗列宁格勒"); await loaded(() => link("results", "鄭州").click()); await wait(500); out(marks(page()));
                    """, shown: ["鄭州招商", "１０ 弗·列寧格勒"]),
            ])
        }
    }
}
