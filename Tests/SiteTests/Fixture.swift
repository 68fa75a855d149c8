import Archive
import Foundation
import Mustache
import TestSupport
import Text

@testable import Site

/// An article that a test cuts by hand out of a page's printed lines.
struct Cutting {
    var headlines: [(role: Headline.Role, lines: ClosedRange<Int>)] = []
    var paragraphs: [ClosedRange<Int>] = []
    var other: [ClosedRange<Int>] = []
    var title = ""
    /// Sets what is not printed line by line.
    var detail: (inout Article) -> Void = { _ in }
}

enum Fixture {
    /// A page and the articles that `cuttings` make of its lines; what they leave is unplaced.
    static func page(_ source: PageSource, _ cuttings: [Cutting]) -> (page: Page, articles: [Article]) {
        let ranges = lineRanges(source.text)
        let lines = ranges.map { String(utf8: source.text[$0]) }
        let articles = cuttings.map { article($0, of: source, lines) }
        let taken = Set(cuttings.flatMap { $0.headlines.map(\.lines) + $0.paragraphs + $0.other }.joined())
        let rest = lines.indices.map { $0 + 1 }.filter {
            !taken.contains($0) && !lines[$0 - 1].trimmingCharacters(in: .whitespaces).isEmpty
        }
        let unplaced = [LineRange](lines: rest).map { range in
            UnplacedText(text: lines[range.first - 1..<range.last].joined(), lines: [range])
        }
        return (Page(source: source, lines: ranges, articles: articles.map(\.id), unplaced: unplaced), articles)
    }

    private static func article(_ cutting: Cutting, of source: PageSource, _ lines: [String]) -> Article {
        func text(_ range: ClosedRange<Int>) -> String {
            range.map { lines[$0 - 1].trimmingCharacters(in: .whitespaces) }.joined()
        }
        func printed(_ range: ClosedRange<Int>) -> [LineRange] {
            [LineRange](lines: range.filter { !lines[$0 - 1].isEmpty })
        }
        let paragraphs = cutting.paragraphs.map { Paragraph(text: text($0), lines: printed($0)) }
        let headlines = cutting.headlines.map {
            Headline(role: $0.role, text: text($0.lines), lines: printed($0.lines))
        }
        let identity = Bytes((source.stem + (paragraphs.first?.text ?? cutting.title)).utf8)
        var article = Article(
            id: ArticleID(hash: contentHash(identity.span)), source: source.source, page: source.page,
            issueDate: source.issueDate, headlines: headlines,
            title: cutting.title.isEmpty ? (headlines.first { $0.role == .headline }?.text ?? "无题") : cutting.title,
            body: .printed(paragraphs), otherLines: cutting.other.flatMap(printed))
        cutting.detail(&article)
        return article
    }

    /// The lines of a text without their ends.
    static func lineRanges(_ text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = [], start = 0
        for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
            ranges.append(start..<index)
            start = index + 1
        }
        if start < text.count { ranges.append(start..<text.count) }
        return ranges
    }

    /// An archive of `count` one-paragraph articles from one page, changed by `detail`.
    static func archive(
        count: Int, settings: ArchiveSettings = ArchiveSettings(), detail: (Int, inout Article) -> Void = { _, _ in }
    ) -> Archive {
        let text = (1...max(1, count)).map { "正文第\($0)段。" }.joined(separator: "\n")
        let source = PageSource(source: "page.txt", text: Array(text.utf8))
        let (page, articles) = page(
            source,
            (0..<count).map { Cutting(paragraphs: [$0 + 1...$0 + 1], title: "标题\($0 + 1)") })
        var detailed = articles
        for number in detailed.indices { detail(number, &detailed[number]) }
        return Archive(settings: settings, articles: detailed, pages: [page], stated: .all(of: detailed))
    }

    static func site(_ archive: Archive) -> Site {
        Site(archive: archive, theme: .builtIn, searchManifest: "search/0123/manifest.json")
    }
}

extension Site {
    init(
        archive: Archive, theme: Theme, searchManifest: String, oldAddresses: [OldAddress] = [], others: [String] = []
    ) {
        self.init(
            SitePlan(archive: archive, theme: theme, oldAddresses: oldAddresses, others: others), ReadingOn(archive))
        set(searchManifest: searchManifest)
    }
}

extension StatedTerms {
    /// As though an authority file listed every term: each has a page.
    static func all(of articles: [Article]) -> StatedTerms {
        var stated = StatedTerms()
        for article in articles { for kind in TermKind.allCases { stated.add(article, kind) } }
        return stated
    }
}

extension Site {
    /// Every file of the site by its path.
    func renderAll() throws -> [String: Bytes] {
        var files: [String: Bytes] = [:]
        for output in outputs {
            var bytes: Bytes = []
            try render(output, into: &bytes)
            files[output.path] = bytes
        }
        return files
    }

    func render(path: String) throws -> String {
        guard let output = outputs.first(where: { $0.path == path }) else { throw NoSuchOutput(path: path) }
        var bytes: Bytes = []
        try render(output, into: &bytes)
        return String(utf8: bytes)
    }

    func view(path: String) throws -> Value {
        guard let output = outputs.first(where: { $0.path == path }) else { throw NoSuchOutput(path: path) }
        return view(of: output)
    }
}

struct NoSuchOutput: Error { var path: String }

extension Value {
    /// The value at a path of names and list positions: `article.paragraphs.0.text`.
    func at(_ path: String) -> Value? {
        path.split(separator: ".").reduce(self as Value?) { value, name in
            switch value {
            case .object(let object): object[String(name)]
            case .shared(let shared): shared.object[String(name)]
            case .list(let elements): Int(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            default: nil
            }
        }
    }

    func text(_ path: String) -> String? {
        switch at(path) {
        case .text(let text): text
        case .utf8(let bytes): String(utf8: bytes)
        default: nil
        }
    }

    func list(_ path: String) -> [Value] {
        if case .list(let elements) = at(path) { elements } else { [] }
    }
}
