import Text

/// How an article's text begins: 本报讯, a wire service's dateline, a byline in brackets.
///
///     本报讯（记者 袁帆 通讯员 叶雨）5月18日上午，…
///     新华社北京5月18日电（记者 张三）…
///     据新华社…电  商报讯  （记者 袁帆）  （上接第1版）  本报记者 王伟 报道
struct Opening: Equatable {
    /// Where the body's own text starts.
    var end: Int
    /// Where the text comes from when it is not the paper's own.
    var origin: String?
    /// The date inside the formula: `5月18日` of `新华社北京5月18日电`.
    var date: Range<Int>?
    var byline = Byline()
    /// The page that the text comes from: 1 of `（上接第1版）`.
    var arrives: PageNumber?

    /// Whether an opening may begin with a character: a quick look that spares lines that begin with a number or a quotation
    /// the rest.
    static func mayBegin(_ first: Unicode.Scalar) -> Bool {
        first.isHan || first == "□" || first.isBlank || isJumpOpener(first.halfWidth)
    }

    /// The opening at the start of `range`; nil where there is none.
    static func parse(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Opening? {
        guard !range.isEmpty, mayBegin(text[range.lowerBound]) else { return nil }
        var cursor = Cursor(text, range)
        if ["□", "■"].contains(text[cursor.index]) { cursor.index += 1 }
        let start = cursor.index
        guard var opening = formula(cursor) ?? reportingByline(cursor) ?? empty(cursor) else { return nil }
        cursor.index = opening.end
        while let (byline, end) = bracketedByline(cursor) {
            opening.byline.add(byline)
            cursor.index = end
        }
        if let page = cursor.takeJump(JumpVerbs.arriving) { opening.arrives = page }
        guard cursor.index > start, cursor.index < range.upperBound else { return nil }
        while let next = cursor.next, next.isBlank || next == ":" { cursor.index += 1 }
        opening.end = cursor.index
        return cursor.isAtEnd ? nil : opening
    }

    /// An opening that only a bracket or a jump may begin; nil where neither can follow.
    private static func empty(_ cursor: Cursor) -> Opening? {
        guard let next = cursor.next, !next.isHan || JumpVerbs.arriving.contains(where: { $0[0] == next }) else {
            return nil
        }
        return Opening(end: cursor.index)
    }

    /// `本报讯`, `本报北京5月18日讯`, `新华社北京5月18日电`: a source, a place and a date, and the word that says what it is.
    private static func formula(_ start: Cursor) -> Opening? {
        var cursor = start
        let isQuoted = cursor.take(accordingTo)
        let isOwn = cursor.next == "本"
        guard let source = source(&cursor) else { return nil }
        let date = placeAndDate(&cursor, isOwn: isOwn)
        cursor.skipSpaces()
        guard cursor.takeAny(formulaEnds) else { return nil }
        // `人民公社电话` is no formula: only the paper's own name or a date makes one without a boundary behind it.
        let isBounded = cursor.next.map { $0.isBlank || $0 == "(" } ?? true
        guard isBounded || date != nil || isOwn else { return nil }
        let isOrigin = !isOwn && (date != nil || isQuoted)
        return Opening(end: cursor.index, origin: isOrigin ? String(scalars: cursor.text[source]) : nil, date: date)
    }

    /// Han characters up to the one that names a paper, an agency or a station.
    private static func source(_ cursor: inout Cursor) -> Range<Int>? {
        let start = cursor.index
        while cursor.index - start < 10, !cursor.isAtEnd, cursor.text[cursor.index].isHan {
            cursor.index += 1
            if namesSource(cursor.text[cursor.index - 1]) { return start..<cursor.index }
        }
        cursor.index = start
        return nil
    }

    private static func namesSource(_ last: Unicode.Scalar) -> Bool {
        switch last {
        case "报", "社", "网", "台", "刊", "端", "号", "報", "網", "臺": true
        default: false
        }
    }

    /// The source of `据新华社报道，…` and `据《人民日报》消息，…`: words of the text itself, which mark no beginning.
    static func quotedSource(_ text: [Unicode.Scalar], _ range: Range<Int>) -> String? {
        var cursor = Cursor(text, range)
        guard cursor.take(accordingTo) else { return nil }
        _ = cursor.take("《")
        guard let source = source(&cursor) else { return nil }
        _ = cursor.take("》")
        return cursor.takeAny(reportWords) ? String(scalars: text[source]) : nil
    }

    /// Passes over a place; the range of the date behind it. Without a date only the paper's own place is a place:
    /// `本报郑州讯`.
    private static func placeAndDate(_ cursor: inout Cursor, isOwn: Bool) -> Range<Int>? {
        var ahead = cursor
        for _ in 0...10 {
            let start = ahead.index
            if let end = monthAndDay(ahead) {
                cursor.index = end
                return start..<end
            }
            guard let next = ahead.next, next != "\n", next.isHan || next.isBlank || next == "/", next != "讯",
                next != "电"
            else {
                break
            }
            ahead.index += 1
        }
        if isOwn, ahead.next == "讯", ahead.index - cursor.index <= 6 { cursor.index = ahead.index }
        return nil
    }

    private static func monthAndDay(_ cursor: Cursor) -> Int? {
        guard cursor.next?.isDigit == true else { return nil }
        var ahead = cursor
        guard ahead.takeNumber(limit: 2) != nil else { return nil }
        ahead.skipSpaces()
        if ahead.take(dayWord) { return ahead.index }
        guard ahead.take(DateWords.month), ahead.takeNumber(limit: 2) != nil else { return nil }
        ahead.skipSpaces()
        return ahead.take(dayWord) ? ahead.index : nil
    }

    /// `本报记者 王伟 报道`, behind which the text begins on the same line or the next.
    private static func reportingByline(_ cursor: Cursor) -> Opening? {
        var ahead = cursor
        guard ahead.takeWriterRole() != nil else { return nil }
        let report = BylineWords.report
        while !ahead.isAtEnd, ahead.index - cursor.index < 40 {
            if ahead.take(report) {
                let range = cursor.index..<ahead.index
                return BylineParser.parse(ahead.text, range).map { Opening(end: range.upperBound, byline: $0) }
            }
            ahead.index += 1
        }
        return nil
    }

    /// `（记者 袁帆 通讯员 叶雨）`
    private static func bracketedByline(_ cursor: Cursor) -> (Byline, end: Int)? {
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.next == "(" else { return nil }
        let start = ahead.index + 1
        while let next = ahead.next, next != ")", ahead.index - start < 120 { ahead.index += 1 }
        guard ahead.next == ")", let byline = BylineParser.parse(ahead.text, start..<ahead.index) else { return nil }
        return (byline, ahead.index + 1)
    }
}

// Built once: they are looked for at the start of each line.
private let accordingTo: Word = "据"
private let formulaEnds: [Word] = ["讯", "电", "专电"]
private let reportWords: [Word] = ["报道", "消息", "电"]
private let dayWord: Word = "日"
