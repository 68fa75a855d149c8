import Archive
import TestSupport
import Testing

@testable import PageReading

/// Names run together that their own page cannot cut: 李然|乐文玲 or 李然乐|文玲.
@Suite("Names that only the archive parts")
struct UndividedNamesTests {
    private static let undivided = page("a.txt", byline: "记者李然乐文玲")

    private static func page(_ source: String, byline: String) -> PageSource {
        let body = "本报讯 5月18日上午，二七区召开产业发展推进会，安排部署下一步工作。\(byline)"
        return PageSource(source: SourcePath(source), text: Array(("二七区召开产业发展推进会\n\n" + body + "\n").utf8))
    }

    private func read(_ pages: [PageSource]) throws -> Article {
        try #require(readPages(pages).articles.first { $0.source == Self.undivided.source })
    }

    @Test("alone, the string stays one name, and it is said that it is several")
    func undecided() throws {
        let article = try read([Self.undivided])
        #expect(article.reporters == ["李然乐文玲"])
        #expect(article.undividedNames == ["李然乐文玲"])
    }

    static let known = [
        ("记者 李然", ["李然", "乐文玲"]), ("记者 张三 通讯员 乐文玲", ["李然", "乐文玲"]), ("记者李然乐", ["李然乐", "文玲"]),
        ("王五 李然乐 摄", ["李然乐", "文玲"]),
    ]

    @Test("a name that stands parted on another page decides, whichever page is read first", arguments: known)
    func decided(_ byline: String, _ names: [String]) throws {
        let other = Self.page("b.txt", byline: byline)
        for pages in [[Self.undivided, other], [other, Self.undivided]] {
            let article = try read(pages)
            #expect(article.reporters == names)
            #expect(article.undividedNames.isEmpty)
        }
    }

    @Test("the same string on other pages tells nothing")
    func repeated() throws {
        let other = Self.page("b.txt", byline: "记者李然乐文玲")
        #expect(try read([Self.undivided, other]).undividedNames == ["李然乐文玲"])
    }

    @Test("an editor's correction takes the doubt away")
    func corrected() throws {
        var article = try read([Self.undivided])
        var fields = FieldCorrections()
        fields.reporters = ["李然", "乐文玲"]
        article.correct(fields)
        #expect(article.undividedNames.isEmpty)
    }
}
