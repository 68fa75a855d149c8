import Text

/// What stands in a line: one look at its characters, which spares most lines dearer ones.
struct LineMarks: OptionSet {
    let rawValue: UInt32

    /// `，` or `；`, full or half width.
    static let comma = LineMarks(rawValue: 1)
    /// `。`
    static let fullStop = LineMarks(rawValue: 2)
    /// `、`
    static let enumeration = LineMarks(rawValue: 4)
    /// A character that no byline holds.
    static let strange = LineMarks(rawValue: 8)
    /// A Latin letter, a digit or a point of ASCII.
    static let latin = LineMarks(rawValue: 16)
    /// A mark behind which a byline may begin: it ends a sentence or a quotation, or opens a bracket.
    static let tail = LineMarks(rawValue: 32)
    /// A role.
    static let role = LineMarks(rawValue: 64)
    /// Its first character may end a role that begins on the line above.
    static let restOfRole = LineMarks(rawValue: 512)
    /// Its first character may begin a role.
    static let beginsByline = LineMarks(rawValue: 128)
    /// A Latin letter, full or half width.
    static let letter = LineMarks(rawValue: 1024)
    /// `：`, full or half width.
    static let colon = LineMarks(rawValue: 2048)
    /// It may begin with a day.
    static let beginsDay = LineMarks(rawValue: 4096)
    /// What may be the last character of a paper's name.
    static let paper = LineMarks(rawValue: 8192)
    /// The first character of a weekday: `星期五`.
    static let weekday = LineMarks(rawValue: 16384)
    /// It ends in a figure.
    static let figure = LineMarks(rawValue: 32768)
    /// A mark of quotations or brackets.
    static let quotation = LineMarks(rawValue: 65536)
    /// 年
    static let year = LineMarks(rawValue: 131072)
    /// An opening may begin with it.
    static let opening = LineMarks(rawValue: 256)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    static func marks(of lines: [PrintedLine], in scalars: [Unicode.Scalar]) -> [LineMarks] {
        var marks: [LineMarks] = []
        marks.reserveCapacity(lines.count)
        for line in lines { marks.append(LineMarks(of: line.range, in: scalars)) }
        return marks
    }

    init(of line: Range<Int>, in text: [Unicode.Scalar]) {
        var marks: LineMarks = []
        var parts: FormulaPart = []
        let words = text[line]
        FormulaPart.forEachPart(of: words.span) { index, part in
            parts.formUnion(part)
            if part.contains(.endsRole), BylineWords.endsRole(words, at: line.lowerBound + index) {
                marks.insert(.role)
            }
        } other: {
            marks.formUnion(Self.marks(of: $0))
        }
        if parts.contains(.opens) { marks.insert(.paper) }
        if parts.contains(.beginsWeekday) { marks.insert(.weekday) }
        if parts.contains(.year) { marks.insert(.year) }
        if !line.isEmpty {
            let (first, last) = (text[line.lowerBound], text[line.upperBound - 1])
            let part = first.formulaPart
            if part.contains(.endsRole) { marks.insert(.restOfRole) }
            if DateWords.mayBegin(first) { marks.insert(.beginsDay) }
            if isFigure(last) { marks.insert(.figure) }
            if part.contains(.beginsByline) { marks.insert(.beginsByline) }
            let mayOpen =
                first.isHan
                ? parts.contains(.opens) && words.prefix(openingReach).contains { $0.mayBe(.opens) }
                : Opening.mayBegin(first)
            if mayOpen { marks.insert(.opening) }
        }
        self.init(rawValue: marks.rawValue)
    }

    /// What a character is that is not of the first Han block.
    private static func marks(of scalar: Unicode.Scalar) -> LineMarks {
        switch scalar {
        case "，", ",": return [.comma, .strange]
        case "；", ";": return .comma
        case "。": return [.fullStop, .tail]
        case "、": return .enumeration
        case "（", "(": return [.tail, .quotation]
        case "”": return [.tail, .quotation, .strange]
        case "“", "‘", "《", "「", "『", "’", "》", "」", "』": return [.quotation, .strange]
        case "）", ")": return .quotation
        case "：", ":": return .colon
        default:
            if scalar.isHan { return [] }
            var marks: LineMarks = []
            if scalar.isASCIIWord { marks.insert(.latin) }
            if scalar.isLatinLetter { marks.insert(.letter) }
            if scalar.isFullStop { marks.insert(.tail) }
            if !BylineWords.mayHold(scalar) { marks.insert(.strange) }
            return marks
        }
    }

    /// Whether a role, or the end of one, stands in the line: a quick look that spares most text the parser.
    var mayHoldRole: Bool { !isDisjoint(with: [.role, .restOfRole]) }

    /// Whether anything stands in the line that `ClauseReading` looks for.
    var mayHoldClauses: Bool { !isDisjoint(with: [.comma, .fullStop, .quotation]) }

    /// Whether a byline may fill the line, as far as its marks tell.
    var mayBeByline: Bool { isDisjoint(with: [.fullStop, .strange]) }
}

/// In so many characters an opening names the paper, the agency or the reporter.
private let openingReach = 14
