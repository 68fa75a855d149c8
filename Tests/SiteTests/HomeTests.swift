import Archive
import Mustache
import Testing
import Text

@testable import Site

@Suite("Home page")
struct HomeTests {
    @Test("it says of what years and how much the archive is")
    func holdings() throws {
        func words(_ dates: [String]) throws -> [String?] {
            let archive = Fixture.archive(count: dates.count) { number, article in
                article.date = EventDate(edtf: dates[number])
            }
            return try Fixture.site(archive).view(path: "index.html").list("home.holdings").map { text($0) }
        }
        #expect(try words(["2023-05-18", "2019"]) == ["2019年—2023年", "共2篇", "共1版"])
        #expect(try words(["2023-05-18"]) == ["2023年", "共1篇", "共1版"])
        #expect(try words([""]) == ["共1篇", "共1版"])
    }

    private func text(_ value: Value) -> String? { if case .text(let text) = value { text } else { nil } }

    @Test("without issues the newest articles: a lead, some with text, some by their headlines")
    func newest() throws {
        let archive = Fixture.archive(count: 20)
        let view = try Fixture.site(archive).view(path: "index.html")
        #expect(view.text("home.front.lead.url") == archive.articles[0].id.url && view.at("home.front.url") == .null)
        #expect(view.list("home.front.secondary.cards").map { $0.text("url") } == archive.articles[1...4].map(\.id.url))
        #expect(view.list("home.front.briefs.links").map { $0.text("url") } == archive.articles[5...9].map(\.id.url))
        let one = try Fixture.site(Fixture.archive(count: 1)).view(path: "index.html")
        #expect(one.at("home.front.secondary") == .null && one.at("home.front.briefs") == .null)
    }

    @Test("with issues the newest one, in the order of its pages")
    func newestIssue() throws {
        let view = try Fixture.site(Fixture.sampleArchive()).view(path: "index.html")
        #expect(view.text("home.front.label") == "最新一期：2023年6月2日" && view.text("home.front.url") == "2023/06/02.html")
        let first = try #require(try Fixture.sampleArchive().pages.first { $0.source.issueDate != nil }?.articles.first)
        #expect(view.text("home.front.lead.url") == first.url)
    }

    @Test("what is on more than half of all articles tells nothing, and is left out; of each kind eight are shown")
    func terms() throws {
        let archive = Fixture.archive(count: 30) { number, article in
            article.places = ["二七区"] + (number < 15 ? ["中原区"] : [])
            article.tags = ["题\(number % 10)"]
        }
        let terms = try Fixture.site(archive).view(path: "index.html").list("home.terms")
        #expect(terms.map { $0.text("kind") } == ["tags", "places"])
        #expect(terms[0].list("links").count == 8)
        #expect(terms[1].list("links").map { $0.text("label") } == ["中原区"])
    }

    @Test("a reader of a large archive gets through it with the keyboard: at most 60 stops")
    func stops() throws {
        let archive = Fixture.archive(count: 400) { number, article in
            article.date = EventDate(edtf: "\(1990 + number % 40)-05-18")
            (article.tags, article.places) = (["题\(number % 50)"], ["地\(number % 50)"])
            (article.organisations, article.reporters) = (["会\(number % 50)"], ["张\(number % 50)"])
            article.people = [PersonMention(name: "李\(number % 50)")]
            article.column = "栏\(number % 50)"
        }
        let html = try Fixture.site(archive).render(path: "index.html")
        let stops = html.matches(of: /<(?:a|input|button|summary)[ >]/).count
        #expect((40...60).contains(stops), "\(stops)")
    }
}
