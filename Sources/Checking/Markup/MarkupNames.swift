import Text

/// The elements that a check tells apart; all others are alike to it.
enum Element: String, CaseIterable {
    case html, title, base, meta, link, script, style, template, img, h1, form, object
    /// Elements whose content is text, whatever it looks like.
    case textarea, iframe, xmp, noembed, noframes
    /// Elements with other rules than HTML's inside.
    case svg, math
    /// Elements inside a line of text: a word goes on across their edges.
    case a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, q, s, samp, small, span, strong
    case sub, sup, time, u, `var`, wbr
    case br
    /// An address in a sitemap.
    case loc
    case other

    /// How the text inside is to be read, where it is not as markup.
    var rawText: RawText? {
        switch self {
        case .script, .style, .iframe, .xmp, .noembed, .noframes: .asIs
        case .title, .textarea: .withReferences
        default: nil
        }
    }

    enum RawText { case asIs, withReferences }

    var isInsideLine: Bool {
        switch self {
        case .a, .abbr, .b, .bdi, .bdo, .cite, .code, .data, .del, .dfn, .em, .font, .i, .ins, .kbd, .mark, .q, .s,
            .samp, .small, .span, .strong, .sub, .sup, .time, .u, .var, .wbr:
            true
        default: false
        }
    }
}

/// The attributes that a check tells apart.
enum AttributeName: String, CaseIterable {
    case href, src, srcset, imagesrcset, poster, action, formaction, data, id, name, lang, alt, style, rel, type,
        content, charset, datetime
    case dataEDTF = "data-edtf"
    case xlinkHref = "xlink:href"
    case httpEquiv = "http-equiv"
    /// `onclick` and its like.
    case event
    case other
}

/// A name of at most 16 ASCII letters in lower case, in one number, so that comparing names makes no strings. Longer
/// names are 0: no name that matters is.
struct PackedName: Hashable {
    /// The most letters of a name.
    static let length = 16

    private var letters: UInt128 = 0

    init(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= PackedName.length else { return }
        for index in range {
            let byte = bytes[index]
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            letters = letters << 8 | UInt128(isUpper ? byte | 0x20 : byte)
        }
    }

    init(_ name: String) {
        let bytes = Bytes(name.utf8)
        self.init(bytes.span, 0..<bytes.count)
    }
}

extension Element {
    private static let named = Dictionary(uniqueKeysWithValues: allCases.map { (PackedName($0.rawValue), $0) })

    init(_ name: PackedName) { self = Element.named[name] ?? .other }
}

extension AttributeName {
    private static let named = Dictionary(uniqueKeysWithValues: allCases.map { (PackedName($0.rawValue), $0) })

    init(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        let isEvent =
            range.count > 2 && bytes[range.lowerBound] | 0x20 == UInt8(ascii: "o")
            && bytes[range.lowerBound + 1] | 0x20 == UInt8(ascii: "n")
        self = isEvent ? .event : AttributeName.named[PackedName(bytes, range)] ?? .other
    }
}
