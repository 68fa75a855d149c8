import Text

/// What is wrong with the site as a whole, or with a file of it whatever it holds.
enum SiteFault: FaultKind {
    case unlistedPage
    case listedUnwanted
    /// A pipe, a socket, a device: no host serves it.
    case notPlainFile
    case symbolicLink
    case leftover
    case missing(String)
    case empty
    case holdsNUL
    case notUTF8
    case altered
    case gone(String)
    case noChecksum
    case noDay
    case noSearchIndex

    var severity: SourceFault.Severity {
        switch self {
        case .symbolicLink: .warning
        default: .error
        }
    }

    var message: String {
        switch self {
        case .unlistedPage: "sitemap.xml does not list this page"
        case .listedUnwanted: "the page asks to be left out of indexes, and sitemap.xml lists it"
        case .notPlainFile: "is neither a file nor a folder"
        case .symbolicLink: "is a symbolic link"
        case .leftover: "was left by a build that was stopped"
        case .missing(let name): "there is no \(name)"
        case .empty: "is empty"
        case .holdsNUL: "holds a NUL character"
        case .notUTF8: "is not UTF-8"
        case .altered: "is not as it was built: its checksum is another"
        case .gone(let name): "lists \(name), and it is not there"
        case .noChecksum: "the line is no checksum"
        case .noDay: "is the page of no day, month or year"
        case .noSearchIndex: "names no search index"
        }
    }

    var hint: String {
        switch self {
        case .unlistedPage: "list it, or write <meta name=\"robots\" content=\"noindex\"> in it"
        case .listedUnwanted: "remove the robots meta element, or leave the page out of the sitemap"
        case .notPlainFile: "remove it"
        case .symbolicLink: "hosts follow it or drop it: put the file itself in its place"
        case .leftover: "build the site again, or remove it"
        case .altered: "build the site again; a file that is to differ belongs in seeds/ or templates/"
        case .notUTF8: "write every file in UTF-8"
        case .noSearchIndex: "write <meta name=\"search-index\" content=\"{{root}}{{manifest}}\"> into the head"
        case .missing, .empty, .holdsNUL, .gone, .noChecksum, .noDay: "build the site again"
        }
    }
}
