package import Text

/// What can be wrong in a template's text.
package enum TemplateFault: FaultKind {
    /// `closer` is what should end the tag: `}}`.
    case unclosedTag(closer: String)
    case emptyTag
    case badName(String)
    case badDelimiters
    /// `tag` as written: `{{#items}}`, to be closed by `name`.
    case unclosed(tag: String, name: String)
    case closedByAnother(tag: String, name: String, line: Int, closedBy: String)
    case strayClose(name: String)
    case onlyBlocksInParent(tag: String, parent: String)
    case blockGivenTwice(name: String)
    case tooManyNested(limit: Int)
    case missingTemplate(name: String, nearest: String?)
    case nameTwice(String)

    package var message: String { words.message }
    package var hint: String { words.hint }

    private var words: (message: String, hint: String) {
        switch self {
        case .unclosedTag(let closer):
            ("this tag is not closed", "expected \"\(closer)\" before the next tag")
        case .emptyTag:
            ("this tag has no name", "write a name, or \".\" for the current value")
        case .badName(let name):
            (
                "\"\(name)\" is no name",
                "names have no spaces, braces or empty parts; to choose, write {{#name}}…{{/name}}"
            )
        case .badDelimiters:
            ("these are no delimiters", "write two, without \"=\" and with a space between: {{=<% %>=}}")
        case .unclosed(let tag, let name):
            ("\(tag) is not closed", "expected {{/\(name)}} after it")
        case .closedByAnother(let tag, let name, let line, let closedBy):
            ("\(tag) of line \(line) is closed by {{/\(closedBy)}}", "expected {{/\(name)}}")
        case .strayClose(let name):
            ("{{/\(name)}} closes nothing", "remove it, or open {{#\(name)}} before it")
        case .onlyBlocksInParent(let tag, let parent):
            ("\(tag) cannot stand directly in \(parent)", "put it into a block: {{$name}}…{{/name}}")
        case .blockGivenTwice(let name):
            ("block \"\(name)\" is given twice", "keep one of the two")
        case .tooManyNested(let limit):
            ("more than \(limit) tags are open here", "move a part into a template of its own")
        case .missingTemplate(let name, let nearest):
            ("there is no template \"\(name)\"", nearest.map { "did you mean \"\($0)\"?" } ?? "")
        case .nameTwice(let name):
            ("there are two templates \"\(name)\"", "rename one of the two")
        }
    }
}

/// What can go wrong only when a page is rendered.
package enum RenderFault: FaultKind {
    case unknownTemplate(String)
    /// `{{>*path}}` with a value that names no template; `name` is nil where the value is no text.
    case dynamicNameUnknown(path: String, name: String?)
    case tooDeep(limit: Int)
    /// In bytes.
    case tooLarge(limit: Int)
    /// In instructions.
    case tooLong(limit: Int)

    package var message: String { words.message }
    package var hint: String { words.hint }

    private var words: (message: String, hint: String) {
        switch self {
        case .unknownTemplate(let name):
            ("there is no template \"\(name)\"", "")
        case .dynamicNameUnknown(let path, let name?):
            ("there is no template \"\(name)\"", "the name is the value of \"\(path)\"")
        case .dynamicNameUnknown(let path, nil):
            ("\"\(path)\" names no template", "its value must be the name of a template")
        case .tooDeep(let limit):
            (
                "more than \(limit) sections, partials and blocks are open here",
                "does a template call itself without end?"
            )
        case .tooLarge(let limit):
            ("the page has more than \(limit) bytes here", "do partials or sections repeat each other?")
        case .tooLong(let limit):
            ("the page has taken more than \(limit) steps here", "do partials or sections repeat each other?")
        }
    }
}

/// Why a page could not be rendered, and the tag at which it stopped.
package struct RenderError: Error, Equatable, Sendable {
    package var kind: RenderFault
    /// The template as the user knows it; empty where no template was reached.
    package var path: String
    /// From 1; 0 where no template was reached.
    package var line: Int
    /// From 1, in UTF-8 bytes; 0 where no template was reached.
    package var column: Int
    /// The files of the templates that were being rendered, innermost first.
    package var templates: [String] = []

    /// The same as a fault to tell.
    package var fault: SourceFault { SourceFault(kind, path: path, line: line, column: column) }
}
