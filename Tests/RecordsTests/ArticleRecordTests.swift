import Archive
import Records
import TestSupport
import Testing
import Text

@Suite("Articles as records")
struct ArticleRecordTests {
    private static func article(body: Article.Body) -> Article {
        var article = Article(
            id: ArticleID(letters: "k3f9q2x7ab"), source: "2023/a.txt", page: "A03", issueDate: CivilDate("2023-05-19"),
            headlines: [
                Headline(role: .kicker, text: "引题", lines: [LineRange(1, 2)]),
                Headline(role: .subtitle, text: "副题", lines: []),
            ],
            title: "题", column: "栏", dateline: "5月18日", date: EventDate(edtf: "2023?-05-18/.."), dateBasis: .neighbours,
            origin: "新华社", reporters: ["景静"], correspondents: ["孙扩龙"],
            credits: [Credit(role: "摄影", names: ["甲", "乙"])],
            body: body, otherLines: [LineRange(line: 9)])
        article.undividedNames = ["薛丽云曾源平"]
        article.people = [PersonMention(name: "樊惠林", offices: ["区委书记"])]
        article.places = ["二七区"]
        article.organisations = ["区委"]
        article.tags = ["招商引资"]
        article.links = ["a.jpg": .file(path: "files/a.jpg", suffix: "?x#y"), "b": .nowhere]
        article.continuations = [
            Continuation(
                id: article.id, source: "b.txt", page: nil, headlines: [], firstParagraph: 2,
                paragraphLines: [[LineRange(3, 4)], []], otherLines: [LineRange(line: 1)])
        ]
        article.corrections = [.title, .credits]
        return article
    }

    @Test(
        "every field comes back",
        arguments: [
            article(body: .printed([Paragraph(text: "文", lines: [LineRange(3, 5)]), Paragraph(text: "", lines: [])])),
            article(body: .markdown(Array("**文**".utf8))),
            Article(id: ArticleID(letters: "k3f9q2x7ab"), source: "", title: "", body: .printed([])),
        ])
    func roundTrip(_ article: Article) throws {
        var writer = RecordWriter()
        writer.write(fieldsOf: article)
        writer.write(article.parts)
        var reader = RecordReader(writer.bytes)
        var read = try Article(fieldsFrom: &reader, parts: ArticleParts(body: .printed([]), otherLines: []))
        let parts = try ArticleParts(from: &reader)
        (read.body, read.otherLines) = (parts.body, parts.otherLines)
        #expect(read == article)
        #expect(reader.isAtEnd)
    }

    @Test("no line range runs backward, whatever the bytes say")
    func lineRanges() {
        for numbers in [[0, 0], [1, -1], [-5, 3], [Int.max, 1]] {
            var writer = RecordWriter()
            for number in numbers { writer.write(number) }
            var reader = RecordReader(writer.bytes)
            #expect(throws: RecordError.self) { try LineRange(from: &reader) }
        }
    }
}
