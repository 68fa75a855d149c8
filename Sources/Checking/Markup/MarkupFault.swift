import Text

/// What is wrong with a page's markup, and with what its head says.
enum MarkupFault: FaultKind {
    case noDoctype
    case noCharset
    case noPolicy
    case policyLets(String)
    case noCanonical
    case otherCanonical(String)
    case notClosed(String)
    case closesNothing(String)
    case unfinishedComment
    case attributeTwice(String)
    case templateTag(String)
    case noDate(String)

    var severity: SourceFault.Severity {
        if case .noCanonical = self { .warning } else { .error }
    }

    var message: String {
        switch self {
        case .noDoctype: "the page does not begin with <!DOCTYPE html>"
        case .noCharset: "the page does not say that it is UTF-8"
        case .noPolicy: "the page has no Content-Security-Policy"
        case .policyLets(let source): "the Content-Security-Policy lets \(source) in"
        case .noCanonical: "the page tells no canonical address"
        case .otherCanonical(let address): "the canonical address is not the page's own: \(address)"
        case .notClosed(let name): "<\(name)> is not closed"
        case .closesNothing(let name): "</\(name)> closes nothing"
        case .unfinishedComment: "the file ends inside this comment"
        case .attributeTwice(let name): "\(name) stands twice in this tag"
        case .templateTag(let tag): "a template's tag was left over: \(tag)"
        case .noDate(let text): "\"\(text)\" is no date"
        }
    }

    var hint: String {
        switch self {
        case .noDoctype: "browsers show a page without it as they did in 1998"
        case .noCharset: "write <meta charset=\"utf-8\"> within the first 1024 bytes"
        case .noPolicy, .policyLets:
            "write <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\"> into the head"
        case .noCanonical, .otherCanonical: "write <link rel=\"canonical\" href=\"{{canonical}}\"> into the head"
        case .notClosed: "close it before the element around it ends"
        case .closesNothing: "remove it, or open the element before it"
        case .unfinishedComment: "close the comment with -->"
        case .attributeTwice: "browsers keep the first alone: remove the other"
        case .templateTag: "close the tag in the template; no article has this text"
        case .noDate: "write a day, month or year that exists"
        }
    }
}
