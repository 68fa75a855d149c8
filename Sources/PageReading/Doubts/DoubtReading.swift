import Archive

/// Tells what the signs of an article mean: which lines are doubtful, and whose they may be.
struct DoubtReading {
    let reading: SignReading
    /// The bodies that are articles, in print order.
    let articles: [Int]

    private var layout: Layout { reading.layout }
    private var page: PageText { reading.page }

    /// The greatest doubt first. Where no kind of sign says much, the one that says most.
    func doubts(of body: Int, _ signs: ArticleSigns) -> [Doubt] {
        let weights = DoubtWeights.standard.signs
        let all = Doubt.Kind.allCases.map { kind in
            (kind, kind.signs.reduce(0) { $0 + weights[keyPath: $1] * signs[keyPath: $1] })
        }.sorted { $0.1 > $1.1 }
        let told = all.filter { $0.1 >= leastEvidence }
        return (told.isEmpty ? all.prefix(1).filter { $0.1 > 0 } : told).map { doubt($0.0, of: body, evidence: $0.1) }
    }

    private func doubt(_ kind: Doubt.Kind, of body: Int, evidence: Double) -> Doubt {
        var doubt = Doubt(kind: kind, evidence: evidence)
        switch kind {
        case .order: doubt.lines = page.ranges(of: reading.seams[body].moved)
        case .readAcross: doubt.lines = crossed(body)
        case .seam: doubt.lines = page.ranges(of: seamLines(of: body))
        case .strangeLines: tell(strangest(of: body), &doubt)
        case .ending: doubt.lines = ends(of: body)
        case .inside: doubt.lines = ranges(of: inside(body))
        case .headline: doubt.lines = ranges(of: reading.headings[body] ?? [])
        case .headlineShared: tellRival(of: body, &doubt)
        case .noHeadline, .neighbour: break
        case .strayHeading: doubt.lines = ranges(of: reading.strays(beside: body).filter { isHeading($0) })
        case .strayLines: doubt.lines = ranges(of: reading.strays(beside: body).filter { !isHeading($0) })
        }
        return doubt
    }

    private func isHeading(_ piece: Int) -> Bool { layout.pieces[piece].kind == .heading }

    private func ranges(of pieces: [Int]) -> [LineRange] { page.ranges(of: pieces.flatMap { layout.pieces[$0].lines }) }

    private func crossed(_ body: Int) -> [LineRange] {
        let lines = reading.lines[body].filter { line in
            reading.crossings.contains { $0.first <= page.lines[line].number && page.lines[line].number <= $0.last }
        }
        return page.ranges(of: lines)
    }

    /// Each seam by the line above it and the one below.
    private func seamLines(of body: Int) -> [Int] {
        let seams = reading.seams[body], lines = reading.lines[body]
        let below = Set(seams.torn + seams.unknown + seams.shortLines)
        return lines.indices.filter {
            below.contains(lines[$0]) || $0 + 1 < lines.count && below.contains(lines[$0 + 1])
        }
        .map { lines[$0] }
    }

    private func strangest(of body: Int) -> StrangeLines.Run? {
        reading.strange.runs[body].filter { $0.margin > 0 }.max { $0.margin < $1.margin }
    }

    private func tell(_ run: StrangeLines.Run?, _ doubt: inout Doubt) {
        guard let run else { return }
        doubt.lines = page.ranges(of: run.lines)
        doubt.other = run.body.flatMap { articles.firstIndex(of: $0) }
        doubt.said = (percent(run.own), percent(run.other))
    }

    private func ends(of body: Int) -> [LineRange] {
        page.ranges(of: [reading.lines[body].first, reading.lines[body].last].compactMap { $0 })
    }

    private func inside(_ body: Int) -> [Int] {
        let pieces = layout.bodies[body].pieces
        let openings = pieces.dropFirst().filter { layout.pieces[$0].opens }
        let closings = pieces.dropLast().filter { layout.pieces[$0].closes && layout.pieces[$0].kind == .text }
        return (openings + closings + (reading.crossheads[body] ?? [])).sorted()
    }

    /// The headline that another article says nearly as well, of this article or of another.
    private func tellRival(of body: Int, _ doubt: inout Doubt) {
        var greatest = 0.0
        for (number, heading) in reading.owned.enumerated() {
            let own = reading.likenesses[heading.body][number]
            let rivals = heading.body == body ? articles.filter { $0 != body } : [body]
            for rival in rivals {
                let share = reading.likenesses[rival][number] / max(leastSaid, own)
                guard share > greatest else { continue }
                greatest = share
                doubt.lines = ranges(of: [heading.piece])
                doubt.other = articles.firstIndex(of: heading.body == body ? rival : heading.body)
                let here = reading.likenesses[body][number]
                let there = reading.likenesses[heading.body == body ? rival : heading.body][number]
                doubt.said = (percent(here), percent(there))
            }
        }
    }

    private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}

/// A kind of doubt is told where it makes an article half as doubtful again, or more.
private let leastEvidence = 0.4
