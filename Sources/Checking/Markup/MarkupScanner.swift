import Text

/// A piece of markup. Places are byte offsets in the file; ranges are half-open.
enum MarkupToken {
    /// The scanner holds its attributes until the next token.
    case startTag(Element, at: Int, isClosed: Bool)
    case endTag(Element)
    /// - Parameter hasReferences: whether `&amp;` and its like stand for characters here.
    case text(Range<Int>, hasReferences: Bool)
}

struct MarkupAttribute {
    var name: AttributeName
    /// The whole name, to tell attributes apart that are alike to the check.
    var written: Range<Int>
    var start: Int
    /// Without quotation marks, references not replaced; empty where the attribute has no value.
    var value: Range<Int>
}

/// Cuts HTML or XML into tags and text, one at a time, and never fails: any bytes are some markup.
///
///     <p id=L1>二七 &lt; 区<!-- x --></p>
///     └ tag ─┘└─ text ──┘└ skipped┘└tag┘
///
/// Follows the tokenizer of the HTML standard (13.2.5) in what it takes for tags, comments, attributes and raw text.
struct MarkupScanner {
    let bytes: Bytes
    /// Whether this is XML: no element has raw text, and `<![CDATA[` is text.
    let isXML: Bool
    private(set) var attributes: [MarkupAttribute] = []
    /// Where a tag, and where a comment begins that the file ends in.
    private(set) var unfinishedTag: Int?, unfinishedComment: Int?
    /// Where the last tag begins, and its name as it is written.
    private(set) var tagStart = 0, tagName = 0..<0

    private var index = 0
    /// The element whose raw text is read: its end tag alone ends it.
    private var rawElement: Element?
    /// How many `svg` and `math` elements are open: inside, as in XML, no element has raw text.
    private var foreignDepth = 0
    var isInDrawing: Bool { foreignDepth > 0 }

    init(_ bytes: Bytes, isXML: Bool) {
        self.bytes = bytes
        self.isXML = isXML
    }

    /// The next piece; nil at the end of the file.
    mutating func next() -> MarkupToken? {
        while index < bytes.count {
            if let raw = rawElement {
                rawElement = nil
                let range = rawTextRange(of: raw)
                if !range.isEmpty { return .text(range, hasReferences: raw.rawText == .withReferences) }
            } else if let end = markupStart(from: index), end == index {
                if let token = markup() { return token }
            } else {
                return text()
            }
        }
        return nil
    }

    /// The text up to the next piece of markup.
    private mutating func text() -> MarkupToken {
        let start = index
        index = markupStart(from: index) ?? bytes.count
        return .text(start..<index, hasReferences: true)
    }

    /// Where the next tag, comment or the like begins: at a `<` before a letter, `/`, `!` or `?`.
    private func markupStart(from start: Int) -> Int? {
        var place = start
        while place + 1 < bytes.count {
            if bytes[place] == UInt8(ascii: "<") && startsMarkup(bytes[place + 1]) { return place }
            place += 1
        }
        return nil
    }

    /// Reads what stands at a `<`; nil for a comment and other things that say nothing.
    private mutating func markup() -> MarkupToken? {
        let start = index
        switch bytes[start + 1] {
        case UInt8(ascii: "!"): return declaration()
        case UInt8(ascii: "?"):
            skip(past: ">")
            return nil
        case UInt8(ascii: "/"):
            guard start + 2 < bytes.count, isLetter(bytes[start + 2]) else {
                skip(past: ">")
                return nil
            }
            index = start + 2
            return endTag(at: start)
        default:
            index = start + 1
            return startTag(at: start)
        }
    }

    private mutating func declaration() -> MarkupToken? {
        if has("<!--", at: index) {
            // `<!-->` is a whole comment.
            let start = index
            index += 2
            if !skip(past: "-->") { unfinishedComment = start }
        } else if (isXML || foreignDepth > 0) && has("<![CDATA[", at: index) {
            let start = index + 9
            skip(past: "]]>")
            return .text(start..<max(start, min(index - 3, bytes.count)), hasReferences: false)
        } else {
            skip(past: ">")
        }
        return nil
    }

    private mutating func endTag(at start: Int) -> MarkupToken? {
        tagStart = start
        let element = readName()
        guard readAttributes() != nil else { return unfinished(start) }
        if element == .svg || element == .math { foreignDepth = max(0, foreignDepth - 1) }
        return .endTag(element)
    }

    private mutating func startTag(at start: Int) -> MarkupToken? {
        tagStart = start
        let element = readName()
        guard let isClosed = readAttributes() else { return unfinished(start) }
        if element == .svg || element == .math { foreignDepth += isClosed ? 0 : 1 }
        if !isXML && foreignDepth == 0 && element.rawText != nil { rawElement = element }
        return .startTag(element, at: start, isClosed: isClosed)
    }

    private mutating func unfinished(_ start: Int) -> MarkupToken? {
        unfinishedTag = start
        return nil
    }

    private mutating func readName() -> Element {
        let start = index
        while index < bytes.count, !isTagSpace(bytes[index]), !isTagEnd(bytes[index]) { index += 1 }
        tagName = start..<index
        return Element(PackedName(bytes.span, tagName))
    }
}

// MARK: Attributes

extension MarkupScanner {
    /// Reads up to and past the tag's `>`; whether `/` stands before it. Nil where the file ends first.
    private mutating func readAttributes() -> Bool? {
        attributes.removeAll(keepingCapacity: true)
        var isClosed = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                index += 1
                return isClosed
            }
            isClosed = byte == UInt8(ascii: "/")
            if isClosed || isTagSpace(byte) { index += 1 } else { readAttribute() }
        }
        return nil
    }

    private mutating func readAttribute() {
        let start = index
        index += 1  // a name may begin with `=`
        while index < bytes.count, !isTagSpace(bytes[index]), !isTagEnd(bytes[index]), bytes[index] != UInt8(ascii: "=")
        {
            index += 1
        }
        let written = start..<index
        var end = index
        while end < bytes.count, isTagSpace(bytes[end]) { end += 1 }
        var value = index..<index
        if end < bytes.count, bytes[end] == UInt8(ascii: "=") {
            index = end + 1
            value = readValue()
        }
        attributes.append(
            MarkupAttribute(name: AttributeName(bytes.span, written), written: written, start: start, value: value))
    }

    private mutating func readValue() -> Range<Int> {
        while index < bytes.count, isTagSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return index..<index }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            index = bytes[start...].firstIndex(of: quote) ?? bytes.count
            let value = start..<index
            if index < bytes.count { index += 1 }
            return value
        }
        let start = index
        while index < bytes.count, !isTagSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
        return start..<index
    }
}

// MARK: Raw text and searching

extension MarkupScanner {
    /// The text up to the element's end tag, or to the end of the file.
    private mutating func rawTextRange(of element: Element) -> Range<Int> {
        let start = index
        let name = Bytes(element.rawValue.utf8)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), isEndTag(name, at: index) { break }
            index += 1
        }
        return start..<index
    }

    private func isEndTag(_ name: Bytes, at place: Int) -> Bool {
        let end = place + 2 + name.count
        guard end < bytes.count, bytes[place + 1] == UInt8(ascii: "/") else { return false }
        return name.indices.allSatisfy { bytes[place + 2 + $0] | 0x20 == name[$0] }
            && (isTagSpace(bytes[end]) || isTagEnd(bytes[end]))
    }

    private func has(_ literal: StaticString, at place: Int) -> Bool {
        guard bytes[place] == literal.utf8Start[0], place + literal.utf8CodeUnitCount <= bytes.count else {
            return false
        }
        return (0..<literal.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == literal.utf8Start[$0] }
    }

    /// Moves past the next `mark`, or to the end of the file; whether the mark was there.
    @discardableResult
    private mutating func skip(past mark: StaticString) -> Bool {
        while index < bytes.count, !has(mark, at: index) { index += 1 }
        defer { index = min(bytes.count, index + mark.utf8CodeUnitCount) }
        return index < bytes.count
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

private func startsMarkup(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
}

private func isTagSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) }

private func isTagEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") }
