import Text

/// What is wrong with a link.
enum LinkFault: FaultKind {
    case noFile(String, path: String)
    case noAnchor(String, path: String)
    case namesFolder(String)
    case startsAtRoot(String)
    case leavesFolder(String)
    case localPath(String)
    case malformed(String)
    case scriptInLink
    case empty
    case baseElement
    case fetchedFromElsewhere(String)
    case sentElsewhere(String)
    case leadsAway(String)
    case relativeAtAnyDepth(String)

    var severity: SourceFault.Severity {
        switch self {
        case .fetchedFromElsewhere, .sentElsewhere: .warning
        default: .error
        }
    }

    var message: String {
        switch self {
        case .noFile(let link, let path): "the link \"\(link)\" leads nowhere: there is no file \(path)"
        case .noAnchor(let anchor, let path): "the link leads nowhere: \(path) has no id \"\(anchor)\""
        case .namesFolder(let link): "the link \"\(link)\" names a folder"
        case .startsAtRoot(let link): "the link \"\(link)\" counts from the root of the host"
        case .leavesFolder(let link): "the link \"\(link)\" leaves the site's folder"
        case .localPath(let link): "the link \"\(link)\" names a place on one machine"
        case .malformed(let link): "\"\(link)\" is no URL reference"
        case .scriptInLink: "the link runs a script"
        case .empty: "the link is empty"
        case .baseElement: "<base> changes where all links of the page lead"
        case .fetchedFromElsewhere(let link): "the page fetches \(link) from elsewhere"
        case .sentElsewhere(let link): "the form sends what readers type elsewhere: \(link)"
        case .leadsAway(let link): "the page leads readers away: \(link)"
        case .relativeAtAnyDepth(let link): "the page is shown at any depth, and the link \"\(link)\" is relative"
        }
    }

    var hint: String {
        switch self {
        case .noFile: "mind upper and lower case, and that % in a file's name is %25 in a link"
        case .noAnchor: "give the element that is meant this id, or leave out the # and what follows"
        case .namesFolder: "name the file: add index.html, so that the site works from a disk too"
        case .startsAtRoot: "make it relative, so that the site works at any sub-path"
        case .leavesFolder: "there is a ../ too many"
        case .localPath: "link to a file of the site, or to a web address"
        case .malformed: "write % as %25, and / in a name not at all"
        case .scriptInLink: "use a button and a script file"
        case .empty: "name a file, or remove the attribute"
        case .baseElement: "remove it, and make the links relative to their page"
        case .fetchedFromElsewhere: "keep a copy in the site: readers' visits are told to nobody then"
        case .sentElsewhere: "let the site's own search answer"
        case .leadsAway: "remove the refresh"
        case .relativeAtAnyDepth: "begin it with the path of the site's root"
        }
    }
}

/// A text for a message: cut where it is longer than `length` bytes, so that no file can make a message without end.
func quoted(_ text: some BidirectionalCollection<UInt8>, length: Int = 300) -> String {
    guard text.count > length else { return String(utf8: text) }
    // Not in the middle of a character: a byte 10xxxxxx goes on with one.
    var end = text.index(text.startIndex, offsetBy: length)
    while text[end] & 0xC0 == 0x80, end > text.startIndex { end = text.index(before: end) }
    return String(utf8: text[..<end]) + "…"
}
