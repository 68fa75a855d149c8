/// Gives each heading of a page to the body that it names: one global assignment, not "the nearest".
///
/// Every body that began with an opening gets one heading as long as there are any that could be its own; all further
/// headings go to the body they fit best. What fits none stays unplaced.
struct HeadlineMatching {
    private let headings: [Int]
    private let bodies: [Body]
    /// Likeness, from 0 to 1, of each heading (second index) with each body (first index).
    private let likeness: [[Double]]
    /// How many bodies begin above each heading.
    private let ranks: [Int]
    /// The headings right above text, without a blank between.
    private let attached: Set<Int>
    /// The headings that are printed right above what stands below them.
    private let printed: Set<Int>
    /// For each heading the body whose text stands next below it, and what that is worth.
    private let claims: [Claim?]

    private struct Claim {
        var body: Int
        /// The body's text stands right above the heading, too.
        var isBetween = false
        var worth: Double
    }

    /// - Parameter ofBrokenText: blanks stand inside sentences: what is printed next to each other may not go together.
    /// - Returns: for each heading the index of its body, or nil.
    static func match(
        _ headings: [Int], _ bodies: [Body], attached: Set<Int>, printed: Set<Int> = [], likeness: [[Double]],
        ofBrokenText: Bool
    ) -> [Int?] {
        guard !bodies.isEmpty, !headings.isEmpty else { return headings.map { _ in nil } }
        var rank = 0
        let ranks = headings.map { heading in
            while rank < bodies.count, bodies[rank].pieces[0] < heading { rank += 1 }
            return rank
        }
        return HeadlineMatching(
            headings: headings, bodies: bodies, likeness: likeness, ranks: ranks, attached: attached,
            printed: printed, claims: ofBrokenText ? claims(on: headings, bodies) : headings.map { _ in nil }
        ).solve()
    }

    private static func claims(on headings: [Int], _ bodies: [Body]) -> [Claim?] {
        let owned = bodies.indices.flatMap { body in bodies[body].pieces.map { (piece: $0, body: body) } }.sorted {
            $0.piece < $1.piece
        }
        var below = 0
        return headings.indices.map { index in
            while below < owned.count, owned[below].piece < headings[index] { below += 1 }
            guard below < owned.count else { return nil }
            let (piece, body) = owned[below]
            if bodies[body].pieces[0] == piece {
                let isSecond = index > 0 && headings[index - 1] == headings[index] - 1 && piece == headings[index] + 1
                return isSecond ? Claim(body: body, worth: aboveText) : nil
            }
            let isBetween = below > 0 && owned[below - 1].body == body
            return Claim(body: body, isBetween: isBetween, worth: isBetween ? inside : aboveRest)
        }
    }

    private func solve() -> [Int?] {
        let scores = bodies.indices.map { body in headings.indices.map { score(of: $0, for: body) } }
        let free = headings.indices.map { heading in bestBody(for: heading, scores) }
        let first = bestAssignment(
            bodies.indices.map { body in
                headings.indices.map { heading in
                    guard isPossible(heading, for: body) else { return 0 }
                    return worth(of: heading, for: body) + scores[body][heading] - (free[heading]?.score ?? 0)
                }
            })
        var bodyOfHeading = free.map { $0?.body }
        for (body, heading) in first.enumerated() {
            if let heading { bodyOfHeading[heading] = body }
        }
        return bodyOfHeading
    }

    /// What it is worth that a body has a heading.
    private func worth(of heading: Int, for body: Int) -> Double {
        bodies[body].needsHeadline || isPrinted(heading, above: body)
            ? headed : bodies[body].isUnderHeading ? headed / 2 : 0
    }

    private func bestBody(for heading: Int, _ scores: [[Double]]) -> (body: Int, score: Double)? {
        var best: (body: Int, score: Double)?
        for body in bodies.indices
        where scores[body][heading] > best?.score ?? 0
            && (likeness[body][heading] >= leastLikeness || isInside(heading, body) || isPrinted(heading, above: body))
        {
            best = (body, scores[body][heading])
        }
        return best
    }

    private func score(of heading: Int, for body: Int) -> Double {
        let place = nearness(of: heading, to: body) + (isAttached(heading, to: body) ? attachment : 0)
        let claim = claims[heading].map { $0.body == body ? $0.worth : 0 } ?? 0
        let print = isPrinted(heading, above: body)
        let score = likeness[body][heading] + nearnessWeight * place + claim + (print ? printedAbove : 0)
        return likeness[body][heading] >= leastLikeness || isInside(heading, body) || print ? score : score - makeshift
    }

    /// Whether the print has a heading right above where a body begins.
    private func isPrinted(_ heading: Int, above body: Int) -> Bool {
        printed.contains(headings[heading]) && bodies[body].pieces[0] == headings[heading] + 1
    }

    /// Whether text of a body stands right above a heading and right below it.
    private func isInside(_ heading: Int, _ body: Int) -> Bool {
        claims[heading].map { $0.body == body && $0.isBetween } ?? false
    }

    private func isAttached(_ heading: Int, to body: Int) -> Bool {
        attached.contains(headings[heading]) && bodies[body].pieces[0] == headings[heading] + 1
    }

    /// Whether a heading can be a body's only one: its words say so, or no other body stands between. The rest of an article
    /// from another page may well have none.
    private func isPossible(_ heading: Int, for body: Int) -> Bool {
        if likeness[body][heading] >= leastLikeness { return true }
        return bodies[body].arrives == nil && nearness(of: heading, to: body) >= adjacent
    }

    /// 1 right above its body, less with each body between them; below its body three quarters of that. A heading inside
    /// a body stands right below that one and is next to no other.
    private func nearness(of heading: Int, to body: Int) -> Double {
        // Bodies come in print order: as many begin above the heading as its rank says.
        let rank = ranks[heading]
        let isInside = rank > 0 && bodies[rank - 1].extent.contains(headings[heading])
        if body < rank { return adjacent / Double(rank - body) }
        return (isInside ? 0.5 : 1) / Double(1 + body - rank)
    }
}

/// What it is worth that a body has a heading at all: more than any likeness.
private let headed = 2.0
/// How far the place on the page can weigh against the words.
private let nearnessWeight = 0.2
/// How much nearer than any other a heading is that no blank parts from its body.
private let attachment = 0.75
/// What it is worth that text of the same body stands above a heading and below it, or its rest right below it.
private let inside = 0.45
private let aboveRest = 0.3
/// What it is worth that a heading stands between another and the beginning of a body.
private let aboveText = 0.15
/// What it is worth that the print has a heading right above where a body begins: more than most headlines are liker one article than
/// another, and less than a headline that only the other one says.
private let printedAbove = 0.6
/// What it costs that only the place speaks for a pair: it is made where a body would else have no heading.
private let makeshift = 1.0
/// The nearness of a heading with no other body between.
private let adjacent = 0.75
/// The least likeness at which words alone make a heading a body's own.
let leastLikeness = 0.15
