import Text

/// A correction that does not match its page.
enum CorrectionFault: FaultKind {
    case pageChanged(digits: String)
    case unknownArticle(String, meant: String?)
    case articleTwice(String)
    case emptyArticle
    case lineOutside(Int, count: Int)
    case lineBlank(Int)
    case lineTwice(Int)

    var message: String {
        switch self {
        case .pageChanged: "the page has changed since these corrections were written; no line is moved"
        case .unknownArticle(let id, _): "the page has no article \(id)"
        case .articleTwice(let id): "the article \(id) is corrected here a second time"
        case .emptyArticle: "these lines make no article: none of them is left for its text"
        case .lineOutside(let line, let count): "line \(line) is beyond the page, which has \(count) lines"
        case .lineBlank(let line): "line \(line) of the page is blank"
        case .lineTwice(let line): "line \(line) stands here a second time"
        }
    }

    var hint: String {
        switch self {
        case .pageChanged(let digits): "compare the line numbers with the page, then write page: \(digits)"
        case .unknownArticle(_, let meant?): "did you mean \(meant)?"
        case .unknownArticle: "broadsheet inspect, with the page's file, tells its articles' ids"
        case .articleTwice: "write both corrections under one key; the first is used"
        case .emptyArticle: "name lines that no other correction takes, or leave the article out"
        case .lineOutside: "lines count from 1 in the page's file"
        case .lineBlank: "a range begins and ends with a printed line; compare it with the page"
        case .lineTwice: "each line belongs to one article, or is unplaced; the first place is used"
        }
    }
}
