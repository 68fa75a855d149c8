import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

@Suite("Printed jumps")
struct JumpFormulaTests {
    static let cases: [(printed: String, page: String?)] = [
        ("（下转第3版）", "3"), ("（下转3版）", "3"), ("下转A03版", "A3"), ("下转二版", "2"), ("转第3版", "3"), ("（转 3 版）", "3"),
        ("(下转第３版)", "3"), ("下 转 第 十二 版", "12"), ("▶下转Ａ３版", "A3"), ("【下转第二十一版】", "21"), ("（下轉第三版）", "3"),
        ("下转头版", "1"), ("（下转第3页）", "3"), ("（下转第\n3版）", "3"), ("下转第版", nil), ("下转第0版", nil), ("下转明天", nil), ("转版", nil),
    ]

    @Test(arguments: cases)
    func leaving(_ printed: String, _ page: String?) {
        let text = Array("会议强调\(printed)".unicodeScalars)
        #expect(endingJump(text, text.indices)?.page.description == page)
        #expect(endingJump(text, text.indices).map { $0.start } == page.map { _ in 4 })
    }

    static let labels: [(label: String, page: String?)] = [
        ("A03", "A3"), ("03", "3"), ("第3版", "3"), ("b1", "B1"), ("要闻", nil), ("", nil), ("3版要闻", nil),
    ]

    @Test(arguments: labels)
    func label(_ label: String, _ page: String?) { #expect(PageNumber(label: label)?.description == page) }
}

@Suite("Articles over two pages")
struct JumpJoiningTests {
    private func page(_ name: String, _ text: String) -> PageSource {
        let parts = name.split(separator: "_")
        return PageSource(
            source: SourcePath(name + ".txt"), text: Array(text.utf8),
            issueDate: CivilDate(String(parts[0].split(separator: "/").last ?? "")),
            issueDateBasis: .fileName, page: parts.count > 1 ? String(parts[1]) : nil)
    }

    private static let start = "二七区召开防汛会议\n\n本报讯 5月18日，二七区召开防汛会议，会议强调，人\n（下转第3版）\n"
    private static let end = "（上接第1版）员要到位。\n各部门汇报了防汛工作。\n记者 景静\n"

    @Test("a sentence cut by the jump is one paragraph; headline, byline and identity are kept")
    func joins() throws {
        let first = page("2023-05-19_A01", Self.start), second = page("2023-05-19_A03", Self.end)
        let settled = readPages([first, second])
        let article = try #require(settled.articles.first)
        #expect(settled.articles.count == 1 && settled.faults.isEmpty)
        #expect(article.texts == ["5月18日，二七区召开防汛会议，会议强调，人员要到位。", "各部门汇报了防汛工作。"])
        #expect(article.title == "二七区召开防汛会议" && article.reporters == ["景静"])
        #expect(article.id == readPages([first]).articles[0].id)
        #expect(article.paragraphs.map(\.lines) == [[LineRange(line: 3)], []])
        #expect(article.otherLines == [LineRange(line: 4)])
        let part = try #require(article.continuations.first)
        #expect(part.source == second.source && part.page == "A03" && part.firstParagraph == 0)
        #expect(part.paragraphLines == [[LineRange(line: 1)], [LineRange(line: 2)]])
        #expect(part.otherLines == [LineRange(line: 3)])
        #expect(part.id == readPages([second]).articles[0].id)
        #expect(settled.pages.map(\.articles) == [[article.id], []])
        #expect(settled.pages.map(\.continued) == [[], [article.id]])
    }

    @Test("a jump behind a full stop parts paragraphs")
    func betweenParagraphs() {
        let articles = readPages([
            page("2023-05-19_1", "标题在此\n\n本报讯 今天开会。记者 景静（下转二版）\n"), page("2023-05-19_2", "标题在此\n\n（紧接第一版）明天再开。\n"),
        ]).articles
        #expect(articles.map(\.texts) == [["今天开会。", "明天再开。"]])
        #expect(articles[0].continuations.map { $0.headlines.map(\.text) } == [["标题在此"]])
    }

    @Test("over three pages") func chain() {
        let articles = readPages([
            page("2023-05-19_1", "标题在此\n\n本报讯 今天\n（下转2版）\n"), page("2023-05-19_2", "（上接1版）开会，\n（下转第3版）\n"),
            page("2023-05-19_3", "（上接2版）明天再开。\n"),
        ]).articles
        #expect(articles.map(\.texts) == [["今天开会，明天再开。"]])
        #expect(articles[0].continuations.map(\.page) == ["2", "3"])
        #expect(articles[0].continuations.map(\.firstParagraph) == [0, 0])
    }

    @Test("several jumps between two pages go by their words, whatever the order of files") func byWords() {
        let first = page(
            "2023-05-19_A01",
            "二七区召开防汛会议\n\n本报讯 二七区召开防汛会议，物资储备\n（下转第3版）\n\n人才招聘大会举行\n\n本报讯 人才招聘大会举行，求职者踊跃\n（下转第3版）\n")
        let second = page(
            "2023-05-19_A03", "人才招聘大会\n\n（上接第1版）参加招聘，人才政策受欢迎。\n记者 李四\n\n防汛会议\n\n（上接第1版）防汛物资储备要足。\n记者 张三\n")
        for pages in [[first, second], [second, first]] {
            let articles = readPages(pages).articles.sorted { $0.title < $1.title }
            #expect(
                articles.map(\.texts) == [["二七区召开防汛会议，物资储备防汛物资储备要足。"], ["人才招聘大会举行，求职者踊跃参加招聘，人才政策受欢迎。"]])
            #expect(articles.map(\.reporters) == [["张三"], ["李四"]])
        }
    }

    static let lone: [(name: String, pages: [(String, String)], faults: [String])] = [
        ("no other page", [("2023-05-19_A01", start)], ["2023-05-19_A01.txt:4"]),
        (
            "another day", [("2023-05-19_A01", start), ("2023-05-20_A03", end)],
            ["2023-05-19_A01.txt:4", "2023-05-20_A03.txt:1"]
        ),
        ("no date", [("a_A01", start), ("b_A03", end)], ["a_A01.txt:4", "b_A03.txt:1"]),
        (
            "no page label", [("2023-05-19", start), ("2023-05-19_A03", end)],
            ["2023-05-19.txt:4", "2023-05-19_A03.txt:1"]
        ),
        (
            "another page", [("2023-05-19_A01", start), ("2023-05-19_A04", end)],
            ["2023-05-19_A01.txt:4", "2023-05-19_A04.txt:1"]
        ),
        (
            "another paper", [("甲/2023-05-19_A01", start), ("乙/2023-05-19_A03", end)],
            ["甲/2023-05-19_A01.txt:4", "乙/2023-05-19_A03.txt:1"]
        ),
        (
            "two beginnings, one end",
            [("2023-05-19_A01", start + "\n人才招聘大会举行\n\n本报讯 人才招聘大会\n（下转第3版）\n"), ("2023-05-19_A03", end)],
            ["2023-05-19_A01.txt:9"]
        ),
    ]

    @Test("a half without its other is told with its line, and stays readable", arguments: lone)
    func loneHalf(_ example: (name: String, pages: [(String, String)], faults: [String])) {
        let settled = readPages(example.pages.map { page($0.0, $0.1) })
        let faults = settled.faults.filter { $0.line > 0 }
        #expect(faults.map { "\($0.path):\($0.line)" } == example.faults)
        #expect(faults.allSatisfy { $0.severity == .warning && !$0.hint.isEmpty })
        #expect(settled.articles.allSatisfy { !$0.texts.isEmpty })
    }

    @Test("two articles that jump into each other are not joined into a circle") func circle() {
        let settled = readPages([
            page("2023-05-19_1", "（上接2版）今天开会，\n（下转2版）\n"), page("2023-05-19_2", "（上接1版）明天开会，\n（下转1版）\n"),
        ])
        #expect(settled.articles.map(\.texts) == [["今天开会，明天开会，"]])
    }

    // One order of a hash table would pass by chance; that of eight days does not.
    @Test("of four articles in a circle the last jump on its page is not followed", arguments: 10..<18)
    func longCircle(_ day: Int) {
        let settled = readPages([
            page("2023-05-\(day)_1", "（上接2版）三，\n（下转2版）\n"), page("2023-05-\(day)_3", "（上接2版）一，\n（下转2版）\n"),
            page("2023-05-\(day)_B2", "（上接3版）二，\n（下转1版）\n\n（上接1版）四，\n（下转3版）\n"),
        ])
        #expect(settled.articles.map(\.texts) == [["一，二，三，四，"]])
    }

    @Test("nothing is lost over two pages, however they are spoiled", arguments: 0..<60)
    func nothingIsLost(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let texts = [Self.start + "\n" + Self.end, Self.end + "\n" + Self.start].map { text in
            var lines = (text + text.replacing("防汛", with: "招商")).split(
                separator: "\n", omittingEmptySubsequences: false)
            if seed > 0 { lines.shuffle(using: &random) }
            return lines.joined(separator: "\n").replacing("第3版", with: "第\(1 + random.next() % 3)版")
        }
        let settled = readPages([page("2023-05-19_A01", texts[0]), page("2023-05-19_A03", texts[1])])
        for (page, text) in zip(settled.pages, texts) {
            let inked = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.element.isEmpty }.map { $0.offset + 1 }
            #expect(settled.owners(on: page) == Dictionary(uniqueKeysWithValues: inked.map { ($0, 1) }), "seed \(seed)")
        }
    }
}

extension Settled {
    /// How many articles, or unplaced texts, have each line of a page.
    func owners(on page: Page) -> [Int: Int] {
        let own = articles.filter { $0.source == page.source.source }.map(\.allLines)
        let further = articles.flatMap(\.continuations).filter { $0.source == page.source.source }.map(\.lines)
        var owners: [Int: Int] = [:]
        for lines in own + further + page.unplaced.map(\.lines) {
            for line in Set(lines.flatMap { $0.first...$0.last }) { owners[line, default: 0] += 1 }
        }
        return owners
    }
}
