import Text

/// Finds the tags of one template, first to last. What is between them is text.
struct TagScanner {
    private let source: Bytes
    private var opening: Bytes = Array("{{".utf8)
    private var closing: Bytes = Array("}}".utf8)
    private(set) var tags: [Tag] = []
    private(set) var faults: [FaultPlace] = []

    /// - Complexity: O(bytes).
    init(scanning source: Bytes) {
        self.source = source
        var position = 0
        while let start = find(opening, in: position..<source.count) { position = scanTag(at: start) }
    }

    /// Scans the tag that opens at `start`; where to go on.
    private mutating func scanTag(at start: Int) -> Int {
        var content = start + opening.count
        while content < source.count, isSpace(source[content]) { content += 1 }
        let kind = content < source.count ? kind(ofSigil: source[content]) : .escapedValue
        let closer = closer(of: kind, sigilAt: content)
        if kind != .escapedValue { content += 1 }
        guard let end = find(closer, in: content..<source.count) else {
            tell(.unclosedTag(closer: String(utf8: closer)), at: start)
            return source.count
        }
        if kind != .comment, kind != .delimiters, let inner = findLast(opening, in: content..<end) {
            tell(.unclosedTag(closer: String(utf8: closer)), at: start)
            return inner
        }
        add(kind, start..<end + closer.count, content: content..<end)
        return end + closer.count
    }

    private func kind(ofSigil byte: UInt8) -> Tag.Kind {
        switch byte {
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: "="): .delimiters
        case UInt8(ascii: "{"), UInt8(ascii: "&"): .rawValue
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        default: .escapedValue
        }
    }

    /// What ends a tag: a triple brace and a delimiter tag mirror their sigil.
    private func closer(of kind: Tag.Kind, sigilAt position: Int) -> Bytes {
        switch kind {
        case .delimiters: [UInt8(ascii: "=")] + closing
        case .rawValue where source[position] == UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
        default: closing
        }
    }

    private mutating func add(_ kind: Tag.Kind, _ range: Range<Int>, content: Range<Int>) {
        var name = trimmed(content)
        var isDynamic = false
        switch kind {
        case .comment: name = ""
        case .delimiters: setDelimiters(name, at: range.lowerBound)
        case .partial, .parent, .close:
            // A close tag may close a parent with a dynamic name; blanks after the `*` mean nothing in either.
            guard name.utf8.first == UInt8(ascii: "*") else { break }
            let rest = trimmed(Bytes(name.utf8.dropFirst()))
            isDynamic = kind != .close
            name = isDynamic ? rest : "*" + rest
        default: break
        }
        var tag = Tag(kind, range: range, name: name, isDynamic: isDynamic)
        checkName(tag)
        if kind != .escapedValue && kind != .rawValue {
            tag.lineStart = lineStart(before: range.lowerBound)
            tag.nextLine = nextLine(after: range.upperBound)
        }
        tags.append(tag)
    }

    private mutating func setDelimiters(_ content: String, at offset: Int) {
        let parts = content.utf8.split(whereSeparator: isSpace)
        guard parts.count == 2, !content.utf8.contains(UInt8(ascii: "=")) else {
            return tell(.badDelimiters, at: offset)
        }
        opening = Bytes(parts[0])
        closing = Bytes(parts[1])
    }

    private mutating func checkName(_ tag: Tag) {
        if tag.kind == .comment || tag.kind == .delimiters { return }
        if tag.name.isEmpty { return tell(.emptyTag, at: tag.range.lowerBound) }
        let isPath = [.escapedValue, .rawValue, .section, .inverted].contains(tag.kind) || tag.isDynamic
        let hasEmptyPart = tag.name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .contains { $0.isEmpty }
        let hasStrayByte = tag.name.utf8.contains { isSpace($0) || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
        if hasStrayByte || isPath && hasEmptyPart && tag.name != "." {
            tell(.badName(tag.name), at: tag.range.lowerBound)
        }
    }

    private mutating func tell(_ fault: TemplateFault, at offset: Int) {
        faults.append(FaultPlace(fault: fault, offset: offset))
    }
}

// MARK: - Bytes

extension TagScanner {
    private func trimmed(_ range: Range<Int>) -> String { trimmed(Bytes(source[range])) }

    private func trimmed(_ bytes: Bytes) -> String {
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(utf8: bytes[first...last])
    }

    private func find(_ needle: Bytes, in range: Range<Int>) -> Int? {
        var position = range.lowerBound
        while position + needle.count <= range.upperBound {
            if matches(needle, at: position) { return position }
            position += 1
        }
        return nil
    }

    private func findLast(_ needle: Bytes, in range: Range<Int>) -> Int? {
        var position = range.upperBound - needle.count
        while position >= range.lowerBound {
            if matches(needle, at: position) { return position }
            position -= 1
        }
        return nil
    }

    private func matches(_ needle: Bytes, at position: Int) -> Bool {
        for offset in needle.indices where source[position + offset] != needle[offset] { return false }
        return true
    }

    private func lineStart(before offset: Int) -> Int? {
        var start = offset
        while start > 0, isBlank(source[start - 1]) { start -= 1 }
        return start == 0 || source[start - 1] == UInt8(ascii: "\n") ? start : nil
    }

    private func nextLine(after offset: Int) -> Int? {
        var end = offset
        while end < source.count, isBlank(source[end]) { end += 1 }
        if end == source.count { return end }
        if source[end] == UInt8(ascii: "\r"), end + 1 < source.count { end += 1 }
        return source[end] == UInt8(ascii: "\n") ? end + 1 : nil
    }
}
