import Text

/// What is wrong with a page itself.
enum PageFault: FaultKind {
    case unreadable(reason: String)
    case unfinishedTag
    case duplicateID(String, otherLine: Int)
    case noLanguage
    case noTitle
    case headings(Int)
    case imageWithoutAlt
    case inlineScript
    case inlineStyle
    case eventAttribute
    case textMissing(String)
    case headingWithout(String)
    case badJSON(expected: String)

    var message: String {
        switch self {
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .unfinishedTag: "the file ends inside this tag"
        case .duplicateID(let id, let line): "the id \"\(id)\" stands on line \(line) already"
        case .noLanguage: "<html> does not tell its language"
        case .noTitle: "there is no <title>, or it is empty"
        case .headings(let count): count == 0 ? "there is no <h1>" : "this is one <h1> too many"
        case .imageWithoutAlt: "<img> has no alt"
        case .inlineScript: "<script> holds its script inside"
        case .inlineStyle: "a style stands inside the page"
        case .eventAttribute: "a script stands in an attribute"
        case .textMissing(let text): "the text \"\(text)\" is not on the page, or not whole"
        case .headingWithout(let title): "the heading does not show \"\(title)\""
        case .badJSON(let expected): "is no JSON: expected \(expected)"
        }
    }

    var hint: String {
        switch self {
        case .unreadable: "see to the file's permissions"
        case .unfinishedTag: "close the tag with >, and quoted values with their quotation mark"
        case .duplicateID: "an id names one place: give this one another"
        case .noLanguage: "write <html lang=\"zh-CN\">"
        case .noTitle: "say in <title> what the page is about"
        case .headings: "a page has exactly one main heading"
        case .imageWithoutAlt: "say what the picture shows, or write alt=\"\" where it is decoration"
        case .inlineScript, .eventAttribute: "move it to a file: a host that forbids inline scripts would stop it"
        case .inlineStyle: "move it to a stylesheet: a host that forbids inline styles would drop it"
        case .textMissing: "data/articles.jsonl has it: the template must show every paragraph and headline"
        case .headingWithout: "data/articles.jsonl has this title: the page's <h1> must show it"
        case .badJSON: "build the site again"
        }
    }
}
