import Text

/// What only a whole build can find wrong.
enum BuildFault: FaultKind {
    case noSeeds
    /// A file of the site, and why the publisher refused it.
    case notWritten(String, hint: String)

    var severity: SourceFault.Severity {
        switch self {
        case .noSeeds: .warning
        case .notWritten: .error
        }
    }

    var message: String {
        switch self {
        case .noSeeds: "there is no page (.txt) and no article (.md) in this folder"
        case .notWritten(let message, _): message
        }
    }

    var hint: String {
        switch self {
        case .noSeeds: "put the text of a page in it"
        case .notWritten(_, let hint): hint
        }
    }
}
