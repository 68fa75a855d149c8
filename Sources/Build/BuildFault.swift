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
    /// A name that a filter was given, and the folder that has no such page.
    case noPage(folder: String)
    case noRarity
    /// How many records another program made, or this one with other counts.
    case strangeRecords(Int)
    case nothingKept(reason: String)
    /// How many faults of a file are not told, the worst of which is of this severity.
    case more(Int, SourceFault.Severity)

    var severity: SourceFault.Severity {
        switch self {
        case .noSeeds, .strangeRecords: .warning
        case .notWritten, .notCopied, .noBoxes, .noPage, .noRarity, .nothingKept: .error
        case .more(_, let severity): severity
        }
    }

    var message: String {
        switch self {
        case .noSeeds: "there is no page (.txt) and no article (.md) in this folder"
        case .notWritten(let message, _): message
        case .notCopied(let reason): "cannot be read any more: \(reason)"
        case .noBoxes: "it is not known where the lines of this page are printed"
        case .noPage(let folder): "this is no page of \(folder)"
        case .noRarity: "there is no rarity record in this file"
        case .strangeRecords(let count):
            "\(count) records are of another program or made with other counts, and were not kept"
        case .nothingKept(let reason): "records cannot be kept here: \(reason)"
        case .more(let count, _): "\(count) more faults of this file are not told"
        }
    }

    var hint: String {
        switch self {
        case .noSeeds: "put the text of a page in it"
        case .notWritten(_, let hint): hint
        case .notCopied: "build again when it is there, or remove the links to it"
        case .noBoxes: "put the page's PDF beside its text, with the same name"
        case .noPage: "--source FOLDER names the folder of pages"
        case .noRarity: "make it of all pages: broadsheet filter scan"
        case .strangeRecords:
            "the build reads what they are of itself; run all filters with this program, and read with the counts of all pages"
        case .nothingKept: "broadsheet build reads all pages itself"
        case .more: "mend those that are, and build again"
        }
    }
}
