/// Finds verse: short lines whose marks, if any, all stand at their ends, under a headline and the name of who wrote them.
///
///     老屋                     heading
///     □通讯员 林晚秋            byline
///
///     老屋的门轴                no line is full: no word or clause goes on below for want of room
///     比外婆的膝盖还响
///     推开它
///     一院子的阳光
///
///     灶台凉了                 the next stanza
///     柴垛还在
struct Verse {
    private let page: PageText
    private let pieces: [Piece]

    /// The pieces, those that are verse marked as such.
    static func marked(_ pieces: [Piece], of page: PageText) -> [Piece] {
        let verse = Verse(page: page, pieces: pieces)
        var marked = pieces
        var index = 2
        while index < pieces.count {
            let end = verse.end(from: index)
            for stanza in index..<end {
                marked[stanza].kind = .text
                marked[stanza].isVerse = true
            }
            index = max(end, index + 1)
        }
        return marked
    }

    /// Where the stanzas end that begin with a piece; the piece itself where it is none.
    private func end(from start: Int) -> Int {
        guard isUnderByline(start), isStanza(start, fewest: leastVerses) else { return start }
        var end = start + 1
        while end < pieces.count, isStanza(end, fewest: leastVersesBelow), !isHeadlineAbove(end + 1) { end += 1 }
        // What stands right above an opening is its headline, however long.
        return isOpening(end) ? start : end
    }

    /// Right below a byline that stands right below a headline.
    private func isUnderByline(_ index: Int) -> Bool {
        pieces[index - 1].kind == .byline && pieces[index - 1].closing?.byline.isEmpty == false
            && pieces[index - 2].kind == .heading
    }

    /// Whether what stands above a piece is its headline: that of text, or of a byline with more below it.
    private func isHeadlineAbove(_ index: Int) -> Bool {
        guard index < pieces.count else { return false }
        return switch pieces[index].kind {
        case .text: !isStanza(index, fewest: leastVersesBelow)
        case .byline: index + 1 < pieces.count
        case .heading, .label, .aside: false
        }
    }

    private func isOpening(_ index: Int) -> Bool { index < pieces.count && pieces[index].opens }

    private func isStanza(_ index: Int, fewest: Int) -> Bool {
        let lines = pieces[index].lines
        guard pieces[index].kind == .heading || pieces[index].kind == .text, !pieces[index].opens,
            lines.count >= fewest, !isVertical(lines, of: page)
        else { return false }
        return isRagged(lines) && lines.allSatisfy { page.lines[$0].width <= widestVerse && !partsInside($0) }
    }

    /// Whether no width is that of most lines, as in text that is set full, or each line ends in a mark.
    private func isRagged(_ lines: Range<Int>) -> Bool {
        let widest = lines.map { page.lines[$0].width }.max() ?? 0
        return lines.count { widest - page.lines[$0].width <= tolerance } * 2 <= lines.count
            || lines.allSatisfy { !page.last(of: $0).isLetter }
    }

    /// Whether a clause ends inside a line.
    private func partsInside(_ line: Int) -> Bool {
        page.scalars[page.lines[line].range].dropLast().contains { $0.isComma || $0 == "。" || $0 == "、" }
    }
}

/// The fewest lines of a poem's first stanza: headlines have fewer.
private let leastVerses = 4
/// The fewest lines of a further stanza.
private let leastVersesBelow = 2
/// In half cells: verses are short.
private let widestVerse = 40
