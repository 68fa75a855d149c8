/// A tag as it stands in a template.
///
///     ··{{# items }}↵      range: from the first brace past the last; name: "items"
///     ^             ^
///     lineStart     nextLine is past the line's end
struct Tag: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case comment, delimiters, escapedValue, rawValue, section, inverted, close, partial, parent, block
    }

    var kind: Kind
    /// In the template's bytes, delimiters included.
    var range: Range<Int>
    /// Without blanks around it and without the `*` of a dynamic name.
    var name: String
    /// Whether a value tells the name: `{{>*kind}}`.
    var isDynamic = false

    /// Where the tag's line begins, if only blanks stand before the tag on it.
    var lineStart: Int?
    /// Where the line after the tag begins, if only blanks follow the tag on its own.
    var nextLine: Int?

    // Filled when tags are paired:

    /// Index of the tag that closes this one, or that this one closes.
    var partner: Int?
    /// Whether this block, or the block that this tag closes, stands directly in a parent and so gives an argument.
    var isArgument = false
    /// What of the template vanishes with the tag: itself, or its whole line.
    var swallowed: Range<Int>

    init(_ kind: Kind, range: Range<Int>, name: String, isDynamic: Bool = false) {
        self.kind = kind
        self.range = range
        self.name = name
        self.isDynamic = isDynamic
        swallowed = range
    }

    /// Whether nothing else stands on the tag's line.
    var isAlone: Bool { lineStart != nil && nextLine != nil }

    /// Whether a close tag must come.
    var opens: Bool { [.section, .inverted, .parent, .block].contains(kind) }

    /// The name that the close tag must have.
    var writtenName: String { isDynamic ? "*" + name : name }

    /// The tag as a fault tells it: `{{#items}}`.
    var written: String { "{{" + sigil + writtenName + "}}" }

    private var sigil: String {
        switch kind {
        case .comment: "!"
        case .delimiters: "="
        case .escapedValue: ""
        case .rawValue: "&"
        case .section: "#"
        case .inverted: "^"
        case .close: "/"
        case .partial: ">"
        case .parent: "<"
        case .block: "$"
        }
    }
}

/// A fault and the byte at which it stands.
struct FaultPlace: Sendable, Equatable {
    var fault: TemplateFault
    /// From 0, in the template's bytes.
    var offset: Int
}

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
