import Archive
import Text

/// Reads the signs of each article off a page's layout.
struct SignReading {
    let layout: Layout
    let crossings: [Crossing]
    /// For each body its headings, its crossheads, and the printed lines of its text.
    let headings: [Int: [Int]]
    let crossheads: [Int: [Int]]
    let lines: [[Int]]
    let seams: [BodySeams]
    let strange: StrangeLines
    /// How well each body (first index) knows each heading of an article (second index, as `owned`).
    let likenesses: [[Double]]
    /// The headings of articles, and whose they are.
    let owned: [(piece: Int, body: Int)]
    /// How many articles name a writer, and how many begin with an opening.
    private let signed: Int
    private let marked: Int

    var page: PageText { layout.page }

    init(_ layout: Layout, _ crossings: [Crossing]) {
        self.layout = layout
        self.crossings = crossings
        let headings = layout.gather { if case .headline(let body) = $0 { body } else { nil } }
        self.headings = headings
        crossheads = layout.gather { if case .crosshead(let body) = $0 { body } else { nil } }
        let lines = layout.bodies.indices.map { body in
            layout.isPlaced(body)
                ? layout.bodies[body].pieces.filter { layout.pieces[$0].kind == .text }
                    .flatMap { layout.pieces[$0].lines } : []
        }
        self.lines = lines
        seams = lines.map { BodySeams($0, of: layout.page, layout.rarity) }
        strange = StrangeLines(lines, of: layout.page, layout.rarity)
        owned = headings.flatMap { body, pieces in pieces.map { ($0, body) } }.sorted { $0.0 < $1.0 }
        let likeness = Likeness(
            headings: owned.map { layout.page.letters(of: [layout.page.range(of: layout.pieces[$0.piece].lines)]) },
            rarity: layout.rarity)
        likenesses = layout.bodies.indices.map { likeness.likeness(with: layout.letters[$0]) }
        marked = layout.bodies.indices.count { layout.isPlaced($0) && layout.bodies[$0].isMarked }
        signed = layout.bodies.indices.count { layout.isPlaced($0) && !layout.bodies[$0].byline.isEmpty }
    }

    /// The bodies that are articles, in print order, with their signs; those of the neighbours are counted last.
    func signs() -> [(body: Int, signs: ArticleSigns)] {
        var all = layout.bodies.indices.filter { layout.isPlaced($0) }.map { (body: $0, signs: signs(of: $0)) }
        let evidence = all.map { DoubtWeights.standard.evidence($0.signs) }
        for index in all.indices {
            let others = evidence.indices.filter { $0 != index }.map { evidence[$0] }
            all[index].signs.neighbour = max(0, others.max() ?? 0)
        }
        return all
    }

    private func signs(of body: Int) -> ArticleSigns {
        var signs = ArticleSigns()
        readOrder(of: body, into: &signs)
        readText(of: body, into: &signs)
        readSeams(of: body, into: &signs)
        readHeadlines(of: body, into: &signs)
        readSurroundings(of: body, into: &signs)
        return signs
    }

    private func readOrder(of body: Int, into signs: inout ArticleSigns) {
        let numbers = page.numbers(of: lines[body])
        for crossing in crossings {
            let count = numbers.count { crossing.first <= $0 && $0 <= crossing.last }
            guard count > 0 else { continue }
            if crossing.isConfident {
                signs.readAcross = min(1, signs.readAcross + Double(count) / Double(numbers.count))
            } else {
                signs.orderInDoubt = 1
            }
        }
        signs.boxesInTurns = page.isLoose ? 1 : 0
    }

    private func readText(of index: Int, into signs: inout ArticleSigns) {
        let (body, pieces) = (layout.bodies[index], layout.pieces)
        guard let last = lines[index].last else { return }
        let texts = body.pieces.filter { pieces[$0].kind == .text }
        let end = texts.last.map { pieces[$0].text(of: page) } ?? 0..<0
        let isOpenEnded = body.leaves == nil && body.byline.isEmpty
        signs.breaksOff = body.leaves == nil && !page.endsSentence(end) ? 1 : 0
        signs.unmarked = !body.isMarked && marked * 2 > layout.bodies.count ? 1 : 0
        if isOpenEnded, let full = page.fullWidth(of: lines[index].dropLast().suffix(8)) {
            signs.endsFull = abs(full - page.lines[last].width) <= tolerance ? 1 : 0
        }
        signs.unsigned = body.byline.isEmpty && signed * 2 > layout.bodies.count ? 1 : 0
        let openings = texts.dropFirst().count { pieces[$0].opens }
        let closings = body.pieces.dropLast().count { pieces[$0].closes && pieces[$0].kind == .text }
        signs.inside = Double(min(2, openings + closings))
        signs.short = max(0, 1 - Double(layout.letters[index].count) / shortText)
    }

    private func readSeams(of body: Int, into signs: inout ArticleSigns) {
        let seams = seams[body]
        signs.tornSeams = Double(min(4, seams.torn.count))
        signs.movedSeams = Double(min(4, seams.moved.count))
        signs.unknownSeams = seams.sentences == 0 ? 0 : Double(seams.unknown.count) / Double(seams.sentences)
        signs.shortLines = Double(min(4, seams.shortLines.count))
        let runs = strange.runs[body]
        signs.strangeLines = max(0, runs.map(\.margin).max() ?? 0)
        signs.strangeShare = runs.isEmpty ? 0 : Double(runs.count { $0.margin > 0 }) / Double(runs.count)
    }

    private func readHeadlines(of body: Int, into signs: inout ArticleSigns) {
        var known: [Double] = [], shared = 0.0, elsewhere = 0.0
        for (number, heading) in owned.enumerated() {
            let here = likenesses[body][number]
            if heading.body == body {
                known.append(here)
                let other =
                    layout.bodies.indices.filter { $0 != body && layout.isPlaced($0) }.map {
                        likenesses[$0][number]
                    }.max() ?? 0
                shared = max(shared, min(1, other / max(leastSaid, here)))
            } else {
                elsewhere = max(elsewhere, min(1, here / max(leastSaid, likenesses[heading.body][number])))
            }
        }
        signs.headlineElsewhere = elsewhere
        guard let best = known.max(), let least = known.min() else {
            signs.headless = layout.bodies[body].arrives == nil ? 1 : 0
            return
        }
        let letters = page.letters(of: (headings[body] ?? []).map { page.range(of: layout.pieces[$0].lines) }).count
        signs.headlineShort = max(0, 1 - Double(letters) / shortHeadline)
        signs.headlineUnsaid = 1 - best
        signs.partUnsaid = best - least
        signs.headlineShared = shared
        let last = headings[body]?.max() ?? 0, start = layout.bodies[body].pieces[0]
        let between = last < start ? (last + 1..<start).count { layout.pieces[$0].kind != .byline } : 1
        signs.headlineAway = between > 0 ? 1 : 0
    }

    private func readSurroundings(of body: Int, into signs: inout ArticleSigns) {
        signs.crossheads = Double(min(3, crossheads[body]?.count ?? 0))
        let beside = strays(beside: body)
        let headings = beside.count { layout.pieces[$0].kind == .heading }
        signs.strayHeadings = Double(min(3, headings))
        signs.strayLines = Double(min(3, beside.count - headings))
        signs.pageStrays = Double(min(3, layout.pieces.indices.count { isStray($0) }))
    }

    /// Pieces of no article that stand beside those of this one, or between them.
    func strays(beside body: Int) -> [Int] {
        let own = layout.bodies[body].pieces + (headings[body] ?? [])
        guard let first = own.min(), let last = own.max() else { return [] }
        return (max(0, first - 1)...min(layout.pieces.count - 1, last + 1)).filter { isStray($0) }
    }

    /// Whether a piece of no article is a heading, text or a byline.
    private func isStray(_ piece: Int) -> Bool {
        layout.places[piece] == .unplaced && ![.label, .aside].contains(layout.pieces[piece].kind)
    }
}

/// The letters of a text that is no longer short, and of a headline.
private let shortText = 120.0
private let shortHeadline = 10.0
/// A lesser likeness is compared as if it were this.
let leastSaid = 0.05
