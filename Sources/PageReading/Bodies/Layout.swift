import Archive

/// A page laid out: which piece belongs to which body, and as what.
///
/// Each piece has one place, so each printed line is used once.
struct Layout {
    enum Place: Equatable {
        case body(Int)
        case headline(Int)
        /// A heading inside its own body.
        case crosshead(Int)
        /// A column label whose first item this body is.
        case label(Int)
        case unplaced

        fileprivate func isFree(orHeadlineOf body: Int) -> Bool { self == .unplaced || self == .headline(body) }
    }

    let page: PageText
    let pieces: [Piece]
    let rarity: BigramRarity
    private(set) var bodies: [Body]
    private(set) var letters: [Letters]
    var places: [Place]
    /// Blanks stand inside sentences, as where columns end: what is printed next to each other may not go together.
    let isBroken: Bool
    /// The piece of the column label that rules a body.
    private(set) var rulingLabels: [Int: Int] = [:]
    /// The bodies that know the words of a heading of theirs.
    private var knowingBodies = Set<Int>()

    init(_ page: PageText, _ pieces: [Piece], _ rarity: BigramRarity) {
        var joined = joinedBodies(page, pieces, rarity)
        if let parted = StackedHeadlines.parted(joined.pieces, joined.bodies, joined.letters, of: page, rarity) {
            joined = joinedBodies(page, parted, rarity)
        }
        self.init(page, rarity, joined)
        let headless = bodies.indices.filter { bodies[$0].needsHeadline && !knowingBodies.contains($0) }
        if let found = LostHeadlines.found(self.pieces, headless: headless.map { bodies[$0] }, of: page, rarity) {
            self.init(page, rarity, joinedBodies(page, found, rarity))
        }
        placeParts()
        placeCrossheads()
        placeContinuationHeadings()
        dropHeadless()
        placeLabels()
    }

    /// The bodies with their pieces, and with the headings that are theirs.
    private init(_ page: PageText, _ rarity: BigramRarity, _ joined: JoinedBodies) {
        self.page = page
        self.rarity = rarity
        bodies = joined.bodies
        letters = joined.letters
        self.pieces = joined.pieces
        isBroken = page.hasGaps(inSentencesOf: joined.pieces)
        let pieces = joined.pieces
        places = Array(repeating: .unplaced, count: pieces.count)
        for (index, body) in bodies.enumerated() {
            for piece in body.pieces { places[piece] = .body(index) }
        }
        for section in sections() { matchHeadings(in: section) }
    }

    /// Text without an opening is an article only under a headline, or where the page holds no other; an opening without
    /// text is none.
    private mutating func dropHeadless() {
        let headed = headedBodies
        let hasArticle = bodies.indices.contains { bodies[$0].isMarked || headed.contains($0) }
        let headless = bodies.indices.filter { index in
            let isWhole = bodies.count == 1 && !hasArticle && endsSentence(bodies[index])
            let isArticle = bodies[index].isMarked || headed.contains(index) && !isNotice(bodies[index]) || isWhole
            return !isArticle || letters[index].count == 0
        }
        dissolve(Set(headless))
    }

    /// Whether a text is a few lines in a type of its own, with nobody named for it: an announcement or an advertisement.
    private func isNotice(_ body: Body) -> Bool {
        guard let print = page.print, body.byline.isEmpty, body.leaves == nil else { return false }
        let lines = body.pieces.flatMap { Array(pieces[$0].lines) }
        return lines.count <= longestNotice && lines.allSatisfy { print.isOther(page.lines[$0]) }
    }

    private var headedBodies: Set<Int> {
        Set(places.compactMap { if case .headline(let body) = $0 { body } else { nil } })
    }

    private func endsSentence(_ body: Body) -> Bool {
        body.pieces.last.map { page.endsSentence(pieces[$0].text(of: page)) } ?? false
    }

    /// Gives up bodies: their pieces, headings included, are unplaced.
    private mutating func dissolve(_ headless: Set<Int>) {
        for (index, place) in places.enumerated() {
            switch place {
            case .body(let body) where headless.contains(body): places[index] = .unplaced
            case .crosshead(let body) where headless.contains(body): places[index] = .unplaced
            case .headline(let body) where headless.contains(body): places[index] = .unplaced
            default: break
            }
        }
    }
}

// MARK: - Headings

extension Layout {
    /// Bodies and headings that are matched together: all of a page's. A file that holds more bodies than any page does
    /// is matched in sections, in print order.
    private func sections() -> [(bodies: Range<Int>, pieces: Range<Int>)] {
        let starts = stride(from: 0, to: bodies.count, by: mostBodies).map { $0 }
        return starts.map { start in
            let end = min(start + mostBodies, bodies.count)
            let first = start == 0 ? 0 : bodies[start].pieces[0]
            let last = end == bodies.count ? pieces.count : bodies[end].pieces[0]
            return (start..<end, first..<last)
        }
    }

    private mutating func matchHeadings(in section: (bodies: Range<Int>, pieces: Range<Int>)) {
        let headings = section.pieces.filter {
            places[$0] == .unplaced && pieces[$0].kind == .heading && !isSignature($0)
                && !page.areOrdinary(pieces[$0].lines)
        }
        let likeness = Likeness(
            headings: headings.map { page.letters(of: [page.range(of: pieces[$0].lines)]) }, rarity: rarity)
        let likenesses = section.bodies.map { likeness.likeness(with: letters[$0]) }
        let matches = HeadlineMatching.match(
            headings, Array(bodies[section.bodies]), attached: Set(headings.filter(isAttached)),
            printed: Set(headings.filter(isPrintedAbove)), likeness: likenesses, ofBrokenText: isBroken)
        for (number, body) in matches.enumerated() {
            guard let body else { continue }
            places[headings[number]] = .headline(section.bodies.lowerBound + body)
            if likenesses[body][number] >= leastLikeness { knowingBodies.insert(section.bodies.lowerBound + body) }
        }
    }

    /// Whether no blank parts a heading from what stands below it.
    func isAttached(_ heading: Int) -> Bool {
        heading + 1 < pieces.count && !page.lines[pieces[heading + 1].lines.lowerBound].isAfterGap
    }

    /// Whether the print has a heading right above what stands below it.
    private func isPrintedAbove(_ heading: Int) -> Bool {
        heading + 1 < pieces.count && page.isPrinted(pieces[heading + 1].lines, below: pieces[heading].lines)
    }

    /// Whether a heading is a short line at the page's end, right below text that has its heading right above: `大会秘书处`.
    private func isSignature(_ index: Int) -> Bool {
        guard index == pieces.count - 1, let body = bodies.last, !body.isMarked, body.isUnderHeading else {
            return false
        }
        return body.pieces.last == index - 1 && pieces[index].lines.count == 1
            && page.lines[pieces[index].lines.lowerBound].width < standalone
    }

    /// A heading that no body says, between a headline and the text below it or right above such a headline, is the other
    /// part of it: dumps leave a blank between lines of different size.
    ///
    ///     宁夏聚焦绿色循环
    ///
    ///     助力高质量发展
    ///
    ///     本报讯 12月5日上午，宁夏加快推进绿色低碳循环产业体系建设…
    private mutating func placeParts() {
        for (number, body) in bodies.enumerated() {
            guard let start = body.pieces.first else { continue }
            var first = start
            while first > 0, pieces[first - 1].kind == .heading, places[first - 1].isFree(orHeadlineOf: number),
                page.print == nil || page.isPrinted(pieces[first].lines, below: pieces[first - 1].lines)
            {
                first -= 1
            }
            guard places[first..<start].contains(.headline(number)) else { continue }
            for index in first..<start { places[index] = .headline(number) }
        }
    }

    /// Right above the rest of an article from another page stands its headline, often in other words; what no body
    /// wants is that.
    private mutating func placeContinuationHeadings() {
        let headed = headedBodies
        for body in bodies.indices where bodies[body].arrives != nil && !headed.contains(body) {
            let above = bodies[body].pieces[0] - 1
            let isFree = above >= 0 && places[above] == .unplaced && pieces[above].kind == .heading
            if isFree { places[above] = .headline(body) }
        }
    }

    /// A label rules the items under it up to the next label; it stands with the first of them.
    private mutating func placeLabels() {
        var label: Int?
        for (index, piece) in pieces.enumerated() {
            if piece.kind == .label { label = isOfBox(index) ? nil : index }
            guard case .body(let body) = places[index], bodies[body].pieces[0] == index, let ruling = label else {
                continue
            }
            if places[ruling] == .unplaced { places[ruling] = .label(body) }
            rulingLabels[body] = ruling
        }
    }
}

extension Layout {
    /// Whether a label stands right above text that is in no article: it rules nothing below it.
    private func isOfBox(_ label: Int) -> Bool {
        label + 1 < pieces.count && pieces[label + 1].kind == .text && places[label + 1] == .unplaced
            && !page.lines[pieces[label + 1].lines.lowerBound].isAfterGap
    }
}

/// The most lines of a notice that is told by its type.
private let longestNotice = 4
/// More bodies than any newspaper page holds.
private let mostBodies = 64

/// The bodies of a page, what each says, and the pieces with what their neighbours told of them.
private typealias JoinedBodies = (bodies: [Body], letters: [Letters], pieces: [Piece])

private func joinedBodies(_ page: PageText, _ pieces: [Piece], _ rarity: BigramRarity) -> JoinedBodies {
    let assembled = BodyAssembly.assemble(page, pieces, rarity) { heading, text in
        likeness(of: heading, with: text, pieces, page, rarity)
    }
    let bodies = Rejoining.rejoined(assembled.bodies, page, assembled.pieces, rarity)
    let letters = bodies.map { body in
        page.letters(of: body.pieces.map { assembled.pieces[$0].text(of: page) })
    }
    return (bodies, letters, assembled.pieces)
}

/// How well a text knows a heading's words. Its first and last pieces stand for it.
private func likeness(
    of heading: Int, with text: [Int], _ pieces: [Piece], _ page: PageText, _ rarity: BigramRarity
) -> Double {
    let ranges = Set([text.first, text.last].compactMap { $0 }).sorted().map { pieces[$0].text(of: page) }
    let likeness = Likeness(headings: [page.letters(of: [page.range(of: pieces[heading].lines)])], rarity: rarity)
    return likeness.likeness(with: page.letters(of: ranges, limit: 2_000))[0]
}
