import Archive
import Foundation
import Mustache
import Testing
import Text

@testable import Site

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Feeds of names")
struct TermFeedTests {
    static let feeds: [(kind: TermKind, count: Int, isStated: Bool, hasFeed: Bool)] = [
        (.people, 4, true, false), (.people, 5, true, true), (.people, 69, false, false), (.people, 70, false, true),
        (.places, 70, false, true), (.organisations, 70, false, true), (.reporters, 70, false, true),
        (.columns, 70, true, false), (.tags, 1, true, true), (.tags, 4, false, false),
    ]

    @Test("a name has a feed from five articles on where the owner states it, else from seventy", arguments: feeds)
    func whichFeeds(_ kind: TermKind, _ count: Int, _ isStated: Bool, _ hasFeed: Bool) {
        let term = Term(kind: kind, label: "甲", articles: Array(0..<count), isStated: isStated)
        #expect(term.hasFeed == hasFeed)
    }

    @Test("a name's feed is of its newest articles, told in the head of its page and on it")
    func feedOfPerson() throws {
        let archive = Fixture.archive(count: 25) { number, article in
            article.people = [PersonMention(name: "甲")]
            article.tags = ["甲"]
            article.date = PartialDate(year: 2023, month: 5, day: number + 1).map { .on($0) }
        }
        let site = Fixture.site(archive)
        let feeds = try ["people/甲.xml", "tags/甲.xml"].map {
            try XMLDocument(xmlString: site.render(path: $0)).rootElement()
        }
        #expect(feeds.map { $0?.elements(forName: "entry").count } == [20, 20])
        #expect(Set(feeds.map { $0?.elements(forName: "id").first?.stringValue }).count == 2, "ids are their own")
        let page = try site.render(path: "people/甲.html")
        #expect(page.contains(#"type="application/atom+xml" title="人物：甲" href="../people/甲.xml">"#))
        #expect(page.contains("href=\"../people/甲.xml\">订阅"))
    }

    @Test("an entry has the whole text as paragraphs of HTML, and its day as the day of publication")
    func content() throws {
        let archive = Fixture.archive(count: 1) { _, article in
            article.date = EventDate(edtf: "2023-05-18")
            article.body = .printed(["甲 & <b>", "乙"].map { Paragraph(text: $0, lines: []) })
        }
        let feed = try #require(
            try XMLDocument(xmlString: Fixture.site(archive).render(path: "feed.xml")).rootElement())
        let entry = try #require(feed.elements(forName: "entry").first)
        let content = try #require(entry.elements(forName: "content").first)
        #expect(content.attributes?.first { $0.name == "type" }?.stringValue == "html")
        #expect(content.stringValue == "<p>甲 &amp; &lt;b&gt;</p>\n<p>乙</p>\n")
        #expect(entry.elements(forName: "published").map(\.stringValue) == ["2023-05-18T00:00:00Z"])
    }
}
