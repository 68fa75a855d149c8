import Archive

/// People that the picture shows at most; more could not be read.
private let mostPeople = 60
/// Of an archive with fewer articles, half of these.
private let manyArticles = 10_000
/// Articles in which two people must be named for a line between them.
private let leastMeetings = 2
/// People that make a picture.
private let leastPeople = 6
/// Lines that a person brings along, the strongest ones: with all of them the picture would be black.
private let linesOfPerson = 3

/// Who is named with whom: those of most articles, and between them the strongest lines.
struct NameNetwork: Equatable, Sendable {
    struct Line: Equatable, Sendable {
        /// Places in `people`, the first one lower.
        var first: Int, second: Int
        /// Articles that name both.
        var count: Int
    }

    /// Places in the archive's list of people, ascending: those of most articles first. Each has a line.
    let people: [Int]
    /// The strongest first.
    let lines: [Line]

    /// No term has such a path.
    static let path = "people/index-network.html"

    /// Whether there is enough of it for a picture.
    var isShown: Bool { people.count >= leastPeople }

    /// - Parameter people: in the archive's order, most articles first.
    /// - Complexity: of the articles of the first people, and the square of how many these are.
    init(_ people: [Term], articles: Int) {
        let most = articles < manyArticles ? mostPeople / 2 : mostPeople
        let shown = Array(people.indices.lazy.filter { people[$0].hasPage }.prefix(most))
        let strongest = strongestLines(meetings(shown.map { people[$0].articles }), of: shown.count)
        let met = Set(strongest.flatMap { [$0.first, $0.second] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(met, 0...))
        self.people = met.map { shown[$0] }
        lines = strongest.compactMap { line in
            guard let first = places[line.first], let second = places[line.second] else { return nil }
            return Line(first: first, second: second, count: line.count)
        }
    }
}

/// All pairs that have articles in common.
private func meetings(_ articles: [[Int]]) -> [NameNetwork.Line] {
    var named: [Int: [Int]] = [:]
    for (person, numbers) in articles.enumerated() {
        for number in numbers { named[number, default: []].append(person) }
    }
    var counts = [Int](repeating: 0, count: articles.count * articles.count)
    for people in named.values where people.count > 1 {
        for (place, first) in people.enumerated() {
            for second in people[(place + 1)...] { counts[first * articles.count + second] += 1 }
        }
    }
    return counts.indices.filter { counts[$0] >= leastMeetings }.map {
        NameNetwork.Line(first: $0 / articles.count, second: $0 % articles.count, count: counts[$0])
    }
}

/// Of all lines those that are among the strongest ones of either end.
private func strongestLines(_ lines: [NameNetwork.Line], of people: Int) -> [NameNetwork.Line] {
    var taken = [Int](repeating: 0, count: people)
    return lines.sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }.filter { line in
        let isStrong = taken[line.first] < linesOfPerson || taken[line.second] < linesOfPerson
        if isStrong {
            taken[line.first] += 1
            taken[line.second] += 1
        }
        return isStrong
    }
}
