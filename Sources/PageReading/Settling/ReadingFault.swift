package import Text

/// What is wrong with a page that was read.
package enum ReadingFault: FaultKind {
    /// The page prints dates, and nothing tells their year.
    case noYear
    /// The page holds text and no article was found in it.
    case noArticle
    /// 下转: the page that the article goes on on has no rest of it.
    case noContinuation(page: String, isDated: Bool)
    /// 上接: the page that the article comes from has no beginning of it.
    case noBeginning(page: String, isDated: Bool)
    /// Lines hold two columns' text, and which goes on with which is not sure.
    case readAcross(first: Int, last: Int)

    package var severity: SourceFault.Severity { .warning }

    package var message: String {
        switch self {
        case .noYear: "the year of this page's dates is not known"
        case .noArticle: "no article was found on this page"
        case .noContinuation(let page, _): "the article goes on on page \(page), and no rest of it is found there"
        case .noBeginning(let page, _): "the article comes from page \(page), and no beginning of it is found there"
        case .readAcross(let first, let last): "columns read across, lines \(first)-\(last): their order is not sure"
        }
    }

    package var hint: String {
        switch self {
        case .noYear:
            "name the file like 2023-05-19_A03.txt, or give the page's date or the archive's year in archive.yml"
        case .noArticle: "an article begins with 本报讯, a wire service's dateline, or plain text under a headline"
        case .noContinuation(_, isDated: false), .noBeginning(_, isDated: false):
            "halves are joined where both pages tell their issue: name the files like 2023-05-19_A03.txt"
        case .noContinuation:
            "the other page must be in the same folder, of the same date, and print 上接 with this page's number"
        case .noBeginning:
            "the other page must be in the same folder, of the same date, and print 下转 with this page's number"
        case .readAcross: "dump the page again with pdftotext -raw, or give the PDF in the place of the text"
        }
    }
}
