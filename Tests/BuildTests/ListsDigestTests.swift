import Archive
import Site
import Subjects
import TestSupport
import Testing
import Text

@testable import Build

/// What the number tells by which the last build's lists are taken over.
@Suite("The number for all that lists show")
struct ListsDigestTests {
    /// Found in two articles on one page, and what the site's plan depends on besides.
    private struct Ground: Sendable {
        var articles: [Article]
        var pages: [Page]
        var withdrawals: [Withdrawal] = []
        var reasons = [[LabelReason(.ending, "镇")], [LabelReason(.listed)]]
        var stated = StatedTerms()
        var settingsDigest: UInt64 = 1
        var oldAddresses: [OldAddress] = []
        var overrides: [(path: String, bytes: Bytes)] = []
        var copies: [CopiedFile] = []
        var request = ["seeds", "public"]

        init() {
            articles = ["甲", "乙"].enumerated().map { number, title in
                var article = Article(
                    id: ArticleID(hash: UInt64(number)), source: "2021-05-01_A01.txt", title: title,
                    body: .printed([Paragraph(text: "正文" + String(repeating: "长", count: 200), lines: [])]))
                article.places = ["马寨镇"]
                return article
            }
            var source = PageSource(source: "2021-05-01_A01.txt", text: Bytes("甲\n乙\n".utf8))
            source.page = "A01"
            pages = [Page(source: source, lines: [0..<3, 4..<7], articles: articles.map(\.id), unplaced: [])]
        }

        func digest() async -> UInt64 {
            let codes = ReasonCodes()
            var archive = Archive(
                settings: ArchiveSettings(), ordered: articles, terms: [:], pages: pages, withdrawals: withdrawals)
            archive.notes = TermNotes()
            let found = FoundArchive(
                archive: archive, stated: stated, codes: LabelCodes(codes.code(reasons), in: Array(reasons.indices)),
                reasons: codes,
                markdownTexts: [:], copies: copies, pictures: [], oldAddresses: oldAddresses)
            let theme = Theme.load(overrides: overrides, folder: "templates").theme
            let sources = Sources(
                settings: archive.settings, settingsDigest: settingsDigest, faultySettings: [],
                authority: AuthorityFile(), oldAddresses: [], pages: [], articles: [], files: [], theme: theme)
            let build = SiteBuild(BuildOptions())
            let digests = await build.contentDigests(of: archive)
            return found.listsDigest(digests, PlanSources(found, sources), request: request)
        }
    }

    private struct Change: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var make: @Sendable (inout Ground) -> Void

        init(_ what: String, _ make: @escaping @Sendable (inout Ground) -> Void) {
            (testDescription, self.make) = (what, make)
        }
    }

    private static let changes = [
        Change("a title") { $0.articles[0].title = "丙" },
        Change("a place") { $0.articles[1].places = [] },
        Change("an office") { $0.articles[1].people = [PersonMention(name: "王小明", offices: ["区长"])] },
        Change("the beginning of a text") { $0.articles[0].body = .printed([Paragraph(text: "短", lines: [])]) },
        Change("the order") { $0.articles.swapAt(0, 1) },
        Change("an article less") {
            $0.articles.removeLast()
            $0.reasons.removeLast()
        },
        Change("why a label is one") { $0.reasons[0] = [LabelReason(.ending, "乡")] },
        Change("by what") { $0.reasons[1] = [LabelReason(.foreign)] },
        Change("a stated label") { $0.stated.add($0.articles[0], .places) },
        Change("a setting") { $0.settingsDigest = 2 },
        Change("a template") { $0.overrides = [("article.mustache", Bytes("{{title}}".utf8))] },
        Change("an old address") {
            $0.oldAddresses = [
                OldAddress(path: "a.html", target: "b.html", isConfirmed: true, file: "a.md", line: 1, column: 1)
            ]
        },
        Change("a file that is copied") { $0.copies = [CopiedFile(source: "a.pdf", path: "seeds/a.pdf")] },
        Change("what was asked for") { $0.request.append("given https://example.org") },
        Change("a page's label") { $0.pages[0].source.page = "A02" },
        Change("a page's title") { $0.pages[0].source.title = "要闻" },
        Change("a page's day") { $0.pages[0].source.issueDate = CivilDate(year: 2021, month: 5, day: 2) },
        Change("a page's articles") { $0.pages[0].continued = [ArticleID(hash: 9)] },
        Change("the line of a page's year") { $0.pages[0].yearLine = 2 },
        Change("what was taken down of a page") { $0.pages[0].withdrawn = [LineRange(1, 1)] },
        Change("the print of a page") {
            $0.pages[0].source.sheet = PageSheet(kind: .pdf, file: "a.pdf", width: 10, height: 20)
        },
        Change("an article that was taken down") {
            $0.withdrawals = [Withdrawal(id: ArticleID(hash: 7), source: "a.txt", notice: WithdrawalNotice())]
        },
        Change("why one was") {
            $0.withdrawals = [
                Withdrawal(id: ArticleID(hash: 7), source: "a.txt", notice: WithdrawalNotice(reason: "应当事人要求"))
            ]
        },
    ]

    @Test("is another one where anything is different that others than an article's or page's own file show")
    func others() async {
        var seen = [await Ground().digest(): "nothing"]
        for change in Self.changes {
            var ground = Ground()
            change.make(&ground)
            let digest = await ground.digest()
            #expect(seen[digest] == nil, "\(change.testDescription)")
            seen[digest] = change.testDescription
        }
    }

    @Test("is the same where only the end of a text is, or lines that belong to no article")
    func texts() async {
        var ground = Ground()
        let before = await ground.digest()
        ground.articles[0].body = .printed([
            Paragraph(text: "正文" + String(repeating: "长", count: 199) + "短", lines: [])
        ])
        ground.pages[0].source.text = Bytes("甲\n丁\n".utf8)
        #expect(await ground.digest() == before)
    }
}
