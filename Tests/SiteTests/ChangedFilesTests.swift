import Archive
import TestSupport
import Testing
import Text

@testable import Site

/// What an article more changes of a site.
@Suite("Changed files")
struct ChangedFilesTests {
    /// An archive of articles on the first 28 days of months, all about the same.
    private func archive(_ count: Int, detail: (Int, inout Article) -> Void = { _, _ in }) -> Archive {
        let articles = (0..<count).map { number in
            var article = Article(
                id: ArticleID(hash: contentHash(Bytes("\(number)".utf8).span)), source: "\(number).md",
                title: "标题\(number)",
                date: PartialDate(year: 2021 + number / 336, month: number / 28 % 12 + 1, day: number % 28 + 1).map {
                    .on($0)
                },
                dateBasis: .printed, reporters: ["景静"], body: .printed([Paragraph(text: "正文\(number)。", lines: [])]))
            article.tags = ["招商引资", "防汛"]
            article.people = ["樊惠林", "虎荣鑫"].map { PersonMention(name: $0) }
            detail(number, &article)
            return article
        }
        var settings = ArchiveSettings()
        settings.title = "二七报"
        return Archive(settings: settings, articles: articles, pages: [])
    }

    private func changed(from old: Archive, to new: Archive) throws -> Set<String> {
        let before = try Fixture.site(old).renderAll(), after = try Fixture.site(new).renderAll()
        return Set(after.keys.filter { after[$0] != before[$0] }).union(before.keys.filter { after[$0] == nil })
    }

    @Test("a newest article changes its neighbour's page, the newest page of each list, and what counts all")
    func newest() throws {
        let files = try changed(from: archive(112), to: archive(113))
        let articles = archive(113).articles
        #expect(Set(files.filter { $0.hasPrefix("articles/") }) == [articles[0].id.url, articles[1].id.url])
        #expect(
            Set(files.filter { !$0.hasPrefix("articles/") && !$0.hasPrefix("data/") }) == [
                "index.html", "about.html", "feed.xml", "feed.json", "2021/index.html",
                "2021/04/index.html", "2021/05/index.html", "2021/05/01.html", "2021/04/28.html",
                "dates/index.html", "dates/05.html", "people/index.html", "people/樊惠林.html", "people/虎荣鑫.html",
                "reporters/index.html",
                "reporters/景静.html", "tags/index.html", "tags/招商引资.html", "tags/招商引资.xml", "tags/防汛.html",
                "tags/防汛.xml", "people/樊惠林.xml", "people/虎荣鑫.xml", "reporters/景静.xml", "timeline.html",
                // Its examples are names of those that are on most articles, and the newest month.
                "search.html",
            ])
    }

    @Test("a list's newest page gives away its older half; all pages but the three beside it stay")
    func fullPage() throws {
        let files = try changed(from: archive(449), to: archive(450)).filter { $0.hasPrefix("tags/招商引资") }
        #expect(
            Set(files) == [
                "tags/招商引资.html", "tags/招商引资.xml", "tags/招商引资-8.html", "tags/招商引资-7.html", "tags/招商引资-6.html",
                "tags/招商引资-5.html",
            ])
    }

    @Test("what articles without a person have does not change the person's page")
    func otherTerms() throws {
        // Both topics stand beside the person in as many articles; one of them comes to have more elsewhere.
        func archive(_ count: Int) -> Archive {
            self.archive(count) { number, article in
                article.people = number == 0 ? [PersonMention(name: "樊惠林")] : []
                if number > 0 { article.tags = ["防汛"] }
            }
        }
        #expect(try !changed(from: archive(1), to: archive(3)).contains("people/樊惠林.html"))
    }

    @Test(
        "every article of a list stands on one page, and full pages stay full",
        arguments: [0, 1, 49, 50, 99, 100, 101, 149, 150, 1234])
    func pages(_ count: Int) {
        let pages = ListPages(count)
        let places = pages.numbers.map { pages.range($0) }
        #expect(places.flatMap { Array($0) } == Array(0..<count))
        #expect(
            places.dropFirst().allSatisfy { $0.count == 50 } && (count < 50 || (50..<100).contains(places[0].count)))
        // From the oldest end each page is where it was.
        let more = ListPages(count + 1)
        for number in pages.numbers.dropFirst() {
            #expect(more.range(number).lowerBound == pages.range(number).lowerBound + 1)
        }
    }
}
