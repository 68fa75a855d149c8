import Archive
import Testing
import Text

@testable import PageReading

/// Ids that are published stay: a change of any of these breaks links.
@Suite("Ids of articles")
struct IncipitTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var body: String
        var incipit: String
        var id: String
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "Han", body: "本报讯（记者 景静）5月18日，二七区召开会议。", incipit: "本报讯记者景静月日二七区召开会议", id: "zk39qcnkv9"),
        Case(
            name: "Han with an English beginning", body: "The Old Town Road, 老城路今年改造，沿街商户均已复业。",
            incipit: "老城路今年改造沿街商户均已复业", id: "y1xfwy909j"),
        Case(
            name: "Latin with few Han characters",
            body: "On 18 May the people of Erqi (二七) met their mayor, and so did those of the town behind the river.",
            incipit: "OnMaythepeopleofErqi二七mettheirmayorandsodidthoseofthetownbehindt", id: "4v4fw9d0jn"),
        Case(name: "Latin", body: "Zum 1. Mai: Grüße aus Köln!", incipit: "ZumMaiGrüßeausKöln", id: "w9ht1yqv00"),
        Case(
            name: "Latin with marks of their own, and a ligature", body: "Zum 1. Mai: Gru\u{308}ße aus Ko\u{308}ln!",
            incipit: "ZumMaiGrüßeausKöln", id: "w9ht1yqv00"),
        Case(name: "a ligature", body: "oﬃce", incipit: "office", id: "5qhferfqde"),
        Case(
            name: "Cyrillic", body: "В Москве 9 мая прошёл парад.", incipit: "ВМосквемаяпрошёлпарад", id: "er4163bbvr"),
        Case(name: "Tibetan", body: "བོད་ལྗོངས་ཚགས་པར།", incipit: "བདལངསཚགསཔར", id: "a5exbns9pt"),
        Case(name: "Uyghur", body: "شىنجاڭ گېزىتى", incipit: "شىنجاڭگېزىتى", id: "f5y471m98f"),
        Case(name: "Uyghur in the forms of print", body: "ﺷﯩﻨﺠﺎﯓ ﮔﯧﺰﯨﺘﻰ", incipit: "شىنجاڭگېزىتى", id: "f5y471m98f"),
        Case(name: "Korean", body: "연변일보 2023년", incipit: "연변일보년", id: "nv03ydkp17"),
        Case(name: "digits only", body: "03 08 １１ 19—27", incipit: "0308111927", id: "h1sdb1cgnr"),
        Case(name: "nothing", body: "— * —", incipit: "", id: "zpq8mpvxah"),
    ]

    @Test(arguments: cases) func ids(_ example: Case) {
        #expect(String(utf8: Incipit(of: example.body.unicodeScalars).bytes) == example.incipit)
        #expect(articleID(stem: "2023-05-19_A03", body: example.body).letters == example.id)
    }

    @Test("at most 64 letters count, and what follows makes no difference", arguments: ["字", "a", "я", "7"])
    func length(_ letter: String) {
        let body = String(repeating: letter + " ", count: 64)
        #expect(String(utf8: Incipit(of: body.unicodeScalars).bytes) == String(repeating: letter, count: 64))
        #expect(articleID(stem: "a", body: body) == articleID(stem: "a", body: body + letter + "。"))
    }

    @Test("articles in Latin script have ids of their words, wherever on the page they stand")
    func latinPage() {
        let texts = [
            "The council met on Monday and spoke about the new bridge over the river. ",
            "Farmers bring in the wheat this week, ten days earlier than last year. ",
        ].map { "本报讯 " + String(repeating: $0, count: 6).replacing(". ", with: ".\n") }
        let one = readPage(texts.joined(separator: "\n\n")), two = readPage(texts.reversed().joined(separator: "\n\n"))
        #expect(one.articles.count == 2 && Set(one.articles.map(\.id)) == Set(two.articles.map(\.id)))
        #expect(one.articles.allSatisfy { $0.id.letters.utf8.count == 10 })
    }
}
