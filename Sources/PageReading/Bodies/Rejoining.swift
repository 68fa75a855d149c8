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
    let page: PageText
    let pieces: [Piece]
    let rarity: BigramRarity
    let bodies: [Body]
    /// For each piece the body that the assembly gave it to, and the text piece before it there.
    private(set) var owners: [Int?]
    private(set) var before: [Int?]
    /// For each piece the first one of its article, as far as is known.
    private(set) var firsts: [Int]
    /// For each piece the width of its full lines below the first, in half cells; nil where it has none.
    let measures: [Int?]
    /// Whether each piece ends with a sentence.
    let isEnded: [Bool]
    /// Nearly all articles of the page begin with an opening.
    private let articlesOpen: Bool
    /// Whether each body is a whole article.
    private var isWhole: [Bool] = []

    /// The bodies in print order, each with all that is its own.
    static func rejoined(
        _ bodies: [Body], _ page: PageText, _ pieces: [Piece], _ rarity: BigramRarity
    ) -> [Body] {
        var rejoining = Rejoining(bodies, page, pieces, rarity)
        return rejoining.isBroken ? rejoining.result() : bodies
    }

    private init(_ bodies: [Body], _ page: PageText, _ pieces: [Piece], _ rarity: BigramRarity) {
        self.bodies = bodies
        self.page = page
        self.pieces = pieces
        self.rarity = rarity
        owners = Array(repeating: nil, count: pieces.count)
        before = owners
        firsts = Array(pieces.indices)
        measures = pieces.map { commonestFullWidth(of: $0.lines.dropFirst(), page) }
        let marked = bodies.count { $0.isMarked }
        articlesOpen = marked >= fewestOpenings && bodies.count { !$0.isMarked && $0.isUnderHeading } * 2 <= marked
        isEnded = pieces.indices.map { page.endsSentence(pieces[$0].text(of: page)) }
        for (number, body) in bodies.enumerated() {
            var above: Int?
            for piece in body.pieces {
                owners[piece] = number
                firsts[piece] = body.pieces[0]
                before[piece] = above
                if pieces[piece].kind == .text { above = piece }
            }
        }
        isWhole = bodies.map { lacksNothing($0) }
    }

    /// Whether an article opens, goes on in one run of pieces that are whole paragraphs as far as their ends tell, and closes.
    private func lacksNothing(_ body: Body) -> Bool {
        if page.print != nil, body.isHeaded, body.isClosed { return true }
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
        // A sheet's columns were put in order: only what no headline stands above is out of place.
        if page.print != nil { return bodies.count > 1 && bodies.contains { !$0.isHeaded } }
        // Without any blank lines columns follow each other.
        guard page.hasGaps, bodies.count > 1, let open = bodies.firstIndex(where: { !$0.isClosed && $0.leaves == nil })
        else {
            return false
        }
        return bodies[open...].contains { !$0.isClosed && $0.leaves == nil && isUnfinished($0) }
            || bodies.contains { body in !body.isMarked && body.pieces.first.map { !isStart($0, of: body) } == true }
    }

    private func isUnfinished(_ body: Body) -> Bool {
        body.pieces.last.map { !pieces[$0].isVerse && !isEnded[$0] } ?? false
    }

    /// What begins an article stays its beginning. Text without an opening may be a rest, under a headline where it begins as
    /// no paragraph does, or where it has a byline and other articles of the page open.
    private func isStart(_ index: Int, of owner: Body) -> Bool {
        let first = page.print == nil ? owner.pieces.first : owner.pieces.first { pieces[$0].kind == .text }
        guard first == index else { return false }
        if owner.isMarked { return true }
        if page.print != nil { return owner.isUnderHeading }
        return owner.isUnderHeading && !isFull(index) && !(articlesOpen && !owner.byline.isEmpty)
    }

    private func isStart(_ index: Int) -> Bool { owners[index].map { isStart(index, of: bodies[$0]) } ?? false }

    // MARK: Chains

    private mutating func result() -> [Body] {
        let texts = pieces.indices.filter { index in
            owners[index].map { !isWhole[$0] } == true && pieces[index].kind == .text
        }
        let (rests, ends) = (texts.filter { !isStart($0) }, texts.filter { !pieces[$0].closes })
        let likeness = Likeness(headings: rests.map { letters($0, limit: 200) }, rarity: rarity)
        var likenesses = ends.map { likeness.likeness(with: article(upTo: $0)) }
        var next = followers(rests, ends, likenesses)
        // What a piece's article says depends on which that is.
        let moved = noteFirsts(texts, next)
        if !moved.isEmpty {
            for (number, end) in ends.enumerated() where moved.contains(end) {
                likenesses[number] = likeness.likeness(with: article(upTo: end))
            }
            next = followers(rests, ends, likenesses)
        }
        // A ring of rests has no beginning: it is no article.
        let starts = starts(of: texts, next)
        let whole = bodies.indices.filter { isWhole[$0] }.map { bodies[$0] }
        return (whole + starts.map { body(from: $0, next) }).sorted { firstText(of: $0) < firstText(of: $1) }
    }

    /// The rest that goes on with each piece.
    private func followers(_ rests: [Int], _ ends: [Int], _ likenesses: [[Double]]) -> [Int: Int] {
        var next: [Int: Int] = [:]
        for (rest, end) in zip(rests, bestAssignment(gains(rests, ends, likenesses))) {
            if let end { next[ends[end]] = rest }
        }
        return next
    }

    private func starts(of texts: [Int], _ next: [Int: Int]) -> [Int] {
        let rests = Set(next.values)
        return texts.filter { !rests.contains($0) }
    }

    /// Notes the first piece of each one's article.
    ///
    /// - Returns: the pieces whose article begins elsewhere than was known.
    private mutating func noteFirsts(_ texts: [Int], _ next: [Int: Int]) -> Set<Int> {
        var moved = Set<Int>()
        for start in starts(of: texts, next) {
            for piece in chain(from: start, next) where firsts[piece] != start {
                firsts[piece] = start
                moved.insert(piece)
            }
        }
        return moved
    }

    private func chain(from start: Int, _ next: [Int: Int]) -> [Int] {
        Array(sequence(first: start) { next[$0] })
    }

    private func firstText(of body: Body) -> Int { body.pieces.first { pieces[$0].kind == .text } ?? pieces.count }

    private func body(from start: Int, _ next: [Int: Int]) -> Body {
        let chain = chain(from: start, next)
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
            pieces[first].kind == .byline, isStart(page.print == nil ? first : index)
        else { return [] }
        return [first]
    }
}

/// How many openings make a page's habit.
private let fewestOpenings = 3
