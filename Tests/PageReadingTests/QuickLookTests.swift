import Testing

@testable import PageReading

/// Quick looks spare most text the lists of words. A word that one refuses is never found.
@Suite("Quick looks")
struct QuickLookTests {
    static let roleWords: [Word] =
        (BylineWords.writers + BylineWords.staff + BylineWords.pictures + BylineWords.bounded).map(\.word)
    static let bylineWords: [Word] = roleWords + BylineWords.ranks + [BylineWords.report]
    static let dayWords: [Word] = DateWords.wordsForDays.flatMap(\.0)

    @Test("pass every word of bylines", arguments: bylineWords)
    func bylines(_ word: Word) {
        #expect(BylineWords.mayBegin(word[0]))
        #expect(word.allSatisfy(BylineWords.mayHold))
    }

    @Test("pass every role", arguments: roleWords)
    func roles(_ word: Word) { #expect(BylineWords.mayHoldRole(Array(word)[...])) }

    @Test("pass every word that tells a day", arguments: dayWords)
    func days(_ word: Word) { #expect(DateWords.mayBegin(word[0])) }

    @Test("pass every word of captions", arguments: captionWords + placedPictures)
    func captions(_ word: Word) { #expect(mayBeginCaption(word[0])) }

    @Test("pass every paper's name", arguments: papers)
    func papersNames(_ word: Word) { #expect(word.last == "报" || word.last == "報") }

    @Test("pass every line that a byline may fill", arguments: bylineWords)
    func bylineLines(_ word: Word) { #expect(LineMarks(of: 0..<word.count, in: Array(word)).mayBeByline) }

    @Test("refuse a line with what no byline holds", arguments: ["记者 张三，", "记者 张三。", "记者 3"])
    func otherLines(_ line: String) {
        #expect(!Self.marks(of: line).mayBeByline)
    }

    @Test("pass every line that holds a role, or the end of one", arguments: ["张三 摄", "景静 通讯员 周祎", "者 景静", "员 周祎"])
    func roleLines(_ line: String) { #expect(Self.marks(of: line).mayHoldRole) }

    @Test("pass every mark that clauses are read by", arguments: Array("，,。；;“”‘’《》（）()「」『』".unicodeScalars))
    func clauses(_ mark: Unicode.Scalar) { #expect(Self.marks(of: "甲\(mark)乙").mayHoldClauses) }

    @Test("refuse lines without such marks", arguments: ["二七区召开产业发展推进会", "一、二：三？", "2023 GDP"])
    func words(_ line: String) { #expect(!Self.marks(of: line).mayHoldClauses) }

    @Test(
        "pass every line that an article opens with",
        arguments: [
            "本报讯 5月18日上午，", "據新華社北京5月18日電（記者 張三）今天，", "本报记者 王伟 报道 今天，", "（记者 袁帆）今天，", "( 记者 袁帆 ) 今天，", "□本报讯 今天，",
            "■（上接第1版）今天，", "上接第1版 今天，", "▶紧接第一版 今天，", "【上接A02版】今天，",
        ])
    func openings(_ line: String) {
        let text = Array(line.unicodeScalars)
        #expect(Opening.parse(text, text.indices) != nil)
        #expect(Self.marks(of: line).contains(.opening))
    }

    @Test("pass every line that ends in a figure", arguments: ["白菜 1.20", "涨幅 3%", "涨幅 3％", "气温 18℃", "第７"])
    func figures(_ line: String) { #expect(Self.marks(of: line).contains(.figure)) }

    @Test("pass every name before a colon", arguments: ["问：多久？", "答: 每周。"])
    func speakers(_ line: String) { #expect(Self.marks(of: line).contains(.colon)) }

    private static func marks(of line: String) -> LineMarks {
        let text = Array(line.unicodeScalars)
        return LineMarks(of: text.indices, in: text)
    }

    @Test("refuse what is in no byline", arguments: Array("，5a“".unicodeScalars))
    func noByline(_ character: Unicode.Scalar) { #expect(!BylineWords.mayHold(character)) }
}
