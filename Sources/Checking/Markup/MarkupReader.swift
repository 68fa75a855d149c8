import Text

/// Reads one page, feed, sitemap or drawing from its first byte to its last, and gathers what a check asks.
struct MarkupReader {
    enum Kind { case page, drawing, xml }

    let kind: Kind
    let path: String
    let resolver: LinkResolver
    var check: PageCheck
    var scanner: MarkupScanner
    var places: PlaceFinder
    var text = VisibleText()
    /// The text of the page's headings of the first rank.
    var headingText = VisibleText()

    var head = PageHead()
    var headings = 0
    /// The elements of a page that are open. Other files are read as XML besides, which tells more.
    var openElements = OpenElements()
    /// How many faults of tags that do not pair were told.
    var pairFaults = 0
    /// How many `<template>` are open: their content is not shown.
    var templateDepth = 0
    /// The element that holds the next text, where it is no text of the page.
    var holder: Element?
    /// Whether the script that is open may hold its text inside: data, or a script with `src`.
    var isScriptTextAllowed = false
    /// The line on which each id stands last, by its hash.
    var idLines: [UInt64: Int] = [:]
    /// Hashes of the names of `<a name="…">`, which fragments may name too.
    var anchorNames: Set<UInt64> = []
    var ownFragments: [(fragment: Fragment, offset: Int)] = []
    var printedLine: OpenLine?
    /// How deep inside the page's main heading the text is; 0 outside.
    var headingDepth = 0

    /// A printed line whose text is read: the element that holds it is this deep.
    struct OpenLine {
        var number: Int
        var depth: Int
        var text: Bytes = []
        var holdsInk = false
    }

    init(_ bytes: Bytes, kind: Kind, file: Int, path: String, resolver: LinkResolver) {
        self.kind = kind
        self.path = path
        self.resolver = resolver
        check = PageCheck(file: file)
        scanner = MarkupScanner(bytes, isXML: kind != .page)
        places = PlaceFinder(bytes)
    }

    /// - Parameter expected: what the page must show.
    consuming func read(expecting expected: ExpectedTexts) -> PageCheck {
        while let token = scanner.next() {
            switch token {
            case .startTag(let element, let offset, let isClosed): start(element, at: offset, isClosed: isClosed)
            case .endTag(let element): end(element)
            case .text(let range, let hasReferences): read(range, hasReferences: hasReferences, expected)
            }
        }
        finish(expecting: expected)
        return check
    }

    mutating func report(_ kind: some FaultKind, at offset: Int) {
        let (line, column) = places.place(of: offset)
        check.faults.append(SourceFault(kind, path: path, line: line, column: column))
    }

    func report(_ kind: some FaultKind, into faults: inout [SourceFault]) {
        faults.append(SourceFault(kind, path: path))
    }
}

// MARK: Text and ends

extension MarkupReader {
    private mutating func end(_ element: Element) {
        if element == .template { templateDepth = max(0, templateDepth - 1) }
        if element == holder { holder = nil }
        if !element.isInsideLine { text.endBlock() }
        guard kind == .page else { return }
        closeElement()
        if openElements.depth < headingDepth { headingDepth = 0 }
        if let line = printedLine, openElements.depth < line.depth { finishLine() }
    }

    private mutating func read(_ range: Range<Int>, hasReferences: Bool, _ expected: ExpectedTexts) {
        let bytes = scanner.bytes[range]
        switch holder {
        case nil where templateDepth == 0 && kind == .page: readShown(bytes, hasReferences, expected)
        case .title where !scanner.isInDrawing:
            head.hasTitle = head.hasTitle || !bytes.allSatisfy(isSpace)
            findTemplateTags(in: bytes, expected)
        case .script where !isScriptTextAllowed && !bytes.allSatisfy(isSpace):
            report(PageFault.inlineScript, at: range.lowerBound)
        case .loc: readAddress(bytes, at: range.lowerBound)
        default: break
        }
    }

    private mutating func readShown(_ bytes: ArraySlice<UInt8>, _ hasReferences: Bool, _ expected: ExpectedTexts) {
        text.append(bytes, hasReferences: hasReferences)
        if headingDepth > 0 { headingText.append(bytes, hasReferences: hasReferences) }
        findTemplateTags(in: bytes, expected)
        guard printedLine != nil else { return }
        printedLine?.text.append(replacingReferencesIn: bytes)
        if showsInk(bytes) { printedLine?.holdsInk = true }
    }

    /// Tags of a template that the page shows and no article holds.
    private mutating func findTemplateTags(in bytes: ArraySlice<UInt8>, _ expected: ExpectedTexts) {
        guard kind == .page, bytes.contains(UInt8(ascii: "{")) else { return }
        var decoded: Bytes = []
        decoded.append(replacingReferencesIn: bytes)
        for range in TemplateTags.ranges(in: decoded[...])
        where !expected.templateTags.contains(TemplateTags.hash(decoded[range])) {
            report(MarkupFault.templateTag(quoted(decoded[range])), at: bytes.startIndex)
        }
    }

    /// Whether text of the page is seen: what is blank to the builder is blank here.
    private func showsInk(_ text: ArraySlice<UInt8>) -> Bool {
        let inked = text.drop(while: isSpace)
        guard let first = inked.first else { return false }
        if first != UInt8(ascii: "&"), (0x21...0x7E).contains(first) { return true }
        var decoded: Bytes = []
        decoded.append(replacingReferencesIn: inked)
        return holdsInk(String(utf8: decoded).unicodeScalars)
    }

    mutating func finishLine() {
        guard let line = printedLine else { return }
        check.shownLines.append(ShownLine(number: line.number, text: line.text, holdsInk: line.holdsInk))
        printedLine = nil
    }

    /// The address of a page in a sitemap, or of another sitemap in a list of them.
    private mutating func readAddress(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        var address: Bytes = []
        address.append(replacingReferencesIn: trimmed(bytes))
        if let file = follow(address[...], at: offset) { check.listed.append(file) }
    }

    private mutating func finish(expecting expected: ExpectedTexts) {
        check.ids = anchorNames.union(idLines.keys).sorted()
        for (fragment, offset) in ownFragments where !check.hasPlace(fragment) {
            report(LinkFault.noAnchor(quoted(fragment.decoded), path: path), at: offset)
        }
        guard kind == .page else { return }
        finishLine()
        finishElements()
        finishHead()
        check.isListable = !head.isOutOfIndex
        check.isOutOfIndex = head.isOutOfIndex
        check.namesSearchIndex = head.namesSearchIndex
        if headings == 0 { report(PageFault.headings(0), into: &check.faults) }
        for wanted in expected.texts where !text.contains(wanted) {
            report(PageFault.textMissing(quoted(wanted.utf8, length: 72)), into: &check.faults)
        }
        for title in expected.titles where !headingText.contains(title) {
            report(PageFault.headingWithout(quoted(title.utf8, length: 72)), into: &check.faults)
        }
    }
}

/// What one page must show.
struct ExpectedTexts {
    var texts: [String] = []
    /// What its main heading must show.
    var titles: [String] = []
    /// The hashes of all that looks like a template's tag and is an article's text.
    var templateTags: Set<UInt64> = []
}
