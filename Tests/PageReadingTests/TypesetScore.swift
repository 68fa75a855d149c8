import Archive
import Text

/// How much of what was asked was read right. The figures are those of benchmarks/scoring.py.
struct TypesetScore {
    enum Figure: String, CaseIterable {
        case count, body, ends, headline, column, dateline, date, reporters, correspondents, lines
    }

    private var right: [Figure: Double] = [:]
    private var asked: [Figure: Int] = [:]

    mutating func add(_ figure: Figure, _ share: Double) {
        right[figure, default: 0] += share
        asked[figure, default: 0] += 1
    }

    mutating func add(_ figure: Figure, _ isRight: Bool) { add(figure, isRight ? 1 : 0) }

    /// A share of 1.
    subscript(_ figure: Figure) -> Double { (right[figure] ?? 0) / Double(max(1, asked[figure] ?? 0)) }

    /// Scores one page: each article of the answer against the one read whose body is most alike, best pairs first.
    mutating func add(_ page: TypesetPage, read articles: [Article], lines: Page) {
        add(.count, articles.count == page.articles.count)
        let pairs = pairing(page.articles.map { pairCounts($0.body) }, articles.map { pairCounts(bareBody($0)) })
        for (index, answer) in page.articles.enumerated() { add(answer, pairs[index].map { articles[$0] }) }
        add(.lines, accountedLines(of: lines, articles))
    }

    private mutating func add(_ answer: TypesetPage.Answer, _ article: Article?) {
        let read = article?.texts.map(normal) ?? []
        add(.body, article != nil && read.joined() == answer.body)
        add(.ends, sharedEnds(answer.paragraphs, read))
        add(.headline, normal(article?.headlines.map(\.text).joined() ?? "") == answer.headline)
        add(.column, normal(article?.column ?? "") == answer.column)
        add(.dateline, normal(article?.dateline ?? "") == answer.dateline)
        add(.date, answer.dates.contains(article?.date?.description ?? ""))
        add(.reporters, (article?.reporters ?? []) == answer.reporters)
        add(.correspondents, (article?.correspondents ?? []) == answer.correspondents)
    }
}

/// Text in compatibility form without white space.
func normal(_ text: String) -> String { bare(text.normalized(to: .nfkc)) }

private func bareBody(_ article: Article) -> String { normal(article.texts.joined()) }

/// F1 of the places where paragraphs end, counted in characters of the body.
private func sharedEnds(_ answer: [String], _ read: [String]) -> Double {
    let (a, b) = (ends(answer), ends(read))
    return 2 * Double(a.intersection(b).count) / Double(max(1, a.count + b.count))
}

private func ends(_ paragraphs: [String]) -> Set<Int> {
    var length = 0
    return Set(
        paragraphs.map { paragraph in
            length += paragraph.unicodeScalars.count
            return length
        })
}

// MARK: - Which article is which

/// How often each pair of neighbouring characters stands in a text.
private func pairCounts(_ text: String) -> [UInt64: Int] {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).reduce(into: [:]) { counts, pair in
        counts[UInt64(pair.0.value) << 32 | UInt64(pair.1.value), default: 0] += 1
    }
}

private func likeness(_ a: [UInt64: Int], _ b: [UInt64: Int]) -> Double {
    let shared = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(max(1, a.values.reduce(0, +) + b.values.reduce(0, +)))
}

/// For each answer the index of its article; those that share less than a fifth have none.
private func pairing(_ answers: [[UInt64: Int]], _ articles: [[UInt64: Int]]) -> [Int: Int] {
    var ranked: [(share: Double, answer: Int, article: Int)] = []
    for i in answers.indices {
        for j in articles.indices { ranked.append((likeness(answers[i], articles[j]), i, j)) }
    }
    ranked.sort { ($0.share, $0.answer, $0.article) > ($1.share, $1.answer, $1.article) }
    var pairs: [Int: Int] = [:]
    var used: Set<Int> = []
    for (share, i, j) in ranked where share > 0.2 && pairs[i] == nil && used.insert(j).inserted { pairs[i] = j }
    return pairs
}

// MARK: - Nothing lost

/// The share of lines with print on them that are in an article or unplaced.
private func accountedLines(of page: Page, _ articles: [Article]) -> Double {
    let ranges =
        articles.flatMap { $0.headlines.flatMap(\.lines) + $0.paragraphs.flatMap(\.lines) + $0.otherLines }
        + page.unplaced.flatMap(\.lines)
    let told = Set(ranges.flatMap { Array($0.first...$0.last) })
    let printed = page.lines.indices.filter { isPrinted(page.source.text[page.lines[$0]]) }
    return Double(printed.filter { told.contains($0 + 1) }.count) / Double(max(1, printed.count))
}

private func isPrinted(_ line: ArraySlice<UInt8>) -> Bool { !bare(String(decoding: line, as: UTF8.self)).isEmpty }
