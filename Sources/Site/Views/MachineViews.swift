import Archive
import Mustache
import Text

/// What an article's page says to machines: for reference managers (Highwire's `citation_*` and Dublin Core, as Zotero's *Embedded
/// Metadata* reads them), for networks that show links (Open Graph), and for search engines (JSON-LD, schema.org).
extension Site {
    /// - Parameter title: the whole headline in one line.
    func machineViews(_ article: Article, title: String, page: Page?) -> Object {
        let newspaper = newspaperName, language = settings.articleLanguage
        let licence = settings.licence.flatMap { $0.hasPrefix("https://") ? $0 : nil }
        let url = address.absolute(article.id.url), pageURL = page.flatMap { address.absolute($0.url) }
        return [
            "meta": .list(metaTags(article, title: title, newspaper, language)),
            "properties": .list(properties(article)),
            "linkedData": .markup(
                linkedData(article, title: title, newspaper, language, licence: licence, url: url, pageURL: pageURL)
                    .safeInScript),
        ]
    }
}

/// Each is said once: of what both have, Zotero takes Highwire's. The date of the event stands in EDTF (`DCTERMS.temporal`), for it
/// is none of publication.
private func metaTags(_ article: Article, title: String, _ newspaper: String, _ language: String) -> [Value] {
    var tags: [Value] = []
    func add(_ name: String, _ content: String) {
        tags.append(.object(["name": .text(name), "content": .text(content)]))
    }
    add("citation_title", title)
    for name in article.writers { add("citation_author", name) }
    if let day = article.issueDate { add("citation_publication_date", day.description(separator: "/")) }
    if let page = article.page { add("citation_firstpage", page) }
    if let last = article.continuations.last?.page { add("citation_lastpage", last) }
    add("citation_language", language)
    if !article.tags.isEmpty { add("citation_keywords", article.tags.joined(separator: "; ")) }
    add("DC.type", "newspaperArticle")
    add("DC.source", newspaper)
    if let day = article.issueDate { add("DC.date", day.description) }
    if let date = article.date { add("DCTERMS.temporal", date.description) }
    return tags
}

extension CivilDate {
    /// `2023/06/02`, as Highwire writes days.
    fileprivate func description(separator: Character) -> String {
        String(description.map { $0 == "-" ? separator : $0 })
    }
}

private func properties(_ article: Article) -> [Value] {
    var properties: [Value] = []
    if let day = article.issueDate {
        properties.append(.object(["property": .text("article:published_time"), "content": .text(day.description)]))
    }
    if let column = article.column {
        properties.append(.object(["property": .text("article:section"), "content": .text(column)]))
    }
    return properties
}

/// A `NewsArticle` of schema.org as JSON. Dates are those that are known, as exactly as they are known: `datePublished` is the day of
/// issue, or missing; what the text tells of is `temporalCoverage`, in EDTF.
private func linkedData(
    _ article: Article, title: String, _ newspaper: String, _ language: String, licence: String?, url: String?,
    pageURL: String?
) -> Bytes {
    var json = JSONWriter()
    json.bytes.reserveCapacity(1_000)
    json.object { json in
        json.member("@context", "https://schema.org")
        json.member("@type", "NewsArticle")
        if let url { json.member("url", url) }
        json.member("identifier", article.id.letters)
        json.member("headline", title)
        json.member("inLanguage", language)
        if let licence { json.member("license", licence) }
        if let day = article.issueDate { json.member("datePublished", day.description) }
        if let date = article.date { json.member("temporalCoverage", date.description) }
        json.things("author", "Person", article.writers)
        json.thing("publisher", "Organization", newspaper)
        json.issue(article, newspaper)
        if let pages = article.printedPages { json.member("printPage", pages) }
        if let column = article.column { json.member("articleSection", column) }
        if !article.tags.isEmpty { json.member("keywords", article.tags) }
        if let pageURL { json.member("isBasedOn", pageURL) }
    }
    return json.bytes
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
