import Archive
import TestSupport
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
        Edit(name: "a paragraph more") {
            $0[0].body = .printed($0[0].paragraphs + [Paragraph(text: "又一段正文。", lines: [])])
        },
        Edit(name: "another date") { $0[1].date = EventDate(edtf: "2021-01-02") },
        Edit(name: "a person more") { $0[1].people.append(PersonMention(name: "王小明", offices: ["区长"])) },
        Edit(name: "another office") {
            $0[0].people = $0[0].people.map { PersonMention(name: $0.name, offices: ["主任"]) }
        },
        Edit(name: "a rare topic in two") { for number in [1, 4] { $0[number].tags.append("罕见") } },
        Edit(name: "a rare place in two") { for number in [0, 4] { $0[number].places.append("罕见") } },
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
        return (files, site.factTable(Self.digests(of: archive)))
    }

    @Test("a site that notes what one file asks for knows nothing of those before it")
    func notedInTurn() throws {
        let site = Fixture.site(try Fixture.sampleArchive()), noting = NotingSite(site)
        for output in site.outputs {
            let noted = try noting.contentWithInputs(of: output), alone = try site.contentWithInputs(of: output)
            #expect(noted.keys == alone.keys && noted.file.bytes == alone.file.bytes, "\(output.path)")
        }
    }

    private static func digests(of archive: Archive) -> ContentDigests {
        func digest(_ value: some Any) -> UInt64 { contentHash(Bytes("\(value)".utf8).span) }
        return ContentDigests(
            articles: archive.articles.map { .init(whole: digest($0), listed: digest($0.listed)) },
            pages: archive.pages.map(digest))
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

    @Test("of the open data and the lists, a word changes the files that have it")
    func word() throws {
        let sample = try Fixture.sampleArchive()
        var articles = sample.articles
        let paragraphs = articles[2].paragraphs
        let beginning = try #require(paragraphs.first)
        articles[2].body = .printed(paragraphs + [Paragraph(text: "又一段正文。", lines: [])])
        #expect(beginning.text.unicodeScalars.count > 20)
        let edited = Archive(settings: sample.settings, articles: articles, pages: sample.pages)
        let unedited = Archive(settings: sample.settings, articles: sample.articles, pages: sample.pages)
        let old = try made(Fixture.site(unedited), unedited), new = try made(Fixture.site(edited), edited)
        let changes = try #require(new.facts.changes(since: old.facts))
        let isMadeAnew = old.files.mapValues { changes.contains(anyOf: $0.keys[...]) }
        let article = articles[2]
        #expect(isMadeAnew["data/articles.jsonl"] == true && isMadeAnew[article.id.url] == true)
        #expect(Set(isMadeAnew.filter(\.value).keys.filter { $0.hasPrefix("articles/") }) == [article.id.url])
        let lists = old.files.keys.filter { path in
            TermKind.allCases.contains { path.hasPrefix($0.rawValue + "/") && !path.hasSuffix(".xml") }
        }
        #expect(lists.count > 5)
        for path in ["data/articles.csv", "data/pages.jsonl", "data/people.csv"] + lists {
            #expect(isMadeAnew[path] == false, "\(path)")
        }
    }

    @Test(
        "an article more at a list's newest end leaves the full pages of the list alone, one at its oldest end does not"
    )
    func fullPages() throws {
        func archive(_ numbers: Range<Int>) -> Archive {
            let articles = numbers.map { number in
                var article = Article(
                    id: ArticleID(hash: contentHash(Bytes("\(number)".utf8).span)), source: "\(number).md",
                    title: "标题\(number)",
                    body: .printed([Paragraph(text: "正文\(number)。", lines: [])]))
                let day = PartialDate(year: 2021, month: 1 + number / 28, day: 1 + number % 28)
                article.date = day.map { .on($0) }
                article.tags = ["招商引资"]
                return article
            }
            return Archive(settings: ArchiveSettings(), articles: articles, pages: [])
        }
        func madeAnew(from old: Archive, to new: Archive) throws -> [String] {
            let files = try made(Fixture.site(old), old).files,
                facts = Fixture.site(new).factTable(Self.digests(of: new))
            let changes = try #require(facts.changes(since: Fixture.site(old).factTable(Self.digests(of: old))))
            return files.keys.filter { path in
                path.hasPrefix("tags/招商引资-") && files[path].map { changes.contains(anyOf: $0.keys[...]) } == true
            }
        }
        let all = archive(20..<240)
        let full = Fixture.site(all).outputs.map(\.path).filter { $0.hasPrefix("tags/招商引资-") }
        #expect(full.count == 3)
        #expect(try madeAnew(from: all, to: archive(20..<241)) == [])
        #expect(try Set(madeAnew(from: all, to: archive(19..<240))) == Set(full))
    }

    @Test("what leads on from an article changes its page, and what leads on from others does not")
    func readingOn() throws {
        // Two pairs that have a person in common, and days far apart from those of the others.
        func archive(_ change: (inout [Article]) -> Void = { _ in }) -> Archive {
            var articles = (0..<40).map { number in
                var article = Article(
                    id: ArticleID(hash: contentHash(Bytes("\(number)".utf8).span)), source: "\(number).md",
                    title: "标题\(number)", body: .printed([Paragraph(text: "正文\(number)。", lines: [])]))
                article.date = PartialDate(year: 1980 + number, month: 5, day: 1).map { .on($0) }
                article.people = [PersonMention(name: number % 20 < 2 ? "\(number / 20)" : "众\(number)")]
                return article
            }
            change(&articles)
            return Archive(settings: ArchiveSettings(), articles: articles, pages: [])
        }
        func madeAnew(_ change: (inout [Article]) -> Void) throws -> Set<String> {
            let old = archive(), new = archive(change)
            let files = try made(Fixture.site(old), old).files
            let changes = try #require(
                Fixture.site(new).factTable(Self.digests(of: new)).changes(
                    since: Fixture.site(old).factTable(Self.digests(of: old))))
            let changed = files.filter { changes.contains(anyOf: $0.value.keys[...]) }.keys
            return Set(
                old.articles.filter { changed.contains($0.id.url) }.compactMap { $0.title.split(separator: "题").last }
                    .map { String($0) })
        }
        // Its own page, the one that tells of it, and its neighbours in time.
        #expect(try madeAnew { $0[0].title = "标题零" } == ["0", "1"])
        #expect(try madeAnew { $0[10].people = [PersonMention(name: "0")] } == ["0", "1", "9", "10", "11"])
        #expect(
            try madeAnew {
                $0[10].body = .printed([Paragraph(text: "正文10。" + String(repeating: "又", count: 100), lines: [])])
            } == ["9", "10", "11"])
        #expect(
            try madeAnew {
                $0[10].body = .printed([Paragraph(text: "正文10。", lines: []), Paragraph(text: "又", lines: [])])
            } == ["10"])
    }

    @Test("another article on a day changes that day's page, and of the other days of its month none")
    func calendar() throws {
        func archive(_ id: String) -> Archive {
            let articles = (1...3).map { day in
                var article = Article(
                    id: ArticleID(hash: contentHash(Bytes((day == 2 ? id : "\(day)").utf8).span)), source: "\(day).md",
                    title: "标题\(day)", body: .printed([Paragraph(text: "正文\(day)。", lines: [])]))
                article.date = PartialDate(year: 2021, month: 5, day: day).map { .on($0) }
                return article
            }
            return Archive(settings: ArchiveSettings(), articles: articles, pages: [])
        }
        let (old, new) = (archive("甲"), archive("乙"))
        let files = try made(Fixture.site(old), old).files
        let changes = try #require(
            Fixture.site(new).factTable(Self.digests(of: new)).changes(
                since: Fixture.site(old).factTable(Self.digests(of: old))))
        let days = files.filter { $0.key.hasPrefix("2021/05/0") }
        #expect(days.count == 3)
        #expect(days.filter { changes.contains(anyOf: $0.value.keys[...]) }.map(\.key) == ["2021/05/02.html"])
    }

    @Test("after an edit of a text the facts are those of the table before, with the text's own")
    func updated() throws {
        let sample = try Fixture.sampleArchive()
        var articles = sample.articles, pages = sample.pages
        articles[2].body = .printed(articles[2].paragraphs + [Paragraph(text: "又", lines: [])])
        pages[0].source.text += Bytes("\n又".utf8)
        let edited = Archive(settings: sample.settings, articles: articles, pages: pages)
        let unedited = Archive(settings: sample.settings, articles: sample.articles, pages: sample.pages)
        let before = Fixture.site(unedited).factTable(Self.digests(of: unedited))
        let digests = Self.digests(of: edited), all = Fixture.site(edited).factTable(digests)
        let updated = try #require(Fixture.site(edited).factTable(digests, updating: before))
        #expect(updated.words == all.words && updated.ground == all.ground && updated.words != before.words)

        let fewer = Archive(settings: sample.settings, articles: Array(sample.articles.dropLast()), pages: [])
        let ofFewer = Fixture.site(fewer).factTable(Self.digests(of: fewer))
        #expect(Fixture.site(edited).factTable(digests, updating: ofFewer) == nil)
        var titled = sample.settings
        titled.title = "另一份报纸"
        let other = Archive(settings: titled, articles: articles, pages: pages)
        #expect(Fixture.site(other).factTable(Self.digests(of: other), updating: before) == nil)
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
