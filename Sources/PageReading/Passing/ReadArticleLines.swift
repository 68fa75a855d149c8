import Archive
package import Records
package import Text

// An article in the record of its page's reading: what its page says is not said again, and what only `settle` finds is not there yet.

extension ReadArticle: LineRecordable {
    init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "articles")
        self.init(
            article: try Article(fields), date: try fields.valueIfAny("printedDate"),
            incipit: Bytes(try fields.text("incipit").utf8), arrives: try fields.valueIfAny("arrives"),
            leaves: try fields.valueIfAny("leaves"), undivided: try fields.list("undivided"))
    }

    func write(to json: inout JSONWriter) {
        json.object {
            article.writeMembers(to: &$0)
            $0.given("printedDate", date)
            $0.member("incipit", String(utf8: incipit))
            $0.given("arrives", arrives)
            $0.given("leaves", leaves)
            $0.given("undivided", undivided)
        }
    }
}

extension Article {
    fileprivate init(_ fields: RecordFields) throws(RecordFault) {
        self.init(
            id: ArticleID(letters: try fields.text("id")), source: .top, headlines: try fields.list("headlines"),
            title: try fields.text("title"), column: try fields.textIfAny("column"),
            dateline: try fields.textIfAny("dateline"), origin: try fields.textIfAny("origin"),
            reporters: try fields.list("reporters"), correspondents: try fields.list("correspondents"),
            credits: try fields.list("credits"), body: .printed(try fields.list("paragraphs")),
            otherLines: try fields.list("otherLines"))
    }

    fileprivate func writeMembers(to json: inout JSONWriter) {
        let parts = parts
        json.member("id", id.letters)
        json.member("title", title)
        json.given("headlines", headlines)
        json.given("column", column)
        json.given("dateline", dateline)
        json.given("origin", origin)
        json.given("reporters", reporters)
        json.given("correspondents", correspondents)
        json.given("credits", credits)
        if case .printed(let paragraphs) = parts.body { json.given("paragraphs", paragraphs) }
        json.given("otherLines", parts.otherLines)
    }
}

/// `{"page":"A3","line":9}`
extension Jump: LineRecordable {
    init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "jumps")
        guard let page = PageNumber(label: try fields.text("page")) else {
            throw .notExpected("page", expected: "a page's label")
        }
        self.init(page: page, line: try fields.number("line"))
    }

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("page", "\(page)")
            $0.member("line", line)
        }
    }
}

/// `{"printed":"王文江海","cuts":[{"names":["王文","江海"],"likelihood":1e-7,"unusual":0},…]}`
extension UndividedNames: LineRecordable {
    init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "undivided")
        self.init(printed: try fields.text("printed"), cuts: try fields.list("cuts"))
    }

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("printed", printed)
            $0.given("cuts", cuts)
        }
    }
}

extension NameCut: LineRecordable {
    package init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "cuts")
        self.init(
            names: try fields.list("names"), likelihood: try fields.measure("likelihood"),
            unusualCharacters: try fields.numberIfAny("unusual") ?? 0)
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.given("names", names)
            $0.key("likelihood")
            $0.number(likelihood)
            $0.given("unusual", unusualCharacters == 0 ? nil : unusualCharacters)
        }
    }
}
