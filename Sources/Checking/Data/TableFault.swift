import Text

/// What is wrong with a table of the open data.
enum TableFault: FaultKind {
    case openQuote
    case strayQuote
    case lineEnd
    case otherHead(missing: String)
    case otherWidth(cells: Int, head: Int)
    case otherCount(rows: Int, articles: Int)
    case otherCell(String)
    case noSuchPage(String)
    case withoutPage(String, articles: Int)
    case otherPersonCount(String, articles: Int)
    case unknownPerson(String)
    case leavesOut(String)

    var message: String {
        switch self {
        case .openQuote: "this quotation mark is not closed"
        case .strayQuote: "a quotation mark stands inside the cell"
        case .lineEnd: "the line does not end with CR LF"
        case .otherHead(let name): "the table's head has no \"\(name)\""
        case .otherWidth(let cells, let head): "the row has \(cells) cells and the head \(head)"
        case .otherCount(let rows, let articles): "has \(rows) articles and data/articles.jsonl \(articles)"
        case .otherCell(let name): "\"\(name)\" is not that of data/articles.jsonl"
        case .noSuchPage(let url): "\"url\" leads nowhere: there is no page \(url)"
        case .withoutPage(let name, let count): "\(name) has no \"url\", and is in \(count) articles"
        case .otherPersonCount(let name, let count): "\(name) is in \(count) articles of data/articles.jsonl"
        case .unknownPerson(let name): "\(name) is in no article of data/articles.jsonl"
        case .leavesOut(let name): "leaves out \(name), who is in data/articles.jsonl"
        }
    }

    var hint: String { "build the site again" }
}
