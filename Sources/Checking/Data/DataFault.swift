import Text

/// What is wrong with the open data.
enum DataFault: FaultKind {
    case missingFile
    case noList
    case noTable(String)
    case otherThanListed
    case otherCount(Int, listed: Int)
    case notJSON(expected: String)
    case missingKey(String)
    case doubleKey(String)
    case wrongValue(key: String, expected: String)
    case duplicate(key: String, value: String, otherLine: Int, otherFile: String?)
    case noSuchFile(url: String)
    case unknownArticle(String)
    case unlistedArticle(String)
    case unknownSource(String)
    case continuedOtherwise(String)
    case lineOutside(Int, lineCount: Int)
    case linesTwice(String)
    case linesLost(String)
    case linesOtherwise(String, isOne: Bool)
    case lineTooMany(Int, lineCount: Int)
    case otherLineCount(Int, lineCount: Int)

    var message: String {
        switch self {
        case .missingFile: "there is no such file"
        case .noList: "is no list of the open data's files"
        case .noTable(let name): "lists no file of \(name)"
        case .otherThanListed: "is another file than data/index.json lists: its size or checksum is another"
        case .otherCount(let count, let listed): "has \(count) records and data/index.json says \(listed)"
        case .notJSON(let expected): "the line is no JSON object: expected \(expected)"
        case .missingKey(let key): "the key \"\(key)\" is missing"
        case .doubleKey(let key): "the key \"\(key)\" stands twice"
        case .wrongValue(let key, let expected): "\"\(key)\" is not \(expected)"
        case .duplicate(let key, let value, let line, let file):
            "the \(key) \"\(value)\" stands on line \(line)\(file.map { " of \($0)" } ?? "") already"
        case .noSuchFile(let url): "\"url\" leads nowhere: there is no page \(url)"
        case .unknownArticle(let id): "\"articles\" names \(id), which data/articles.jsonl does not have"
        case .unlistedArticle(let id): "\"articles\" leaves out \(id), which has this source"
        case .unknownSource(let source): "data/pages.jsonl does not have the page \(source)"
        case .continuedOtherwise(let id): "\"continued\" has other lines than \"continuations\" of the article \(id)"
        case .lineOutside(let line, let count): "line \(line) is outside of the page, which has \(count) lines"
        case .linesTwice(let lines): "printed lines are in an article and unplaced too: \(lines)"
        case .linesLost(let lines): "printed lines are neither in an article nor unplaced: \(lines)"
        case .linesOtherwise(let lines, let isOne):
            "on the page line\(isOne ? " \(lines) is" : "s \(lines) are") not as the data has \(isOne ? "it" : "them")"
        case .lineTooMany(let line, let count): "the page shows a line \(line) and has \(count) lines"
        case .otherLineCount(let texts, let count): "\"text\" has \(texts) lines and \"lineCount\" is \(count)"
        }
    }

    var hint: String {
        switch self {
        case .missingFile, .noList, .noTable, .otherThanListed, .otherCount, .notJSON: "build the site again"
        case .missingKey, .doubleKey, .wrongValue: "the documentation's table of open data tells keys and values"
        case .duplicate, .noSuchFile: "each article and each page has an id and a page of its own"
        case .unknownArticle, .unlistedArticle, .unknownSource, .continuedOtherwise:
            "the two files must be of one build"
        case .lineOutside: "lines count from 1 in the file as it is on disk"
        case .linesOtherwise, .lineTooMany, .otherLineCount:
            "the page shows each line of \"text\" in the element with its number for an id: L7"
        case .linesTwice, .linesLost: "each printed line belongs to an article or to the unplaced ones"
        }
    }
}
