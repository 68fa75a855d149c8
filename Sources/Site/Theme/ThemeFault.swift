package import Text

/// What can be wrong in a folder of templates.
package enum ThemeFault: FaultKind {
    /// The theme has no texts in the interface's language.
    case unspokenLanguage(String)
    case unknownTemplate(String, nearest: String?)
    case unusedFile(String)
    case notUTF8
    case notJSON(expected: String)
    case notAnObject
    case notAText(key: String)
    case unknownPlaceholder(String, key: String, known: [String])
    case misspeltKey(String, nearest: String)

    package var severity: SourceFault.Severity {
        switch self {
        case .unspokenLanguage: .note
        case .unknownTemplate, .unusedFile, .misspeltKey: .warning
        case .notUTF8, .notJSON, .notAnObject, .notAText, .unknownPlaceholder: .error
        }
    }

    package var message: String {
        switch self {
        case .unspokenLanguage(let tag): "the interface has no texts in \"\(tag)\" and speaks simplified Chinese"
        case .unknownTemplate(let name, _): "no page kind has a template \"\(name)\""
        case .unusedFile: "the theme does not use this file"
        case .notUTF8: "this file is not valid UTF-8"
        case .notJSON(let expected): "this is not JSON: expected \(expected)"
        case .notAnObject: "expected one JSON object of texts"
        case .notAText(let key): "the value of \"\(key)\" is not a text"
        case .unknownPlaceholder(let name, let key, _): "\"\(key)\" has no placeholder {\(name)}"
        case .misspeltKey(let key, _): "no template of the default theme uses the text \"\(key)\""
        }
    }

    package var hint: String {
        switch self {
        case .unspokenLanguage:
            "it has some in zh-CN, zh-TW and en; a file of this name with those of another language takes their place"
        case .unknownTemplate(_, let nearest?):
            "did you mean \"\(nearest)\"? Templates of your own belong in partials/."
        case .unknownTemplate: "templates of your own belong in partials/; templates/README.md lists the page kinds"
        case .unusedFile: "files that the site shall carry belong in assets/"
        case .notUTF8: "save it as UTF-8"
        case .notJSON, .notAnObject: "write { \"key\": \"text\", … }; the default texts are used until then"
        case .notAText: "put the text in quotation marks; the default text is used until then"
        case .unknownPlaceholder(_, _, let known):
            known.isEmpty
                ? "this text has no placeholders"
                : "it may hold " + known.map { "{\($0)}" }.joined(separator: ", ")
        case .misspeltKey(_, let nearest): "did you mean \"\(nearest)\"?"
        }
    }
}
