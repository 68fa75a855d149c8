import Archive
import Text

extension PageReading {
    /// Puts what an editor says of the page in the place of what was read. What does not match the page is told and left
    /// out; the rest is applied. Each printed line has one place afterwards as before, and no article's id moves.
    mutating func apply(_ corrections: PageCorrections, _ layout: Layout) {
        var correcting = Correcting(reading: self, corrections: corrections, layout: layout)
        correcting.run()
        self = correcting.reading
    }
}

private struct Correcting {
    private(set) var reading: PageReading
    private let corrections: PageCorrections
    private let layout: Layout
    private var claims: LineClaims
    /// For each article the letters of the ids that it may have; of those that begin alike only the longer ones tell
    /// them apart.
    private let ids: [[String]]
    /// The index of the article that each correction is of; nil where it makes a new one or is left out.
    private var targets: [Int?]
    private var lists: [LineClaims.Lists]
    /// Corrections that make new articles.
    private var additions: [Int] = []

    init(reading: PageReading, corrections: PageCorrections, layout: Layout) {
        self.reading = reading
        self.corrections = corrections
        self.layout = layout
        ids = possibleLetters(of: reading.articles)
        claims = LineClaims(page: layout.page, lineCount: reading.page.lineCount, path: corrections.source.text)
        targets = corrections.articles.map { _ in nil }
        lists = corrections.articles.map { _ in LineClaims.Lists() }
    }

    mutating func run() {
        let isSamePage = checkPage()
        for number in corrections.articles.indices { find(number, isSamePage: isSamePage) }
        if isSamePage { claimLines() }
        for (number, target) in targets.enumerated() {
            if let target { reading.articles[target].corrections.append(corrections.articles[number].fields) }
        }
        if isSamePage { moveLines() }
        reading.faults += claims.faults
    }

    /// Whether the page is the one that the corrections were written for, as far as they say.
    private mutating func checkPage() -> Bool {
        let text = reading.page.source.text, digits = contentDigits(text.span)
        guard let written = corrections.page, written.value != digits else { return true }
        claims.report(.pageChanged(digits: digits), at: written)
        return false
    }

    /// Finds the article that a correction is of.
    private mutating func find(_ number: Int, isSamePage: Bool) {
        let subject = corrections.articles[number].subject
        switch subject.value {
        case .id(let id):
            guard let target = ids.firstIndex(where: { $0.contains(id) }) else {
                let meant = closestName(to: id, among: reading.articles.map(\.article.id.letters))
                return claims.report(.unknownArticle(id, meant: meant), at: subject)
            }
            setTarget(target, of: number)
        case .lines(let ranges):
            guard isSamePage, claims.areOnPage(Placed(ranges, line: subject.line, column: subject.column)) else {
                return
            }
            let lines = claims.lines(ranges)
            if let target = reading.articles.firstIndex(where: { Set(claims.lines($0.article.allLines)) == Set(lines) })
            {
                setTarget(target, of: number)
            } else {
                additions.append(number)
            }
        }
    }

    private mutating func setTarget(_ target: Int, of number: Int) {
        guard !targets.contains(target) else {
            let id = reading.articles[target].article.id.letters
            return claims.report(.articleTwice(id), at: corrections.articles[number].subject)
        }
        targets[number] = target
    }

    private mutating func claimLines() {
        for (number, correction) in corrections.articles.enumerated() {
            var key: Placed<[LineRange]>?
            if case .lines(let ranges) = correction.subject.value, additions.contains(number) {
                key = Placed(ranges, line: correction.subject.line, column: correction.subject.column)
            }
            guard targets[number] != nil || key != nil else { continue }
            lists[number] = claims.claim(correction, number: number, key: key)
            if key != nil, lists[number].rest == nil { additions.removeAll { $0 == number } }
        }
        if let unplaced = corrections.unplaced { claims.claimUnplaced(unplaced) }
    }

    private mutating func moveLines() {
        let lines = CorrectedLines(remade: RemadeText(layout), claims: claims)
        var articles: [ReadArticle] = []
        for (index, var article) in reading.articles.enumerated() {
            let number = targets.firstIndex(of: index)
            let corrected = lines.correct(
                article.article, number.map { corrections.articles[$0] }, number.map { lists[$0] } ?? LineClaims.Lists()
            )
            guard let corrected else { continue }
            article.article = corrected
            articles.append(article)
        }
        for number in additions {
            let correction = corrections.articles[number]
            guard var article = lines.newArticle(correction, lists[number], source: reading.page.source) else {
                claims.report(.emptyArticle, at: correction.subject)
                continue
            }
            article.corrections = [correction.fields]
            articles.append(article)
        }
        if !additions.isEmpty { articles.sort { $0.article.firstLine < $1.article.firstLine } }
        reading.articles = articles
        reading.page.unplaced = unplaced(besides: articles, lines.remade)
    }

    /// What no article holds now: texts that were unplaced as they were, other lines as they stand together.
    private func unplaced(besides articles: [ReadArticle], _ remade: RemadeText) -> [UnplacedText] {
        var left = Set(layout.page.lines.indices)
        for article in articles { left.subtract(claims.lines(article.article.allLines)) }
        let kept = reading.page.unplaced.filter { claims.lines($0.lines).allSatisfy { claims.owners[$0] == nil } }
        for text in kept { left.subtract(claims.lines(text.lines)) }
        return (kept + remade.unplaced(left.sorted())).sorted { $0.firstLine < $1.firstLine }
    }
}

private func possibleLetters(of articles: [ReadArticle]) -> [[String]] {
    var seen: [ArticleID: Int] = [:]
    return articles.map { article in
        let number = seen[article.article.id, default: 0]
        seen[article.article.id] = number + 1
        return possibleIDs(of: article, number: number).map(\.letters)
    }
}

extension Article {
    /// The lines of its own page that it has.
    fileprivate var allLines: [LineRange] { headlines.flatMap(\.lines) + paragraphs.flatMap(\.lines) + otherLines }

    fileprivate var firstLine: Int { paragraphs.first?.lines.first?.first ?? 0 }
}

extension UnplacedText {
    fileprivate var firstLine: Int { lines.first?.first ?? 0 }
}
