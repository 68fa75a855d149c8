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

    /// - Returns: for each heading the index of its body, or nil.
    static func match(
        _ headings: [Int], _ bodies: [Body], attached: Set<Int>, likeness: [[Double]]
    ) -> [Int?] {
        guard !bodies.isEmpty, !headings.isEmpty else { return headings.map { _ in nil } }
        var rank = 0
        let ranks = headings.map { heading in
            while rank < bodies.count, bodies[rank].pieces[0] < heading { rank += 1 }
            return rank
        }
        return HeadlineMatching(
            headings: headings, bodies: bodies, likeness: likeness, ranks: ranks, attached: attached
        ).solve()
    }

    private func solve() -> [Int?] {
        let scores = bodies.indices.map { body in headings.indices.map { score(of: $0, for: body) } }
        let free = headings.indices.map { heading in bestBody(for: heading, scores) }
        let first = bestAssignment(
            bodies.indices.map { body in
                headings.indices.map { heading in
                    guard isPossible(heading, for: body) else { return 0 }
                    return worthOfHeading(body) + scores[body][heading] - (free[heading]?.score ?? 0)
                }
            })
        var bodyOfHeading = free.map { $0?.body }
        for (body, heading) in first.enumerated() {
            if let heading { bodyOfHeading[heading] = body }
        }
        return bodyOfHeading
    }

    private func worthOfHeading(_ body: Int) -> Double {
        bodies[body].needsHeadline ? headed : bodies[body].isUnderHeading ? headed / 2 : 0
    }

    private func bestBody(for heading: Int, _ scores: [[Double]]) -> (body: Int, score: Double)? {
        var best: (body: Int, score: Double)?
        for body in bodies.indices
        where likeness[body][heading] >= leastLikeness && scores[body][heading] > best?.score ?? 0 {
            best = (body, scores[body][heading])
        }
        return best
    }

    private func score(of heading: Int, for body: Int) -> Double {
        let place = nearness(of: heading, to: body) + (isAttached(heading, to: body) ? attachment : 0)
        let score = likeness[body][heading] + nearnessWeight * place
        return likeness[body][heading] >= leastLikeness ? score : score - makeshift
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
/// What it costs that only the place speaks for a pair: it is made where a body would else have no heading.
private let makeshift = 1.0
/// The nearness of a heading with no other body between.
private let adjacent = 0.75
/// The least likeness at which words alone make a heading a body's own.
let leastLikeness = 0.15
