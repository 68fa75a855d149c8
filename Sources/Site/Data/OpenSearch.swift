import Archive
import Text

/// Where the description of the site's search lies, for browsers that want to offer it.
let openSearchPath = "opensearch.xml"

extension Site {
    /// Appends the description of the site's search (OpenSearch 1.1, draft 6), by which browsers can add it to theirs.
    ///
    /// The site has it only once its base URL is known: the specification wants absolute URLs, and browsers pass over
    /// relative ones.
    func appendOpenSearch(into bytes: inout Bytes) {
        let title = archive.settings.title
        bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        bytes.append("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n")
        bytes.append(element: "ShortName", String(title.prefix(shortNameLength)))
        bytes.append("\n")
        bytes.append(element: "Description", archive.settings.subtitle ?? title)
        bytes.append("\n")
        bytes.append(element: "Language", archive.settings.language)
        bytes.append(
            "\n<InputEncoding>UTF-8</InputEncoding>\n<Image width=\"16\" height=\"16\" type=\"image/svg+xml\">")
        bytes.append(escapingXML: address.best("assets/favicon.svg"))
        bytes.append("</Image>\n")
        bytes.append(urlOf: "text/html", address.best("search.html") + "?q={searchTerms}")
        bytes.append("</OpenSearchDescription>\n")
    }
}

/// Characters that the specification allows a `ShortName`.
private let shortNameLength = 16

extension Bytes {
    /// Appends `<Url type="…" template="…"/>`.
    fileprivate mutating func append(urlOf type: StaticString, _ template: String) {
        append("<Url type=\"")
        append(type)
        append("\" template=\"")
        append(escapingXML: template)
        append("\"/>\n")
    }
}
