import Archive
import PageReading
import TestSupport
import Testing
import Text

/// A page's lines as a sheet gives them: each with the size of its type, set below one another or in runs of their own.
private struct Sheet {
    private(set) var text = ""
    private(set) var boxes: [LineBox?] = []
    private var y = 100
    private var block = 1

    /// A run of lines below the last one; `apart` from it, with a blank line between in the text.
    mutating func set(_ lines: [String], size: Int = 100, x: Int = 1_000, apart: Bool = false) {
        if apart {
            (text, y, block) = (text + "\n", y + 600, block + 1)
            boxes.append(nil)
        }
        for line in lines {
            text += line + "\n"
            boxes.append(
                LineBox(
                    area: PageArea(x: x, y: y, width: line.unicodeScalars.count * size, height: size), size: size,
                    block: block))
            y += size * 3 / 2
        }
        block += 1
    }

    /// A mark that an extractor tore off the last line, at its end.
    mutating func tear(_ mark: String, size: Int = 100) {
        guard let last = boxes.last ?? nil else { return }
        text += mark + "\n"
        boxes.append(
            LineBox(
                area: PageArea(x: last.area.right, y: last.area.y, width: size, height: size), size: size,
                block: last.block))
    }

    /// Leaves white below the last line.
    mutating func leave(_ white: Int) { y += white }

    func read(withBoxes: Bool = true) -> [Article] {
        var source = PageSource(source: "page.pdf", text: Array(text.utf8))
        if withBoxes { source.boxes = boxes }
        return readPages([source]).articles
    }
}

/// Two articles without an opening, and what stands around them.
@Suite("Print as evidence")
struct PrintTests {
    private static let first = [
        "　　秋收时节，各地抓好田间管理，", "粮食长势总体正常，农户忙着修整", "农具，合作社的烘干机已经备好，", "只等开镰的日子到来。",
    ]
    private static let second = [
        "　　假期首日，电影票房创下新高，", "多部影片口碑良好，影院增加了夜", "场排片，观众带着家人走进影厅，", "度过了轻松的一天。",
    ]

    @Test("a headline in large type begins an article, whether or not its text has an opening")
    func headlines() {
        var sheet = Sheet()
        sheet.set(["各地加强秋粮田间管理"], size: 150)
        sheet.set(Self.first)
        sheet.set(["假期票房迎来开门红"], size: 150)
        sheet.set(Self.second)
        let articles = sheet.read()
        #expect(articles.map(\.wholeHeadline).sorted() == ["假期票房迎来开门红", "各地加强秋粮田间管理"].sorted())
        #expect(articles.allSatisfy { $0.texts.joined().count > 40 && $0.texts.joined().count < 70 })
    }

    @Test("a headline in large type may hold a comma, and stand below a sentence that breaks off")
    func commas() {
        var sheet = Sheet()
        sheet.set(["各地加强秋粮田间管理"], size: 150)
        sheet.set(Self.first.dropLast() + ["只等开镰的日子早一些到来并且能"])
        sheet.set(["假期到，票房红"], size: 150)
        sheet.set(Self.second)
        #expect(sheet.read().map(\.wholeHeadline).contains("假期到，票房红"))
    }

    @Test("a heading in the type of the text parts an article")
    func crossheads() {
        var sheet = Sheet()
        sheet.set(["各地加强秋粮田间管理"], size: 150)
        sheet.set(Self.first)
        sheet.set(["科学施策助力稳产增产不松劲"])
        sheet.set(Self.second)
        #expect(sheet.read().map(\.wholeHeadline) == ["各地加强秋粮田间管理"])
        #expect(sheet.read().first?.texts.joined().contains("假期首日") == true)
    }

    @Test(
        "a heading somewhat larger than the text begins an article where it has a subtitle, or where headings in the text's type part the one above",
        arguments: [true, false])
    func largerHeadings(hasSubtitle: Bool) {
        var sheet = Sheet()
        sheet.set(["各地加强秋粮田间管理"], size: 180)
        sheet.set(Self.first)
        if !hasSubtitle {
            sheet.set(["科学施策助稳产"])
            sheet.set(Self.first)
        }
        sheet.set(["假期票房迎来开门红"], size: 125)
        if hasSubtitle { sheet.set(["观众带着家人走进影厅"], size: 110) }
        sheet.set(Self.second)
        #expect(sheet.read().count == 2)
    }

    @Test(
        "a heading hardly larger than the text begins an article where more white is above it than above headings in a text"
    )
    func apartHeading() {
        for (white, count) in [(150, 2), (50, 1)] {
            var sheet = Sheet()
            sheet.set(["各地加强秋粮田间管理"], size: 150)
            sheet.set(["　　本报讯 秋收时节，各地抓好管理，"] + Self.first.dropFirst())
            sheet.leave(white)
            sheet.set(["假期票房迎来开门红"], size: 105)
            sheet.set(Self.second + ["记者 林小禾"])
            #expect(sheet.read().count == count, "\(white)")
        }
    }

    @Test("a heading that stands higher than the headline of a body in several columns begins an article")
    func higherHeading() {
        var sheet = Sheet()
        sheet.leave(2_000)
        sheet.set(["各地加强秋粮田间管理"], size: 180)
        sheet.set(Self.first)
        sheet.leave(-600)
        sheet.set(Self.first, x: 3_000)
        sheet.leave(-3_000)
        sheet.set(["假期票房迎来开门红"], size: 125, x: 5_000)
        sheet.set(Self.second, x: 5_000)
        #expect(sheet.read().count == 2)
    }

    @Test("in justified setting a paragraph ends where its line does before the column")
    func justified() {
        var sheet = Sheet()
        sheet.set(["各地加强秋粮田间管理"], size: 150)
        sheet.set([
            "秋收时节各地抓好田间管理粮食长", "势总体正常农户忙着修整农具合作", "社的烘干机已经备好只等开镰。", "假期首日电影票房创下新高多部影",
            "片口碑良好影院增加了夜场排片观", "众带着家人走进影厅度过了一天。", "下月起影院还要增加夜场排片数量", "观众可以提前在网上买票。",
        ])
        #expect(sheet.read().first?.texts.map { $0.hasSuffix("开镰。") || $0.hasSuffix("买票。") } == [true, true])
    }

    @Test("a full line goes on below, though the mark at its end was torn off")
    func torn() {
        var sheet = Sheet()
        sheet.set(["各地加强秋粮田间管理"], size: 150)
        sheet.set(["秋收时节各地抓好田间管理粮食长", "势总体正常农户忙着修整农具合作", "社的烘干机已经备好只等开镰了"])
        sheet.tear("。")
        sheet.set([
            "假期首日电影票房创下新高多部影", "片口碑良好影院增加了夜场排片观", "众带着家人走进影厅度过了一天", "下月起影院还要增加夜场排片数量",
            "观众可以提前在网上买票。",
        ])
        #expect(sheet.read().first?.texts.first?.contains("开镰了。假期首日") == true)
    }

    @Test("who wrote it, right below a headline, is its article's")
    func bylines() throws {
        var sheet = Sheet()
        for (headline, byline, text) in [
            ("各地加强秋粮田间管理", "本报记者 林小禾", Self.first), ("假期票房迎来开门红", "本报记者 陈立群", Self.second),
        ] {
            sheet.set([headline], size: 150, apart: !sheet.text.isEmpty)
            sheet.set([byline], x: 1_300)
            sheet.set(["　　本报讯 10月8日" + text[0].drop { $0 == "　" }] + text.dropFirst(), apart: true)
        }
        let writers = Dictionary(sheet.read().map { ($0.wholeHeadline, $0.reporters) }) { first, _ in first }
        #expect(writers == ["各地加强秋粮田间管理": ["林小禾"], "假期票房迎来开门红": ["陈立群"]])
    }

    @Test("who wrote it, below a headline between the columns of its text, is the article's and not the next one's")
    func bylineBetweenColumns() {
        var sheet = Sheet()
        sheet.set(["　　本报讯 秋收时节，各地抓好管理，"] + Self.first.dropFirst().dropLast() + ["只等开镰的日子早一些到来并且能"])
        sheet.set(["各地加强秋粮田间管理"], size: 150, x: 3_000, apart: true)
        sheet.set(["本报记者 林小禾"], x: 3_300)
        sheet.set(["有一个好收成，农户忙着修整农具", "合作社的烘干机也已经备好了。"], x: 3_000)
        sheet.set(["假期票房迎来开门红"], size: 150, apart: true)
        sheet.set(Self.second)
        let writers = Dictionary(sheet.read().map { ($0.wholeHeadline, $0.reporters) }) { first, _ in first }
        #expect(writers == ["各地加强秋粮田间管理": ["林小禾"], "假期票房迎来开门红": []])
    }

    @Test(
        "the name of a kind of news, in other type than the headline below it or apart from it, is the label of the articles that follow",
        arguments: [(170, 0), (130, 120)])
    func labels(size: Int, white: Int) {
        var sheet = Sheet()
        sheet.set(["地方短讯"], size: size)
        sheet.leave(white)
        sheet.set(["各地加强秋粮田间管理"], size: 130)
        sheet.set(Self.first)
        sheet.set(["假期票房迎来开门红"], size: 130, apart: true)
        sheet.set(Self.second)
        let articles = sheet.read()
        #expect(Set(articles.map(\.wholeHeadline)) == ["各地加强秋粮田间管理", "假期票房迎来开门红"])
        #expect(articles.first { $0.wholeHeadline.hasPrefix("各地") }?.column == "地方短讯")
    }

    @Test("the name of a kind of news right above a headline in the same type is a part of that")
    func noLabel() {
        var sheet = Sheet()
        sheet.set(["地方短讯"], size: 130)
        sheet.set(["各地加强秋粮田间管理"], size: 130)
        sheet.set(Self.first)
        #expect(sheet.read().map(\.column) == [nil])
    }

    @Test(
        "a headline of something else, printed elsewhere, is no part of one; a notice in a type of its own is no article"
    )
    func notices() {
        var sheet = Sheet()
        sheet.set(["清仓特惠"], size: 200)
        sheet.set(["家具灯具五折起"], size: 110, x: 1_200)
        sheet.set(["遗失声明"], size: 200, x: 5_000, apart: true)
        sheet.set(["李某某遗失残疾人证，证号尾数4417，声明作废。"], size: 110, x: 5_000)
        sheet.set(["各地加强秋粮田间管理"], size: 150, x: 1_000, apart: true)
        sheet.set(Self.first)
        #expect(sheet.read().map(\.wholeHeadline) == ["各地加强秋粮田间管理"])
    }

    @Test("lines that do not stand in the order of print are read by their words alone")
    func otherOrder() {
        var sheet = Sheet()
        sheet.set(["各地加强秋粮田间管理"], size: 150)
        sheet.set(Self.first)
        var source = PageSource(source: "page.txt", text: Array(sheet.text.utf8))
        source.boxes = sheet.boxes.reversed()
        let plain = PageSource(source: "page.txt", text: Array(sheet.text.utf8))
        #expect(readPages([source]).articles == readPages([plain]).articles)
    }
}
