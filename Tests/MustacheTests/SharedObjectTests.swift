import Mustache
import Synchronization
import Testing
import Text

@Suite("Objects that many pages show")
struct SharedObjectTests {
    /// A template with a list of cards, and what it makes of several pages in turn.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [(name: String, text: String)]
        /// What stands around the cards of each page.
        let pages: [Object]
        let expected: [String]

        init(_ name: String, _ files: [(String, String)], pages: [Object], _ expected: [String]) {
            (testDescription, self.files, self.pages, self.expected) = (name, files, pages, expected)
        }
    }

    static let cases = [
        Case(
            "asks for itself alone", [("p", "{{#cards}}<{{title}}>{{/cards}}")], pages: [[:], [:], [:], [:]],
            ["<一>", "<一>", "<一>", "<一>"]),
        Case(
            "asks for an outermost name", [("p", "{{#cards}}<{{root}}{{title}}>{{/cards}}")],
            pages: ["", "../", "", "../", "", "../", "../../"].map { ["root": .text($0)] },
            ["<一>", "<../一>", "<一>", "<../一>", "<一>", "<../一>", "<../../一>"]),
        Case(
            "asks for what the page says", [("p", "{{#cards}}<{{title}}{{kind}}>{{/cards}}")],
            pages: ["a", "a", "a", "b"].map { ["kind": .text($0)] }, ["<一a>", "<一a>", "<一a>", "<一b>"]),
        Case(
            "asks for what only a later page says", [("p", "{{#cards}}<{{^kind}}{{title}}{{/kind}}>{{/cards}}")],
            pages: [[:], [:], [:], ["kind": .text("b")]], ["<一>", "<一>", "<一>", "<>"]),
        Case(
            "asks in an object of its own", [("p", "{{#cards}}{{#date}}<{{day}}{{title}}>{{/date}}{{/cards}}")],
            pages: [[:], [:], ["day": .text("9")]], ["<5一>", "<5一>", "<5一>"]),
        Case(
            "is written by two sections", [("p", "{{#cards}}<{{title}}>{{/cards}}{{#cards}}[{{title}}]{{/cards}}")],
            pages: [[:], [:], [:]], ["<一>[一]", "<一>[一]", "<一>[一]"]),
        Case(
            "is written by a partial that stands in",
            [
                ("p", "{{#in}}\n  {{>c}}\n{{/in}}\n{{#out}}\n{{>c}}\n{{/out}}\n"),
                ("c", "{{#cards}}\n<{{title}}>\n{{/cards}}\n"),
            ],
            pages: ["out", "out", "out", "in", "out"].map { [$0: .bool(true)] },
            ["<一>\n", "<一>\n", "<一>\n", "  <一>\n", "<一>\n"]),
        Case(
            "holds a block that a page fills",
            [
                ("p", "{{#in}}{{<c}}{{$b}}filled{{/b}}{{/c}}{{/in}}{{#out}}{{>c}}{{/out}}"),
                ("c", "{{#cards}}{{$b}}{{title}}{{/b}}{{/cards}}"),
            ], pages: ["out", "out", "out", "in"].map { [$0: .bool(true)] }, ["一", "一", "一", "filled"]),
    ]

    private static func card() -> SharedObject {
        SharedObject { ["title": .text("一"), "date": .object(["day": .text("5")])] }
    }

    @Test("each page is as if it had the object to itself", arguments: cases)
    func pages(_ example: Case) throws {
        let card = Self.card()
        let templates = TemplateSet.compile(
            example.files.map { template($0.name, $0.text) }, outermost: ["root"]
        ).templates
        for (page, expected) in zip(example.pages, example.expected) {
            var page = page, bytes: Bytes = []
            page["cards"] = .list([.shared(card)])
            try templates.render("p", .object(page), into: &bytes)
            #expect(String(utf8: bytes) == expected)
        }
    }

    @Test("other templates write it their own way")
    func otherTemplates() throws {
        let card = Self.card()
        for mark in ["a", "a", "a", "b", "b", "b"] {
            let templates = TemplateSet.compile([template("p", "{{#cards}}\(mark){{title}}{{/cards}}")]).templates
            var bytes: Bytes = []
            try templates.render("p", .object(["cards": .list([.shared(card)])]), into: &bytes)
            #expect(String(utf8: bytes) == mark + "一")
        }
    }

    @Test("it is made once, and not asked for any more once what is written of it is kept")
    func making() throws {
        let count = Mutex(0)
        let card = SharedObject {
            count.withLock { $0 += 1 }
            return ["title": .text("一")]
        }
        let templates = TemplateSet.compile([template("p", "{{#cards}}<{{title}}>{{/cards}}")]).templates
        for _ in 0..<5 {
            var bytes: Bytes = []
            try templates.render("p", .object(["cards": .list([.shared(card)])]), into: &bytes)
            #expect(String(utf8: bytes) == "<一>")
        }
        #expect(count.withLock { $0 } == 1)
    }

    @Test("elsewhere it is an object like any other")
    func elsewhere() throws {
        let card = Self.card()
        let templates = TemplateSet.compile([template("p", "{{card.title}}{{#card}}{{title}}{{/card}}")]).templates
        var bytes: Bytes = []
        try templates.render("p", .object(["card": .shared(card)]), into: &bytes)
        #expect(String(utf8: bytes) == "一一")
        #expect(Value.shared(card) == .object(card.object))
        var json = JSONWriter()
        Value.shared(card).writeJSON(into: &json)
        #expect(String(utf8: json.bytes) == #"{"title":"一","date":{"day":"5"}}"#)
    }
}
