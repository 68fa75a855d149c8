import Text

/// What only a whole build can find wrong.
enum BuildFault: FaultKind {
    case noSeeds
    /// A file of the site, and why the publisher refused it.
    case notWritten(String, hint: String)
    /// A file that an article links to could be read before, and when it was to be copied, could not.
    case notCopied(String)
    /// A page that is to be drawn is known by its text alone.
    case noBoxes
    /// How many faults of a file are not told, the worst of which is of this severity.
    case more(Int, SourceFault.Severity)

    var severity: SourceFault.Severity {
        switch self {
        case .noSeeds: .warning
        case .notWritten, .notCopied, .noBoxes: .error
        case .more(_, let severity): severity
        }
    }

    var message: String {
        switch self {
        case .noSeeds: "there is no page (.txt) and no article (.md) in this folder"
        case .notWritten(let message, _): message
        case .notCopied(let reason): "cannot be read any more: \(reason)"
        case .noBoxes: "it is not known where the lines of this page are printed"
        case .more(let count, _): "\(count) more faults of this file are not told"
        }
    }

    var hint: String {
        switch self {
        case .noSeeds: "put the text of a page in it"
        case .notWritten(_, let hint): hint
        case .notCopied: "build again when it is there, or remove the links to it"
        case .noBoxes: "put the page's PDF beside its text, with the same name"
        case .more: "mend those that are, and build again"
        }
    }
}
