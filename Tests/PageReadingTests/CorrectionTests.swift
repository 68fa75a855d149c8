import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// Two articles and an advertisement:
///
///     1  防汛会议召开                5  人才招聘会举行                  9  联系电话一二三
///     3  本报讯 今天召开防汛会议。        7  本报讯 今天举行人才招聘会，
///     4  记者 景静                 8  三百人参加。记者 张三
private let twoArticles = """
    防汛会议召开

    本报讯 今天召开防汛会议。
    记者 景静
    人才招聘会举行

    本报讯 今天举行人才招聘会，
    三百人参加。记者 张三

    联系电话一二三，
    广告
    """

private func placed<Value>(_ value: Value, line: Int = 1) -> Placed<Value> { Placed(value, line: line, column: 1) }

private func part(_ first: Int, _ last: Int? = nil, role: Headline.Role = .headline, text: String? = nil)
    -> ArticleCorrection.Part
{
    ArticleCorrection.Part(role: role, lines: placed([LineRange(first, last ?? first)], line: first), text: text)
}

/// The page read with corrections; ids stand for the articles in print order: `0`, `1`.
private func read(
    of text: String = twoArticles, page: String? = nil, unplaced: [LineRange]? = nil,
    _ corrections: (String, (inout ArticleCorrection) -> Void)...
) -> (settled: Settled, page: Page, ids: [ArticleID]) {
    var source = PageSource(source: "page.txt", text: Array(text.utf8))
    let ids = readPages([source]).articles.map(\.id)
    var file = PageCorrections(source: "page.corrections.yml")
    file.page = page.map { placed($0) }
    file.unplaced = unplaced.map { placed($0, line: 99) }
    for (number, (key, change)) in corrections.enumerated() {
        let lines = key.split(separator: "-").compactMap { Int($0) }
        let subject: ArticleCorrection.Subject =
            lines.count == 2
            ? .lines([LineRange(lines[0], lines[1])]) : .id(lines.first.map { ids[$0].letters } ?? key)
        var correction = ArticleCorrection(subject: placed(subject, line: 100 + number))
        change(&correction)
        file.articles.append(correction)
    }
    source.corrections = file
    let settled = readPages([source])
    return (settled, settled.pages[0], ids)
}

extension Settled {
    fileprivate var texts: [[String]] { articles.map(\.texts) }
    fileprivate var told: [String] {
        faults.filter { $0.path == "page.corrections.yml" }.map { "\($0.line): \($0.message)" }
    }
}

@Suite("Corrections of lines")
struct LineCorrectionTests {
    @Test("the page as it is read without corrections") func uncorrected() {
        let (settled, page, _) = read()
        #expect(settled.texts == [["今天召开防汛会议。"], ["今天举行人才招聘会，三百人参加。"]])
        #expect(settled.articles.allSatisfy { $0.corrections.isEmpty })
        #expect(page.unplaced.map(\.lines) == [[LineRange(10, 11)]])
    }

    @Test("all that was read, said again, corrects nothing") func same() {
        let plain = readPages([PageSource(source: "page.txt", text: Array(twoArticles.utf8))])
        let (settled, page, _) = read(
            unplaced: [LineRange(10, 11)],
            (
                "0",
                {
                    $0.headlines = [part(1)]; $0.paragraphs = [part(3)]; $0.otherLines = placed([LineRange(line: 4)])
                }
            ),
            (
                "1",
                {
                    $0.headlines = [part(5)]; $0.paragraphs = [part(7, 8)]; $0.fields.title = "人才招聘会举行"
                }
            ))
        #expect(settled.articles == plain.articles && page.unplaced == plain.pages[0].unplaced)
        #expect(settled.told == [])
    }

    @Test("paragraphs are parted and made anew, without opening and byline") func paragraphs() {
        let (settled, _, ids) = read(("1", { $0.paragraphs = [part(7), part(8)] }))
        #expect(settled.texts[1] == ["今天举行人才招聘会，", "三百人参加。"])
        #expect(settled.articles[1].corrections == [.paragraphs])
        #expect(settled.articles.map(\.id) == ids)
    }

    @Test("a text that the editor writes stands as it is") func written() {
        let (settled, _, _) = read(
            (
                "0",
                {
                    $0.paragraphs = [part(3, text: "昨天召开防汛会议。")]; $0.headlines = [part(1, role: .kicker, text: "会议")]
                }
            ))
        #expect(settled.texts[0] == ["昨天召开防汛会议。"])
        #expect(settled.articles[0].headlines == [Headline(role: .kicker, text: "会议", lines: [LineRange(line: 1)])])
        #expect(settled.articles[0].title == "会议")
        #expect(settled.articles[0].corrections == [.paragraphs, .headlines, .title])
    }

    @Test("lines that one article takes leave the other; their id stays") func moved() {
        let (settled, _, ids) = read(("0", { $0.paragraphs = [part(3), part(8)] }))
        #expect(settled.texts == [["今天召开防汛会议。", "三百人参加。"], ["今天举行人才招聘会，"]])
        #expect(settled.articles.map(\.corrections) == [[.paragraphs], [.paragraphs]])
        #expect(settled.articles.map(\.id) == ids)
    }

    @Test("an article whose text is all taken away is no more; the rest of its lines is unplaced") func merged() {
        let (settled, page, _) = read(("0", { $0.paragraphs = [part(3), part(7, 8)] }))
        #expect(settled.texts == [["今天召开防汛会议。", "今天举行人才招聘会，三百人参加。"]])
        #expect(page.unplaced.map(\.text) == ["人才招聘会举行", "联系电话一二三，\n广告"])
    }

    @Test("lines that are left out of a list, or named unplaced, are unplaced") func unplaced() {
        let (settled, page, _) = read(unplaced: [LineRange(line: 8)], ("0", { $0.headlines = [] }))
        #expect(settled.texts == [["今天召开防汛会议。"], ["今天举行人才招聘会，"]])
        #expect(
            page.unplaced.flatMap(\.lines) == [1, 8, 10].map { $0 == 10 ? LineRange(10, 11) : LineRange(line: $0) })
        #expect(settled.articles[0].title == "今天召开防汛会议。")
    }

    @Test("a new article of lines that none had") func added() throws {
        let (settled, page, ids) = read(
            (
                "10-11",
                {
                    $0.headlines = [part(11)]; $0.fields.tags = ["广告"]
                }
            ))
        #expect(settled.articles.map(\.title) == ["防汛会议召开", "人才招聘会举行", "广告"])
        let article = try #require(settled.articles.last)
        #expect(article.texts == ["联系电话一二三，"] && page.unplaced.isEmpty)
        #expect(article.corrections == [.paragraphs, .headlines, .title])
        #expect(settled.corrections[article.id]?.first?.tags == ["广告"])
        #expect(page.articles == ids + [article.id])
    }

    @Test("lines name the article that was read off exactly them") func byLines() {
        let (settled, _, ids) = read(("1-4", { $0.fields.title = "开会" }))
        #expect(settled.articles.map(\.id) == ids && settled.articles[0].title == "开会")
    }

    @Test("a new article reads its own byline") func byline() {
        let (settled, page, _) = read(("5-8", { _ in }), ("1-3", { $0.paragraphs = [part(3)] }))
        #expect(settled.told == [] && page.unplaced.flatMap(\.lines) == [LineRange(line: 4), LineRange(10, 11)])
        #expect(settled.articles.map(\.reporters) == [[], ["张三"]])
    }

    static let faulty:
        [(name: String, change: @Sendable (inout ArticleCorrection) -> Void, told: [String], texts: [String])] = [
            (
                "beyond the page",
                {
                    $0.paragraphs = [part(3), part(12)]; $0.fields.title = "题"
                },
                ["12: line 12 is beyond the page, which has 11 lines"], ["今天召开防汛会议。"]
            ),
            ("blank", { $0.paragraphs = [part(2, 3)] }, ["2: line 2 of the page is blank"], ["今天召开防汛会议。"]),
            (
                "twice in a list", { $0.paragraphs = [part(3), part(3, 4)] }, ["3: line 3 stands here a second time"],
                ["今天召开防汛会议。"]
            ),
            (
                "in two lists",
                {
                    $0.paragraphs = [part(3, 4)]; $0.otherLines = placed([LineRange(line: 4)], line: 7)
                },
                ["7: line 4 stands here a second time"], ["今天召开防汛会议。记者 景静"]
            ),
        ]

    @Test("a list that does not match the page is told, and left out whole; the rest is applied", arguments: faulty)
    func faults(
        _ example: (name: String, change: @Sendable (inout ArticleCorrection) -> Void, told: [String], texts: [String])
    ) {
        let (settled, _, _) = read(
            (
                "0",
                {
                    example.change(&$0); $0.fields.reporters = ["李四"]
                }
            ))
        #expect(settled.told == example.told)
        #expect(settled.texts[0] == example.texts)
        #expect(settled.articles[0].reporters == ["李四"])
        #expect(
            settled.faults.allSatisfy { $0.path != "page.corrections.yml" || $0.severity == .error && !$0.hint.isEmpty }
        )
    }

    static let outside: [(name: String, key: String, told: String)] = [
        ("far beyond the page", "9999-9999", "9999"), ("right behind its last line", "12-12", "12"),
        ("from the page to beyond it", "5-9999", "9999"), ("an article's lines and more", "10-12", "12"),
    ]

    @Test("a key with lines that the page does not have is told, and nothing is moved by it", arguments: outside)
    func keysBeyondThePage(_ example: (name: String, key: String, told: String)) {
        let (plain, plainPage, _) = read()
        let (settled, page, _) = read(
            (
                example.key,
                {
                    $0.paragraphs = [part(7)]; $0.otherLines = placed([LineRange(line: 8)])
                }
            ))
        #expect(settled.told == ["100: line \(example.told) is beyond the page, which has 11 lines"])
        #expect(settled.faults.allSatisfy { !$0.hint.isEmpty })
        #expect(settled.articles == plain.articles && page.unplaced == plainPage.unplaced)
    }

    @Test("a new article whose key has a fault takes no lines") func faultyKey() {
        let (plain, plainPage, _) = read()
        let (settled, page, _) = read(
            (
                "6-8",
                {
                    $0.paragraphs = [part(7)]; $0.otherLines = placed([LineRange(line: 8)])
                }
            ))
        #expect(settled.told == ["100: line 6 of the page is blank"])
        #expect(settled.articles == plain.articles && page.unplaced == plainPage.unplaced)
    }

    @Test("unknown, doubled and empty articles") func unknown() {
        let (settled, _, ids) = read(
            ("zzzzzzzzzz", { $0.fields.title = "无" }), ("0", { $0.fields.title = "一" }),
            ("0", { $0.fields.title = "二" }),
            ("1", { $0.paragraphs = [part(7, 8), part(10, 11)] }), ("10-11", { _ in }))
        #expect(
            settled.told == [
                "100: the page has no article zzzzzzzzzz",
                "102: the article \(ids[0]) is corrected here a second time", "104: line 10 stands here a second time",
            ])
        #expect(settled.articles.map(\.title) == ["一", "人才招聘会举行"])
    }

    @Test("a page that has changed keeps its lines; fields of articles that are the same are corrected")
    func changedPage() {
        let (settled, page, _) = read(
            page: "0123456789ABCDEF",
            (
                "0",
                {
                    $0.paragraphs = [part(7)]; $0.fields.title = "题"
                }
            ))
        #expect(settled.told == ["1: the page has changed since these corrections were written; no line is moved"])
        #expect(settled.texts[0] == ["今天召开防汛会议。"] && settled.articles[0].title == "题")
        #expect(settled.faults.contains { $0.hint.hasSuffix("page: " + contentDigits(page.source.text.span)) })
        let (same, _, _) = read(page: contentDigits(page.source.text.span), ("0", { $0.paragraphs = [part(3, 4)] }))
        #expect(same.told == [] && same.texts[0] == ["今天召开防汛会议。记者 景静"])
    }
}

@Suite("Corrections of fields")
struct FieldCorrectionTests {
    @Test("each field is replaced, emptied, or kept where it is the same") func fields() throws {
        let (settled, _, _) = read(
            (
                "0",
                {
                    $0.fields.title = "防汛会议召开"
                    $0.fields.column = .value("要闻")
                    $0.fields.origin = .nothing
                    $0.fields.date = EventDate(edtf: "2023-05~").map { .value($0) }
                    $0.fields.reporters = []
                    $0.fields.credits = [Credit(role: "摄影", names: ["王五"])]
                }
            ))
        let article = settled.articles[0]
        #expect(article.corrections == [.column, .date, .reporters, .credits])
        #expect(article.column == "要闻" && article.reporters == [] && article.date?.description == "2023-05~")
        #expect(article.dateBasis == .corrections)
    }

    @Test("a date may be taken away") func noDate() {
        let text = "标题在此\n\n本报讯 2023年5月18日，今天开会。\n"
        let (settled, _, _) = read(of: text, ("0", { $0.fields.date = .nothing }))
        #expect(settled.articles[0].date == nil && settled.articles[0].dateBasis == nil)
        #expect(settled.articles[0].dateline != nil && settled.articles[0].corrections == [.date])
    }

    @Test("subjects are replaced once they have been found; people keep their offices") func subjects() {
        var article = Article(id: ArticleID(letters: "a"), source: "a.txt", title: "题", body: .printed([]))
        article.people = [PersonMention(name: "樊惠林", offices: ["区委书记"]), PersonMention(name: "王潜")]
        article.tags = ["防汛"]
        var fields = FieldCorrections()
        fields.people = [.init(name: "樊惠林"), .init(name: "吕安民", offices: ["主任"])]
        fields.tags = ["防汛"]
        article.correctSubjects(fields)
        #expect(article.people.map(\.name) == ["樊惠林", "吕安民"])
        #expect(article.people.map(\.offices) == [["区委书记"], ["主任"]])
        #expect(article.corrections == [.people])
    }

    @Test("articles that begin alike are told apart by their long ids") func twins() {
        let text = "标题在此\n\n本报讯 今天开会。\n记者 景静\n\n标题在此\n\n本报讯 今天开会。\n记者 张三\n"
        let (settled, _, ids) = read(of: text, ("1", { $0.fields.title = "二" }))
        #expect(Set(ids).count == 2 && settled.articles.map(\.id) == ids)
        #expect(settled.articles.map(\.title) == ["标题在此", "二"])
    }

    @Test("the further half of an article is corrected on its own page") func further() {
        var second = PageSource(
            source: "2023-05-19_3.txt", text: Array("（上接第1版）抓落实，\n各部门汇报了。\n".utf8),
            issueDate: CivilDate("2023-05-19"), page: "3")
        let first = PageSource(
            source: "2023-05-19_1.txt", text: Array("标题在此\n\n本报讯 今天要\n（下转第3版）\n".utf8),
            issueDate: CivilDate("2023-05-19"), page: "1")
        let plain = readPages([first, second]).articles[0]
        #expect(plain.texts == ["今天要抓落实，各部门汇报了。"])
        var correction = ArticleCorrection(subject: placed(.id(plain.continuations[0].id.letters)))
        correction.paragraphs = [part(1), part(2)]
        correction.fields.reporters = ["景静"]
        var file = PageCorrections(source: "2023-05-19_3.corrections.yml")
        file.articles = [correction]
        second.corrections = file
        let article = readPages([first, second]).articles[0]
        #expect(article.texts == ["今天要抓落实，", "各部门汇报了。"] && article.reporters == ["景静"])
        #expect(article.id == plain.id && article.corrections == [.paragraphs, .reporters])
    }
}

@Suite("Whatever the corrections, every line has one place")
struct CorrectionInvariantTests {
    @Test(arguments: 0..<120)
    func anyCorrections(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let name = InvariantTests.seeds[seed % InvariantTests.seeds.count]
        let text = seed % 6 == 5 ? twoArticles : String(utf8: try Repository.read("seeds/\(name).txt"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let source = PageSource(source: "page.txt", text: Array(text.utf8))
        let plain = readPages([source])
        var corrected = source
        corrected.corrections = corrections(of: plain, lineCount: lines.count, &random)
        let settled = readPages([corrected])
        let inked = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }.map { $0 + 1 }
        #expect(
            settled.owners(on: settled.pages[0]) == Dictionary(uniqueKeysWithValues: inked.map { ($0, 1) }),
            "seed \(seed)")
        let known = Set(plain.articles.map(\.id))
        #expect(
            settled.articles.allSatisfy { known.contains($0.id) || $0.corrections.contains(.paragraphs) },
            "seed \(seed)")
        #expect(settled.articles.allSatisfy { !$0.paragraphs.isEmpty && !$0.title.isEmpty }, "seed \(seed)")
    }

    private func corrections(of plain: Settled, lineCount: Int, _ random: inout SeededGenerator) -> PageCorrections {
        var file = PageCorrections(source: "page.corrections.yml")
        for _ in 0..<Int(random.next() % 6) {
            let isNew = random.next() % 3 == 0
            let id = plain.articles.randomElement(using: &random)?.id.letters ?? "0000000000"
            var correction = ArticleCorrection(
                subject: placed(isNew ? .lines(ranges(lineCount, &random)) : .id(id)))
            if random.next() % 2 == 0 { correction.headlines = parts(lineCount, &random) }
            if random.next() % 2 == 0 { correction.paragraphs = parts(lineCount, &random) }
            if random.next() % 2 == 0 { correction.otherLines = placed(ranges(lineCount, &random)) }
            file.articles.append(correction)
        }
        if random.next() % 2 == 0 { file.unplaced = placed(ranges(lineCount, &random)) }
        return file
    }

    private func parts(_ lineCount: Int, _ random: inout SeededGenerator) -> [ArticleCorrection.Part] {
        (0..<Int(random.next() % 4)).map { _ in ArticleCorrection.Part(lines: placed(ranges(lineCount, &random))) }
    }

    /// Now and then lines that the page does not have: it was sent again, shorter, or a digit slipped in.
    private func ranges(_ lineCount: Int, _ random: inout SeededGenerator) -> [LineRange] {
        (0..<Int(random.next() % 3)).map { _ in
            let isWild = random.next() % 8 == 0
            let first = Int.random(in: 1...(isWild ? 999_999_999 : lineCount), using: &random)
            let isLong = random.next() % 16 == 0
            return LineRange(first, isLong ? max(first, 999_999_999) : first + Int(random.next() % 9))
        }
    }
}
