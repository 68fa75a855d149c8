import Text

/// Cuts a page into pieces: at blank lines, and inside a block where its lines say so.
func pieces(of page: PageText, rarity: BigramRarity, weights: ReadingWeights = .standard) -> [Piece] {
    var cut: [Piece] = []
    for block in blocks(of: page) { cutBlock(block, page, rarity, weights, into: &cut) }
    return Verse.marked(cut, of: page)
}

/// How well a page can be cut: what the signs of its blocks' best cuts add up to.
func worthOfCut(_ page: PageText, rarity: BigramRarity, weights: ReadingWeights) -> Double {
    blocks(of: page).reduce(0) { worth, block in
        block.count == 1 || isAdvertisement(block, of: page)
            ? worth : worth + BlockCut.steps(of: block, page, rarity: rarity, weights: weights).bestScore
    }
}

private func cutBlock(
    _ block: Range<Int>, _ page: PageText, _ rarity: BigramRarity, _ weights: ReadingWeights, into cut: inout [Piece]
) {
    if block.count == 1 { return cut.append(classify(block, of: page)) }
    if isAdvertisement(block, of: page) { return cut.append(Piece(lines: block, kind: .aside)) }
    let segments = joinedToText(BlockCut.segments(of: block, page, rarity: rarity, weights: weights))
    // Lines without any mark are a headline or the rest of a sentence, all of them: what is around tells.
    let isOne = segments.count == 1 || segments.allSatisfy(\.isOfWords) && isHeading(block, of: page)
    if isOne, segments[0].kind != .aside { return cut.append(classify(block, of: page)) }
    for segment in segments { cut.append(piece(segment, of: page)) }
}

/// A byline right below text is a part of its piece.
private func joinedToText(_ segments: [Segment]) -> [Segment] {
    guard segments.contains(where: { $0.kind == .byline }) else { return segments }
    var joined: [Segment] = []
    for segment in segments {
        if segment.kind == .byline, let last = joined.last, last.kind == .text {
            joined[joined.count - 1].lines = last.lines.lowerBound..<segment.lines.upperBound
        } else {
            joined.append(segment)
        }
    }
    return joined
}

/// What a segment's neighbours say of it outweighs its looks.
private func piece(_ segment: Segment, of page: PageText) -> Piece {
    var piece = classify(segment.lines, of: page)
    switch segment.kind {
    case .heading where piece.kind == .text && !piece.opens && !piece.closes:
        piece.kind = .heading
        piece.isSure = page.holdsLarge(segment.lines)
    case .text where piece.kind == .heading: piece.kind = .text
    case .aside where piece.kind != .aside: piece = Piece(lines: segment.lines, kind: .aside)
    case .label: piece = Piece(lines: segment.lines, kind: .label)
    default: break
    }
    return piece
}

/// Runs of lines between blanks. Lines of a single character each are one vertical headline, blanks or not.
func blocks(of page: PageText) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    for line in page.lines.indices.dropFirst() {
        let isVertical = page.lines[line].width <= 2 && page.lines[line - 1].width <= 2
        if page.lines[line].isAfterGap, !isVertical, !isInByline(line, of: page),
            !isSubtitle(line, below: start..<line, of: page), !isInBrackets(line, below: start..<line, of: page)
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

/// Whether a headline's bracket or quotation is open above a line and closed below: a blank parts what is one headline.
///
///     《关于依法治理
///
///     论述摘编》出版发行
private func isInBrackets(_ line: Int, below above: Range<Int>, of page: PageText) -> Bool {
    guard above.count <= 3, opensMore(page.scalars[page.range(of: above)]) else { return false }
    let end = page.lines[(line + 1)...].firstIndex(where: \.isAfterGap) ?? page.lines.endIndex
    return end - line <= 3 && isHeading(above.lowerBound..<end, of: page)
}

/// Whether more brackets and quotations open than close.
private func opensMore(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var depth = 0
    for scalar in text where !scalar.isHan {
        switch scalar {
        case "“", "《", "（": depth += 1
        case "”", "》", "）": depth -= 1
        case "，", "。": return false
        default: break
        }
    }
    return depth > 0
}

/// Whether a column's end cuts a byline in two above this line: it reads as one only together with the line.
///
///     …走深走实。记者 朱萍 通讯员 于斌文 邵        …超过八成。（记者 董翔、
///
///     秀                                       熊欣婧）
private func isInByline(_ line: Int, of page: PageText) -> Bool {
    let above = page.lines[line - 1].range
    guard page.mayHoldRole(inLines: line - 1..<line), let start = lastSentenceEnd(in: above, of: page),
        mayHoldByline(page.scalars[start..<above.upperBound])
    else { return false }
    var end = page.lines[line].range.upperBound
    var isCut = isLoneCharacter(line, of: page) || page.byline(in: start..<above.upperBound) == nil
    if page.scalars[start].folded == "(" {
        guard let bracket = page.lines[line].range.first(where: { page.scalars[$0].folded == ")" }) else {
            return false
        }
        end = bracket
        isCut = true
    }
    return isCut && page.byline(in: start..<end) != nil
}

/// One character between blanks: no headline, but what a column's end left of a name.
private func isLoneCharacter(_ line: Int, of page: PageText) -> Bool {
    page.lines[line].range.count == 1 && (line + 1 == page.lines.count || page.lines[line + 1].isAfterGap)
}

/// Where the text behind a line's last full stop starts, or behind its last bracket that stays open; the line's own start
/// where neither is.
private func lastSentenceEnd(in line: Range<Int>, of page: PageText) -> Int? {
    for index in line.reversed() where !page.scalars[index].isHan {
        switch page.scalars[index].halfWidth {
        case ")": return nil
        case "(": return index
        case let scalar where scalar.isFullStop || scalar.isClosing: return index + 1
        default: continue
        }
    }
    return line.lowerBound
}

/// A quick look that spares most lines the parser: a role, and neither a full stop nor anything that no byline
/// holds.
func mayHoldByline(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.allSatisfy { $0 != "。" && BylineWords.mayHold($0) } && BylineWords.mayHoldRole(line)
}

/// The opening at the start of a line. A hundred and sixty characters hold any formula with its byline.
func opening(at line: Int, of page: PageText) -> Opening? {
    let start = page.lines[line].range.lowerBound
    return Opening.parse(page.scalars, start..<min(start + 160, page.scalars.count))
}
