import TestSupport
import Testing

extension SearchBrowserTests {
    /// What readers come for, each done in at most three steps from the home page: a step is a click, a typed query or a choice.
    @Suite("Readers' tasks")
    struct ReaderTasks {
        /// What a reader does; `done(…)` tells what is seen in the end, and how many steps it took where these are too many.
        static let reader = """
            let steps = 0;
            const done = (...seen) => out(seen.join(" | ").replace(/\\s+/g, " ").trim() + (steps > 3 ? ` in ${steps} steps` : ""));
            const seen = selector => page().querySelector(selector)?.textContent.trim() ?? "nothing";
            const typed = words => { steps++; const input = page().querySelector(".search-box input"); input.value = words;
              return loaded(() => input.form.requestSubmit()); };
            const visible = node => { if (!node?.checkVisibility()) throw new Error("nothing to click"); return node; };
            const click = node => { steps++; return loaded(() => visible(node).click()); };
            const called = text => [...page().querySelectorAll("main a")].find(link => link.textContent.includes(text));
            const firstResult = () => page().querySelector("#search-results h3 a");
            await open("index.html");
            """

        private static func task(_ name: String, _ script: String, _ shown: String...) -> Scene {
            Scene(name, reader + script, shown: shown)
        }

        @Test("an event, a person, a day's paper, the place of an article, its citation, a topic's feed")
        func finding() throws {
            try SearchedSite.play([
                Self.task(
                    "an event of May 2023",
                    """
                    await typed("2023年5月 产业发展推进会"); await click(firstResult());
                    done(seen("h1"), seen(".facts time"));
                    """, "主动担当作为 全力推动项目取得实质性进展 | 2023年5月18日"),
                Self.task(
                    "an event of May 2023, by the calendar",
                    """
                    await click(called("2023年")); await click(called("5月")); await click(called("产业发展推进会"));
                    done(seen("h1"), seen(".facts time"));
                    """, "主动担当作为 全力推动项目取得实质性进展 | 2023年5月18日"),
                Self.task(
                    "everything on a person",
                    """
                    await typed("樊惠林"); await click(called("专页"));
                    done(seen("h1"), page().querySelectorAll(".card").length, seen(".offices dt"));
                    """, "人物 樊惠林 18 | 18 | 二七区委书记 18"),
                Self.task(
                    "what a day's paper printed",
                    """
                    await typed("2024年6月1日"); await click(called("的全部报道")); await click(called("A01版"));
                    done(seen("h1"), seen(".printed-lines").slice(0, 11));
                    """, "2024年6月1日 A01版 | 二七区召开晨读推进会"),
                Self.task(
                    "where an article stood, and how sure its date is",
                    """
                    await typed("产业发展推进会"); await click(firstResult());
                    const facts = seen(".facts"); await click(called("的版面"));
                    done(facts.match(/\\d+年\\d+月\\d+日/)[0], facts.includes("年份据版面文字推定"), page().body.className);
                    """, "2023年7月7日 | true | newspaper-page"),
                Self.task(
                    "a citation",
                    """
                    await typed("产业发展推进会"); await click(firstResult());
                    done(...["景静.", "二七区召开产业发展推进会", "[N]"].map(part => seen(".citation").includes(part)));
                    """, "true | true | true"),
                Self.task(
                    "a subscription to a topic",
                    """
                    await typed("招商引资"); await click(called("专页")); steps++;
                    const feed = visible(page().querySelector("main a[type='application/atom+xml']"));
                    const xml = new DOMParser().parseFromString(await (await fetch(feed.href)).text(), "text/xml");
                    done(feed.textContent, xml.documentElement.localName, xml.querySelector("title").textContent);
                    """, "订阅（Atom） | feed | 二七新闻档案 · 主题：招商引资"),
            ])
        }
    }
}
