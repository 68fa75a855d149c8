import Archive
import Testing
import Text

@testable import Site

/// Which indexes, portraits and pictures an edit has made again.
@Suite("Facts of indexes and portraits")
struct IndexFactTests {
    /// The files of the old site that asked for a fact which is another now. Those that changed must be among them.
    private func madeAnew(from old: Archive, to new: Archive) throws -> Set<String> {
        let sites = [old, new].map { Fixture.site($0) }
        let changes = try #require(
            sites[1].factTable(Self.digests(of: new)).changes(since: sites[0].factTable(Self.digests(of: old))))
        var paths: Set<String> = []
        let files = try sites[1].renderAll()
        for output in sites[0].outputs {
            let (file, keys) = try sites[0].contentWithInputs(of: output)
            guard let keys else { continue }
            if changes.contains(anyOf: keys[...]) { paths.insert(output.path) }
            if let now = files[output.path], now != file.bytes {
                #expect(paths.contains(output.path), "\(output.path) is another now")
            }
        }
        return paths
    }

    private static func digests(of archive: Archive) -> ContentDigests {
        func digest(_ value: some Any) -> UInt64 { contentHash(Bytes("\(value)".utf8).span) }
        return ContentDigests(
            articles: archive.articles.map { .init(whole: digest($0), listed: digest($0.listed)) },
            pages: archive.pages.map(digest))
    }

    /// Places on two articles, and the same with some change.
    private func places(_ names: [String], frequent: [String] = []) -> Archive {
        Fixture.archive(count: 3) { number, article in
            article.places = (number == 0 ? names : []) + (number > 0 ? frequent : [])
        }
    }

    @Test("a new name of an index that is cut has the page of its letter made again, and no other of the index")
    func newName() throws {
        let frequent = (0..<100).map { "丙\($0)" }, names = (0..<250).map { ["甲", "乙"][$0 % 2] + "\($0)" }
        let old = places(names, frequent: frequent)
        let anew = try madeAnew(from: old, to: places(names + ["乙新"], frequent: frequent))
        #expect(Set(anew.filter { $0.hasPrefix("places/index") }) == ["places/index-y.html"])
        let top = try madeAnew(from: old, to: places(names, frequent: frequent + ["甲0"]))
        #expect(Set(top.filter { $0.hasPrefix("places/index") }) == ["places/index.html", "places/index-j.html"])
        let letter = try madeAnew(from: old, to: places(names + ["阿"], frequent: frequent))
        #expect(letter.filter { $0.hasPrefix("places/index") }.count == 4, "all show which letters there are")
    }

    /// 120 articles of one topic, the oldest of which are changed by `edit`.
    private func topic(_ edit: (inout Article) -> Void = { _ in }) -> Archive {
        Fixture.archive(count: 120) { number, article in
            article.tags = ["防汛"]
            article.places = ["大学路"]
            article.people = ["甲", "乙", "丙", "丁", "戊", "己"].map { PersonMention(name: $0, offices: ["区长"]) }
            article.date = PartialDate(year: 2023, month: 1 + number % 12, day: 1).map { .on($0) }
            if number == 0 { edit(&article) }
        }
    }

    private static let portraits = ["people/甲.html", "tags/防汛.html"]

    @Test("the title of an old article changes the list's page that has it, and not the portrait")
    func title() throws {
        let anew = try madeAnew(from: topic(), to: topic { $0.title = "另一个标题" })
        #expect(anew.contains("tags/防汛-1.html") && anew.contains("people/甲-1.html"))
        #expect(
            anew.isDisjoint(with: Self.portraits + ["timeline.html", "people/index-network.html", "people/index.html"]))
    }

    @Test("a label, an office or a date of an old article changes the portrait")
    func labels() throws {
        let label = try madeAnew(from: topic(), to: topic { $0.places = ["嵩山路", "大学路"] })
        #expect(
            label.isSuperset(of: Self.portraits) && !label.contains("timeline.html")
                && !label.contains("people/index-network.html"))
        let office = try madeAnew(from: topic(), to: topic { $0.people[0].offices = ["局长"] })
        #expect(office.isSuperset(of: Self.portraits))
        let date = try madeAnew(from: topic(), to: topic { $0.date = EventDate(edtf: "2022-01-02") })
        #expect(date.isSuperset(of: Self.portraits + ["timeline.html"]))
        let company = try madeAnew(from: topic(), to: topic { $0.people.removeLast() })
        #expect(company.contains("people/index-network.html"))
    }

    @Test("what the owner says of a term changes its page, and no other term's")
    func note() throws {
        var noted = topic(), authority = AuthorityFile()
        authority.people = [.init(label: "甲", note: "本报首任主编。")]
        noted.notes = TermNotes(authority)
        #expect(try madeAnew(from: topic(), to: noted) == ["people/甲.html"])
        var identified = noted
        authority.people[0].ids = [AuthorityID("Q42")].compactMap { $0 }
        identified.notes = TermNotes(authority)
        #expect(try madeAnew(from: noted, to: identified) == ["people/甲.html"])
    }
}
