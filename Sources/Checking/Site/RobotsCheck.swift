import Text

extension PageCheck {
    /// Reads `robots.txt`: it lets robots in, and names the sitemap where the site's address is known.
    ///
    /// - Parameter hasSitemap: whether there is one: the site without an address has none, and names none.
    mutating func read(robots bytes: Bytes, path: String, base: Bytes, hasSitemap: Bool) {
        let sitemap = String(utf8: base) + "sitemap.xml"
        var isNamed = base.isEmpty
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = String(utf8: trimmed(line[(colon + 1)...]))
            switch String(utf8: trimmed(line[..<colon])).lowercased() {
            case "disallow" where value == "/":
                faults.append(SourceFault(FeedFault.shutsOut, path: path, line: index + 1))
            case "sitemap" where !hasSitemap:
                faults.append(SourceFault(SiteFault.missing("sitemap.xml"), path: path, line: index + 1))
            case "sitemap" where value == sitemap || base.isEmpty: isNamed = true
            case "sitemap":
                isNamed = true
                faults.append(SourceFault(FeedFault.otherSitemap(value), path: path, line: index + 1))
            default: break
            }
        }
        if !isNamed { faults.append(SourceFault(FeedFault.noSitemap(sitemap), path: path)) }
    }
}
