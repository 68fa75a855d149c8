import Text

/// Which kinds of marks stand in a line: one look at its characters, which spares most lines dearer ones.
struct LineMarks: OptionSet {
    let rawValue: UInt8

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

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(of line: ArraySlice<Unicode.Scalar>) {
        self = []
        for scalar in line where !scalar.isHan {
            switch scalar {
            case "，", ",": formUnion([.comma, .strange])
            case "；", ";": insert(.comma)
            case "。": insert(.fullStop)
            case "、": insert(.enumeration)
            default:
                if scalar.isASCIIWord { insert(.latin) }
                if !BylineWords.mayHold(scalar) { insert(.strange) }
            }
        }
    }

    /// Whether a byline may fill the line, as far as its marks tell.
    var mayBeByline: Bool { isDisjoint(with: [.fullStop, .strange]) }
}
