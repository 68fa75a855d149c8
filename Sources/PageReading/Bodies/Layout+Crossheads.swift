/// Headings inside a body: crossheads of it, or the other lines of its headline.
extension Layout {
    /// A heading inside a body is a crosshead of it, if no other body wants it and the body has a headline elsewhere.
    mutating func placeCrossheads() {
        var hasHeadline = Set<Int>()
        for (index, place) in places.enumerated() {
            if case .headline(let body) = place, !isInside(index, body) { hasHeadline.insert(body) }
        }
        for (number, body) in bodies.enumerated() {
            for index in body.extent where pieces[index].kind == .heading {
                let isOwn = places[index] == .headline(number) && hasHeadline.contains(number)
                guard isOwn || places[index] == .unplaced else { continue }
                let isPart = hasHeadline.contains(number) && isInset(index, in: body)
                places[index] = isPart ? .headline(number) : .crosshead(number)
            }
        }
        placeLoneCrossheads()
    }

    /// One crosshead parts few articles into sections: where columns end inside sentences, and no article of the page has two,
    /// one that stands between blanks is the other line of its headline, printed where its column begins, unless the text
    /// below it says more of it than the text above.
    private mutating func placeLoneCrossheads() {
        guard isBroken else { return }
        let crossheads = gather { if case .crosshead(let body) = $0 { body } else { nil } }
        guard crossheads.values.allSatisfy({ $0.count == 1 }) else { return }
        let headlines = gather { if case .headline(let body) = $0 { body } else { nil } }
        for (body, crosshead) in crossheads.mapValues({ $0[0] }) {
            guard let headline = headlines[body], headline.count == 1, headline[0] < bodies[body].pieces[0],
                isPart(crosshead, of: headline[0]), !tellsWhatFollows(crosshead, in: bodies[body])
            else { continue }
            places[crosshead] = .headline(body)
        }
    }

    /// Whether a heading behind a blank is a line of about the length of another, and no first line of a paragraph.
    private func isPart(_ heading: Int, of headline: Int) -> Bool {
        let (line, other) = (pieces[heading].lines, pieces[headline].lines)
        guard line.count == 1, other.count == 1, page.lines[line.lowerBound].isAfterGap else { return false }
        let widths = [line, other].map { page.lines[$0.lowerBound].width }.sorted()
        let isFirstLine = commonestFullWidth(of: pieces[heading + 1].lines.dropFirst(), page).map {
            abs($0 - indent - page.lines[line.lowerBound].width) <= 1 && isAttached(heading)
        }
        return widths[0] * 2 > widths[1] && isFirstLine != true
    }

    /// Whether the text below a heading says more of it than the text above, as that below a crosshead does.
    private func tellsWhatFollows(_ heading: Int, in body: Body) -> Bool {
        let likeness = Likeness(headings: [page.letters(of: [page.range(of: pieces[heading].lines)])], rarity: rarity)
        let (above, below) = (body.pieces.filter { $0 < heading }, body.pieces.filter { $0 > heading })
        let known = [above, below].map { text in
            likeness.likeness(with: page.letters(of: text.map { pieces[$0].text(of: page) }))[0]
        }
        return known[1] > known[0]
    }

    /// Whether a heading parts a sentence of its body, as no crosshead does: it is the other part of the headline.
    private func isInset(_ heading: Int, in body: Body) -> Bool {
        let texts = body.pieces.filter { pieces[$0].kind == .text }
        guard let above = texts.last(where: { $0 < heading }), let below = texts.first(where: { $0 > heading }),
            !page.endsSentence(pieces[above].text(of: page)),
            let measure = commonestFullWidth(of: pieces[below].lines.dropFirst(), page)
        else { return false }
        return InsetHeadline(page: page, rarity: rarity, measure: measure)
            .isOne(pieces[heading], between: pieces[above], and: pieces[below])
    }

    private func isInside(_ index: Int, _ body: Int) -> Bool { bodies[body].extent.dropFirst().contains(index) }
}
