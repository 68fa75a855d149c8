/// Cuts a page into pieces: at blank lines, and inside a block before openings, after bylines and around labels.
func pieces(of page: PageText) -> [Piece] {
    blocks(of: page).flatMap { block in
        cuts(in: block, of: page).map { classify($0, of: page) }
    }
}

/// Runs of lines between blanks. Lines of a single character each are one vertical headline, blanks or not.
func blocks(of page: PageText) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    for line in page.lines.indices.dropFirst() {
        let isVertical = page.lines[line].width <= 2 && page.lines[line - 1].width <= 2
        if page.lines[line].isAfterGap, !isVertical, !isInByline(line, of: page),
            !isSubtitle(line, below: start..<line, of: page)
        {
            blocks.append(start..<line)
            start = line
        }
    }
    if start < page.lines.count { blocks.append(start..<page.lines.count) }
    return blocks
}

/// Whether a line is the subtitle of the headline above, from which one blank parts it: `——二七区人才工作综述`.
private func isSubtitle(_ line: Int, below above: Range<Int>, of page: PageText) -> Bool {
    page.lines[line].number - page.lines[line - 1].number == 2
        && page.scalars[page.lines[line].range].starts(with: ["—", "—"])
        && isHeading(above, of: page) && isHeading(above.lowerBound..<line + 1, of: page)
}

/// Whether a column's end cuts a byline in two above this line: it reads as one only together with the line.
///
///     …走深走实。记者 朱萍 通讯员 于斌文 邵        …超过八成。（记者 董翔、
///
///     秀                                       熊欣婧）
private func isInByline(_ line: Int, of page: PageText) -> Bool {
    let above = page.lines[line - 1].range
    guard let start = lastSentenceEnd(in: above, of: page),
        mayHoldByline(page.scalars[start..<above.upperBound])
    else { return false }
    var end = page.lines[line].range.upperBound
    var isCut = isLoneCharacter(line, of: page) || BylineParser.parse(page.scalars, start..<above.upperBound) == nil
    if page.scalars[start].folded == "(" {
        guard let bracket = page.lines[line].range.first(where: { page.scalars[$0].folded == ")" }) else {
            return false
        }
        end = bracket
        isCut = true
    }
    return isCut && BylineParser.parse(page.scalars, start..<end) != nil
}

/// One character between blanks: no headline, but what a column's end left of a name.
private func isLoneCharacter(_ line: Int, of page: PageText) -> Bool {
    page.lines[line].range.count == 1 && (line + 1 == page.lines.count || page.lines[line + 1].isAfterGap)
}

/// Where the text behind a line's last full stop starts, or behind its last bracket that stays open; the line's own start
/// where neither is.
private func lastSentenceEnd(in line: Range<Int>, of page: PageText) -> Int? {
    for index in line.reversed() {
        switch page.scalars[index].folded {
        case ")": return nil
        case "(": return index
        case let scalar where scalar.isFullStop || scalar.isClosing: return index + 1
        default: continue
        }
    }
    return line.lowerBound
}

private func cuts(in block: Range<Int>, of page: PageText) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = block.lowerBound
    var line = start
    while line < block.upperBound {
        if line > start, beginsPiece(line, after: start, of: page) {
            parts.append(start..<line)
            start = line
        }
        line += 1
        if let end = endOfPiece(line - 1, from: start, in: block, of: page) {
            parts.append(start..<end)
            start = end
            line = end
        }
    }
    if start < block.upperBound { parts.append(start..<block.upperBound) }
    return parts
}

/// Whether a line inside a block begins something new: an opening where a sentence or a headline has ended, the first
/// indented line under a headline, a label.
private func beginsPiece(_ line: Int, after start: Int, of page: PageText) -> Bool {
    let above = start..<line
    // `新华社北京5月18日电` alone on a line looks like a headline above `（记者 …）`.
    let isHeaded = isHeading(above, of: page) && opening(at: start, of: page) == nil
    guard isHeaded || page.scalars[page.range(of: above)].endsSentence else { return false }
    if isLabel(line, of: page) || opening(at: line, of: page) != nil { return true }
    if isHeaded, mayHoldByline(page.scalars[page.lines[line].range]),
        BylineParser.parse(page.scalars, page.lines[line].range)?.isEmpty == false
    {
        return true
    }
    return page.lines[line].indent >= 3 && page.lines[start].indent < 3 && isHeaded
}

/// Where a piece ends that has a byline of its own lines, is a label, or jumps to another page, at `line`; nil where neither is.
private func endOfPiece(_ line: Int, from start: Int, in block: Range<Int>, of page: PageText) -> Int? {
    if line == start, isLabel(line, of: page) { return line + 1 }
    if endingJump(page.scalars, page.range(of: start..<line + 1)) != nil { return line + 1 }
    guard mayHoldByline(page.scalars[page.lines[line].range]),
        line == start || page.scalars[page.lines[line - 1].range].endsSentence
            || BylineParser.beginsPlainly(page.scalars, page.lines[line].range)
    else { return nil }
    // `新华社北京5月18日电（` goes on with `记者 …）` on the line below.
    if let opening = opening(at: start, of: page), opening.end > page.lines[line].range.lowerBound { return nil }
    for end in stride(from: min(line + 3, block.upperBound), to: line, by: -1)
    where BylineParser.parse(page.scalars, page.range(of: line..<end)) != nil {
        return end
    }
    return nil
}

/// A quick look that spares most lines the parser: a role, and neither a full stop nor anything that no byline
/// holds.
private func mayHoldByline(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.allSatisfy { $0 != "。" && BylineWords.mayHold($0) } && BylineWords.mayHoldRole(line)
}

/// The opening at the start of a line. A hundred and sixty characters hold any formula with its byline.
func opening(at line: Int, of page: PageText) -> Opening? {
    let start = page.lines[line].range.lowerBound
    return Opening.parse(page.scalars, start..<min(start + 160, page.scalars.count))
}
