import Archive
import Mustache
import Text

/// What an article's page says to machines: for reference managers (Highwire's `citation_*` and Dublin Core, as Zotero's *Embedded
/// Metadata* reads them), for networks that show links (Open Graph), and for search engines (JSON-LD, schema.org).
extension Site {
    func machineViews(_ article: Article, page: Page?) -> Object {
        [
            "meta": .list(metaTags(article).map { .object(["name": .text($0.name), "content": .text($0.content)]) }),
            "properties": .list(
                properties(article).map { .object(["property": .text($0.name), "content": .text($0.content)]) }),
            "linkedData": .markup(linkedData(article, page: page)),
        ]
    }

    /// Each is said once: of what both have, Zotero takes Highwire's. The date of the event stands in EDTF (`DCTERMS.temporal`), for it
    /// is none of publication.
    private func metaTags(_ article: Article) -> [(name: String, content: String)] {
        let title = article.headlineLine(theme.texts), day = article.issueDate?.description
        var tags = [("citation_title", title)]
        tags += article.writers.map { ("citation_author", $0) }
        if let day { tags.append(("citation_publication_date", day.replacing("-", with: "/"))) }
        if let page = article.page { tags.append(("citation_firstpage", page)) }
        if let last = article.continuations.last?.page { tags.append(("citation_lastpage", last)) }
        tags.append(("citation_language", settings.articleLanguage))
        if !article.tags.isEmpty { tags.append(("citation_keywords", article.tags.joined(separator: "; "))) }
        tags += [("DC.type", "newspaperArticle"), ("DC.source", newspaperName)]
        if let day { tags.append(("DC.date", day)) }
        if let date = article.date { tags.append(("DCTERMS.temporal", date.description)) }
        return tags
    }

    private func properties(_ article: Article) -> [(name: String, content: String)] {
        var properties: [(String, String)] = []
        if let day = article.issueDate { properties.append(("article:published_time", day.description)) }
        if let column = article.column { properties.append(("article:section", column)) }
        return properties
    }
}

extension Site {
    /// A `NewsArticle` of schema.org as JSON that may stand in a `<script>`. Dates are those that are known, as exactly as they are known:
    /// `datePublished` is the day of issue, or missing; what the text tells of is `temporalCoverage`, in EDTF.
    func linkedData(_ article: Article, page: Page?) -> Bytes {
        var json = JSONWriter()
        json.object { json in
            json.member("@context", "https://schema.org")
            json.member("@type", "NewsArticle")
            if let url = address.absolute(article.id.url) { json.member("url", url) }
            json.member("identifier", article.id.letters)
            json.member("headline", article.headlineLine(theme.texts))
            json.member("inLanguage", settings.articleLanguage)
            if let licence = settings.licence, licence.hasPrefix("https://") { json.member("license", licence) }
            if let day = article.issueDate { json.member("datePublished", day.description) }
            if let date = article.date { json.member("temporalCoverage", date.description) }
            json.things("author", "Person", article.writers)
            json.thing("publisher", "Organization", newspaperName)
            json.issue(article, newspaperName)
            if let pages = article.printedPages { json.member("printPage", pages) }
            if let column = article.column { json.member("articleSection", column) }
            if !article.tags.isEmpty { json.member("keywords", article.tags) }
            if let url = page.flatMap({ address.absolute($0.url) }) { json.member("isBasedOn", url) }
        }
        return json.bytes.safeInScript
    }
}

extension JSONWriter {
    /// `"name": {"@type": …, "name": …}`
    fileprivate mutating func thing(_ name: String, _ type: String, _ label: String) {
        key(name)
        thing(type, label)
    }

    fileprivate mutating func things(_ name: String, _ type: String, _ labels: [String]) {
        if labels.isEmpty { return }
        key(name)
        array { for label in labels { $0.thing(type, label) } }
    }

    private mutating func thing(_ type: String, _ label: String) {
        object {
            $0.member("@type", type)
            $0.member("name", label)
        }
    }

    /// The issue that the article stands in; without its day, the newspaper.
    fileprivate mutating func issue(_ article: Article, _ newspaper: String) {
        guard let day = article.issueDate else { return thing("isPartOf", "Newspaper", newspaper) }
        key("isPartOf")
        object {
            $0.member("@type", "PublicationIssue")
            $0.member("datePublished", day.description)
            $0.thing("isPartOf", "Newspaper", newspaper)
        }
    }
}

extension Bytes {
    /// JSON with each `<`, `>` and `&` written as an escape: no text in it can end the `<script>` that holds it, or open a comment in it.
    var safeInScript: Bytes {
        guard contains(where: isMarkup) else { return self }
        var safe: Bytes = []
        safe.reserveCapacity(count + 64)
        for byte in self {
            if isMarkup(byte) {
                safe.append("\\u00")
                safe.append(hexDigit(byte >> 4))
                safe.append(hexDigit(byte & 15))
            } else {
                safe.append(byte)
            }
        }
        return safe
    }
}

private func isMarkup(_ byte: UInt8) -> Bool { byte == 0x3C || byte == 0x3E || byte == 0x26 }
