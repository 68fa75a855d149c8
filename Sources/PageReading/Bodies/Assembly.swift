/// Joins text pieces to bodies. An article begins at its opening and lasts to its byline or the next opening;
/// headings that stand inside are left to the headline matching.
struct BodyAssembly {
    private let page: PageText
    private let rarity: BigramRarity
    private var pieces: [Piece]
    private let outlook: Outlook
    private(set) var bodies: [Body] = []
    /// Whether the last body still takes text.
    private var isOpen = false
    /// Headings since the last text.
    private var headings: [Int] = []
    /// The piece in which the last body's opening ends, where that is not its own.
    private var spilled: Int?
    /// The text of a box.
    private var boxed: Int?
    /// A byline between headline and text: `本报记者 张三`.
    private var leadingByline: Int?

    /// - Parameter likeness: how well a text knows the words of a heading, from 0 to 1.
    /// - Returns: the bodies in print order, and the pieces with what their neighbours told of them.
    static func assemble(
        _ page: PageText, _ pieces: [Piece], _ rarity: BigramRarity, likeness: (_ heading: Int, _ text: [Int]) -> Double
    ) -> (bodies: [Body], pieces: [Piece]) {
        var assembly = BodyAssembly(page: page, pieces: pieces, rarity: rarity)
        for index in pieces.indices { assembly.add(index, likeness) }
        return (assembly.bodies, assembly.pieces)
    }

    private init(page: PageText, pieces: [Piece], rarity: BigramRarity) {
        self.page = page
        self.rarity = rarity
        self.pieces = pieces
        outlook = Outlook(pieces, of: page)
    }

    private mutating func add(_ index: Int, _ likeness: (_ heading: Int, _ text: [Int]) -> Double) {
        switch pieces[index].kind {
        case .text: addText(index, likeness)
        case .heading: addHeading(index)
        case .byline: addByline(index)
        case .label where isBox(index): boxed = index + 1
        case .label, .aside: break
        }
    }

    /// A framed label right above text without a headline is that of a box, which belongs to no article: `【小贴士】`.
    private func isBox(_ label: Int) -> Bool {
        guard label + 1 < pieces.count, page.scalars[page.range(of: pieces[label].lines)].first == "【" else {
            return false
        }
        let text = pieces[label + 1]
        guard text.kind == .text, !text.opens, !text.closes,
            !page.lines[text.lines.lowerBound].isAfterGap
        else { return false }
        return !isOpen || !outlook.closes[label + 1] && bodies.last.map { !isUnfinished($0) } ?? true
    }

    private mutating func addText(_ index: Int, _ likeness: (_ heading: Int, _ text: [Int]) -> Double) {
        if boxed == index { return }
        if isHeadingWithCommas(index) {
            pieces[index].kind = .heading
            return headings.append(index)
        }
        takeBackHeading(before: index)
        takeSpill(in: index)
        if !beginsBody(index), isOpen ? isContinuation(index, likeness) : isLooseRest {
            takeLeadingByline()
            bodies[bodies.count - 1].pieces.append(index)
        } else {
            begin(with: index)
        }
        headings = []
        if let closing = pieces[index].closing {
            close(with: closing, in: index)
        } else if isSigned(index) {
            isOpen = false
        }
    }

    /// Where boxes of text come in turns, an article may go on behind its byline.
    private var isLooseRest: Bool {
        page.isLoose && headings.isEmpty && leadingByline == nil && !bodies.isEmpty
    }

    /// Names in brackets behind the last sentence end an article that has no byline to come.
    private func isSigned(_ index: Int) -> Bool {
        page.scalars[pieces[index].text(of: page)].endsInSignature
            && (index + 1 == pieces.count || !outlook.closes[index + 1])
    }

    /// An opening that a column's end cut in two ends in the piece below; that piece goes on with the body.
    private mutating func takeSpill(in index: Int) {
        guard isOpen, let last = bodies.last?.pieces.last, pieces[last].opens, let opening = pieces[last].opening,
            page.range(of: pieces[index].lines).contains(opening.end)
        else { return }
        pieces[index].opening = Opening(end: opening.end)
        spilled = index
    }

    /// An opening begins a body, and under a heading the name of another paper as its source does.
    private func beginsBody(_ index: Int) -> Bool {
        if pieces[index].opens { return spilled != index }
        guard !headings.isEmpty else { return false }
        let range = page.range(of: pieces[index].lines)
        if Opening.quotedSource(page.scalars, range) != nil { return true }
        // So does, where nothing is unfinished, a day: `12月7日，…`. Below a column label any text does.
        guard headings.last == index - 1, let body = bodies.last, !isUnfinished(body) else { return false }
        return isUnderLabel || DatelineParser.beginsWithDay(page.scalars, range)
    }

    /// A column label stands above the headings, below the last text.
    private var isUnderLabel: Bool {
        guard let first = headings.first, first > 0 else { return false }
        return pieces[first - 1].kind == .label
    }

    /// Where no text is open, a few lines without full stop can only be a headline, if they are not cut off by a column's
    /// end. Under a headline they are text, if no opening follows.
    private func isHeadingWithCommas(_ index: Int) -> Bool {
        !isOpen && !pieces[index].isVerse && !pieces[index].opens && !pieces[index].closes
            && !beginsInParagraph(index + 1)
            && (headings.last != index - 1 || index + 1 < pieces.count && pieces[index + 1].opens)
            && isHeading(pieces[index].lines, of: page, allowingCommas: !page.areOrdinary(pieces[index].lines))
            && !page.endsSentence(pieces[index].text(of: page))
    }

    /// Whether a piece is text without opening whose first line is as full as the column: no paragraph begins so.
    private func beginsInParagraph(_ index: Int) -> Bool {
        guard index < pieces.count, pieces[index].kind == .text, !pieces[index].opens,
            let measure = measure(around: index)
        else { return false }
        return (measure - 1...measure + tolerance).contains(page.lines[pieces[index].lines.lowerBound].width)
    }

    /// The full width of a piece, told by all but its first line, which may be indented; else that of the text above it.
    private func measure(around index: Int) -> Int? {
        let above = isOpen ? bodies.last?.pieces.suffix(3).reversed() ?? [] : []
        for piece in [index] + above {
            if let measure = commonestFullWidth(of: pieces[piece].lines.dropFirst(), page) { return measure }
        }
        return nil
    }

    private mutating func begin(with index: Int) {
        var body = Body(pieces: [index], isMarked: false, isUnderHeading: headings.last == index - 1)
        if let opening = pieces[index].opening {
            body.isMarked = true
            body.origin = opening.origin
            body.date = opening.date
            body.byline = opening.byline
            body.arrives = opening.arrives.map {
                Jump(page: $0, line: page.lines[pieces[index].lines.lowerBound].number)
            }
        }
        if let leading = leadingByline, let closing = pieces[leading].closing {
            body.isMarked = true
            body.pieces.insert(leading, at: 0)
            body.byline.add(closing.byline)
        }
        leadingByline = nil
        bodies.append(body)
        isOpen = true
    }

    /// Who is named below a headline that stands inside the text wrote that text:
    ///
    ///     column      各地抓好田间管理
    ///     of its           记者 李四
    ///     text        goes on
    private mutating func takeLeadingByline() {
        guard let leading = leadingByline, let closing = pieces[leading].closing else { return }
        bodies[bodies.count - 1].pieces.append(leading)
        bodies[bodies.count - 1].byline.add(closing.byline)
        leadingByline = nil
    }

    /// Text goes on where a sentence is unfinished or no heading parts it from the text above. Where one does, the body
    /// lasts to its byline; with none to come, a heading of which the text above knows nothing begins another article.
    private func isContinuation(_ index: Int, _ likeness: (_ heading: Int, _ text: [Int]) -> Double) -> Bool {
        guard let heading = headings.last, spilled != index, let body = bodies.last else { return true }
        if let goesOn = PrintedPart(page, pieces).goesOn(index, heading, body, isUnfinished(body)) { return goesOn }
        if leadingByline != nil { return false }
        if body.isMarked, body.origin == nil, body.byline.isEmpty, outlook.closes[index] { return true }
        if isCrosshead(heading), body.origin == nil, body.isMarked || outlook.closes[index] { return true }
        let above = likeness(heading, body.pieces)
        return above >= known && above >= likeness(heading, [index])
    }

    /// Whether a heading right above the text is as short as those are that part an article.
    private func isCrosshead(_ heading: Int) -> Bool {
        headings.count == 1 && pieces[heading].lines.count == 1
            && page.lines[pieces[heading].lines.lowerBound].width <= standalone
    }

    /// What looked like a heading right above text is the beginning of its paragraph, cut off by a column's end, where the
    /// text begins with a full line, as no paragraph does.
    private mutating func takeBackHeading(before index: Int) {
        guard isOpen, headings.last == index - 1, !pieces[index - 1].isSure, let measure = measure(around: index),
            beginsInParagraph(index), page.lines[pieces[index - 1].lines.upperBound - 1].width >= measure - 5,
            !isInset(index - 1, measure)
        else { return }
        pieces[index - 1].kind = .text
        bodies[bodies.count - 1].pieces.append(index - 1)
        headings.removeLast()
    }

    /// Whether a heading parts a sentence of the last body.
    private func isInset(_ heading: Int, _ measure: Int) -> Bool {
        guard let body = bodies.last, isUnfinished(body), let last = body.pieces.last else { return false }
        return InsetHeadline(page: page, rarity: rarity, measure: measure)
            .isOne(pieces[heading], between: pieces[last], and: pieces[heading + 1])
    }

    /// Lines without comma or full stop go on with a sentence only where no other text can, or where each is as full as
    /// the column that it stands in.
    private mutating func addHeading(_ index: Int) {
        if !pieces[index].isSure, isOpen, headings.isEmpty, let body = bodies.last, isUnfinished(body),
            !isRightAboveOpening(index), !outlook.textFollows[index] || isFull(index, in: body)
        {
            pieces[index].kind = .text
            bodies[bodies.count - 1].pieces.append(index)
        } else {
            headings.append(index)
        }
    }

    /// Whether an opening follows, below other headings at most: what is left of a sentence there would end in a full stop.
    private func isRightAboveOpening(_ index: Int) -> Bool {
        pieces[(index + 1)...].first { $0.kind != .heading }?.opens == true
    }

    private func isFull(_ index: Int, in body: Body) -> Bool {
        guard let last = body.pieces.last else { return false }
        let cut = page.lines[pieces[last].lines.upperBound - 1].width
        return pieces[index].lines.allSatisfy { line in
            let wider = page.lines[line].width - cut
            return abs(wider) <= tolerance || (pieces[last].lines.count == 1 && abs(wider - indent) <= tolerance)
        }
    }

    private mutating func addByline(_ index: Int) {
        if outlook.isLeading[index], !isOpen || !headings.isEmpty {
            leadingByline = index
        } else if let last = bodies.last, isOpen || last.pieces.last == index - 1 {
            bodies[bodies.count - 1].pieces.append(index)
            if let closing = pieces[index].closing { close(with: closing, in: index) }
        }
    }

    private mutating func close(with closing: Closing, in index: Int) {
        bodies[bodies.count - 1].close(with: closing, line: page.lastNumber(of: pieces[index]))
        isOpen = false
    }

    private func isUnfinished(_ body: Body) -> Bool {
        guard let last = body.pieces.last, !pieces[last].isVerse else { return false }
        return !page.endsSentence(pieces[last].text(of: page))
    }
}

/// The least likeness at which a text knows a heading.
private let known = 0.3
