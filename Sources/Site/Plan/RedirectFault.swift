import Text

/// What is wrong with an old address.
enum RedirectFault: FaultKind {
    case pageThere(String)
    case inTheWay(String)
    case twice(String, file: String, line: Int)
    case leadsNowhere(String)
    case loop([String])
    case notConfirmed(Int)

    var severity: SourceFault.Severity {
        switch self {
        case .pageThere: .warning
        case .inTheWay, .twice, .leadsNowhere, .loop: .error
        case .notConfirmed: .note
        }
    }

    var message: String {
        switch self {
        case .pageThere(let path): "the site has something at \(path): nobody is led away from there"
        case .inTheWay(let path): "there is no place for a page at \(path): a file of the site would be its folder"
        case .twice(let path, let file, let line): "\(path) stands in \(file) already, on line \(line)"
        case .leadsNowhere(let target): "the site has no page \(target)"
        case .loop(let way): "these lead to one another: \(way.joined(separator: " → "))"
        case .notConfirmed(let count): "\(count) old \(count == 1 ? "address is" : "addresses are") not confirmed yet"
        }
    }

    var hint: String {
        switch self {
        case .pageThere: "remove the entry"
        case .inTheWay: "leave the address out"
        case .twice: "keep one; the first is used"
        case .leadsNowhere: "write the path of a page below public/, as in people/樊惠林.html"
        case .loop: "let one of them lead to a page of the site"
        case .notConfirmed: "compare each with what is there now, and write confirmed: true; or remove it"
        }
    }
}
