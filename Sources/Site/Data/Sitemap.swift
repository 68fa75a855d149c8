import Text

/// The XML namespace of sitemaps (sitemaps.org, protocol 0.9).
private let namespace: StaticString = "http://www.sitemaps.org/schemas/sitemap/0.9"

extension Site {
    /// Appends the sitemap, or where its URLs are too many for one, the index of its parts.
    ///
    /// The protocol wants absolute URLs: without a base URL there is no sitemap, and `robots.txt` names none. No `lastmod` stands in
    /// it: no clock is read, and what day a page last changed nobody wrote down.
    func appendSitemap(into bytes: inout Bytes) {
        facts.noteList(at: "sitemap.xml")
        if sitemap.parts.isEmpty {
            bytes.append(urlSet: sitemapPaths, address)
        } else {
            bytes.append(list: "sitemapindex", of: "sitemap", sitemapPaths.lazy.map { address.best($0) })
        }
    }

    /// What it lists.
    var sitemapPaths: [String] {
        sitemap.parts.isEmpty
            ? outputs.filter(\.isReadable).map(\.path) : sitemap.parts.map { sitemapPath($0.name) }
    }

    /// Appends a part of a sitemap that is too long for one file.
    func appendSitemapPart(_ name: String, into bytes: inout Bytes) {
        facts.noteList(at: sitemapPath(name))
        bytes.append(urlSet: sitemap[name], address)
    }

    /// Appends the rules for robots: all may read all.
    func appendRobots(into bytes: inout Bytes) {
        bytes.append("User-agent: *\nAllow: /\n")
        if let sitemap = address.absolute("sitemap.xml") { bytes.append("\nSitemap: \(sitemap)\n") }
    }
}

extension Bytes {
    fileprivate mutating func append(urlSet paths: some Sequence<String>, _ address: WebAddress) {
        append(list: "urlset", of: "url", paths.lazy.map { address.best($0) })
    }

    fileprivate mutating func append(
        list name: StaticString, of element: StaticString, _ urls: some Sequence<String>
    ) {
        append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
        append(name)
        append(" xmlns=\"")
        append(namespace)
        append("\">\n")
        for url in urls {
            append("<")
            append(element)
            append(">")
            append(element: "loc", url)
            append("</")
            append(element)
            append(">\n")
        }
        append("</")
        append(name)
        append(">\n")
    }
}
