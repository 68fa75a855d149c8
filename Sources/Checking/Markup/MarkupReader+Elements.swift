import Text

/// Whether the tags of a page pair.
extension MarkupReader {
    /// Of a page whose tags are a tangle so many faults are told.
    private static let mostPairFaults = 10

    /// Notes that the last start tag opens an element; false where it holds nothing.
    mutating func openElement(_ element: Element, isClosed: Bool) -> Bool {
        let isForeign = scanner.isInDrawing || element == .svg || element == .math
        // HTML's own elements are not closed by "/>".
        if isForeign && isClosed { return false }
        let before = openElements.depth
        openElements.open(
            PackedName(scanner.bytes.span, scanner.tagName), written: scanner.tagName, isForeign: isForeign)
        return openElements.depth > before
    }

    mutating func closeElement() {
        guard let inside = openElements.close(PackedName(scanner.bytes.span, scanner.tagName)) else {
            return reportPair(MarkupFault.closesNothing(written(scanner.tagName)), at: scanner.tagStart)
        }
        for element in inside { reportUnclosed(element) }
    }

    mutating func finishElements() {
        if let offset = scanner.unfinishedTag { report(PageFault.unfinishedTag, at: offset) }
        if let offset = scanner.unfinishedComment { report(MarkupFault.unfinishedComment, at: offset) }
        for element in openElements.unclosed { reportUnclosed(element) }
    }

    /// An attribute that stands twice: browsers pass over the second.
    mutating func checkAttributeNames() {
        guard scanner.attributes.count > 1 else { return }
        var names: Set<PackedName> = []
        for attribute in scanner.attributes where attribute.written.count <= PackedName.length {
            if !names.insert(PackedName(scanner.bytes.span, attribute.written)).inserted {
                reportPair(MarkupFault.attributeTwice(written(attribute.written)), at: attribute.start)
            }
        }
    }

    private mutating func reportUnclosed(_ element: OpenElements.Opened) {
        reportPair(MarkupFault.notClosed(written(element.written)), at: element.written.lowerBound - 1)
    }

    private mutating func reportPair(_ fault: MarkupFault, at offset: Int) {
        pairFaults += 1
        if pairFaults <= Self.mostPairFaults { report(fault, at: offset) }
    }

    private func written(_ name: Range<Int>) -> String { quoted(scanner.bytes[name], length: 40) }
}
