import Text

/// One column's share of a printed line, as far as a way of parting the line goes.
///
///     盛放，与金黄的油菜花相互映衬，春日美 籍游客来华人数稳步上升，入境游市场加
///     └────────── part ──────────┘ └────────── part ──────────┘
struct ColumnPart {
    var range: Range<Int>
    /// The set width without the blanks inside, in half cells.
    var inked: Int
    /// The set width, blanks included.
    var width: Int
    var first: Unicode.Scalar
    var last: Unicode.Scalar
    var endsSentence: Bool
    /// Behind the last full stop stands a byline, whole or cut by the line's end.
    var endsInByline: Bool
    /// So that blanks part its names: `保丰收。记者 方涵`. Nothing but names goes on behind it.
    var endsInNames: Bool
    /// A role and names, and nothing else.
    var isByline: Bool
    /// Words of one to four characters without marks.
    var isNames: Bool
    /// `本报讯` and its like, or a label's mark.
    var isOpening: Bool
    /// No clause: neither comma nor full stop where a headline has none.
    var mayBeHeading: Bool
    /// A blank stands inside where running text has none.
    var holdsGap: Bool

    /// - Parameter tail: what was torn off the line's end.
    init(_ range: Range<Int>, tail: Range<Int>? = nil, of page: PageText) {
        let text = page.scalars[range]
        let torn = tail.map { page.scalars[$0] } ?? []
        self.range = range
        inked = inkedCells(text) + inkedCells(torn)
        width = halfCells(of: text) + halfCells(of: torn)
        first = page.scalars[range.lowerBound]
        last = page.scalars[(tail ?? range).upperBound - 1]
        endsSentence = page.scalars[tail ?? range].endsSentence
        endsInByline = torn.isEmpty && Self.endsInByline(text)
        endsInNames = endsInByline && Self.endsInNames(text)
        let words = text.split(whereSeparator: \.isBlank)
        isByline = beginsWithRole(text) && text.allSatisfy { $0.isHan || $0.isBlank }
        isNames = words.allSatisfy { $0.count <= 4 && $0.allSatisfy { $0.isHan || $0.isLatinLetter || $0 == "·" } }
        isOpening = openings.contains { text.starts(with: $0) } || first == "●" || first == "■"
        mayBeHeading = inked > 2 && !endsSentence && !text.contains { $0 == "，" || $0 == "。" } && !last.isClauseEnd
        // Justified setting parts most characters.
        holdsGap = (width - inked) * 3 < text.count && Self.holdsGap(text)
    }

    /// A sentence may begin with 记者, too (记者从市教育局获悉), but has no blanks.
    private static func endsInNames(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = behindLastStop(of: text).split(whereSeparator: \.isBlank)
        return words.count > 1 && words.allSatisfy { $0.count <= 4 }
    }

    private static func behindLastStop(of text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let stop = text.lastIndex { $0.isFullStop || $0.isClosing }
        return text[(stop.map { $0 + 1 } ?? text.startIndex)...]
    }

    private static func endsInByline(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let stop = text.lastIndex { $0.isFullStop || $0.isClosing }
        let rest = behindLastStop(of: text).drop(while: \.isBlank)
        guard rest.allSatisfy({ $0.isHan || $0.isBlank }) else { return false }
        return beginsWithRole(rest) || (stop != nil && (rest.elementsEqual("记".unicodeScalars)))
    }

    /// A blank between two words or behind a mark, where newspapers print none: they do in bylines and behind 本报讯.
    private static func holdsGap(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var isInByline = false
        for index in text.indices.dropFirst().dropLast() {
            let left = text[index - 1]
            if left.isFullStop || left.isClosing { isInByline = false }
            if left.isBylineStart, beginsWithRole(text[(index - 1)...]) { isInByline = true }
            guard text[index].isBlank, !isInByline, !left.isOpeningEnd else { continue }
            let right = text[index + 1]
            let parts = left.isHan || left.isClosing || left.isClauseEnd
            if parts, right.isHan || right.isOpeningMark, !beginsWithRole(text[(index + 1)...]) { return true }
        }
        return false
    }
}

func beginsWithRole(_ text: ArraySlice<Unicode.Scalar>) -> Bool { roles.contains { text.starts(with: $0) } }

private let roles: [Word] = ["记者", "通讯员", "記者", "通訊員"]
private let openings: [Word] = ["本报", "本報", "新华社", "新華社", "中新社", "据新华社"]

/// The set width without blanks, in half cells.
func inkedCells(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + ($1.isBlank ? 0 : $1.halfCells) }
}

extension Unicode.Scalar {
    fileprivate var isBylineStart: Bool { self == "记" || self == "通" || self == "記" }

    /// Ends 本报讯 and 新华社北京5月18日电.
    fileprivate var isOpeningEnd: Bool { self == "讯" || self == "电" || self == "訊" || self == "電" }

    /// Parts clauses or sentences and stands at a line's end, never at its beginning.
    var isClauseEnd: Bool {
        switch self {
        case "，", "。", "、", "；", "：", "？", "！": true
        default: false
        }
    }

    /// Stands at a line's beginning, never at its end.
    var isOpeningMark: Bool {
        switch self {
        case "“", "‘", "（", "《", "【", "「", "『", "〈": true
        default: false
        }
    }

    /// No line of a column begins with it.
    var isTornMark: Bool { isClauseEnd || self == "”" || self == "’" || self == "）" || self == "》" || self == "】" }
}
