import Build
import Foundation
import TestSupport
import Testing
import Text

/// Folders of articles as the users of other generators have them.
@Suite("Archives of other generators")
struct OtherGeneratorsTests {
    /// One file of an archive, and what is read of it: none where it is not shown.
    struct File {
        var source: String
        var text: String
        var article: String?

        init(_ source: String, _ text: String, _ article: String?) {
            self.source = source
            self.text = text
            self.article = article
        }
    }

    struct Example: CustomTestStringConvertible {
        var generator: String
        var files: [File]
        var faults: [String]
        var testDescription: String { generator }
    }

    static let examples = [
        Example(
            generator: "Hugo",
            files: [
                File(
                    "posts/_index.md", "---\ntitle: Posts\ncascade:\n  type: post\n---\n", nil),
                File(
                    "posts/meeting.md",
                    """
                    +++
                    title = "二七区召开推进会"
                    date = 2022-09-24T23:30:00+08:00
                    lastmod = 2022-10-01T08:00:00+08:00
                    draft = false
                    slug = "meeting"
                    weight = 3
                    aliases = ["/old/meeting.html"]
                    authors = ["景静"]
                    tags = ["招商引资"]
                    categories = ["经济"]
                    [params]
                    cover = "a.jpg"
                    +++
                    会议由樊惠林主持。

                    <!--more-->

                    {{< figure src="a.jpg" >}} 会后合影。 {{% notice tip %}}提示{{% /notice %}}
                    """, "二七区召开推进会 2022-09-24 printed 景静 招商引资、经济"),
                File("posts/next.md", "+++\ntitle = '下一篇'\ndraft = true\n+++\n正文\n", nil),
            ],
            faults: [
                """
                : note: passed over in articles, for it means nothing here: <!--more--> (1), lastmod (1), \
                params (1), slug (1), weight (1)
                """,
                "/posts/meeting.md:19:1: warning: shown as text, not run: {{< figure >}} {{% notice %}}",
            ]),
        Example(
            generator: "Jekyll",
            files: [
                File(
                    "_posts/2022-09-24-meeting.md",
                    """
                    ---
                    layout: post
                    title:  "二七区召开推进会"
                    date:   2022-09-24 10:00:00 +0800
                    author: 景静
                    categories: [经济]
                    tags: 招商引资, 会议
                    permalink: /:title/
                    excerpt_separator: <!--more-->
                    ---
                    会议在{{ site.title }}召开。

                    {% highlight text %}
                    一
                    {% endhighlight %}
                    """, "二七区召开推进会 2022-09-24 printed 景静 招商引资、会议、经济"),
                File(
                    "_posts/2022-09-25-second.md", "---\nlayout: post\ntitle: 第二篇\n---\n正文\n", "第二篇 2022-09-25 fileName"
                ),
                File("_posts/2022-09-26-third.md", "---\ntitle: 第三篇\npublished: false\n---\n正文\n", nil),
                File("_drafts/fourth.md", "---\ntitle: 第四篇\n---\n正文\n", nil),
            ],
            faults: [
                ": note: passed over in articles, for it means nothing here: layout (2), excerpt_separator (1), permalink (1)",
                "/_posts/2022-09-24-meeting.md:11:10: warning: shown as text, not run: "
                    + "{{ site.title }} {% highlight %} {% endhighlight %}",
            ]),
        Example(
            generator: "Hexo",
            files: [
                File(
                    "_posts/meeting.md",
                    """
                    ---
                    title: 二七区召开推进会
                    date: 2022/9/24 10:00:00
                    updated: 2022/9/25 10:00:00
                    categories:
                    - [经济, 招商]
                    tags:
                    - 会议
                    comments: false
                    ---
                    会议由樊惠林主持。
                    <!-- more -->
                    {% asset_img fan.jpg 樊惠林 %} `{% raw %}`
                    """, "二七区召开推进会 2022-09-24 printed 会议、经济、招商"),
                File("_drafts/next.md", "---\ntitle: 草稿\n---\n正文\n", nil),
            ],
            faults: [
                ": note: passed over in articles, for it means nothing here: <!--more--> (1), comments (1), updated (1)",
                "/_posts/meeting.md:13:1: warning: shown as text, not run: {% asset_img %}",
            ]),
        Example(
            generator: "Zola",
            files: [
                File("blog/_index.md", "+++\ntitle = \"Blog\"\nsort_by = \"date\"\npaginate_by = 5\n+++\n", nil),
                File(
                    "blog/meeting/index.md",
                    """
                    +++
                    title = "二七区召开推进会"
                    date = 2022-09-24
                    updated = 2022-09-25
                    in_search_index = true
                    [taxonomies]
                    tags = ["招商引资"]
                    authors = ["景静"]
                    [extra]
                    lead = "要闻"
                    +++
                    会议由樊惠林主持。

                    ```
                    {{ code() }}
                    ```

                    {{ youtube(id="x") }}
                    """, "二七区召开推进会 2022-09-24 printed 景静 招商引资"),
            ],
            faults: [
                ": note: passed over in articles, for it means nothing here: extra (1), in_search_index (1), updated (1)",
                "/blog/meeting/index.md:18:1: warning: shown as text, not run: {{ youtube }}",
            ]),
        Example(
            generator: "none",
            files: [
                File("20220924.md", "# 二七区召开**推进会**\n\n会议由樊惠林主持。\n", "二七区召开推进会 2022-09-24 fileName"),
                File("2022/09/25.md", "第二天\n===\n\n正文\n", "第二天 2022-09-25 fileName"),
                File("说明.md", "正文\n\n# 说明\n", "说明"),
                File("无.md", "## 小标题\n\n正文\n", nil),
            ],
            faults: ["/无.md:1:1: error: the article has no title"]),
    ]

    private func build(_ files: [File]) async throws -> (site: BuiltSite, seeds: TemporaryFolder) {
        let seeds = try TemporaryFolder()
        for file in files { try seeds.write("seeds/" + file.source, file.text) }
        return (try await .build(from: seeds.path + "/seeds", into: TemporaryFolder()), seeds)
    }

    @Test("are read as they are", arguments: examples)
    func reading(_ example: Example) async throws {
        let (site, seeds) = try await build(example.files)
        let articles = try site.jsonLines("data/articles.jsonl")
        for file in example.files {
            let found = articles.first { $0["source"]?.string == file.source }
            #expect(found.map(summary) == file.article, "\(file.source)")
        }
        let faults = site.report.faults.map { String($0.description.dropFirst(seeds.path.count + "/seeds".count)) }
        #expect(faults.map { String($0.prefix { $0 != "\n" }) } == example.faults)
        #expect(try Program.run("check", site.folder.path + "/public").status == 0)
    }

    /// Title, date with its basis, reporters and tags that the front matter states.
    private func summary(_ article: JSONValue) -> String {
        let texts = ["title", "date", "dateBasis"].compactMap { article[$0]?.string }
        let lists = ["reporters", "tags"].compactMap { article[$0]?.array?.compactMap(\.string) }
        return (texts + lists.filter { !$0.isEmpty }.map { $0.joined(separator: "、") }).joined(separator: " ")
    }

    @Test("a title from a heading stands on the page once, and the lines behind it keep their numbers")
    func heading() async throws {
        let (site, seeds) = try await build([File("20220924.md", "# 二七区召开推进会\n\n正文在[这里](none.md)。\n", nil)])
        #expect(site.report.faults.map { "\($0)" }.first?.hasPrefix(seeds.path + "/seeds/20220924.md:3:") == true)
        let url = try #require(site.jsonLines("data/articles.jsonl").first?["url"]?.string)
        let page = try site.read(url)
        #expect(page.contains("<h1>二七区召开推进会</h1>") || page.contains(">二七区召开推进会</h1>"))
        #expect(!page.contains("<h2>二七区召开推进会</h2>"))
        #expect(page.contains("年份据文件名"))
        let inspected = try Program.run("inspect", "--source", seeds.path + "/seeds", "20220924.md").output
        #expect(inspected.contains("title         first heading 二七区召开推进会\n"))
        #expect(inspected.contains("date          file name     2022-09-24\n"))
    }

    @Test("a note is no fault, not even a strict one")
    func notes() throws {
        let seeds = try TemporaryFolder()
        try seeds.write("seeds/a.md", "---\ntitle: 一\nlayout: post\n---\n正文\n")
        let built = try Program.run(
            "build", "--strict", "--source", seeds.path + "/seeds", "--output", seeds.path + "/public")
        #expect(built.status == 0)
        #expect(built.errors.hasPrefix("\(seeds.path)/seeds: note: passed over in articles"))
        #expect(built.output.contains("; 1 note; "))
    }

    static let shortcodeTexts: [(text: String, names: String?)] = [
        ("{{< figure src=\"a\" >}} {{< /figure >}}", "{{< figure >}}"),
        ("{{<figure>}}", "{{< figure >}}"),
        ("{{% notice %}} {{%- notice -%}}", "{{% notice %}}"),
        ("{%- include a.html -%}", "{% include %}"),
        ("{{ page.title | escape }}", "{{ page.title }}"),
        ("一{{ a }}二{% b %}", "{{ a }} {% b %}"),
        ((1...12).map { "{{ a\($0) }}" }.joined(), (1...10).map { "{{ a\($0) }}" }.joined(separator: " ") + " …"),
        // None: in code, without an end or a name, one brace, and Hugo's way to show one.
        ("`{{ a }}`", nil), ("    {% a %}", nil), ("{{ a } }", nil), ("{{ }}", nil), ("{ a }", nil),
        ("{{</* figure */>}}", nil),
        (String(repeating: "{{ a ", count: 1000), nil),
    ]

    @Test("what would be run elsewhere is named, once", arguments: shortcodeTexts)
    func shortcodes(_ text: String, _ names: String?) async throws {
        let (site, _) = try await build([File("a.md", "---\ntitle: 一\n---\n\n\(text)\n", nil)])
        let messages = site.report.faults.map(\.message)
        #expect(messages == (names.map { ["shown as text, not run: " + $0] } ?? []))
    }
}
