import Text

/// Words and marks that begin a paragraph wherever they stand first on a line.
///
///     下月起实施：
///     ●周六上午照常办理户籍、社保业      an item of a list, behind a clause's end
///     务；
///     （二）加强组织领导。              a numbered one
///     问：多久清一次？                 who speaks, in a talk of questions and answers
///     答：每周两次。
struct ParagraphStarts {
    private let page: PageText
    /// The words before a colon with which several lines begin: `问`, `记者`.
    private let speakers: Set<[Unicode.Scalar]>

    init(_ lines: [BodyLine], of page: PageText) {
        self.page = page
        var counts: [[Unicode.Scalar]: Int] = [:]
        let marks = page.marks
        for line in lines where marks[line.line].contains(.colon) {
            if let speaker = speaker(of: page.scalars[line.range]) { counts[speaker, default: 0] += 1 }
        }
        speakers = Set(counts.filter { $0.value >= leastTurns }.keys)
    }

    /// Whether a paragraph begins with a line.
    /// - Parameter isEnded: a sentence ends with the line above.
    func begins(_ line: Range<Int>, below above: Range<Int>, isEnded: Bool) -> Bool {
        guard let first = page.scalars[line].first else { return false }
        if mayBeginItem(first), isEnded || endsClause(page.scalars[above.upperBound - 1]) { return isItem(line) }
        guard isEnded, !speakers.isEmpty, let speaker = speaker(of: page.scalars[line]) else { return false }
        return speakers.contains(speaker)
    }

    private func mayBeginItem(_ first: Unicode.Scalar) -> Bool {
        if first.isHan { return first.isHanNumeral || first == "第" }
        return isLabelMark(first) || first.isDigit || first.isHanNumeral || first.halfWidth == "(" || isCircled(first)
    }

    /// `●…`, `1.…`, `（一）…`, `一、…`, `第一，…`, `一是…`
    private func isItem(_ line: Range<Int>) -> Bool {
        var cursor = Cursor(page.scalars, line)
        guard let first = cursor.next else { return false }
        if isLabelMark(first) || isCircled(first) { return true }
        let isFramed = cursor.takeAny(["(", "第"])
        guard cursor.takeNumber(limit: 2) != nil, let mark = cursor.next else { return false }
        if first == "(" { return mark == ")" }
        if isFramed { return mark.isComma || mark == "、" || mark == "." }
        cursor.index += 1
        // `1.5万` is no item, nor `三、四月`.
        return (mark == "、" || mark == "." || mark == "．") && cursor.next?.isDigit != true && !isNumeralList(cursor)
    }

    /// `三、四月份`: numerals on both sides of the mark.
    private func isNumeralList(_ cursor: Cursor) -> Bool { cursor.next?.isHanNumeral == true }

    private func isCircled(_ mark: Unicode.Scalar) -> Bool { (0x2460...0x2473).contains(mark.value) }

    private func endsClause(_ mark: Unicode.Scalar) -> Bool { [";", ":"].contains(mark.halfWidth) }
}

/// So many lines must begin with a speaker's name.
private let leastTurns = 2
/// The most characters of a speaker's name.
private let longestSpeaker = 4

/// What stands before a colon at a line's start: `问`, `记者`, `王教授`; nil for `他说：`, which goes on.
private func speaker(of line: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let colon = line.prefix(longestSpeaker + 1).firstIndex(where: { $0.halfWidth == ":" }) else { return nil }
    let name = line[line.startIndex..<colon]
    guard let last = name.last, name.allSatisfy(\.isHan), name.count == 1 || !isSpeechVerb(last) else { return nil }
    return Array(name)
}

private func isSpeechVerb(_ last: Unicode.Scalar) -> Bool {
    switch last {
    case "说", "說", "道", "称", "稱", "示", "为", "為", "是", "出", "到", "如", "括", "问", "答": true
    default: false
    }
}
