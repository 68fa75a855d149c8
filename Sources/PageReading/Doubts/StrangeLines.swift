import Text

/// Lines of an article that another article of the page knows better than its own other lines do.
struct StrangeLines {
    /// A few lines of a body, and how well its other lines and the best other body know their words.
    struct Run {
        var lines: [Int]
        var own: Double
        var other: Double
        /// The other body; nil where the page has none.
        var body: Int?

        var margin: Double { other - own }
    }

    /// For each body its runs, in its order.
    let runs: [[Run]]

    /// - Parameter bodies: the printed lines of each body's text.
    init(_ bodies: [[Int]], of page: PageText, _ rarity: BigramRarity) {
        let parts = bodies.map { lines in
            stride(from: 0, to: lines.count, by: runLength).map { Array(lines[$0..<min($0 + runLength, lines.count)]) }
        }
        let letters = bodies.map { page.letters(of: $0.map { page.lines[$0].range }) }
        runs = parts.indices.map { body in
            let own = parts[body].map { part in page.letters(of: part.map { page.lines[$0].range }) }
            guard own.count > 1 else { return [] }
            let likeness = Likeness(headings: own, rarity: rarity)
            let others = letters.indices.map { $0 == body ? [] : likeness.likeness(with: letters[$0]) }
            return parts[body].indices.compactMap { index in
                guard own[index].count >= fewestLetters else { return nil }
                let rest = parts[body].indices.filter { $0 != index }.flatMap { parts[body][$0] }
                let known = likeness.likeness(with: page.letters(of: rest.map { page.lines[$0].range }))[index]
                let best = others.indices.filter { $0 != body }.max { others[$0][index] < others[$1][index] }
                return Run(
                    lines: parts[body][index], own: known, other: best.map { others[$0][index] } ?? 0, body: best)
            }
        }
    }
}

/// So many lines are asked about together.
private let runLength = 6
/// Fewer letters say nothing.
private let fewestLetters = 24
