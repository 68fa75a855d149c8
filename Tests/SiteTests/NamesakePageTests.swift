import Archive
import Mustache
import Testing
import Text

@testable import Site

@Suite("People of one name, apart on the page")
struct NamesakePageTests {
    /// Articles of which every second one is a student's, the others a secretary's; of `others` nothing is told.
    private static func archive(_ count: Int, others: Set<Int> = [], groups: Bool = true) -> Archive {
        var archive = Fixture.archive(count: count) { number, article in
            article.date = PartialDate(year: 2023, month: 5, day: 1 + (count - number) % 28).map { .on($0) }
            let isSecretary = number % 2 == 0
            article.people = [
                PersonMention(
                    name: "王伟", offices: isSecretary && !others.contains(number) ? ["区委书记"] : [],
                    callings: isSecretary || others.contains(number) ? [] : ["学生"])
            ]
        }
        let numbers = archive.articles.indices.filter { !archive.articles[$0].people[0].isUntold }
        if groups {
            archive.namesakes["王伟"] = [
                .init(role: "区委书记", articles: numbers.filter { !archive.articles[$0].people[0].offices.isEmpty }),
                .init(
                    role: "学生", place: "二七中学<b>",
                    articles: numbers.filter { !archive.articles[$0].people[0].callings.isEmpty }),
            ]
        }
        return archive
    }

    private static func urls(_ value: Value?) -> [String] { value?.list("cards").compactMap { $0.text("url") } ?? [] }

    @Test("each has a heading with office, place and years, and the articles; together they are all articles")
    func groups() throws {
        let archive = Self.archive(5, others: [4])
        let site = Fixture.site(archive), view = try site.view(path: "people/王伟.html")
        let entries = view.list("term.namesakes.entries")
        #expect(entries.map { $0.text("role") } == ["区委书记", "学生"])
        #expect(entries.map { $0.text("place") } == [nil, "二七中学<b>"])
        #expect(entries.map { $0.at("count") } == [.integer(2), .integer(2)])
        #expect(entries[0].text("dates.text")?.hasPrefix("2023年5月") == true)
        #expect(entries[0].text("offices.entries.0.label") == "区委书记")
        let listed = entries.flatMap { Self.urls($0.at("articles")) } + Self.urls(view.at("term.namesakes.rest"))
        #expect(listed.count == 5 && Set(listed) == Set(archive.articles.map(\.id.url)))
        #expect(Self.urls(view.at("term.articles")).count == 5, "a theme that knows no groups has all of them")
    }

    @Test("the page says that it may be one person, and names nobody as text that runs")
    func page() throws {
        let page = try Fixture.site(Self.archive(5, others: [4])).render(path: "people/王伟.html")
        #expect(page.contains("<p class=\"doubt\">以下按职务、地点和时间分为2组"))
        #expect(
            page.contains(
                "<section class=\"namesake\" id=\"namesake-1\">\n<h2>区委书记 <span class=\"count\">2</span></h2>"))
        #expect(page.contains("<h2>学生 <small>二七中学&lt;b&gt;</small>"))
        #expect(page.contains("<h2>未能分组的报道</h2>"))
        #expect(page.matches(of: /<li class="card">/).count == 5)
    }

    @Test("one person's page has none of it")
    func onePerson() throws {
        let site = Fixture.site(Self.archive(5, groups: false)), page = try site.render(path: "people/王伟.html")
        #expect(!page.contains("class=\"doubt\"") && !page.contains("namesake"))
        #expect(try site.view(path: "people/王伟.html").at("term.namesakes") == .null)
        #expect(page.contains("<section class=\"offices\">\n<h2>职务</h2>\n<dl>"))
    }

    @Test("a full page of the list parts its own articles, and tells nothing of all")
    func fullPages() throws {
        let archive = Self.archive(120), site = Fixture.site(archive)
        let view = try site.view(path: "people/王伟-1.html")
        let entries = view.list("term.namesakes.entries")
        let counts = entries.map { Self.urls($0.at("articles")).count }
        #expect(counts.allSatisfy { $0 > 20 } && counts.reduce(0, +) == 50)
        #expect(entries.allSatisfy { $0.at("count") == .null && $0.at("dates") == .null && $0.at("offices") == .null })
        let pages = try ["people/王伟.html", "people/王伟-1.html"].flatMap { path in
            try site.view(path: path).list("term.namesakes.entries").flatMap { Self.urls($0.at("articles")) }
        }
        #expect(Set(pages).count == 120 && pages.count == 120)
    }

    @Test("who is told apart otherwise changes each page of the list, and the table of people")
    func facts() throws {
        let old = Self.archive(120), none = Self.archive(120, groups: false)
        var other = old
        other.namesakes["王伟"] = old.namesakes["王伟"].reversed()
        for (a, b) in [(old, none), (none, old), (old, other)] {
            for path in ["people/王伟.html", "people/王伟-1.html", "data/people.csv"] {
                #expect(try isMadeAnew(path, a, b), "\(path)")
            }
        }
        #expect(try !isMadeAnew("people/王伟-1.html", old, old))
    }

    private func isMadeAnew(_ path: String, _ old: Archive, _ new: Archive) throws -> Bool {
        let (before, after) = (Fixture.site(old), Fixture.site(new))
        let output = try #require(before.outputs.first { $0.path == path })
        let asked = try #require(try before.contentWithInputs(of: output).keys)
        let digests = ContentDigests(
            articles: old.articles.map { _ in .init(whole: 1, listed: 2) }, pages: old.pages.map { _ in 3 })
        let changes = try #require(after.factTable(digests).changes(since: before.factTable(digests)))
        return changes.contains(anyOf: asked[...])
    }

    @Test("the table of people says who is likely several, and articles what else they call somebody")
    func data() throws {
        let site = Fixture.site(Self.archive(5, others: [4]))
        let rows = try site.render(path: "data/people.csv").split(separator: "\r\n")
        #expect(rows[0].hasSuffix(",likelySeveral") && rows[1].hasSuffix(",区委书记|学生"))
        let lines = try site.render(path: "data/articles.jsonl").split(separator: "\n")
        #expect(lines.count { $0.contains("\"callings\":[{\"name\":\"王伟\",\"callings\":[\"学生\"]}]") } == 2)
    }
}

extension PersonMention {
    fileprivate var isUntold: Bool { offices.isEmpty && callings.isEmpty }
}
