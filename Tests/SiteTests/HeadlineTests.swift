import Archive
import Mustache
import Testing

@testable import Site

@Suite("Headlines of several parts")
struct HeadlineTests {
    static let lines: [(name: String, roles: [Headline.Role], title: String, line: String)] = [
        ("no printed headline", [], "题名", "题名"), ("one part", [.headline], "主题0", "主题0"),
        ("kicker and headline", [.kicker, .headline], "引题0", "引题0　主题1"),
        ("headline and subtitle", [.headline, .subtitle], "副题1", "主题0——副题1"),
        ("all three", [.kicker, .headline, .subtitle], "主题1", "引题0　主题1——副题2"),
        ("a title that an editor gave", [.kicker, .headline], "题名", "题名"),
    ]

    @Test("lists, titles and feeds show the whole headline", arguments: lines)
    func line(_ name: String, _ roles: [Headline.Role], _ title: String, _ line: String) throws {
        let words: [Headline.Role: String] = [.kicker: "引题", .headline: "主题", .subtitle: "副题"]
        let archive = Fixture.archive(count: 1) { _, article in
            article.headlines = roles.enumerated().map {
                Headline(role: $1, text: "\(words[$1] ?? "")\($0)", lines: [])
            }
            (article.title, article.date) = (title, EventDate(edtf: "2023-05-18"))
        }
        let site = Fixture.site(archive), url = archive.articles[0].id.url
        let shown = [
            try site.view(path: url).text("title"),
            try site.view(path: "pages/page.html").text("newspaperPage.articles.links.0.label"),
        ]
        #expect(shown == [line, line])
        #expect(try site.render(path: "feed.xml").contains("<title>\(line)</title>"))
        #expect(try site.render(path: "feed.json").contains("\"title\":\"\(line)\""))
    }

    @Test("cards show each part with its rank, and tell articles of one title apart")
    func cards() throws {
        let parts = [["二七区召开产业发展推进会", "为企业提供优质服务"], ["二七区召开产业发展推进会", "全力推动项目取得进展"]]
        let archive = Fixture.archive(count: 2) { number, article in
            article.headlines = [
                Headline(role: .kicker, text: parts[number][0], lines: []),
                Headline(role: .headline, text: parts[number][1], lines: []),
            ]
            article.title = parts[number][0]
        }
        let site = Fixture.site(archive)
        let cards = try site.view(path: "undated.html").list("period.articles.cards")
        #expect(cards.map { $0.list("headlines").compactMap { $0.text("text") } } == parts)
        #expect(
            cards.map { $0.list("headlines").map { $0.text("role") } } == [
                ["kicker", "headline"], ["kicker", "headline"],
            ])
        let html = try site.render(path: "undated.html")
        #expect(html.contains("<span class=\"kicker\">二七区召开产业发展推进会</span> <span class=\"headline\">全力推动项目取得进展</span>"))
    }
}
