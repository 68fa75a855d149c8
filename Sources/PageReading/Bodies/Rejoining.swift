import Text

/// Gives the rest of an article back to it where another article stands between: dumps put a last column behind what is
/// printed below the article.
///
///     …全年全国总量。今年以来，国铁集团加快中        unfinished: it waits
///     多地开展志愿服务主题活动
///     本报讯 12月5日上午，志愿服务是社会文明…记者 钟强然
///     欧班列已通达欧洲25个国家，运量持续增长。     no headline, no opening, in the middle of a sentence: its rest
struct Rejoining {
    private let page: PageText
    private let pieces: [Piece]
    private let rarity: BigramRarity
    private var bodies: [Body]
    /// For each piece the body that the assembly gave it to.
    private let owners: [Int?]
    /// The text pieces of each body so far.
    private var texts: [[Int]]
    /// The body that took the last piece.
    private var current: Int?

    /// The bodies in print order, each with all that is its own.
    static func rejoined(
        _ bodies: [Body], _ page: PageText, _ pieces: [Piece], _ rarity: BigramRarity
    ) -> [Body] {
        var rejoining = Rejoining(bodies, page, pieces, rarity)
        guard rejoining.isBroken else { return bodies }
        for index in pieces.indices { rejoining.place(index) }
        rejoining.placeStrays()
        return rejoining.result()
    }

    private init(_ bodies: [Body], _ page: PageText, _ pieces: [Piece], _ rarity: BigramRarity) {
        self.bodies = bodies
        self.page = page
        self.pieces = pieces
        self.rarity = rarity
        var owners = [Int?](repeating: nil, count: pieces.count)
        for (number, body) in bodies.enumerated() {
            for piece in body.pieces { owners[piece] = number }
        }
        self.owners = owners
        texts = bodies.map { _ in [] }
    }

    /// Nearly no page has an article that ends in the middle of a sentence, or text that begins none behind one without end.
    private var isBroken: Bool {
        guard let open = bodies.dropLast().firstIndex(where: { !$0.isClosed && $0.leaves == nil }) else { return false }
        return bodies[open...].contains { body in
            !body.isMarked && body.pieces.first.map { !isStart($0, of: body) } == true
                || !body.isClosed && isUnfinished(body, page, pieces)
        }
    }

    private mutating func place(_ index: Int) {
        guard let owner = owners[index] else { return }
        let body = isStart(index, of: bodies[owner]) ? owner : bestBody(for: index, owner)
        texts[body].append(index)
        current = body
    }

    /// What begins an article stays its beginning. Text without an opening may be a rest, under a headline where it begins as
    /// no paragraph does.
    private func isStart(_ index: Int, of owner: Body) -> Bool {
        guard owner.pieces.first == index else { return false }
        return owner.isMarked || owner.isUnderHeading && !isFull(index)
    }

    private func bestBody(for index: Int, _ owner: Int) -> Int {
        if pieces[index].kind == .byline { return current ?? owner }
        var best = (body: owner, worth: texts[owner].isEmpty ? RejoiningWeights.stray : worth(of: index, behind: owner))
        for body in bodies.indices where body != owner && isWaiting(body) {
            let worth = worth(of: index, behind: body)
            if worth > best.worth { best = (body, worth) }
        }
        return best.body
    }

    /// What is still nobody's may be the rest of an article that begins below it.
    private mutating func placeStrays() {
        for stray in bodies.indices {
            guard let first = texts[stray].first, !isStart(first, of: bodies[stray]) else { continue }
            var best = (body: stray, worth: RejoiningWeights.stray + RejoiningWeights.inOrder)
            for body in bodies.indices where body != stray && isWaiting(body) {
                let worth = worth(of: first, behind: body)
                if worth > best.worth { best = (body, worth) }
            }
            guard best.body != stray else { continue }
            texts[best.body] += texts[stray]
            texts[stray] = []
        }
    }

    private func isWaiting(_ body: Int) -> Bool {
        guard let last = texts[body].last, bodies[body].leaves == nil else { return false }
        return pieces[last].closing == nil
    }

    private func result() -> [Body] {
        bodies.indices.filter { !texts[$0].isEmpty }.map { number in
            texts[number] == bodies[number].pieces
                ? bodies[number] : bodies[number].with(texts[number], of: pieces, page)
        }
    }
}

// MARK: - Worth

extension Rejoining {
    /// How well a piece goes on with a body: by its first line, by the pair of characters at the seam, by its words.
    private func worth(of index: Int, behind body: Int) -> Double {
        guard let last = texts[body].last else { return 0 }
        let inOrder = body == current ? RejoiningWeights.inOrder : 0
        let twice = namesWriters(index) && isWritten(body) ? RejoiningWeights.secondByline : 0
        return inOrder + seam(last, index) + RejoiningWeights.likeness * likeness(index, texts[body]) - twice
    }

    private func namesWriters(_ index: Int) -> Bool {
        pieces[index].closing.map { !$0.byline.reporters.isEmpty } ?? false
    }

    /// Whether the text so far names its writers: most articles do so once, in front or at the end.
    private func isWritten(_ body: Int) -> Bool {
        texts[body].contains { pieces[$0].opening?.byline.reporters.isEmpty == false || namesWriters($0) }
    }

    private func seam(_ last: Int, _ index: Int) -> Double {
        let above = page.scalars[pieces[last].text(of: page)]
        let below = page.scalars[pieces[index].text(of: page)]
        if above.endsSentence { return isFull(index) ? -RejoiningWeights.brokenLine : 0 }
        let line = isFirstLine(index) ? -RejoiningWeights.brokenLine : 0
        guard let left = above.last, let right = below.first, left.isLetter, right.isLetter else { return line }
        // The archive has counted them once where they stand one behind the other on this page.
        let own = last + 1 == index ? 1 : 0
        let sightings = rarity.sightings(
            of: UInt64(left.halfWidth.value) << 32 | UInt64(right.halfWidth.value), less: own)
        return line + (sightings > 0 ? RejoiningWeights.knownPair : -RejoiningWeights.knownPair)
    }

    private func likeness(_ index: Int, _ text: [Int]) -> Double {
        let own = Letters(page.scalars, [pieces[index].text(of: page)], limit: 200)
        let likeness = Likeness(headings: [own], rarity: rarity)
        return likeness.likeness(with: Letters(page.scalars, text.map { pieces[$0].text(of: page) }))[0]
    }

    /// Whether a piece's first line is as full as its column.
    private func isFull(_ index: Int) -> Bool { missing(index).map { abs($0) <= tolerance } ?? false }

    /// Whether a piece's first line lacks an indent.
    private func isFirstLine(_ index: Int) -> Bool { missing(index).map { abs($0 - indent) <= 1 } ?? false }

    private func missing(_ index: Int) -> Int? {
        let lines = pieces[index].lines
        return commonestFullWidth(of: lines.dropFirst(), page).map { $0 - page.lines[lines.lowerBound].width }
    }
}

private func isUnfinished(_ body: Body, _ page: PageText, _ pieces: [Piece]) -> Bool {
    body.pieces.last.map { !page.scalars[pieces[$0].text(of: page)].endsSentence } ?? false
}

/// What makes a piece the rest of a body. Unit: as of `ReadingWeights`.
private enum RejoiningWeights {
    /// It belongs to no article.
    static let stray = 1.2
    /// It stands right behind the body's last piece.
    static let inOrder = 1.0
    /// Its first line begins a paragraph where a sentence is unfinished, or none where one is over.
    static let brokenLine = 2.0
    /// The archive knows the pair of characters at the seam; as much is lost where it does not.
    static let knownPair = 1.5
    /// It ends in a byline, and the body has one.
    static let secondByline = 3.0
    /// The body has all its words.
    static let likeness = 5.0
}
