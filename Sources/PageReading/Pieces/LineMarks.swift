import Text

/// What stands in a line: one look at its characters, which spares most lines dearer ones.
struct LineMarks: OptionSet {
    let rawValue: UInt16

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
    /// An opening may begin with it.
    static let opening = LineMarks(rawValue: 256)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(of line: ArraySlice<Unicode.Scalar>) {
        var marks: LineMarks = []
        let parts = FormulaPart.parts(of: line, start: openingReach) { marks.add($0) }
        if parts.whole.contains(.endsRole), BylineWords.mayHoldRole(line) { marks.insert(.role) }
        if let first = line.first {
            if first.mayBe(.endsRole) { marks.insert(.restOfRole) }
            if first.mayBe(.beginsByline) { marks.insert(.beginsByline) }
            if first.isHan ? parts.start.contains(.opens) : Opening.mayBegin(first) { marks.insert(.opening) }
        }
        self.init(rawValue: marks.rawValue)
    }

    /// Adds what a character is that is not of the first Han block.
    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "，", ",": formUnion([.comma, .strange])
        case "；", ";": insert(.comma)
        case "。": formUnion([.fullStop, .tail])
        case "、": insert(.enumeration)
        case "（", "(": insert(.tail)
        case "：", ":": insert(.colon)
        default:
            if scalar.isHan { return }
            if scalar.isASCIIWord { insert(.latin) }
            if scalar.isLatinLetter { insert(.letter) }
            if scalar.isFullStop || scalar == "”" { insert(.tail) }
            if !BylineWords.mayHold(scalar) { insert(.strange) }
        }
    }

    /// Whether a role, or the end of one, stands in the line: a quick look that spares most text the parser.
    var mayHoldRole: Bool { !isDisjoint(with: [.role, .restOfRole]) }

    /// Whether a byline may fill the line, as far as its marks tell.
    var mayBeByline: Bool { isDisjoint(with: [.fullStop, .strange]) }
}

/// In so many characters an opening names the paper, the agency or the reporter.
private let openingReach = 14
