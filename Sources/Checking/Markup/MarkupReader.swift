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

    var hasLanguage = false
    var hasTitle = false
    var isOutOfIndex = false
    var headings = 0
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
    var printedLine: (number: Int, element: Element)?

    init(_ bytes: Bytes, kind: Kind, file: Int, path: String, resolver: LinkResolver) {
        self.kind = kind
        self.path = path
        self.resolver = resolver
        check = PageCheck(file: file)
        scanner = MarkupScanner(bytes, isXML: kind != .page)
        places = PlaceFinder(bytes)
    }

    /// - Parameter expected: texts that the page must show.
    consuming func read(expecting expected: [String]) -> PageCheck {
        while let token = scanner.next() {
            switch token {
            case .startTag(let element, let offset, let isClosed): start(element, at: offset, isClosed: isClosed)
            case .endTag(let element): end(element)
            case .text(let range, let hasReferences): read(range, hasReferences: hasReferences)
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
        if element == printedLine?.element { printedLine = nil }
        if element == holder { holder = nil }
        if !element.isInsideLine { text.endBlock() }
    }

    private mutating func read(_ range: Range<Int>, hasReferences: Bool) {
        let bytes = scanner.bytes[range]
        switch holder {
        case nil where templateDepth == 0:
            if kind == .page { text.append(bytes, hasReferences: hasReferences) }
            if let line = printedLine?.number, check.printedLines.last != line, showsInk(bytes) {
                check.printedLines.append(line)
            }
        case .title where !scanner.isInDrawing: hasTitle = hasTitle || !bytes.allSatisfy(isSpace)
        case .script where !isScriptTextAllowed && !bytes.allSatisfy(isSpace):
            report(PageFault.inlineScript, at: range.lowerBound)
        case .loc: readAddress(bytes, at: range.lowerBound)
        default: break
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

    /// The address of a page in a sitemap, or of another sitemap in a list of them.
    private mutating func readAddress(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        var address: Bytes = []
        address.append(replacingReferencesIn: trimmed(bytes))
        if let file = follow(address[...], at: offset) { check.listed.append(file) }
    }

    private mutating func finish(expecting expected: [String]) {
        if let offset = scanner.unfinishedTag { report(PageFault.unfinishedTag, at: offset) }
        check.ids = anchorNames.union(idLines.keys).sorted()
        for (fragment, offset) in ownFragments where !check.hasPlace(fragment) {
            report(LinkFault.noAnchor(quoted(fragment.decoded), path: path), at: offset)
        }
        guard kind == .page else { return }
        check.isListable = !isOutOfIndex
        if !hasLanguage { report(PageFault.noLanguage, into: &check.faults) }
        if !hasTitle { report(PageFault.noTitle, into: &check.faults) }
        if headings == 0 { report(PageFault.headings(0), into: &check.faults) }
        for wanted in expected where !text.contains(wanted) {
            report(PageFault.textMissing(quoted(wanted.utf8, length: 72)), into: &check.faults)
        }
    }
}
