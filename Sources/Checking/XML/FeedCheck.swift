import Archive
import Text
import XML

extension PageCheck {
    /// Reads a feed, a sitemap, a search description or a drawing as XML.
    mutating func read(xml bytes: Bytes, path: String, name: String, _ resolver: LinkResolver) {
        do throws(XMLError) {
            let elements = try xmlElements(of: bytes)
            var check = XMLCheck(path: path, file: file, resolver: resolver)
            check.read(elements, of: name)
            faults += check.faults
            entries = check.entries
        } catch {
            let kind = FeedFault.notWellFormed(error.reason)
            faults.append(SourceFault(kind, path: path, line: error.line, column: error.column))
        }
    }

    /// Reads `feed.json`, whose items have to lead to pages of the site.
    mutating func read(feed: JSONValue, path: String, _ resolver: LinkResolver) {
        guard let items = feed["items"]?.array, feed["version"]?.string?.contains("jsonfeed.org") == true else {
            return faults.append(SourceFault(FeedFault.noFeed, path: path))
        }
        for item in items {
            links += 1
            let address = Bytes((item["url"]?.string ?? "").utf8)
            switch resolver.target(of: address[...], in: file) {
            case .file(let number, _): entries.append(number)
            case .fault(let fault): faults.append(SourceFault(fault, path: path))
            case .elsewhere: faults.append(SourceFault(FeedFault.leadsOut(quoted(address)), path: path))
            }
        }
    }
}

/// Looks at the elements of one XML file.
private struct XMLCheck {
    let path: String
    let file: Int
    let resolver: LinkResolver
    var faults: [SourceFault] = []
    /// The files that a feed's entries lead to.
    var entries: [Int] = []

    /// What the feed, and the entry that is read, have.
    private var ofFeed: Set<String> = [], ofEntry: Set<String> = []

    init(path: String, file: Int, resolver: LinkResolver) {
        self.path = path
        self.file = file
        self.resolver = resolver
    }

    /// - Parameter name: the file's, which tells what it must be.
    mutating func read(_ elements: [XMLElement], of name: String) {
        checkRoot(elements.last, of: name)
        for element in elements {
            switch element.name {
            case "Url": checkAddress(element.attributes["template"] ?? "", element.line)
            case "updated", "published": checkMoment(element)
            case "link": checkLink(element)
            case "entry": finishEntry(element)
            case "feed": checkHas(["id", "title", "updated"], ofFeed, element)
            default: break
            }
            if element.parent == "entry" { ofEntry.insert(element.name) }
            if element.parent == "feed" { ofFeed.insert(element.name) }
        }
    }

    /// The outermost element, which is told last.
    private mutating func checkRoot(_ root: XMLElement?, of name: String) {
        switch name {
        case "opensearch.xml" where root?.name != "OpenSearchDescription": report(.noSearchDescription, 0)
        case _ where name.hasPrefix("sitemap") && root?.name != "urlset" && root?.name != "sitemapindex":
            report(.noSitemapFile, 0)
        case _ where name == "feed.xml" || name.hasPrefix("tags/"):
            if root?.qualifiedName != "http://www.w3.org/2005/Atom feed" { report(.noFeed, 0) }
        default: break
        }
    }

    private mutating func report(_ fault: FeedFault, _ line: Int) {
        faults.append(SourceFault(fault, path: path, line: line))
    }

    private mutating func finishEntry(_ entry: XMLElement) {
        checkHas(["id", "title", "updated", "link"], ofEntry, entry)
        ofEntry = []
    }

    private mutating func checkHas(_ wanted: [String], _ found: Set<String>, _ element: XMLElement) {
        for name in wanted where !found.contains(name) { report(.missing(name, in: element.name), element.line) }
    }

    /// `2023-05-18T00:00:00Z`
    private mutating func checkMoment(_ element: XMLElement) {
        let parts = element.text.split(separator: "T", maxSplits: 1).map { String($0) }
        let isMoment = parts.count == 2 && CivilDate(parts[0]) != nil && parts[1].utf8.first.map(isDigit) == true
        if !isMoment { report(.noDate(element.text), element.line) }
    }

    private mutating func checkLink(_ element: XMLElement) {
        guard let address = element.attributes["href"] else { return }
        let target = checkAddress(address, element.line)
        if element.parent == "entry", case .file(let number, _) = target { entries.append(number) }
    }

    /// Where a reference leads is told by the reading of links; that it leads into the site is asked here.
    @discardableResult
    private mutating func checkAddress(_ address: String, _ line: Int) -> LinkTarget {
        let target = resolver.target(of: Bytes(address.utf8)[...], in: file)
        if case .elsewhere = target { report(.leadsOut(quoted(Bytes(address.utf8))), line) }
        return target
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
