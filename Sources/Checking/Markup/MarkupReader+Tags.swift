import Text

extension MarkupReader {
    mutating func start(_ element: Element, at offset: Int, isClosed: Bool) {
        if element == .br { text.appendSpace() } else if !element.isInsideLine { text.endBlock() }
        var holdsText = false
        if kind == .page {
            checkAttributeNames()
            checkElement(element, at: offset)
            holdsText = openElement(element, isClosed: isClosed)
        }
        for attribute in scanner.attributes { read(attribute, of: element, holdsText: holdsText) }
        guard !isClosed || kind == .page else { return }
        if element == .template { templateDepth += 1 }
        if [.title, .script, .style, .loc].contains(element) { holder = element }
    }

    private mutating func checkElement(_ element: Element, at offset: Int) {
        switch element {
        case .html: head.hasLanguage = head.hasLanguage || !(value(.lang)?.isEmpty ?? true)
        case .h1:
            headings += 1
            headingDepth = openElements.depth + 1
            if headings > 1 { report(PageFault.headings(headings), at: offset) }
        case .img where value(.alt) == nil: report(PageFault.imageWithoutAlt, at: offset)
        case .style: report(PageFault.inlineStyle, at: offset)
        case .base: report(LinkFault.baseElement, at: offset)
        case .script: isScriptTextAllowed = value(.src) != nil || isData(type: value(.type))
        case .meta: readHead(meta: offset)
        case .link: readHead(link: offset)
        default: break
        }
    }

    /// The last tag's attribute, as written; nil where it has none.
    func value(_ name: AttributeName) -> ArraySlice<UInt8>? {
        scanner.attributes.first { $0.name == name }.map { scanner.bytes[$0.value] }
    }

    func lowercased(_ name: AttributeName) -> String? { value(name).map { String(utf8: trimmed($0)).lowercased() } }

    /// Whether a `<script>` of this type is a block of data, which no browser runs.
    private func isData(type: ArraySlice<UInt8>?) -> Bool {
        type.map { $0.starts(with: "application/".utf8) && $0.reversed().starts(with: "nosj".utf8) } ?? false
    }

    private mutating func read(_ attribute: MarkupAttribute, of element: Element, holdsText: Bool) {
        switch attribute.name {
        case .href where element != .base, .xlinkHref: readLink(attribute, isFetched: element == .link && isResource)
        case .src, .poster: readLink(attribute, isFetched: true)
        case .data where element == .object: readLink(attribute, isFetched: true)
        case .action, .formaction: readLink(attribute, isFetched: false, fault: LinkFault.sentElsewhere)
        case .srcset, .imagesrcset: readCandidates(attribute)
        case .content where element == .meta: readMeta(attribute)
        case .id: readID(attribute, holdsText: holdsText)
        case .datetime where kind == .page, .dataEDTF where kind == .page: readDate(attribute)
        case .name where element == .a:
            anchorNames.insert(contentHash(decoded(scanner.bytes[attribute.value]).span))
        case .style where kind == .page: report(PageFault.inlineStyle, at: attribute.start)
        case .event where kind == .page: report(PageFault.eventAttribute, at: attribute.start)
        default: break
        }
    }

    /// An attribute's value with its character references replaced and without white space at its ends.
    func decoded(_ written: ArraySlice<UInt8>) -> Bytes {
        var value: Bytes = []
        value.append(replacingReferencesIn: trimmed(written))
        return value
    }

    private mutating func readID(_ attribute: MarkupAttribute, holdsText: Bool) {
        let id = decoded(scanner.bytes[attribute.value])
        let line = places.place(of: attribute.start).line
        if let other = idLines.updateValue(line, forKey: contentHash(id.span)) {
            report(PageFault.duplicateID(quoted(id), otherLine: other), at: attribute.start)
        }
        if holdsText, id.first == UInt8(ascii: "L"), let number = Int(String(utf8: id.dropFirst())) {
            finishLine()
            printedLine = OpenLine(number: number, depth: openElements.depth)
        }
    }
}

// MARK: Links

extension MarkupReader {
    /// Whether a `<link>` names something that the browser fetches with the page.
    private var isResource: Bool {
        let fetched = ["stylesheet", "icon", "preload", "modulepreload", "manifest"]
        let relations = String(utf8: value(.rel) ?? []).lowercased().split(separator: " ")
        return relations.contains { fetched.contains(String($0)) }
    }

    /// - Parameter fault: what a link out of the site is, where it is one.
    private mutating func readLink(
        _ attribute: MarkupAttribute, isFetched: Bool, fault: ((String) -> LinkFault)? = nil
    ) {
        let reference = decoded(scanner.bytes[attribute.value])
        if reference.isEmpty && (isFetched || attribute.value.isEmpty && attribute.name != .href) {
            check.links += 1
            return report(LinkFault.empty, at: attribute.start)
        }
        follow(reference[...], at: attribute.start, outside: isFetched ? LinkFault.fetchedFromElsewhere : fault)
    }

    /// `a.png 1x, b.png 2x`
    private mutating func readCandidates(_ attribute: MarkupAttribute) {
        for candidate in decoded(scanner.bytes[attribute.value]).split(separator: UInt8(ascii: ",")) {
            let reference = trimmed(candidate).prefix { !isSpace($0) }
            if !reference.isEmpty {
                follow(reference, at: attribute.start, outside: LinkFault.fetchedFromElsewhere)
            }
        }
    }

    /// `<meta http-equiv="refresh" content="0; url=…">` and `<meta name="search-index" content="…">` name files.
    private mutating func readMeta(_ attribute: MarkupAttribute) {
        let content = decoded(scanner.bytes[attribute.value])
        if value(.name)?.elementsEqual("search-index".utf8) ?? false {
            follow(content[...], at: attribute.start)
        } else if let httpEquiv = value(.httpEquiv), String(utf8: httpEquiv).lowercased() == "refresh",
            let start = content.firstRange(of: "url=".utf8)?.upperBound
        {
            follow(content[start...], at: attribute.start, outside: LinkFault.leadsAway)
        }
    }

    /// Follows one reference; the number of the file that it leads to.
    ///
    /// - Parameter outside: what a reference out of the site is, where it is a fault.
    @discardableResult
    mutating func follow(
        _ reference: ArraySlice<UInt8>, at offset: Int, outside: ((String) -> LinkFault)? = nil
    ) -> Int? {
        check.links += 1
        switch resolver.target(of: reference, in: check.file) {
        case .file(let file, let fragment):
            if !fragment.isTop { note(fragment, of: file, at: offset) }
            return file
        case .fault(let fault): report(fault, at: offset)
        case .elsewhere:
            if let outside, !reference.starts(with: "data:".utf8) { report(outside(quoted(reference)), at: offset) }
        }
        return nil
    }

    private mutating func note(_ fragment: Fragment, of file: Int, at offset: Int) {
        if file == check.file { return ownFragments.append((fragment, offset)) }
        let (line, column) = places.place(of: offset)
        check.anchors.append(AnchorReference(file: file, fragment: fragment, line: line, column: column))
    }
}
