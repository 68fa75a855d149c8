import Text

/// Gives the rest of an article back to it where another article stands between: dumps put a last column behind what is
/// printed below the article, or in front of what it begins with.
///
///     …全年全国总量。今年以来，国铁集团加快中        unfinished
///     多地开展志愿服务主题活动
///     本报讯 12月5日上午，志愿服务是社会文明…记者 钟强然
///     欧班列已通达欧洲25个国家，运量持续增长。     no headline, no opening, in the middle of a sentence: its rest
///
/// Each piece of text that begins no article gets the piece that it goes on with: one best assignment for the whole page.
/// Articles that lack nothing take no part in it.
struct Rejoining {
    private let page: PageText
    private let pieces: [Piece]
    private let rarity: BigramRarity
    private let bodies: [Body]
    /// For each piece the body that the assembly gave it to, and the text piece before it there.
    private var owners: [Int?]
    private var before: [Int?]
    /// For each piece what its first line lacks to the width of those below it, in half cells; nil where they have none.
    private let missing: [Int?]
    /// Whether each piece ends with a sentence.
    private let isEnded: [Bool]
    /// Whether each body is a whole article.
    private var isWhole: [Bool] = []

    /// The bodies in print order, each with all that is its own.
    static func rejoined(
        _ bodies: [Body], _ page: PageText, _ pieces: [Piece], _ rarity: BigramRarity
    ) -> [Body] {
        let rejoining = Rejoining(bodies, page, pieces, rarity)
        return rejoining.isBroken ? rejoining.result() : bodies
    }

    private init(_ bodies: [Body], _ page: PageText, _ pieces: [Piece], _ rarity: BigramRarity) {
        self.bodies = bodies
        self.page = page
        self.pieces = pieces
        self.rarity = rarity
        owners = Array(repeating: nil, count: pieces.count)
        before = owners
        missing = pieces.indices.map { index in
            let lines = pieces[index].lines
            return commonestFullWidth(of: lines.dropFirst(), page).map { $0 - page.lines[lines.lowerBound].width }
        }
        isEnded = pieces.indices.map { page.endsSentence(pieces[$0].text(of: page)) }
        for (number, body) in bodies.enumerated() {
            var above: Int?
            for piece in body.pieces {
                owners[piece] = number
                before[piece] = above
                if pieces[piece].kind == .text { above = piece }
            }
        }
        isWhole = bodies.map { lacksNothing($0) }
    }

    /// Whether an article opens, goes on in one run of pieces that are whole paragraphs as far as their ends tell, and closes.
    private func lacksNothing(_ body: Body) -> Bool {
        guard body.isMarked, body.isClosed, let first = body.pieces.first, let last = body.pieces.last else {
            return false
        }
        return last - first == body.pieces.count - 1
            && body.pieces.allSatisfy { index in
                pieces[index].kind != .text || isEnded[index] && (isStart(index, of: body) || !isFull(index))
            }
    }

    /// Nearly no page has an article that ends in the middle of a sentence, or text that begins none behind one without end.
    private var isBroken: Bool {
        // Without any blank lines the order is that of painting, and columns follow each other.
        guard page.lines.dropFirst().contains(where: \.isAfterGap) else { return false }
        guard let open = bodies.dropLast().firstIndex(where: { !$0.isClosed && $0.leaves == nil }) else { return false }
        return bodies[open...].contains { body in
            !body.isMarked && body.pieces.first.map { !isStart($0, of: body) } == true
                || !body.isClosed && body.leaves == nil && isUnfinished(body)
        }
    }

    private func isUnfinished(_ body: Body) -> Bool {
        body.pieces.last.map { !pieces[$0].isVerse && !isEnded[$0] } ?? false
    }

    /// What begins an article stays its beginning. Text without an opening may be a rest, under a headline where it begins as
    /// no paragraph does.
    private func isStart(_ index: Int, of owner: Body) -> Bool {
        guard owner.pieces.first == index else { return false }
        return owner.isMarked || owner.isUnderHeading && !isFull(index)
    }

    private func isStart(_ index: Int) -> Bool { owners[index].map { isStart(index, of: bodies[$0]) } ?? false }

    // MARK: Chains

    private func result() -> [Body] {
        let texts = pieces.indices.filter { index in
            owners[index].map { !isWhole[$0] } == true && pieces[index].kind == .text
        }
        let rests = texts.filter { !isStart($0) }
        let ends = texts.filter { !pieces[$0].closes }
        var next: [Int: Int] = [:]
        var followers = Set<Int>()
        for (rest, end) in zip(rests, bestAssignment(gains(rests, ends))) {
            guard let end else { continue }
            next[ends[end]] = rest
            followers.insert(rest)
        }
        // A ring of rests has no beginning: it is no article.
        let starts = texts.filter { !followers.contains($0) }
        let whole = bodies.indices.filter { isWhole[$0] }.map { bodies[$0] }
        return (whole + starts.map { body(from: $0, next) }).sorted { firstText(of: $0) < firstText(of: $1) }
    }

    private func firstText(of body: Body) -> Int { body.pieces.first { pieces[$0].kind == .text } ?? pieces.count }

    private func body(from start: Int, _ next: [Int: Int]) -> Body {
        var chain: [Int] = []
        var piece: Int? = start
        while let index = piece {
            chain.append(index)
            piece = next[index]
        }
        let owner = owners[start].map { bodies[$0] } ?? Body(pieces: [], isMarked: false)
        let whole = leadingByline(of: start) + chain.flatMap { [$0] + bylines(behind: $0) }
        if whole == owner.pieces { return owner }
        return (owner.pieces.first == whole[0] ? owner : Body(pieces: [], isMarked: false)).with(
            whole, of: pieces, page)
    }

    /// A byline of its own lines goes with the text right above it.
    private func bylines(behind index: Int) -> [Int] {
        Array((index + 1..<pieces.count).prefix { pieces[$0].kind == .byline && owners[$0] == owners[index] })
    }

    private func leadingByline(of index: Int) -> [Int] {
        guard let first = owners[index].flatMap({ bodies[$0].pieces.first }), first < index,
            pieces[first].kind == .byline, isStart(first)
        else { return [] }
        return [first]
    }
}

// MARK: - Gains

extension Rejoining {
    /// What it is worth that a rest (first index) goes on with an end (second index).
    private func gains(_ rests: [Int], _ ends: [Int]) -> [[Double]] {
        let likeness = Likeness(headings: rests.map { letters($0, limit: 200) }, rarity: rarity)
        let likenesses = ends.map { likeness.likeness(with: article(upTo: $0)) }
        return rests.indices.map { rest in
            ends.indices.map { end in
                rests[rest] == ends[end]
                    ? 0 : worth(rests[rest], behind: ends[end], likeness: likenesses[end][rest])
            }
        }
    }

    /// A piece and the first of its article stand for what the article says up to there.
    private func article(upTo index: Int) -> Letters {
        let first = owners[index].flatMap { bodies[$0].pieces.first } ?? index
        let ranges = (first == index ? [index] : [min(first, index), max(first, index)]).map {
            pieces[$0].text(of: page)
        }
        return page.letters(of: ranges, limit: 1_500)
    }

    private func letters(_ index: Int, limit: Int) -> Letters {
        page.letters(of: [pieces[index].text(of: page)], limit: limit)
    }

    private func worth(_ index: Int, behind end: Int, likeness: Double) -> Double {
        let words = RejoiningWeights.likeness * likeness
        let twice = namesWriters(index) && isSigned(end) ? RejoiningWeights.secondByline : 0
        let known = before[index] == end ? RejoiningWeights.inOrder : before[index] == nil ? -RejoiningWeights.stray : 0
        return max(0, seam(end, index) + words + known - twice)
    }

    private func namesWriters(_ index: Int) -> Bool {
        pieces[index].closing.map { !$0.byline.reporters.isEmpty } ?? false
    }

    /// Whether the article names its writers in front: most do so once.
    private func isSigned(_ index: Int) -> Bool {
        guard let first = owners[index].flatMap({ bodies[$0].pieces.first }) else { return false }
        return pieces[first].opening?.byline.reporters.isEmpty == false
    }

    private func seam(_ last: Int, _ index: Int) -> Double {
        if isEnded[last] { return isFull(index) ? -RejoiningWeights.brokenLine : 0 }
        let line = isFirstLine(index) ? -RejoiningWeights.brokenLine : 0
        let (above, below) = (pieces[last].text(of: page), pieces[index].text(of: page))
        guard let left = page.scalars[above].last, let right = page.scalars[below].first, left.isLetter, right.isLetter
        else { return line }
        // The archive has counted them once where they stand one behind the other on this page.
        let own = last + 1 == index ? 1 : 0
        let sightings = rarity.sightings(
            of: UInt64(left.halfWidth.value) << 32 | UInt64(right.halfWidth.value), less: own)
        return line + (sightings > 0 ? RejoiningWeights.knownPair : 0)
    }

    /// Whether a piece's first line is as full as its column.
    private func isFull(_ index: Int) -> Bool { missing[index].map { abs($0) <= tolerance } ?? false }

    /// Whether a piece's first line lacks an indent.
    private func isFirstLine(_ index: Int) -> Bool { missing[index].map { abs($0 - indent) <= 1 } ?? false }
}

/// What makes a piece the rest of another. Unit: as of `ReadingWeights`.
private enum RejoiningWeights {
    /// The assembly, which goes by the order of print, has joined them.
    static let inOrder = 2.5
    /// The assembly has joined the piece to nothing: it may as well belong to no article.
    static let stray = 1.0
    /// Its first line begins a paragraph where a sentence is unfinished, or none where one is over.
    static let brokenLine = 2.0
    /// The archive knows the pair of characters at the seam.
    static let knownPair = 3.0
    /// It ends in a byline, and the article has one.
    static let secondByline = 3.0
    /// The piece before has all its words.
    static let likeness = 20.0
}
