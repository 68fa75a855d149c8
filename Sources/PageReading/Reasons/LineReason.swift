import Archive

/// Why a printed line is where it is: what an editor asks when it is in the wrong place.
package enum LineReason: Equatable, Sendable {
    /// An article begins: 本报讯, a wire service's dateline, 上接.
    case opening
    /// The text above goes on.
    case text
    case byline
    /// 下转: the article goes on on another page.
    case jump
    /// The article says this much of the headline's words, from 0 to 100.
    case headlineByWords(percent: Int)
    /// No words tell; no other article stands as near.
    case headlineByPlace
    /// A heading inside its article.
    case crosshead
    case label
    // Unplaced:
    /// A caption, a folio line, the page's staff.
    case aside
    /// No article says its words.
    case strayHeading
    /// Neither an opening nor a headline makes it an article.
    case headlessText
    case strayByline
    case strayLabel

    /// In a few words.
    package var words: String {
        switch self {
        case .opening: "opening formula"
        case .text: "goes on"
        case .byline: "byline"
        case .jump: "jump"
        case .headlineByWords(let percent): "likeness \(percent)%"
        case .headlineByPlace: "nearest"
        case .crosshead: "heading in text"
        case .label: "label"
        case .aside: "caption or folio"
        case .strayHeading: "no article says it"
        case .headlessText: "no headline"
        case .strayByline: "no article ends here"
        case .strayLabel: "rules no article"
        }
    }
}

/// Why each printed line of a page is where reading put it, by its number in the file. The page is laid out once more for
/// it; corrections are not looked at.
package func reasons(of page: ScannedPage, rarity: BigramRarity) -> [Int: LineReason] {
    let text = page.text(rarity).text
    let layout = Layout(text, pieces(of: text, rarity: rarity), rarity)
    var reasons: [Int: LineReason] = [:]
    for index in layout.pieces.indices {
        for line in layout.pieces[index].lines {
            let reason = layout.reason(ofLine: line, in: index)
            for number in text.lines[line].numbers { reasons[number] = reason }
        }
    }
    return reasons
}

extension Layout {
    fileprivate func reason(ofLine line: Int, in index: Int) -> LineReason {
        switch places[index] {
        case .body: textReason(line, pieces[index])
        case .headline(let body): headlineReason(index, body)
        case .crosshead: .crosshead
        case .label: .label
        case .unplaced: unplacedReason(pieces[index].kind)
        }
    }

    private func textReason(_ line: Int, _ piece: Piece) -> LineReason {
        if let closing = piece.closing, page.lines[line].range.upperBound > closing.start {
            return closing.byline.isEmpty ? .jump : .byline
        }
        return piece.opens && line == piece.lines.lowerBound ? .opening : .text
    }

    private func headlineReason(_ index: Int, _ body: Int) -> LineReason {
        let likeness = Likeness(
            headings: [page.letters(of: [page.range(of: pieces[index].lines)])], rarity: rarity
        )
        .likeness(with: letters[body])[0]
        return likeness < leastLikeness ? .headlineByPlace : .headlineByWords(percent: Int((likeness * 100).rounded()))
    }

    private func unplacedReason(_ kind: Piece.Kind) -> LineReason {
        switch kind {
        case .text: .headlessText
        case .heading: .strayHeading
        case .byline: .strayByline
        case .label: .strayLabel
        case .aside: .aside
        }
    }
}
