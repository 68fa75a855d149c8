import Archive
import Testing

@testable import Sheets

/// Sets words on a sheet: a character is as wide as the type is large, and a font's box is 1.3 times as high.
private struct Press {
    private(set) var sheet = PrintedSheet(width: 600, height: 800)
    private var line = 0

    /// Sets a line from `x` on; a space in it parts words by `space` sizes of type.
    mutating func set(_ text: String, x: Double, y: Double, size: Double = 10, space: Double = 0.5) {
        line += 1
        var left = x
        for word in text.split(separator: " ") {
            let width = Double(word.unicodeScalars.count) * size
            sheet.words.append(
                PrintedWord(
                    String(word), Box(left: left, top: y, right: left + width, bottom: y + size * 1.3), line: line))
            left += width + size * space
        }
    }

    /// Sets lines that an extractor takes for one: the next ones are of the line before.
    mutating func setTogether(_ lines: [String], x: Double, y: Double, size: Double, space: Double) {
        let one = line + 1
        for (index, text) in lines.enumerated() {
            set(text, x: x, y: y + Double(index) * size * 1.25, size: size, space: space)
            line = one - 1
        }
        line = one
    }

    /// Sets lines below one another.
    mutating func set(_ lines: [String], x: Double, y: Double, size: Double = 10) {
        for (index, line) in lines.enumerated() {
            let indent = line.hasPrefix("　　") ? 2 * size : 0
            let text = String(line.drop { $0 == "　" })
            set(text, x: x + indent, y: y + Double(index) * size * 1.5, size: size)
        }
    }

    var lines: [String] {
        String(decoding: ReadSheet(sheet).text, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

@Suite("Printed sheets")
struct SheetTests {
    private static let left = ["　　甲乙丙丁戊己庚辛", "子丑寅卯辰巳午未申酉", "东西南北中发白春夏秋"]
    private static let middle = ["天地玄黄宇宙洪荒日月", "盈昃辰宿列张寒来暑往", "秋收冬藏。"]
    private static let right = ["　　赵钱孙李周吴郑王", "冯陈褚卫蒋沈韩杨朱秦", "尤许何吕施张孔曹严华"]

    @Test("columns are read one after the other, whatever order they were painted in")
    func columns() {
        var press = Press()
        press.set(Self.middle, x: 120, y: 60)
        press.set("二七区召开产业发展推进会议", x: 20, y: 20, size: 18)
        press.set(Self.left, x: 10, y: 60)
        #expect(press.lines == ["二七区召开产业发展推进会议"] + Self.left + Self.middle)
    }

    @Test("a headline has the columns below it, and its neighbour has its own")
    func headlines() {
        var press = Press()
        press.set("区里开会了", x: 60, y: 20, size: 20)
        press.set("学校开学", x: 240, y: 20, size: 20)
        press.set(Self.left, x: 10, y: 60)
        press.set(Self.middle, x: 120, y: 60)
        press.set(Self.right, x: 230, y: 60)
        press.set("下面的报道说的是别的事情", x: 45, y: 130, size: 20)
        press.set(Self.right, x: 10, y: 170)
        press.set(Self.middle, x: 120, y: 170)
        press.set(Self.left, x: 230, y: 170)
        let first = ["区里开会了"] + Self.left + Self.middle + ["学校开学"] + Self.right
        #expect(press.lines == first + ["下面的报道说的是别的事情"] + Self.right + Self.middle + Self.left)
    }

    @Test("a narrow gutter parts what an extractor took for one line, a wide space does not")
    func gutters() {
        var press = Press()
        let columns = [
            "天地玄黄宇宙洪荒日月 冯陈褚卫蒋沈韩杨朱秦", "盈昃辰宿列张寒来暑往 尤许何吕施张孔曹严华",
            "秋收冬藏闰余成岁律吕 金魏陶姜戚谢邹喻柏水",
        ]
        for (index, line) in columns.enumerated() {
            press.set(line, x: 10, y: 60 + Double(index) * 15, space: 0.8)
        }
        press.set(["子丑寅卯 辰巳午未申酉", "东西南北中发白春夏秋冬"], x: 10, y: 300)
        #expect(press.lines.count == 8)
        #expect(press.lines.contains("子丑寅卯 辰巳午未申酉"))
    }

    @Test("headlines at the top of a page's columns are no running head, which is a line by itself")
    func furniture() {
        var press = Press()
        press.set("全国秋种过半", x: 10, y: 36, size: 13)
        press.set("暴露实验样品完成", x: 120, y: 36, size: 13)
        press.set(Self.left + Self.middle, x: 10, y: 60)
        press.set(Self.right + Self.middle, x: 120, y: 60)
        #expect(press.lines.contains("全国秋种过半") && press.lines.contains("暴露实验样品完成"))
        #expect(press.lines.firstIndex(of: "暴露实验样品完成") == 7)
        var headed = Press()
        headed.set("要闻", x: 10, y: 10, size: 13)
        headed.set("2023年5月19日", x: 120, y: 12, size: 8)
        headed.set(Self.left + Self.middle, x: 10, y: 60)
        headed.set(Self.right + Self.middle, x: 120, y: 60)
        #expect(headed.lines.first == "要闻 2023年5月19日")
    }

    @Test("a headline set upright is one line")
    func upright() {
        var press = Press()
        for (index, character) in "防汛备汛".enumerated() {
            press.set(String(character), x: 20, y: 40 + Double(index) * 30, size: 24)
        }
        press.set(Self.left, x: 60, y: 40)
        #expect(press.lines.contains("防汛备汛"))
    }

    @Test("a headline whose characters are spread is one line, with a space where a cell is left out")
    func spread() {
        var press = Press()
        press.set(Self.left + Self.middle, x: 20, y: 100)
        press.set("团 结 凝 聚 力 量", x: 20, y: 40, size: 18, space: 0.3)
        press.set("奋 斗 开 创", x: 20 + 6 * 18 + 5 * 5.4 + 18 * 1.6, y: 40, size: 18, space: 0.3)
        #expect(press.lines.first == "团结凝聚力量 奋斗开创")
    }

    @Test("lines of a spread headline that an extractor takes for one are read one after the other")
    func rows() {
        var press = Press()
        press.setTogether(["蔡 奇 与 科 协", "委 员 共 商"], x: 20, y: 40, size: 15, space: 0.33)
        press.set(Self.left + Self.middle, x: 20, y: 100)
        #expect(press.lines.prefix(2) == ["蔡奇与科协", "委员共商"])
    }

    @Test("a byline in the middle of two columns makes no line of theirs one")
    func bylineAboveColumns() {
        var press = Press()
        press.set("二七区开会", x: 60, y: 20, size: 22)
        press.set("记者 李四 王五", x: 78, y: 50)
        press.set(Self.left, x: 10, y: 64)
        press.set(Self.middle, x: 125, y: 64)
        #expect(press.lines == ["二七区开会", "记者 李四 王五"] + Self.left + Self.middle)
        var short = Press()
        let rest = ["天地玄黄宇宙洪荒日月", "盈昃。", "辰宿列张寒来暑往秋收"]
        short.set("二七区开会", x: 60, y: 20, size: 22)
        short.set("记者 李四 王五", x: 78, y: 50)
        short.set(Self.left, x: 10, y: 64)
        short.set(rest, x: 125, y: 64)
        #expect(short.lines == ["二七区开会", "记者 李四 王五"] + Self.left + rest)
    }

    @Test("headlines of two columns are two, whatever stands below them first")
    func neighbours() {
        let rest = Array(repeating: "子丑寅卯辰巳午未申酉", count: 8)
        var stacked = Press()
        for (index, line) in ["海外华侨华人：", "习近平总书记", "在春节团拜会上", "讲话鼓舞人心", "信心很足"].enumerated() {
            stacked.set(line, x: 10, y: 40 + Double(index) * 20, size: 15)
        }
        stacked.set(rest, x: 10, y: 145)
        stacked.set("各地医护人员", x: 125, y: 40, size: 15)
        stacked.set(rest, x: 125, y: 65)
        #expect(stacked.lines.contains("海外华侨华人：") && stacked.lines.contains("各地医护人员"))
        for (size, shift) in [(17.0, 0.0), (15.0, 5.0)] {
            var other = Press()
            other.set("全国水生态很好", x: 10, y: 140, size: 15)
            other.set("新业态新场景", x: 129, y: 140 + shift, size: size)
            other.set(rest, x: 10, y: 300)
            #expect(other.lines.contains("全国水生态很好") && other.lines.contains("新业态新场景"))
        }
    }

    @Test("a cell between the clauses of a headline over several columns is none of the white between these")
    func clauses() {
        var press = Press()
        press.set("筑牢思想根基 为党育才为党献策", x: 90, y: 40, size: 15, space: 1)
        for (index, column) in [Self.left, Self.middle, Self.right, Self.middle].enumerated() {
            press.set(column, x: 10 + Double(index) * 87.5, y: 64, size: 7.5)
        }
        #expect(press.lines.first == "筑牢思想根基 为党育才为党献策")
    }

    @Test("a headline has all columns of its article, where one of them begins with a heading")
    func columnTops() {
        var press = Press()
        press.set("区里的产业发展推进会议开了", x: 71, y: 20, size: 16)
        press.set(Self.left, x: 10, y: 60)
        press.set("重点任务", x: 155, y: 60)
        press.set(Self.right, x: 125, y: 78)
        press.set(Self.middle, x: 240, y: 60)
        press.set("学校开学的第一课讲安全", x: 95, y: 140, size: 16)
        press.set(Self.middle, x: 10, y: 180)
        press.set(Self.left, x: 125, y: 180)
        press.set(Self.right, x: 240, y: 180)
        let first = ["区里的产业发展推进会议开了"] + Self.left + ["重点任务"] + Self.right + Self.middle
        #expect(press.lines == first + ["学校开学的第一课讲安全"] + Self.middle + Self.left + Self.right)
    }

    @Test("a heading at the top of an article's first column makes that no other article's")
    func headingAtTop() {
        var press = Press()
        press.set("区里的产业发展推进会议", x: 29, y: 20, size: 16)
        press.set("科学施策", x: 40, y: 60)
        press.set(Self.left, x: 10, y: 78)
        press.set(Self.middle, x: 125, y: 60)
        press.set("学校开学的第一课", x: 10, y: 140, size: 16)
        press.set(Self.right, x: 10, y: 180)
        press.set(Self.middle, x: 125, y: 180)
        let first = ["区里的产业发展推进会议", "科学施策"] + Self.left + Self.middle
        #expect(press.lines == first + ["学校开学的第一课"] + Self.right + Self.middle)
    }

    @Test("a byline in the middle of columns is no gap between a subtitle at their left end and the text")
    func bylineBesideSubtitle() {
        var press = Press()
        press.set("二七区开会", x: 10, y: 20, size: 16)
        press.set("有序推进", x: 10, y: 42, size: 12)
        press.set("本报评论员徐宏伟", x: 77.5, y: 60)
        press.set(Self.left, x: 10, y: 78)
        press.set(Self.middle, x: 125, y: 78)
        let text = String(decoding: ReadSheet(press.sheet).text, as: UTF8.self)
        #expect(text.hasPrefix("二七区开会\n有序推进\n本报评论员徐宏伟\n"))
    }

    @Test("a line that justified setting has stretched is one, however wide its space", arguments: [0.0, 8])
    func stretched(beyondColumn: Double) {
        var press = Press()
        press.set("本报讯（记者：周天乐）", x: 30, y: 60)
        press.set("四", x: 180 + beyondColumn, y: 60)
        press.set(["月三十日上午据国家电网智慧车联网平台", "最新预测今年五一假期全国高速公路日均"], x: 10, y: 75)
        #expect(press.lines.first == "　　本报讯（记者：周天乐） 四")
    }

    @Test("lines of two columns stay apart below one in the same type that spans both")
    func leadAboveColumns() {
        var press = Press()
        let lead = String(repeating: "编者按今年全年预计", count: 3).prefix(21)
        press.set(String(lead), x: 10, y: 49)
        press.set(Self.left, x: 10, y: 64)
        press.set(Self.middle, x: 125, y: 64)
        #expect(press.lines == [String(lead)] + Self.left + Self.middle)
    }

    @Test("a line that justified setting has stretched is one in however many parts")
    func stretchedInParts() {
        var press = Press()
        press.set("成岁律吕调阳云腾雨露结为", x: 10, y: 60)
        press.set("金魏陶 姜戚 谢邹", x: 10, y: 75, space: 2.5)
        press.set("秋收冬藏。", x: 10, y: 90)
        #expect(press.lines == ["成岁律吕调阳云腾雨露结为", "金魏陶 姜戚 谢邹", "秋收冬藏。"])
    }

    @Test("a stretched line below a headline at a column's end is as wide as the text above that")
    func stretchedBelowHeadline() {
        var press = Press()
        press.set(Self.plain, x: 10, y: 60)
        press.set(Self.plain, x: 125, y: 60)
        press.set("二七区开会", x: 10, y: 130, size: 16)
        press.set("本报讯 六月", x: 30, y: 160, space: 3)
        #expect(press.lines.contains { $0.hasSuffix("本报讯 六月") })
        press.set("学校开学了", x: 125, y: 130, size: 16)
        press.set("本报讯秋收冬藏闰余", x: 125, y: 160)
        #expect(press.lines.contains { $0.hasSuffix("本报讯 六月") }, "and goes not on in the next one")
    }

    @Test("a byline beside another column's first line is none of that", arguments: ["赖秀珍、曹", " 赖秀珍"])
    func bylineBesideColumn(names: String) {
        var press = Press()
        press.set(Self.plain, x: 10, y: 60)
        press.set(Self.plain, x: 122, y: 60)
        press.set("全媒体记者" + names, x: 10, y: 120)
        press.set("记者 宋庆华 文/图", x: 122, y: 120)
        #expect(press.lines.contains { $0.hasSuffix("全媒体记者" + names) })
        #expect(press.lines.contains { $0.hasSuffix("记者 宋庆华 文/图") && !$0.contains("赖") })
    }

    @Test("a byline in one row with another column's is none of that, though no text is beside either")
    func bylinesInRow() {
        var press = Press()
        press.set("二七区开会", x: 10, y: 40, size: 16)
        press.set("学校开学了", x: 122, y: 36, size: 16)
        press.set("记者 马宇 通讯员 孙思", x: 10, y: 64)
        press.set("记者 文世杰", x: 134, y: 64)
        #expect(press.lines.contains("记者 马宇 通讯员 孙思") && press.lines.contains("记者 文世杰"))
    }

    @Test("names below a short last line end the text above them, and not what stands beside it")
    func namesBelowShortLine() {
        var press = Press()
        let text = Self.plain + Self.plain + ["豆田。"]
        press.set("二七区开会", x: 10, y: 20, size: 16)
        press.set(text, x: 10, y: 60)
        press.set("记者 李四 王五", x: 38, y: 195)
        press.set("学校开学了", x: 122, y: 20, size: 16)
        press.set(Self.plain, x: 122, y: 60)
        #expect(press.lines == ["二七区开会"] + text + ["　　记者 李四 王五", "学校开学了"] + Self.plain)
    }

    @Test("names below names that were joined to a text are not lost", arguments: [20.0, 22, 24, 26])
    func namesBelowNames(pitch: Double) {
        var press = Press()
        let text = Self.plain + Self.plain + ["豆田"], names = ["本报记者李四王", "赵六孙", "记者孙七"]
        press.set(text, x: 10, y: 60)
        press.set(names[0], x: 40, y: 195)
        press.set(names[1], x: 40, y: 195 + pitch)
        press.set(names[2], x: 60, y: 195 + pitch * 2.2)
        let printed = press.lines.joined()
        for name in names { #expect(printed.contains(name), "\(name)") }
    }

    @Test(
        "names in brackets that a column's end parts are not over: the one column ends inside, the next one begins there"
    )
    func bracketsParted() {
        for (end, isInside) in [("秋收。（记者 李四 王五", true), ("秋收。记者 李四 王五", false)] {
            var press = Press()
            press.set(Self.plain + [end], x: 10, y: 160)
            #expect(runs(of: Sheets.lines(of: press.sheet.words)).first?.endsInside == isInside)
        }
        var rest = Press()
        rest.set("赵六 通讯员 孙七）", x: 122, y: 120)
        #expect(runs(of: Sheets.lines(of: rest.sheet.words)).first?.beginsInside == true)
    }

    @Test(
        "a byline goes on behind a wide space: above the gutter of its columns, and with a role that the line's end cuts"
    )
    func wideByline() {
        var press = Press()
        press.set("二七区开会", x: 60, y: 20, size: 22)
        press.set("记者 李四", x: 67, y: 50)
        press.set("通讯员 王五", x: 124, y: 50)
        press.set(Self.left, x: 10, y: 64)
        press.set(Self.middle, x: 125, y: 64)
        press.set("记者 罗若曦 唐海波", x: 45, y: 200)
        press.set("通", x: 152, y: 200)
        press.set("讯员 王五", x: 10, y: 215)
        #expect(press.lines.contains("记者 李四 通讯员 王五") && press.lines.contains("记者 罗若曦 唐海波 通"))
    }

    @Test("parts of a line that share half a cell are one line")
    func overlapping() {
        var press = Press()
        press.set("秋收冬藏闰余成岁”", x: 10, y: 60)
        press.set("金魏陶姜", x: 94.5, y: 60)
        #expect(press.lines == ["秋收冬藏闰余成岁”金魏陶姜"])
    }

    @Test("a paragraph's first line that is short is no line in the middle of its column")
    func shortFirstLine() {
        var press = Press()
        let column = ["　　寒来暑往秋收", "成岁律吕调阳云腾雨露", "结为霜金生丽水玉出昆", "剑号巨阙珠称夜光果珍"]
        press.set("二七区开会了", x: 10, y: 20, size: 16)
        press.set(column, x: 10, y: 60)
        #expect(ReadSheet(press.sheet).boxes.all.map { $0?.block } == [1, 2, 2, 2, 2])
    }

    @Test(
        "articles whose headlines stand between their columns are read one after the other, wherever their sentences end"
    )
    func headlinesBetween() {
        let rest = ["寒来暑往秋收冬藏闰余", "成岁律吕调阳云腾雨。"]
        for (opening, end) in [("本报讯区里昨日召开会", "月"), ("区里昨日召开了推进会", "月"), ("本报讯区里昨日召开会", "。")] {
            var press = Press()
            var lines: [String] = []
            for article in 0..<2 {
                let top = 20 + Double(article) * 85
                let column = [opening] + Self.plain.dropLast() + ["盈昃辰宿列张寒来暑" + end]
                let head = ["二七区开会了", "学校开学了"][article]
                press.set(column, x: 10, y: top)
                press.set(head, x: 130, y: top, size: 16)
                press.set(rest, x: 125, y: top + 30)
                lines += [head] + column + rest
            }
            #expect(press.lines == lines)
        }
    }
    private static let plain = ["子丑寅卯辰巳午未申酉", "东西南北中发白春夏秋", "天地玄黄宇宙洪荒日月", "盈昃辰宿列张寒来暑往"]

    @Test("a wide space in a headline parts it where both parts stand as its columns do, and nowhere else")
    func clauseOverGutter() {
        let text = ["寒来暑往秋收冬藏闰余", "成岁律吕调阳云腾雨露", "结为霜金生丽水玉出昆"]
        func isParted(_ first: String, _ x: Double, _ second: String, _ next: Double, columns: Int) -> Bool {
            var press = Press()
            press.set(first, x: x, y: 30, size: 15)
            press.set(second, x: next, y: 30, size: 15)
            for column in 0..<columns { press.set(text, x: 10 + Double(column) * 112, y: 64) }
            return press.lines.contains(second)
        }
        // The second begins left of its column; both are in the middle of three columns.
        #expect(!isParted("享受多彩假日", 10, "礼赞美好生活", 111, columns: 2))
        #expect(!isParted("享受多彩假日的美好时", 67, "礼赞它", 232, columns: 3))
        // Each in the middle of its column; each where its column begins.
        #expect(isParted("享受多彩假日", 15, "礼赞美好生活", 127, columns: 2))
        #expect(isParted("享受多彩假日", 12.5, "礼赞美好", 122, columns: 2))
    }

    @Test("the rest of names that a column's end parts goes on with them, and no headline below it does")
    func namesParted() {
        var press = Press()
        press.set("二七区开会", x: 10, y: 120, size: 16)
        press.set(Self.plain + ["秋收。记者 武斌 马国"], x: 10, y: 160)
        press.set("庆 文/图", x: 122, y: 120)
        press.set("学校开学了", x: 122, y: 140, size: 16)
        press.set(Self.plain, x: 122, y: 180)
        let text = String(decoding: ReadSheet(press.sheet).text, as: UTF8.self)
        #expect(text.contains("秋收。记者 武斌 马国\n庆 文/图\n\n学校开学了"))
    }

    @Test("names above the gutter of two columns make no line of theirs one, though the next rows are not in line")
    func namesAboveGutter() {
        var press = Press()
        press.set("二七区开会", x: 60, y: 120, size: 22)
        press.set("记者 司马峰", x: 85, y: 150)
        press.set(["北京市发挥首都的教育"] + Self.plain, x: 10, y: 164)
        press.set("宝的发展前景。", x: 122, y: 164)
        press.set("相关部门了解", x: 142, y: 185)
        press.set(Self.left, x: 122, y: 206)
        #expect(press.lines.contains("北京市发挥首都的教育") && press.lines.contains("宝的发展前景。"))
    }

    @Test("a column that begins with a paragraph's last line and a heading is one of its headline's")
    func headingBelowLine() {
        var press = Press()
        press.set("二七区召开会议", x: 109, y: 120, size: 18)
        press.set(Self.left, x: 10, y: 160)
        press.set("收入。", x: 122, y: 160)
        press.set("网络显示", x: 152, y: 180)
        press.set(Self.left, x: 122, y: 200)
        press.set(Self.plain, x: 234, y: 160)
        #expect(
            press.lines == ["二七区召开会议"] + Self.left + ["收入。", "网络显示"] + Self.left + Self.plain)
    }

    @Test("headlines that no more parts than the gutter of the text below are two, where each stands as its columns do")
    func closeHeadlines() {
        var press = Press()
        press.set("各地各部门抓好秋粮的田间管理工作 农户忙着", x: 10, y: 120, size: 20, space: 0.575)
        press.set("修整农具", x: 341.5, y: 150, size: 20)
        for column in 0..<4 { press.set(Self.plain, x: 10 + Double(column) * 110.5, y: 190) }
        #expect(press.lines.contains("各地各部门抓好秋粮的田间管理工作") && press.lines.contains("农户忙着"))
        var spread = Press()
        spread.set("春 和 景 明 尽 享 春 光 好", x: 10, y: 120, size: 24, space: 0.4)
        for column in 0..<4 { spread.set(Self.plain, x: 10 + Double(column) * 110.5, y: 190) }
        #expect(spread.lines.contains("春和景明尽享春光好"))
    }

    @Test("headlines side by side are two, though one of them has two clauses")
    func clausesBesideHeadline() {
        let text = ["寒来暑往秋收冬藏闰余", "成岁律吕调阳云腾雨露", "结为霜金生丽水玉出昆"]
        var press = Press()
        press.set("坚定信心 奋力谱写", x: 10, y: 30, size: 11, space: 1)
        press.set("农户忙着修整农具了", x: 122.5, y: 30, size: 11)
        press.set(text, x: 10, y: 64)
        press.set(text, x: 122, y: 64)
        #expect(press.lines == ["坚定信心 奋力谱写"] + text + ["农户忙着修整农具了"] + text)
    }

    @Test("what is longer than a name before a mark is no list of names that goes on in the next column")
    func noNames() {
        var press = Press()
        press.set(["参观了展览。", "设序厅、中央综合展区"], x: 10, y: 45)
        press.set("记者 宋庆华", x: 122, y: 60)
        #expect(press.lines.contains("设序厅、中央综合展区"))
    }

    @Test("a line of a column is one, though the line above it is parted at the same place")
    func stretchedTwice() {
        var press = Press()
        press.set("秋收冬藏闰余成", x: 10, y: 45)
        press.set("律吕调", x: 100, y: 45)
        press.set("金魏陶姜戚谢邹", x: 10, y: 60)
        press.set("喻柏水", x: 100, y: 60)
        press.set("成岁律吕调阳云腾雨露结为", x: 10, y: 75)
        #expect(press.lines.contains("金魏陶姜戚谢邹 喻柏水"))
    }

    @Test(
        "a column below another article's text is none of the headline beside that, though it begins in the row of its columns"
    )
    func otherArticlesColumn() {
        let rest = ["寒来暑往秋收冬藏闰余", "成岁律吕调阳云腾雨露", "结为霜金。"]
        let other = ["　　赵钱孙李周吴郑王", "冯陈褚卫蒋沈韩杨朱秦"]
        var press = Press()
        press.set(Self.middle, x: 125, y: 60)
        press.set("二七区开会", x: 10, y: 90, size: 16)
        press.set(rest, x: 10, y: 120)
        press.set(other, x: 125, y: 120)
        #expect(press.lines == ["二七区开会"] + rest + Self.middle + other)
    }

    @Test("names below one headline are not its neighbour's")
    func namesBesideHeadline() {
        var press = Press()
        press.set("翻山越岭架起生命线", x: 10, y: 20, size: 15)
        press.set("税费优惠", x: 162, y: 30, size: 12)
        press.set("全媒体记者文桂英杜世杰", x: 20, y: 41)
        press.set(Self.left + Self.plain, x: 10, y: 62)
        press.set(Self.right, x: 162, y: 50)
        #expect(press.lines.prefix(2) == ["翻山越岭架起生命线", "全媒体记者文桂英杜世杰"])
    }

    @Test("headings of briefs are headlines, though their type is hardly larger than the text's")
    func smallHeadings() {
        var press = Press()
        press.set("上海打出组合拳", x: 22, y: 20, size: 10.6)
        press.set("提信心促发展快", x: 22, y: 34, size: 10.6)
        press.set(Self.left + Self.plain, x: 10, y: 56)
        let blocks = ReadSheet(press.sheet).boxes.all.compactMap { $0?.block }
        #expect(blocks == [1, 1] + Array(repeating: 2, count: 7))
        #expect(
            !String(decoding: ReadSheet(press.sheet).text, as: UTF8.self).contains("\n\n"), "they go on with the text")
    }

    @Test("the last lines of columns right below headlines at the page's end are no foot")
    func lastLines() {
        var press = Press()
        for x in [10.0, 122] {
            press.set(Self.plain, x: x, y: 640)
            press.set("二七区开会", x: x, y: 750, size: 14)
            press.set(x < 100 ? "本报讯区里昨日召开会" : "本报讯学校昨日开学了", x: x, y: 772)
        }
        #expect(press.lines.contains("本报讯区里昨日召开会") && press.lines.contains("本报讯学校昨日开学了"))
    }

    @Test("where nothing is set in, what stands below a headline's columns is read after all of them")
    func noticeBelowColumns() {
        let short = ["天地玄黄宇宙洪荒日月", "盈昃辰宿列张寒来暑往", "子丑寅卯辰巳午未申酉", "秋收。"]
        var press = Press()
        press.set("二七区召开产业发展推进会议", x: 10, y: 20, size: 18)
        for column in 0..<3 { press.set(short, x: 10 + Double(column) * 112, y: 60) }
        press.set("清仓特惠", x: 137, y: 150, size: 20)
        press.set("家具灯具五折起卖", x: 132, y: 180, size: 11)
        #expect(press.lines.suffix(3) == ["秋收。", "清仓特惠", "家具灯具五折起卖"])
    }

    @Test("a headline of characters and digits is as large as its width says, where another font's boxes are as high")
    func mixedSize() {
        var sheet = PrintedSheet(width: 600, height: 800)
        func add(_ text: String, x: Double, y: Double, width: Double, height: Double, line: Int) {
            sheet.words.append(
                PrintedWord(text, Box(left: x, top: y, right: x + width, bottom: y + height), line: line))
        }
        add("突破2000万千瓦", x: 10, y: 20, width: 108, height: 39, line: 1)
        for line in 0..<5 {
            add("寒来暑往秋收冬藏闰余", x: 10, y: 70 + Double(line) * 15, width: 100, height: 13, line: 2 + line)
        }
        add("要闻综合", x: 300, y: 70, width: 40, height: 26, line: 9)
        #expect(ReadSheet(sheet).boxes.all.first??.size == 150)
    }

    @Test("a word as flat as a line says nothing of the type of others, however they are stretched")
    func flatWord() {
        var sheet = PrintedSheet(width: 600, height: 800)
        func add(_ text: String, y: Double, width: Double, height: Double, line: Int) {
            let box = Box(left: 10, top: y, right: 10 + width, bottom: y + height)
            sheet.words.append(PrintedWord(text, box, line: line))
        }
        for line in 0..<5 { add("寒来暑往秋收冬藏闰余", y: 70 + Double(line) * 15, width: 100, height: 13, line: line) }
        add("中国", y: 20, width: 10, height: 0.03, line: 5)
        add("2023", y: 300, width: 540, height: 18, line: 6)
        #expect(ReadSheet(sheet).boxes.all.compactMap { $0?.size }.allSatisfy { (1...400).contains($0) })
    }

    @Test("names that half a cell parts are one line's")
    func names() {
        var press = Press()
        press.set(Self.left, x: 20, y: 40)
        press.set("记者 罗若曦 唐海波 徐", x: 45, y: 120, space: 0.5)
        #expect(press.lines.contains("记者 罗若曦 唐海波 徐"))
    }

    @Test("each line has its box, and blank lines have none")
    func boxes() throws {
        var press = Press()
        press.set("二七区召开产业发展推进会议", x: 60, y: 80, size: 18)
        press.set(Self.left, x: 60, y: 120)
        let read = ReadSheet(press.sheet)
        #expect(read.boxes.count == 5)
        #expect(read.boxes.all[1] == nil)
        let head = try #require(read.boxes.all[0])
        #expect((head.area.x, head.size) == (1_000, 180))
        #expect(read.boxes.all[2]?.block == 2)
    }

    @Test("characters that fonts do not name are counted; what is nowhere is left out")
    func unknown() {
        let box = Box(left: 1, top: 1, right: 20, bottom: 12)
        let nowhere = Box(left: .nan, top: 1, right: 1, bottom: 2)
        let sheet = PrintedSheet(
            width: 100, height: 100,
            words: [PrintedWord("\u{E000}\u{FFFD}好", box, line: 1), PrintedWord("甲\n乙", nowhere, line: 2)])
        #expect(ReadSheet(sheet).unknownPercent == 50)
        #expect(!String(decoding: ReadSheet(sheet).text, as: UTF8.self).contains("甲"))
    }

    @Test("a sheet without words has no lines")
    func empty() {
        #expect(ReadSheet(PrintedSheet(width: 10, height: 10)).text.isEmpty)
    }
}

@Suite("A text and the print of it")
struct LineAlignmentTests {
    @Test("lines of a text have the boxes of the lines that print them")
    func aligned() throws {
        var press = Press()
        press.set(["子丑寅卯辰巳午未申酉", "东西南北中发白春夏秋"], x: 60, y: 120)
        let sheet = ReadSheet(press.sheet)
        let text = Array("子丑寅卯 辰巳午未申酉\n\n申酉东西南北中\n别的纸上的话\n".utf8)
        let alignment = LineAlignment(text, with: sheet)
        #expect((alignment.asked, alignment.found) == (3, 2))
        #expect(alignment.boxes.count == 4 && alignment.boxes[1] == nil && alignment.boxes[3] == nil)
        #expect(alignment.boxes[0] == sheet.boxes.all[0])
        let both = try #require(alignment.boxes[2])
        #expect(both.area.y == sheet.boxes.all[0]?.area.y && both.area.bottom == sheet.boxes.all[1]?.area.bottom)
    }
}
