import TestSupport
import Testing

extension SearchBrowserTests {
    /// The search field: suggestions, keys, input methods.
    @Suite("Typing")
    struct Typing {
        private static let names = [
            ("单", "单田芳 人物 1"), ("單田", "单田芳 人物 1"), ("shant", "单田芳 人物 1"), ("stf", "单田芳 人物 1"),
            ("dant", "none"), ("zengg", "曾国强 人物 154"), ("zgq", "曾国强 人物 154"), ("ceng", "none"), ("xiex", "解晓东 人物 153"),
            ("jiex", "none"), ("zhonglou", "钟楼广场 地点 1"), ("denghui", "灯会 主题 2"), ("wuyue", "吴月 记者 231"),
            ("city", "City Walk 路线 主题 1"), ("郑州商", "鄭州商會 主题 1"), ("鄭州商", "鄭州商會 主题 1"), ("zhengzhoushangh", "鄭州商會 主题 1"),
        ]

        @Test("suggests people, tags, places, reporters by characters, pinyin and initials")
        func suggestions() throws {
            let typed = Self.names.map { "'\($0.0)'" }.joined(separator: ", ")
            try SearchedSite.play([
                Scene(
                    "names",
                    "for (const typed of [\(typed)]) { await open('search.html'); out(typed + ': ' + await suggestedFor(typed)); }",
                    shown: Self.names.map { "\($0.0): \($0.1)" })
            ])
        }

        @Test("a suggestion finds what it counts, whatever its name is made of")
        func chosen() throws {
            try SearchedSite.play([
                Scene(
                    "by the keyboard",
                    """
                    for (const typed of ["city", "laozih", "<b", "鄭州商", "zengg", "钟楼", "要"]) {
                      await open("search.html"); const offered = await suggestedFor(typed);
                      press("ArrowDown"); press("Enter"); await wait(800); out(offered + " → " + part("input").value + " → " + status());
                    }
                    """,
                    shown: [
                        "City Walk 路线 主题 1 → 标签:\"City Walk 路线\" → 找到1篇", "老 \"字号\" 店 主题 1 → 标签:「老 \"字号\" 店」 → 找到1篇",
                        "<b>甲 乙</b> 人物 1 → 人物:\"<b>甲 乙</b>\" → 找到1篇", "鄭州商會 主题 1 → 标签:鄭州商會 → 找到1篇",
                        "曾国强 人物 154 → 人物:曾国强 → 找到154篇", "钟楼广场 地点 1 → 地点:钟楼广场 → 找到1篇", "要闻 栏目 1 → 栏目:要闻 → 找到1篇",
                    ]),
                Scene(
                    "hostile text is text",
                    """
                    await search("敌意"); out(shownTitles()); out(page().querySelectorAll("main img, main script").length + " " + page().title.includes("run"));
                    link("results", "<img").click(); await wait(1500); out(marks(page()) + " " + page().querySelector("h1").textContent);
                    out(page().querySelectorAll("main img, main script").length + " " + (page().title === "run"));
                    """,
                    shown: [
                        "<img src=x onerror=document.title=\"run\">&amp;", "0 false",
                        "敌意 <img src=x onerror=document.title=\"run\">&amp;", "0 false",
                    ]),
            ])
        }

        @Test("the field is a combobox for keyboards and screen readers, and leaves input methods alone")
        func keyboard() throws {
            try SearchedSite.play([
                Scene(
                    "keys",
                    """
                    const state = () => ["expanded", "activedescendant"].map(name => part("input").getAttribute("aria-" + name));
                    const options = () => [...part("suggestions").children].map(option => option.ariaSelected);
                    await open("search.html"); const list = page().getElementById(part("input").getAttribute("aria-controls"));
                    out(part("input").role + " " + part("input").ariaAutoComplete + " " + list.getAttribute("role") + " " + state());
                    await suggestedFor("二七区"); out(state() + " " + options().length + " " + part("hint").textContent + " " + part("hint").role);
                    press("ArrowDown"); press("ArrowDown"); out(state() + " " + options().map(selected => selected === "true" ? 1 : 0));
                    press("ArrowUp"); press("ArrowUp"); out(state()); press("Escape"); out(state() + " " + part("input").value);
                    press("Enter"); out(state() + " " + part("input").value);
                    """,
                    shown: [
                        "combobox list listbox false,", "true, 8 有8条提示，可用上下方向键选择 status",
                        "true,search-suggestions-1 0,1,0,0,0,0,0,0", "true,", "false, 二七区", "false, 二七区",
                    ]),
                Scene(
                    "an input method",
                    """
                    await open("search.html"); type("denghui", true); await wait(800); out(suggested() + shownTitles() + address());
                    press("ArrowDown", {isComposing: true}); press("Enter", {keyCode: 229}); part("input").form.requestSubmit();
                    await wait(800); out(suggested() + shownTitles() + address());
                    part("input").dispatchEvent(new KeyboardEvent("keyup", {key: "Enter", bubbles: true})); part("input").value = "灯会";
                    part("input").dispatchEvent(new CompositionEvent("compositionend", {data: "灯会", bubbles: true}));
                    await wait(800); out(suggested() + " " + shownTitles() + " " + address());
                    """, shown: ["none", "none", "灯会 主题 2 灯会安保有序 元宵灯会开幕 夜市迎客 ?q=灯会"]),
            ])
        }
    }
}
