import TestSupport
import Testing

extension SearchBrowserTests.ReaderTasks {
    /// Opens an article; the steps are counted from there. What is copied is in `copied`.
    private static let article =
        reader + """
            await typed("中央商务区 产业发展推进会"); await click(firstResult()); steps = 0; let copied = "nothing";
            Object.defineProperty(view().navigator, "clipboard", {value: {writeText: async text => { copied = text; }}});
            const press = async (root, text) => { steps++; visible([...root.querySelectorAll("button, a")].find(node => node.textContent.includes(text))).click(); await wait(300); };

            """

    private static func task(_ name: String, _ script: String, _ shown: String...) -> Scene {
        Scene(name, article + script, shown: shown)
    }

    @Test("on an article: cite it, share a quote, the next on the page, what is related, report an error")
    func onArticles() throws {
        try SearchedSite.play([
            Self.task(
                "cite it",
                """
                await press(page().getElementById("article-tools"), "复制引文");
                done(copied.replace(/\\d{4}-\\d\\d-\\d\\d(?=\\])/, "today"), seen("#article-tools [role=status]"));
                """,
                "景静. 主动担当作为 全力推动项目取得实质性进展：二七区召开产业发展推进会[N/OL]. 二七新闻档案[today]. https://archive.example/erqi/articles/h2/5f853tex.html | 已复制"
            ),
            Self.task(
                "share a quote",
                """
                steps++; visible(page().querySelector(".body p .pilcrow")).click(); await wait(300);
                await press(page().querySelector(".quote-bar"), "连同出处复制"); done(copied);
                """,
                "“5月18日上午，二七区委书记樊惠林主持召开产业发展推进会，区领导吕安民、屈连武、王传胜参加。”——景静. 主动担当作为 全力推动项目取得实质性进展：二七区召开产业发展推进会[N]. 二七新闻档案. 原始文件：000_f248a89dec4d7f57.txt. https://archive.example/erqi/articles/h2/5f853tex.html#p1"
            ),
            Self.task(
                "the next on the page",
                """
                await click(page().querySelector(".neighbours li:first-child .after")); done(seen("h1"));
                """, "提升市场品质特色 积极应对消费变化需求"),
            Self.task(
                "what is related",
                """
                const entry = page().querySelector(".related li"), reason = entry.querySelector("small").textContent;
                await click(entry.querySelector("a")); done(reason, seen("h1"));
                """, "日期相近；同一话题：城市更新、招商引资、项目建设 | 提升市场品质特色 积极应对消费变化需求"),
            Self.task(
                "report an error",
                """
                steps++; const report = visible([...page().querySelectorAll("main a")].find(link => link.textContent === "此处有误？"));
                const sent = new URL(report.href).searchParams; done(new URL(report.href).host, ...["page", "lines", "text"].map(name => sent.get(name).slice(0, 20).replace(/\\n/g, " ")));
                """, "archive.example | 000_f248a89dec4d7f57 | 1-2, 4-6, 8-11, 13, | # 000_f248a89dec4d7f"),
        ])
    }
}
