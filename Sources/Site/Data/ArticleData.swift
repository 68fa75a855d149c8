import Archive
import Markdown
import Text

extension Site {
    /// Appends a file of articles' data, `data/articles.jsonl`: one article a line, in archive order.
    ///
    /// - Parameter period: what the file has of the table (`DataParts`).
    func appendArticleData(of period: Period?, into bytes: inout Bytes) {
        facts.noteList(at: dataPath("articles", "jsonl", period))
        // The buffer is moved into the writer and back: a copy of it would be a copy of the whole file. One that grew to its
        // length would be three times as large for a moment.
        bytes.reserveCapacity(tables.articles.weight(of: period) * 17 / 16)
        var json = JSONWriter()
        swap(&json.bytes, &bytes)
        for number in tables.articles[period] {
            let article = facts.article(number).whole
            json.object { json in
                json.members(of: article)
                json.areas(facts.printedAreas(of: article))
            }
            json.endLine()
        }
        swap(&json.bytes, &bytes)
    }

    /// Appends a file of newspaper pages' data, `data/pages.jsonl`: one page a line, by source.
    func appendPageData(of period: Period?, into bytes: inout Bytes) {
        facts.noteList(at: dataPath("pages", "jsonl", period))
        bytes.reserveCapacity(tables.pages.weight(of: period) * 17 / 16)
        var json = JSONWriter()
        swap(&json.bytes, &bytes)
        for page in tables.pages[period].lazy.map({ facts.page($0).whole }) {
            let continued = page.continued.compactMap { facts.article($0) }
            json.object { $0.members(of: page, continued: continued) }
            json.endLine()
        }
        swap(&json.bytes, &bytes)
    }
}

extension JSONWriter {
    fileprivate mutating func members(of article: Article) {
        member("id", article.id.letters)
        member("url", article.id.url)
        member("title", article.title)
        list("headlines", article.headlines) { json, headline in
            json.member("role", headline.role.rawValue)
            json.member("text", headline.text)
            json.member("lines", headline.lines)
        }
        member("column", article.column)
        member("dateline", article.dateline)
        member("date", article.date?.description)
        member("dateBasis", article.dateBasis?.rawValue)
        names(of: article)
        body(of: article)
        member("otherLines", article.otherLines)
        member("source", article.source.text)
        member("page", article.page)
        member("issueDate", article.issueDate?.description)
        furtherMembers(of: article)
    }

    private mutating func names(of article: Article) {
        member("reporters", article.reporters)
        member("correspondents", article.correspondents)
        list("credits", article.credits) { json, credit in
            json.member("role", credit.role)
            json.member("names", credit.names)
        }
        member("people", article.people.map(\.name))
        member("places", article.places)
        member("organisations", article.organisations)
        member("tags", article.tags)
    }

    private mutating func body(of article: Article) {
        let paragraphs =
            switch article.body {
            case .printed(let paragraphs): paragraphs
            case .markdown(let source): plainParagraphs(ofMarkdown: source)
            }
        list("paragraphs", paragraphs) { json, paragraph in
            json.member("text", paragraph.text)
            json.member("lines", paragraph.lines)
        }
    }

    /// What the contract does not name; further keys come last.
    private mutating func furtherMembers(of article: Article) {
        member("origin", article.origin)
        list("offices", article.people.filter { !$0.offices.isEmpty }) { json, person in
            json.member("name", person.name)
            json.member("offices", person.offices)
        }
        let called = article.people.filter { !$0.callings.isEmpty }
        if !called.isEmpty {
            list("callings", called) { json, person in
                json.member("name", person.name)
                json.member("callings", person.callings)
            }
        }
        list("continuations", article.continuations) { $0.members(of: $1) }
        // Rare, and a doubt rather than a fact: it is told where there is one.
        if !article.undividedNames.isEmpty { member("undividedNames", article.undividedNames) }
        member("corrections", CorrectedField.allCases.filter { article.corrections.contains($0) }.map(\.rawValue))
    }

    /// `"areas": [[page, x, y, width, height], …]`, only where there are any.
    fileprivate mutating func areas(_ printed: [PrintedAreas]) {
        if printed.isEmpty { return }
        key("areas")
        array { json in
            for part in printed {
                for area in part.areas {
                    json.integers([part.number, area.x, area.y, area.width, area.height])
                }
            }
        }
    }

    private mutating func integers(_ numbers: [Int]) {
        array { json in for number in numbers { json.integer(number) } }
    }

    /// A further page of an article; its paragraphs are told by their place in `paragraphs`, from 1.
    private mutating func members(of part: Continuation) {
        member("source", part.source.text)
        member("page", part.page)
        list("headlines", part.headlines) { json, headline in
            json.member("role", headline.role.rawValue)
            json.member("text", headline.text)
            json.member("lines", headline.lines)
        }
        list("paragraphs", Array(part.paragraphLines.enumerated())) { json, paragraph in
            json.member("number", part.firstParagraph + paragraph.offset + 1)
            json.member("lines", paragraph.element)
        }
        member("otherLines", part.otherLines)
    }

    fileprivate mutating func members(of page: Page, continued: [Article]) {
        member("source", page.source.source.text)
        member("url", urlReference(toPath: page.url))
        member("page", page.source.page)
        member("issueDate", page.source.issueDate?.description)
        member("lineCount", page.lineCount)
        key("articles")
        array { json in for id in page.articles { json.string(id.letters) } }
        list("unplaced", page.unplaced) { json, unplaced in
            json.member("text", unplaced.text)
            json.member("lines", unplaced.lines)
        }
        list("continued", continued) { json, article in
            let parts = article.continuations.filter { $0.source == page.source.source }
            json.member("article", article.id.letters)
            json.member("lines", parts.flatMap(\.lines))
        }
        member("mappedCharacters", page.source.mappedCharacters)
        key("text")
        let text = page.source.text
        array { json in for line in page.lines { json.string(text[line].span) } }
        if !page.readAcross.isEmpty { member("readAcross", page.readAcross) }
        if !page.withdrawn.isEmpty { member("withdrawn", page.withdrawn) }
        if let sheet = page.source.sheet, sheet.width > 0, sheet.height > 0 {
            key("size")
            integers([sheet.width, sheet.height])
        }
        if let pictures = page.pictures { picture(of: page, pictures.large) }
    }

    private mutating func picture(of page: Page, _ extent: PagePictures.Extent) {
        key("picture")
        object {
            $0.member("url", urlReference(toPath: page.pictureURL(.large)))
            $0.member("width", extent.width)
            $0.member("height", extent.height)
        }
    }

    /// `"name": [{…}, …]`.
    private mutating func list<Element>(
        _ name: String, _ elements: [Element], _ members: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array { json in
            for element in elements { json.object { members(&$0, element) } }
        }
    }

    /// `"name": [[first, last], …]`.
    private mutating func member(_ name: String, _ ranges: [LineRange]) {
        key(name)
        array { json in
            for range in ranges {
                json.array {
                    $0.integer(range.first)
                    $0.integer(range.last)
                }
            }
        }
    }
}

/// The text of a Markdown body, a paragraph a line of it; it stands on no printed line.
private func plainParagraphs(ofMarkdown source: Bytes) -> [Paragraph] {
    plainText(ofMarkdown: source.span).split(separator: "\n").map { Paragraph(text: String($0), lines: []) }
}
