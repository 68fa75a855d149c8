import Build
import Foundation
import TestSupport
import Testing
import Text

/// Old addresses that lead to new ones.
@Suite("Redirects")
struct RedirectTests {
    private let archive: SmallArchive
    private var seeds: TemporaryFolder { archive.seeds }

    init() throws {
        archive = try SmallArchive()
        try seeds.write("seeds/archive.yml", "title: 档案\nbaseURL: https://example.org/paper\n")
        try seeds.write("seeds/subjects.yml", "people: [樊惠林]\n")
    }

    private func redirects(_ text: String) throws { try seeds.write("seeds/redirects.yml", text) }

    /// Faults without the folder in front of them and the lines that they show.
    private func faults(_ site: BuiltSite) -> [String] {
        site.report.faults.map { fault in
            "\(fault)".replacingOccurrences(of: seeds.path + "/seeds/", with: "").split(separator: "\n")
                .filter { !$0.hasPrefix(" ") }.joined(separator: "\n")
        }
    }

    @Test("a confirmed one is a page that leads on; what is only proposed, and what may break, is none")
    func confirmed() async throws {
        try redirects(
            """
            - {from: people/王小明.html, to: people/樊惠林.html, confirmed: true, note: an alias}
            - {from: tags/旧.html, to: 'pages/2023-05-18_A01.html#L3-5', confirmed: yes}
            - {from: /old/a.html, to: index.html, confirmed: true}
            - {from: proposed.html, to: index.html}
            - {from: gone.html, confirmed: true}
            """.replacingOccurrences(of: "yes", with: "true"))
        let site = try await archive.build(), files = Set(try site.files())
        #expect(
            faults(site) == [
                "redirects.yml:4:10: note: 1 old address is not confirmed yet\nhint: compare each with what is there now, and write confirmed: true; or remove it"
            ])
        #expect(site.report.isGood)
        #expect(files.contains("old/a.html") && !files.contains("proposed.html") && !files.contains("gone.html"))
        let page = try site.read("people/王小明.html")
        for part in [
            #"<meta name="robots" content="noindex">"#,
            #"<meta http-equiv="refresh" content="0; url=./../people/樊惠林.html">"#,
            #"<link rel="canonical" href="https://example.org/paper/people/%E6%A8%8A%E6%83%A0%E6%9E%97.html">"#,
            #"<a href="../people/樊惠林.html">"#,
        ] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(try site.read("tags/旧.html").contains("url=./../pages/2023-05-18_A01.html#L3-5\""))
        for (path, text) in try site.contents() where !["people/王小明.html", "checksums.txt"].contains(path) {
            #expect(!text.contains("王小明") && !text.contains("%E7%8E%8B%E5%B0%8F%E6%98%8E"), "\(path)")
        }
        let check = try Program.run("check", "--strict", site.folder.path + "/public")
        #expect(check.errors == "" && check.status == 0)
    }

    @Test("one that leads to another leads to where that one leads, and those that go round are refused")
    func chains() async throws {
        try redirects(
            """
            - {from: a.html, to: b.html, confirmed: true}
            - {from: b.html, to: 'c.html', confirmed: true}
            - {from: c.html, to: 'about.html', confirmed: true}
            - {from: x.html, to: y.html, confirmed: true}
            - {from: y.html, to: x.html, confirmed: true}
            - {from: z.html, to: z.html, confirmed: true}
            - {from: w.html, to: none.html, confirmed: true}
            """)
        let site = try await archive.build()
        let hint = "\nhint: let one of them lead to a page of the site"
        #expect(
            faults(site) == [
                "redirects.yml:4:10: error: these lead to one another: x.html → y.html → x.html" + hint,
                "redirects.yml:5:10: error: these lead to one another: y.html → x.html → y.html" + hint,
                "redirects.yml:6:10: error: these lead to one another: z.html → z.html" + hint,
                "redirects.yml:7:10: error: the site has no page none.html\nhint: write the path of a page below public/, as in people/樊惠林.html",
            ])
        for path in ["a.html", "b.html", "c.html"] { #expect(try site.read(path).contains("url=./about.html\"")) }
        #expect(try !site.files().contains { ["x.html", "y.html", "z.html", "w.html"].contains($0) })
    }

    static let hostile = [
        "https://evil.example/", "//evil.example/a.html", "javascript:alert(1)", "../../etc/a.html", "a/../b.html",
        "a//b.html", ".git/a.html", "a/.hidden.html", "a\\\\b.html", "a?b.html", "a|b.html", "a\\u202Eb.html", "",
    ]

    @Test("an address that is none of the site's is refused with its place", arguments: hostile)
    func hostileAddresses(_ address: String) async throws {
        try redirects(
            "- {from: \"\(address)\", to: index.html, confirmed: true}\n- {from: b.html, to: \"\(address)\", confirmed: true}\n"
        )
        let output = try TemporaryFolder()
        let site = try await archive.build(into: output)
        let places = faults(site).map { $0.prefix { $0 != " " } }
        #expect(address.isEmpty || places == ["redirects.yml:1:10:", "redirects.yml:2:22:"], "\(faults(site))")
        let own = ["public/", ".broadsheet/", ".public.manifest"]
        #expect(try output.files().allSatisfy { file in own.contains { file.hasPrefix($0) } })
        for (path, text) in try site.contents() where !address.isEmpty {
            #expect(!text.contains("evil.example") && !text.contains("http-equiv=\"refresh\""), "\(path)")
        }
    }

    @Test("none takes the place of a page, nor of a folder, nor stands below a page")
    func taken() async throws {
        let before = try await archive.build().read("about.html")
        try redirects(
            """
            - {from: about.html, to: index.html, confirmed: true}
            - {from: about.html/a.html, to: index.html, confirmed: true}
            - {from: one.html, to: index.html, confirmed: true}
            - {from: one.html/two.html, to: index.html, confirmed: true}
            - {from: one.html, to: about.html, confirmed: true}
            - {from: feed.xml, to: about.html, confirmed: true}
            """)
        let site = try await archive.build()
        #expect(
            faults(site).map { $0.split(separator: "\n")[0] } == [
                "redirects.yml:1:10: warning: the site has something at about.html: nobody is led away from there",
                "redirects.yml:2:10: error: there is no place for a page at about.html/a.html: a file of the site would be its folder",
                "redirects.yml:4:10: error: there is no place for a page at one.html/two.html: a file of the site would be its folder",
                "redirects.yml:5:10: error: one.html stands in redirects.yml already, on line 3",
                "redirects.yml:6:10: error: nobody can be led on from feed.xml: only a page can do that",
            ])
        #expect(try site.read("about.html") == before)
        #expect(try site.read("one.html").contains("url=./index.html"))
    }

    @Test("aliases of articles in Markdown are old addresses, as Hugo, Jekyll and Zola take them")
    func aliases() async throws {
        try seeds.write(
            "seeds/hugo.md",
            "+++\ntitle = '推进会'\naliases = ['/old/meeting/', 'b/c', '/2016/%E4%BC%9A.html']\n+++\n会议召开。\n")
        try seeds.write("seeds/jekyll.md", "---\ntitle: 下一篇\nredirect_from: /post/7.html\n---\n会议又召开。\n")
        let site = try await archive.build()
        #expect(faults(site) == [])
        for path in ["old/meeting/index.html", "b/c/index.html", "2016/会.html", "post/7.html"] {
            #expect(try site.read(path).contains("http-equiv=\"refresh\""), "\(path)")
        }
        let url = try #require(
            site.jsonLines("data/articles.jsonl").first { $0["title"]?.string == "推进会" }?["url"]?.string)
        #expect(try site.read("old/meeting/index.html").contains("url=./../../\(url)\""))
        let check = try Program.run("check", "--strict", site.folder.path + "/public")
        #expect(check.errors == "" && check.status == 0)
    }

    @Test("an alias that leads elsewhere, or that two articles have, is told with its place")
    func badAliases() async throws {
        try seeds.write(
            "seeds/a.md", "---\ntitle: 甲\naliases:\n  - /x/\n  - https://evil.example/\n  - /a?b=1\n---\n甲文。\n")
        try seeds.write("seeds/b.md", "---\ntitle: 乙\nredirect_from: [/x]\n---\n乙文。\n")
        let site = try await archive.build()
        #expect(
            faults(site).map { $0.split(separator: "\n")[0] } == [
                "a.md:5:5: warning: \"https://evil.example/\" is no address of this site",
                "a.md:6:5: warning: \"/a?b=1\" is no address of this site",
                "b.md:3:17: error: x/index.html stands in a.md already, on line 4",
            ])
        #expect(try site.read("x/index.html").contains("甲"))
    }

    @Test("incremental equals clean when redirects come, change and go")
    func incremental() async throws {
        let folder = try TemporaryFolder()
        for text in [
            "- {from: a/b.html, to: index.html, confirmed: true}", "- {from: a.html, to: about.html, confirmed: true}",
            "",
        ] {
            try redirects(text + "\n")
            let rebuilt = try await archive.build(into: folder), clean = try await archive.build()
            #expect(faults(rebuilt) == [])
            #expect(try rebuilt.contents() == clean.contents())
        }
    }

    @Test("a slip in redirects.yml breaks no address: what is there stays as it was")
    func slip() async throws {
        let folder = try TemporaryFolder()
        try redirects("- {from: a.html, to: index.html, confirmed: true}\n")
        let before = try await archive.build(into: folder).contents()
        try redirects("- {from: a.html, to: index.html, confirmed: true\n")
        let site = try await archive.build(into: folder)
        #expect(site.report.failure != nil)
        #expect(try site.contents() == before)
    }
}
