import Archive
import Testing
import Text

@testable import PageReading

/// One way in which a tool or another paper's style spoils a page without changing what it says.
enum Spoiling: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case blankBetweenBlocks = "a blank line between blocks where there is none"
    case doubledBlanks = "each blank line doubled"
    case noBlankBeforeHeadline = "no blank line between an article's end and the next headline"
    case noBlanks = "no blank line at all"
    case spreadLines = "a space between all characters of full lines"
    case halfWidthMarks = "half-width for full-width marks"
    case lostSpaces = "no space behind 本报讯, 记者 and 通讯员"
    case tornCommas = "a comma that ends a line, on a line of its own"
    case radicals = "radicals in the place of the characters that they stand for"

    var testDescription: String { rawValue }

    /// The page's text, spoiled. `articles` are those that are right for it: they tell where blocks and paragraphs end.
    func spoil(_ page: Page, _ articles: [Article]) -> [UInt8] {
        var lines = SpoiledLines(page, articles)
        switch self {
        case .blankBetweenBlocks: lines.insertBlanks()
        case .doubledBlanks: lines.doubleBlanks()
        case .noBlankBeforeHeadline: lines.removeBlanksBeforeHeadlines()
        case .noBlanks: lines.removeBlanks()
        case .spreadLines: lines.change(lines.unfinished) { spread($0) }
        case .halfWidthMarks: lines.change(lines.inked) { halfWidth($0) }
        case .lostSpaces: lines.change(lines.inked) { withoutSpaces($0) }
        case .tornCommas: lines.change(lines.unfinished) { tornComma($0) }
        case .radicals: lines.change(lines.inked) { String($0.map { radicals[$0] ?? $0 }) }
        }
        return Array(lines.text.utf8)
    }

    /// `加油充电。区委常委` → `加 油 充 电 。 区 委 常 委`; numbers and Latin words stay whole, a space becomes three.
    private func spread(_ line: String) -> String {
        var text = ""
        var last: Character = " "
        for character in line {
            let isWord = isWordPart(last) && isWordPart(character)
            if !text.isEmpty, !isWord { text += " " }
            text.append(character)
            last = character
        }
        return text
    }

    private func isWordPart(_ character: Character) -> Bool { character.isASCII && character != " " }

    private func halfWidth(_ line: String) -> String {
        let forms: [Character: Character] = ["，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "！": "!", "？": "?"]
        return String(line.map { forms[$0] ?? $0 })
    }

    private func withoutSpaces(_ line: String) -> String {
        var text = line
        for word in ["本报讯", "记者", "通讯员"] {
            text = text.replacing(word + " ", with: word).replacing(word + "　", with: word)
        }
        return text.replacing(" 通讯员", with: "通讯员")
    }

    /// Of both blocks of radicals, characters that news is full of.
    private var radicals: [Character: Character] {
        Dictionary(uniqueKeysWithValues: zip("一二十人大工日月用生行高文心力门长民车见", "⼀⼆⼗⼈⼤⼯⽇⽉⽤⽣⾏⾼⽂⼼⼒⻔⻓⺠⻋⻅"))
    }

    private func tornComma(_ line: String) -> String {
        guard let mark = line.last, mark == "，" || mark == "," else { return line }
        return line.dropLast() + "\n" + String(mark)
    }
}

/// The lines of a page, with what its articles make of them.
struct SpoiledLines {
    private var lines: [String]
    private let articles: [Article]

    init(_ page: Page, _ articles: [Article]) {
        lines = page.lines.map { String(utf8: Array(page.source.text[$0])) }
        self.articles = articles
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// All lines that are not blank, from 0.
    var inked: [Int] { lines.indices.filter { !isBlank($0) } }

    /// The lines of paragraphs but the last one of each: those that justified setting makes full.
    var unfinished: [Int] {
        articles.flatMap { article in
            article.paragraphs.flatMap { numbers($0.lines).sorted().dropLast() }
        }
    }

    mutating func change(_ numbers: [Int], _ change: (String) -> String) {
        for number in numbers { lines[number] = change(lines[number]) }
    }

    mutating func doubleBlanks() {
        lines = lines.indices.flatMap { isBlank($0) ? [lines[$0], ""] : [lines[$0]] }
    }

    mutating func removeBlanks() { lines = inked.map { lines[$0] } }

    /// Parts headlines, paragraphs and bylines from one another.
    mutating func insertBlanks() {
        let blocks = lines.indices.map(block)
        lines = lines.indices.flatMap { line in
            let isBorder = line > 0 && !isBlank(line) && !isBlank(line - 1) && blocks[line] != blocks[line - 1]
            return isBorder ? ["", lines[line]] : [lines[line]]
        }
    }

    mutating func removeBlanksBeforeHeadlines() {
        let headlines = numbers(articles.flatMap { $0.headlines.flatMap(\.lines) })
        let bodies = numbers(articles.flatMap { $0.paragraphs.flatMap(\.lines) + $0.otherLines })
        var last: Int?
        var removed: Set<Int> = []
        for line in inked {
            if let last, bodies.contains(last), headlines.contains(line) { removed.formUnion(last + 1..<line) }
            last = line
        }
        lines = lines.indices.filter { !removed.contains($0) }.map { lines[$0] }
    }

    /// What tells two blocks apart: the article, and which of its parts a line is in; -1 is the headline, -2 the byline.
    private func block(_ line: Int) -> [Int] {
        for (index, article) in articles.enumerated() {
            if numbers(article.headlines.flatMap(\.lines)).contains(line) { return [index, -1] }
            if let paragraph = article.paragraphs.firstIndex(where: { numbers($0.lines).contains(line) }) {
                return [index, paragraph]
            }
            if numbers(article.otherLines).contains(line) { return [index, -2] }
        }
        return []
    }

    private func isBlank(_ line: Int) -> Bool { lines[line].unicodeScalars.allSatisfy(\.isBlank) }

    /// Line numbers from 0.
    private func numbers(_ ranges: [LineRange]) -> Set<Int> { Set(ranges.flatMap { $0.first - 1...$0.last - 1 }) }
}
