import Archive
import Text

@testable import PageReading

/// What is right about one article, or what was read of it: the same shape, so that both can be compared.
///
/// White space, full and half width and the form of quotation marks do not count.
struct ArticleAnswer: Equatable, Sendable {
    /// Its lines joined in print order.
    var headline: String
    var column: String?
    var dateline: String?
    /// EDTF.
    var date: String?
    var reporters: [String]
    var correspondents: [String]
    var paragraphs: [String]

    var body: String { paragraphs.joined() }
}

extension ArticleAnswer {
    init(_ article: Article) {
        self.init(
            headline: plain(article.headlines.map(\.text).joined()), column: article.column.map(plain),
            dateline: article.dateline.map(plain), date: article.date?.description,
            reporters: article.reporters.map(plain), correspondents: article.correspondents.map(plain),
            paragraphs: article.texts.map(plain))
    }

    init(_ json: JSONValue) {
        func strings(_ name: String) -> [String] { (json[name]?.array ?? []).compactMap(\.string).map(plain) }
        self.init(
            headline: plain(json["headline"]?.string ?? ""), column: json["column"]?.string.map(plain),
            dateline: json["dateline"]?.string.map(plain), date: json["date"]?.string,
            reporters: strings("reporters"), correspondents: strings("correspondents"),
            paragraphs: strings("paragraphs"))
    }

    /// What differs in the reading whose body is most like this right answer's.
    func differences(amid readings: [ArticleAnswer]) -> [String] {
        let nearest = readings.max { $0.likeness(with: self) < $1.likeness(with: self) }
        guard let nearest, nearest.likeness(with: self) > 0.2 else { return ["not read at all"] }
        return nearest.differences(from: self)
    }

    /// What differs from the right answer, field by field; the body from its first wrong character on.
    func differences(from right: ArticleAnswer) -> [String] {
        var found: [String] = []
        func compare<Value: Equatable>(_ name: String, _ read: Value, _ right: Value) {
            if read != right { found.append("\(name): read \(read), right is \(right)") }
        }
        compare("headline", headline, right.headline)
        compare("column", column ?? "none", right.column ?? "none")
        compare("dateline", dateline ?? "none", right.dateline ?? "none")
        compare("date", date ?? "none", right.date ?? "none")
        compare("reporters", reporters, right.reporters)
        compare("correspondents", correspondents, right.correspondents)
        if let split = firstDifference(body, right.body) {
            found.append("body: " + split)
        } else {
            compare("paragraphs end with", paragraphs.map { $0.suffix(6) }, right.paragraphs.map { $0.suffix(6) })
        }
        return found
    }

    /// The share of pairs of neighbouring characters that two bodies have in common, from 0 to 1.
    private func likeness(with other: ArticleAnswer) -> Double {
        let mine = pairs(body), others = pairs(other.body)
        return Double(2 * mine.intersection(others).count) / Double(max(1, mine.count + others.count))
    }

    private func pairs(_ text: String) -> Set<String> {
        Set(zip(text, text.dropFirst()).map { String([$0, $1]) })
    }
}

/// `…居民告别|了爬楼 ≠ …居民告别|记者`; nil where the texts are the same.
private func firstDifference(_ read: String, _ right: String) -> String? {
    guard read != right else { return nil }
    let same = zip(read, right).prefix { $0 == $1 }.count
    func around(_ text: String) -> String {
        let end = text.dropFirst(same)
        return "\(text.prefix(same).suffix(12))|\(end.prefix(20))(\(end.count))"
    }
    return "read \(around(read)), right is \(around(right))"
}

/// Text as the answers are compared: compatibility form, plain quotation marks, no white space.
func plain(_ text: String) -> String {
    let quotes: Set<Character> = ["“", "”", "‘", "’", "「", "」", "'"]
    return String(bare(text.normalized(to: .nfkc)).map { quotes.contains($0) ? "\"" : $0 })
}
