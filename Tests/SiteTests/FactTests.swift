import Archive
import Testing
import Text

@testable import Site

/// What files ask for, and what of it an edit changes.
@Suite("Facts")
struct FactTests {
    private struct Edit: Sendable {
        var name: String
        /// Changes the articles, which are in the order of their pages.
        var change: @Sendable (inout [Article]) -> Void
    }

    private static let edits = [
        Edit(name: "nothing") { _ in },
        Edit(name: "a title") { $0[0].title = "另一个标题" },
        Edit(name: "a word of the text") { $0[2].body = .printed([Paragraph(text: "另一段正文。", lines: [])]) },
        Edit(name: "another date") { $0[1].date = EventDate(edtf: "2021-01-02") },
        Edit(name: "a person more") { $0[1].people.append(PersonMention(name: "王小明", offices: ["区长"])) },
        Edit(name: "another office") {
            $0[0].people = $0[0].people.map { PersonMention(name: $0.name, offices: ["主任"]) }
        },
        Edit(name: "a topic less") { $0[0].tags = [] },
        Edit(name: "an article less") { $0.removeLast() },
        Edit(name: "an article more") { articles in
            var article = articles[0]
            article.id = ArticleID(hash: 1)
            article.title = "新的一篇"
            articles.append(article)
        },
    ]

    /// The files of a site that can be left, with what they asked for; and what all facts are.
    private func made(
        _ site: Site, _ archive: Archive
    ) throws -> (files: [String: (bytes: Bytes, keys: [UInt64])], facts: FactTable) {
        var files: [String: (bytes: Bytes, keys: [UInt64])] = [:]
        for output in site.outputs {
            let (file, keys) = try site.contentWithInputs(of: output)
            if let keys { files[output.path] = (file.bytes, keys) }
        }
        func digest(_ value: some Any) -> UInt64 { contentHash(Bytes("\(value)".utf8).span) }
        return (files, site.factTable(articles: archive.articles.map(digest), pages: archive.pages.map(digest)))
    }

    @Test("a file that an edit changes asked for a fact that it changes", arguments: edits.indices)
    func edited(_ index: Int) throws {
        let edit = Self.edits[index]
        for stated in [StatedTerms(), .all(of: try Fixture.sampleArchive().articles)] {
            let sample = try Fixture.sampleArchive()
            var articles = sample.articles
            edit.change(&articles)
            let archives = [sample.articles, articles].map {
                Archive(settings: sample.settings, articles: $0, pages: sample.pages, stated: stated)
            }
            let old = try made(Fixture.site(archives[0]), archives[0])
            let new = try made(Fixture.site(archives[1]), archives[1])
            let changes = try #require(new.facts.changes(since: old.facts))
            #expect(old.files.count > 20)
            for (path, file) in old.files {
                let isMadeAnew = changes.contains(anyOf: file.keys[...])
                if let other = new.files[path], other.bytes != file.bytes {
                    #expect(isMadeAnew, "\(path), after \(edit.name)")
                }
                if index == 0 { #expect(!isMadeAnew, "\(path)") }
            }
        }
    }

    @Test("of the open data a word changes the files that have it, and of the lists none")
    func word() throws {
        let sample = try Fixture.sampleArchive()
        var articles = sample.articles
        articles[2].body = .printed([Paragraph(text: "另一段正文。", lines: [])])
        let edited = Archive(settings: sample.settings, articles: articles, pages: sample.pages)
        let unedited = Archive(settings: sample.settings, articles: sample.articles, pages: sample.pages)
        let old = try made(Fixture.site(unedited), unedited), new = try made(Fixture.site(edited), edited)
        let changes = try #require(new.facts.changes(since: old.facts))
        let isMadeAnew = old.files.mapValues { changes.contains(anyOf: $0.keys[...]) }
        #expect(isMadeAnew["data/articles.jsonl"] == true && isMadeAnew["data/articles.csv"] == true)
        for path in ["data/pages.jsonl", "data/people.csv", "people/index.html", "sitemap.xml"] {
            #expect(isMadeAnew[path] == false, "\(path)")
        }
    }

    @Test("other settings change everything")
    func settings() throws {
        let sample = try Fixture.sampleArchive()
        var other = sample
        other.settings.title = "另一份报纸"
        let old = try made(Fixture.site(sample), sample), new = try made(Fixture.site(other), other)
        #expect(new.facts.changes(since: old.facts) == nil)
    }

    @Test("a fact that came, went or is another has changed, and no other")
    func changes() throws {
        let old = FactTable(ground: 1, words: [2, 20, 3, 30, 5, 50, 1 << 40, 1])
        let new = FactTable(ground: 1, words: [1, 10, 3, 30, 5, 51, 1 << 40, 1])
        let changes = try #require(new.changes(since: old))
        for key: UInt64 in [1, 2, 5] { #expect(changes.contains(anyOf: [key]), "\(key)") }
        // The first has the same lowest bits as a key that has changed.
        for key: UInt64 in [1 << 32 + 5, 3, 1 << 40, 7] { #expect(!changes.contains(anyOf: [key]), "\(key)") }
        #expect(changes.contains(anyOf: [3, 7, 5]) && !changes.contains(anyOf: []))
    }
}
