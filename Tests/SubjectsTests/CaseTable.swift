import Archive
import TestSupport
import Testing
import Text

@testable import Subjects

/// One case of a table in `Tests/SubjectsTests/Cases`: blocks of lines, parted by blank lines; lines that begin with `#` say
/// nothing.
///
///     about: an agency keeps its owner
///     text: 金水区教育局昨日发文。              the article that is looked at
///     text: 消息 | 他来到二七区教育局。         another one of the same archive, with a headline
///     is: organisations 金水区教育局; places 金水区
///     not: organisations 区教育局; topics
///
/// `is` names labels that are found in the first article; `not` names some that are not, and a kind without labels has none.
/// Of people an office may be told as well: `张三=区长`. `district: 郑州市二七区` is the paper's, as in `archive.yml`.
struct SubjectCase: CustomTestStringConvertible, Sendable {
    var about = ""
    var texts: [String] = []
    var expected: [Expectation] = []
    var refused: [Expectation] = []
    /// Other lines, by what stands before the colon.
    var settings: [String: String] = [:]
    /// The file, and the line in it from 1.
    var place = ""

    var testDescription: String { "\(about) (\(place))" }

    /// Labels of one kind.
    struct Expectation: Sendable {
        /// people, places, organisations, topics.
        var kind: Substring
        var labels: [String]
    }
}

extension SubjectCase {
    /// What the cases of one file are about.
    static func names(in file: String) throws -> [String] {
        let text = String(utf8: try Repository.read("Tests/SubjectsTests/Cases/" + file))
        return text.split(separator: "\n").filter { $0.hasPrefix("about: ") }.map { String($0.dropFirst(7)) }
    }

    /// The cases of one file of the folder, in its order.
    static func table(_ name: String) throws -> [SubjectCase] {
        let text = String(utf8: try Repository.read("Tests/SubjectsTests/Cases/" + name))
        var cases: [SubjectCase] = [], current = SubjectCase()
        let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("#") { continue }
            if line.isEmpty {
                if !current.texts.isEmpty { cases.append(current) }
                current = SubjectCase()
                continue
            }
            if current.place.isEmpty { current.place = "\(name):\(index + 1)" }
            current.read(line)
        }
        return cases
    }

    private mutating func read(_ line: Substring) {
        guard let colon = line.firstIndex(of: ":") else { return settings["unread"] = String(line) }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        switch line[..<colon] {
        case "about": about = String(value)
        case "text": texts.append(String(value))
        case "is": expected += Self.expectations(value)
        case "not": refused += Self.expectations(value)
        case let key: settings[String(key)] = String(value)
        }
    }

    private static func expectations(_ value: Substring) -> [Expectation] {
        value.split(separator: ";").map { part in
            let words = part.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            let labels = words.dropFirst().first?.split(separator: "、").map(String.init) ?? []
            return Expectation(kind: words.first ?? "", labels: labels)
        }
    }
}

extension SubjectCase {
    /// What is wrong with what is found in the first text; nothing where it is as told.
    func faults(authority: AuthorityFile = AuthorityFile()) -> [String] {
        let archive = articles
        guard var first = archive.first, !expected.isEmpty || !refused.isEmpty else { return ["no case"] }
        var evidence = SubjectEvidence()
        for article in archive { evidence.add(article) }
        finder(evidence, authority).findSubjects(in: &first)
        var faults = settings.keys.filter { !Self.known.contains($0) }.map { "unknown line \($0)" }
        for expectation in expected {
            let found = Self.labels(expectation.kind, first)
            if found == nil || expectation.labels.isEmpty { faults.append("unknown kind or no label: \(expectation)") }
            faults += expectation.labels.filter { found?.contains($0) != true }.map { "\($0) is not in \(found ?? [])" }
        }
        for refusal in refused {
            guard let found = Self.labels(refusal.kind, first) else {
                faults.append("unknown kind \(refusal)"); continue
            }
            faults += found.filter { refusal.labels.isEmpty || refusal.labels.contains($0) }.map { "\($0) is found" }
        }
        return faults
    }

    /// Lines that a case may have besides texts and what is found in them.
    private static let known: Set<String> = ["district"]

    private func finder(_ evidence: SubjectEvidence, _ authority: AuthorityFile) -> SubjectFinder {
        SubjectFinder(evidence: evidence, authority: authority, district: settings["district"])
    }

    /// Its articles; what stands before ` | ` is a headline.
    var articles: [Article] {
        texts.map { text in
            guard let mark = text.firstRange(of: " | ") else { return article([text]) }
            return article([String(text[mark.upperBound...])], headline: String(text[..<mark.lowerBound]))
        }
    }

    /// People stand there by name, and with each office.
    private static func labels(_ kind: Substring, _ article: Article) -> [String]? {
        switch kind {
        case "people": article.people.flatMap { one in [one.name] + one.offices.map { "\(one.name)=\($0)" } }
        case "places": article.places
        case "organisations": article.organisations
        case "topics": article.tags
        default: nil
        }
    }
}
