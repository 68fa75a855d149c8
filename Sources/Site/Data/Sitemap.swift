import Text

/// The XML namespace of sitemaps (sitemaps.org, protocol 0.9).
private let namespace: StaticString = "http://www.sitemaps.org/schemas/sitemap/0.9"

extension Site {
    /// Appends the sitemap, or where its URLs are too many for one, the index of its parts.
    ///
    /// The protocol wants absolute URLs: without a base URL they are relative to the root, and `robots.txt` does not
    /// name the sitemap.
    func appendSitemap(into bytes: inout Bytes) {
        let parts = outputs.filter { if case .sitemapPart = $0.kind { true } else { false } }
        if parts.isEmpty {
            bytes.append(urlSet: outputs.lazy.filter(\.isReadable), address)
        } else {
            let numbered = parts.indices.map { "sitemap-\($0 + 1).xml" }
            bytes.append(list: "sitemapindex", of: "sitemap", numbered.map(address.best))
        }
    }

    /// Appends part `number`, from 1, of a sitemap that is too long for one file.
    func appendSitemapPart(_ number: Int, into bytes: inout Bytes) {
        let readable = outputs.lazy.filter(\.isReadable)
        bytes.append(urlSet: readable.dropFirst((number - 1) * sitemapLength).prefix(sitemapLength), address)
    }

    /// Appends the rules for robots: all may read all.
    func appendRobots(into bytes: inout Bytes) {
        bytes.append("User-agent: *\nAllow: /\n")
        if let sitemap = address.absolute("sitemap.xml") { bytes.append("\nSitemap: \(sitemap)\n") }
    }
}

extension Bytes {
    fileprivate mutating func append(urlSet outputs: some Sequence<Output>, _ address: WebAddress) {
        append(list: "urlset", of: "url", outputs.lazy.map { address.best($0.path) })
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
