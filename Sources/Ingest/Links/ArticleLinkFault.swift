package import Text

/// What is wrong with a link or picture of an article in Markdown. The text of the link is shown without it.
package enum ArticleLinkFault: FaultKind, Error {
    /// `meant` is a file's name in the same folder.
    case noFile(String, meant: String?)
    case folder(String)
    case leavesSource(String)
    case outside(String)
    case hidden(String)
    case unreadable(String, reason: String)
    case notCopied(String, ending: String)
    case notShown(String)

    package var severity: SourceFault.Severity {
        // A draft may be linked to before it is shown, and a page that cannot be read has a fault of its own.
        if case .notShown = self { .warning } else { .error }
    }

    package var message: String {
        switch self {
        case .noFile(let link, _): "\"\(link)\" leads nowhere: there is no such file"
        case .folder(let link): "\"\(link)\" leads to a folder"
        case .leavesSource(let link): "\"\(link)\" leads out of the source folder"
        case .outside(let link): "\"\(link)\" leads to a symbolic link out of the source folder"
        case .hidden(let link): "\"\(link)\" leads to a hidden file"
        case .unreadable(let link, let reason): "\"\(link)\" leads to a file that cannot be read: \(reason)"
        case .notCopied(let link, let ending):
            ending.isEmpty
                ? "\"\(link)\" leads to a file of no kind that is copied"
                : "\"\(link)\" leads to a .\(ending) file, a kind that is not copied"
        case .notShown(let link): "\"\(link)\" leads to a page or article that is not on the site"
        }
    }

    package var hint: String {
        switch self {
        case .noFile(_, let meant):
            meant.map { "did you mean \"\($0)\"?" } ?? "write the file's path as it is from the article's own folder"
        case .folder: "name a file in it"
        case .leavesSource: "copy the file into the source folder"
        case .outside: "put the file itself in the link's place"
        case .hidden: "give it a name that begins with no full stop"
        case .unreadable: "let everybody read it: the site will show it to everybody"
        case .notCopied(_, let ending):
            ending == "svg"
                ? "an opened drawing can run scripts as a part of the site: save it as .png or .webp"
                : "pictures, sound, films, office files, tables and archives are copied: save it as one, or pack it in a .zip"
        case .notShown: "it is a draft, or has a fault of its own"
        }
    }
}
