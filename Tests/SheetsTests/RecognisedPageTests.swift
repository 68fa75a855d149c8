import Archive
import Sheets
import TestSupport
import Testing

/// Sets lines as a machine tells of them: where each character stands is guessed.
private struct Machine {
    private(set) var page = RecognisedPage(width: 1_000, height: 1_000)
    private var random = SeededGenerator(seed: 7)

    /// Sets a line; `│` is the white between columns, a character and a half wide.
    mutating func set(_ text: String, x: Double, y: Double, size: Double = 16) {
        var line = RecognisedLine()
        var left = x
        for character in text.unicodeScalars {
            if character == "│" {
                left += size * 1.5
                continue
            }
            let (start, end) = (
                left + Double(Int.random(in: -4...4, using: &random)),
                left + Double(Int.random(in: 6...22, using: &random))
            )
            let height = Double(Int.random(in: 12...16, using: &random)) * size / 16
            line.words.append(
                RecognisedWord(
                    String(character), box: Box(left: start, top: y, right: max(start + 2, end * 1), bottom: y + height)
                ))
            left += size
        }
        line.box = Box(left: x, top: y, right: left, bottom: y + size)
        page.lines.append(line)
    }

    var text: [String] {
        String(decoding: ReadSheet(page).text, as: UTF8.self).split(separator: "\n").map {
            String($0.drop { $0 == "　" })
        }
    }
}

@Suite("Pages that machines recognised")
struct RecognisedPageTests {
    private static let left = [
        "子丑寅卯辰巳午未申酉戌亥", "东西南北中发白春夏秋冬年", "天地玄黄宇宙洪荒日月盈昃", "辰宿列张寒来暑往秋收冬藏",
        "闰余成岁律吕调阳云腾致雨", "露结为霜金生丽水玉出昆冈",
    ]
    private static let right = [
        "赵钱孙李周吴郑王冯陈褚卫", "蒋沈韩杨朱秦尤许何吕施张", "孔曹严华金魏陶姜戚谢邹喻", "柏水窦章云苏潘葛奚范彭郎",
        "鲁韦昌马苗凤花方俞任袁柳", "酆鲍史唐费廉岑薛雷贺倪汤",
    ]

    @Test("lines that run through two columns are parted at the white that all of them have")
    func gutters() {
        var machine = Machine()
        for (index, (left, right)) in zip(Self.left, Self.right).enumerated() {
            machine.set(left + "│" + right, x: 40, y: 100 + Double(index) * 25)
        }
        #expect(machine.text == Self.left + Self.right)
    }

    @Test("a mark that was read into the white is no beginning of a line")
    func marks() {
        var machine = Machine()
        for (index, (left, right)) in zip(Self.left, Self.right).enumerated() {
            machine.set(left + "│" + (index == 2 ? "”" : "") + right, x: 40, y: 100 + Double(index) * 25)
        }
        #expect(machine.text.contains(Self.left[2] + "”") && machine.text.contains(Self.right[2]))
    }

    @Test("lines of one column are not parted, however their characters are guessed")
    func oneColumn() {
        var machine = Machine()
        let lines = zip(Self.left, Self.right).map { $0 + String($1.prefix(8)) }
        for (index, line) in lines.enumerated() { machine.set(line, x: 40, y: 100 + Double(index) * 25) }
        #expect(machine.text == lines)
    }

    @Test("a headline is what is larger both in height and from character to character")
    func sizes() throws {
        var machine = Machine()
        machine.set("区里召开大会", x: 40, y: 40, size: 32)
        for (index, line) in Self.left.enumerated() { machine.set(line, x: 40, y: 100 + Double(index) * 25) }
        let boxes = ReadSheet(machine.page).boxes.all.compactMap { $0 }
        #expect(Set(boxes.dropFirst().map(\.size)).count == 1)
        let (head, body) = (try #require(boxes.first).size, try #require(boxes.last).size)
        #expect(Double(head) > Double(body) * 1.7 && Double(head) < Double(body) * 2.3)
    }
}
