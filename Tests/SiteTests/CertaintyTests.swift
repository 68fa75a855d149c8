import Archive
import Mustache
import TestSupport
import Testing
import Text

@testable import Site

/// How sure a date is, and where that can be read.
@Suite("Certainty of dates")
struct CertaintyTests {
    /// A page of two lines, whose year stands in the second.
    private func site(
        _ basis: DateBasis, date: String = "2023-05-18", dateline: String? = "5月18日", withdrawn: [LineRange] = []
    ) throws -> (view: Value, html: String) {
        let source = PageSource(source: "p.txt", text: Array("5月18日，开会。\n2023年度计划\n".utf8))
        var (page, articles) = Fixture.page(source, [Cutting(paragraphs: [1...1], title: "题")])
        page.yearLine = 2
        page.withdrawn = withdrawn
        (articles[0].date, articles[0].dateBasis, articles[0].dateline) = (EventDate(edtf: date), basis, dateline)
        let site = Fixture.site(Archive(settings: ArchiveSettings(), articles: articles, pages: [page]))
        return (try site.view(path: articles[0].id.url), try site.render(path: articles[0].id.url))
    }

    private static let proofs: [(basis: DateBasis, place: Substring?)] = [
        (.pageWords, "pages/p.html#L2"), (.runningHead, "pages/p.html#L2"), (.printed, "#p1"), (.fileName, nil),
        (.archiveFile, nil), (.neighbours, nil), (.corrections, nil),
    ]

    @Test("a year leads to the line that proves it, where one does", arguments: proofs)
    func leads(_ basis: DateBasis, _ place: Substring?) throws {
        let (view, html) = try site(basis)
        let proof = view.text("article.dateProof")
        #expect(place.map { proof?.hasSuffix($0) == true } ?? (proof == nil))
        let words = try #require(view.text("article.dateBasis"))
        #expect(
            html.contains(
                proof.map { "<small><a href=\"../../\($0)\">\(words)</a></small>" } ?? "<small>\(words)</small>"))
    }

    @Test("a line that was taken down proves nothing, nor do words that stand nowhere")
    func noProof() throws {
        #expect(try site(.pageWords, withdrawn: [LineRange(2, 2)]).view.at("article.dateProof") == .null)
        #expect(try site(.printed, dateline: "6月1日").view.at("article.dateProof") == .null)
    }

    private static let notes: [(date: String, dateline: String?, note: String?)] = [
        ("2023-05-18", "5月18日", nil), ("2023-05~", "近日", "“约”：原文只说“近日”，没有写明日子"), ("2023-05~", nil, "“约”：原文没有写明日子"),
        ("2023-05-21~/2023-05-31~", "5月下旬", "“约”：原文只说“5月下旬”，没有写明日子"), ("2023?-05-18", "5月18日", "“年份存疑”：所据各处说法不一"),
        ("2023-05-18/..", "5月18日起", nil),
    ]

    @Test("what a mark of a date means is said beside it", arguments: notes)
    func marks(_ date: String, _ dateline: String?, _ note: String?) throws {
        let (view, html) = try site(.neighbours, date: date, dateline: dateline)
        #expect(view.text("article.dateNote") == note)
        #expect(html.contains("<small class=\"note\">\(note ?? "–")</small>") == (note != nil))
    }

    @Test("that the issue is not known is said, on the article's page and the newspaper's; of no page it is not asked")
    func unknownIssue() throws {
        let archive = try Fixture.sampleArchive(), site = Fixture.site(archive)
        let unknown = "<dt>刊期</dt><dd>不详</dd>"
        for article in archive.articles {
            let isUnknown = article.issueDate == nil && !article.isMarkdown
            #expect(try site.render(path: article.id.url).contains(unknown) == isUnknown, "\(article.title)")
        }
        for page in archive.pages {
            #expect(try site.render(path: page.url).contains(unknown) == (page.source.issueDate == nil))
        }
    }
}
