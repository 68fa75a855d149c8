import Text

/// Tags of templates: `{{title}}`, `{{#links}}`. A template's own never come to a page; those that an article holds as
/// text do, and stand in the data too.
///
/// Source: <https://mustache.github.io/mustache.5.html>.
enum TemplateTags {
    /// The most bytes between the braces.
    private static let longest = 100

    /// The tags in a text: from the last `{{` before each `}}`.
    static func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        var index = text.startIndex
        while index + 1 < text.endIndex {
            if text[index] == UInt8(ascii: "{") && text[index + 1] == UInt8(ascii: "{") {
                start = index
            } else if let open = start, text[index] == UInt8(ascii: "}") && text[index + 1] == UInt8(ascii: "}") {
                if (3...longest + 2).contains(index - open) { found.append(open..<(index + 2)) }
                start = nil
            }
            index += 1
        }
        return found
    }

    /// The hash of a tag without its white space, which a page may wrap elsewhere than the data.
    static func hash(_ tag: ArraySlice<UInt8>) -> UInt64 { contentHash(Bytes(tag.filter { !isSpace($0) }).span) }

    /// Adds the hashes of all tags that stand in the texts of a record, one text behind the other: an excerpt goes on
    /// from one paragraph to the next.
    static func gather(from record: JSONValue, into hashes: inout Set<UInt64>) {
        var texts: Bytes = []
        append(textsOf: record, to: &texts)
        for range in ranges(in: texts[...]) { hashes.insert(hash(texts[range])) }
    }

    private static func append(textsOf value: JSONValue, to bytes: inout Bytes) {
        switch value {
        case .string(let text): bytes.append(text)
        case .array(let elements): for element in elements { append(textsOf: element, to: &bytes) }
        case .object(let members): for member in members { append(textsOf: member.value, to: &bytes) }
        case .null, .bool, .number: break
        }
    }
}
