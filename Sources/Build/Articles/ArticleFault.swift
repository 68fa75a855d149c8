import Ingest
import Text

/// What is wrong with an article in Markdown, as its text shows.
enum ArticleFault: FaultKind {
    /// Neither its front matter nor a heading states one.
    case noTitle
    /// The names of what other generators would put there: `{{< figure >}}`.
    case shortcodes([String])
    /// What means something to other generators, and in how many articles it stands: `layout (1423)`.
    case passedOver([String])

    var severity: SourceFault.Severity {
        switch self {
        case .noTitle: .error
        case .shortcodes: .warning
        case .passedOver: .note
        }
    }

    var message: String {
        switch self {
        case .noTitle: "the article has no title"
        case .shortcodes(let names): "shown as text, not run: " + names.joined(separator: " ")
        case .passedOver(let counts):
            "passed over in articles, for it means nothing here: " + counts.joined(separator: ", ")
        }
    }

    var hint: String {
        switch self {
        case .noTitle:
            "begin it with a heading, \"# …\", or with a line \"---\", \"title: …\" and a line \"---\""
        case .shortcodes:
            "write in Markdown what it stands for, or put it between \"`\" where readers are to see it"
        case .passedOver:
            "the keys that are read are \(articleKeys.joined(separator: ", "))"
        }
    }
}
