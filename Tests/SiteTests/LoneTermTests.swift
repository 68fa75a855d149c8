import Archive
import Mustache
import TestSupport
import Testing

@testable import Site

/// Terms that one article alone has.
@Suite("Terms of one article")
struct LoneTermTests {
    private func site(stated: Bool) -> Site {
        let archive = Fixture.archive(count: 3) { number, article in
            article.people = ["樊惠林"].map { PersonMention(name: $0) }
            if number == 0 {
                article.people.append(PersonMention(name: "虎荣鑫", offices: ["区长"]))
                article.tags = ["防汛"]
                article.reporters = ["景静"]
                article.column = "防汛备汛"
            }
        }
        if stated { return Fixture.site(archive) }
        return Fixture.site(Archive(settings: archive.settings, articles: archive.articles, pages: archive.pages))
    }

    private static let pages = [
        "people/虎荣鑫.html", "tags/防汛.html", "tags/防汛.xml", "reporters/景静.html", "columns/防汛备汛.html",
    ]

    @Test("what one article names has no page, and what is stated or several name has one")
    func pages() {
        let lone = Set(site(stated: false).outputs.map(\.path)), stated = Set(site(stated: true).outputs.map(\.path))
        #expect(Self.pages.allSatisfy { !lone.contains($0) && stated.contains($0) })
        #expect(lone.contains("people/樊惠林.html") && lone.contains("tags/index.html"))
    }

    @Test("the index leads to the article")
    func index() throws {
        let site = site(stated: false), article = try #require(site.archive.articles.first { !$0.tags.isEmpty })
        let groups = try site.view(path: "people/index.html").list("termIndex.groups")
        let links = groups.flatMap { $0.list("names.links") }.map { [$0.text("label"), $0.text("url")] }
        #expect(links == [["樊惠林", "people/樊惠林.html"], ["虎荣鑫", article.id.url]])
    }

    @Test("the article's page names it without a link")
    func article() throws {
        let site = site(stated: false), article = try #require(site.archive.articles.first { !$0.tags.isEmpty })
        let html = try site.render(path: article.id.url)
        #expect(html.contains("<li>虎荣鑫 <small>区长</small></li>") && html.contains("<li>防汛</li>"))
        #expect(html.contains("<dd>景静 </dd>") && html.contains("<p class=\"column\">防汛备汛</p>"))
        #expect(html.contains("<a href=\"../../people/樊惠林.html\">樊惠林</a>"))
    }

    @Test("a name that two articles have has no page, and each leads to the other; that of a reporter has one")
    func twoArticles() throws {
        let archive = Fixture.archive(count: 5) { number, article in
            article.places = (number < 2 ? ["嵩山路"] : []) + (number < 3 ? ["二七广场"] : [])
            article.organisations = number < 2 ? ["郑州粮食集团"] : []
            article.people = number < 2 ? [PersonMention(name: "赵一鸣")] : []
            article.reporters = number < 2 ? ["周明"] : []
        }
        let site = Fixture.site(Archive(settings: archive.settings, articles: archive.articles, pages: archive.pages))
        let paths = Set(site.outputs.map(\.path))
        #expect(!paths.contains("places/嵩山路.html"))
        #expect(paths.contains("places/二七广场.html") && paths.contains("reporters/周明.html"))
        #expect(!paths.contains("organisations/郑州粮食集团.html") && !paths.contains("people/赵一鸣.html"))
        let urls = site.archive.articles.filter { $0.places.contains("嵩山路") }.map(\.id.url)
        let shown = try urls.map { url in
            let groups = try site.view(path: url).list("article.subjects.groups")
            return try #require(groups.flatMap { $0.list("links") }.first { $0.text("label") == "嵩山路" })
        }
        #expect(shown.map { $0.text("label") } == ["嵩山路", "嵩山路"] && shown.map { $0.text("url") } == urls.reversed())
        let groups = try site.view(path: "places/index.html").list("termIndex.groups")
        let listed = groups.flatMap { $0.list("names.links") }.map { $0.text("url") }
        #expect(Set(listed) == ["places/二七广场.html", urls[0]])
        #expect(Fixture.site(archive).outputs.contains { $0.path == "places/嵩山路.html" })
    }

    @Test("a topic that was found has a feed from five articles on", arguments: [4, 5])
    func feeds(_ count: Int) throws {
        let archive = Fixture.archive(count: count) { $1.tags = ["防汛"] }
        let found = Fixture.site(Archive(settings: archive.settings, articles: archive.articles, pages: archive.pages))
        for (site, hasFeed) in [(found, count == 5), (Fixture.site(archive), true)] {
            #expect(site.outputs.contains { $0.path == "tags/防汛.xml" } == hasFeed)
            #expect((try site.view(path: "tags/防汛.html").at("term.feed") != .null) == hasFeed)
        }
    }

    @Test("the table of people has them all, those without a page without a URL")
    func table() throws {
        let rows = try site(stated: false).render(path: "data/people.csv").split(separator: "\r\n")
        #expect(rows.dropFirst().map { String($0) } == ["樊惠林,people/樊惠林.html,3,,,,", "虎荣鑫,,1,区长,,,"])
    }

    @Test("an author's and an editor's words state terms, found ones do not")
    func stating() {
        let printed = Fixture.archive(count: 1) { _, article in
            article.tags = ["防汛"]
            article.places = ["嵩山路"]
            article.corrections = [.tags]
        }.articles[0]
        var markdown = Article(id: printed.id, source: "a.md", title: "题", body: .markdown([]))
        markdown.people = [PersonMention(name: "樊惠林")]
        var authority = AuthorityFile()
        authority.topics = [AuthorityFile.Entry(label: "招商引资")]
        var stated = StatedTerms(authority)
        for article in [printed, markdown] {
            stated.add(frontMatterOf: article)
            stated.add(correctionsOf: article)
        }
        #expect(stated.contains(.tags, "防汛") && stated.contains(.people, "樊惠林") && stated.contains(.tags, "招商引资"))
        #expect(!stated.contains(.places, "嵩山路") && !stated.contains(.people, "虎荣鑫"))
    }
}
