import Text

@testable import Search

/// The reading of what a reader types, against which the script's is held by tables of cases.
extension SearchQuery {
    /// Words end at white space. A word in quotation marks may hold white space; the marks count only where they stand
    /// at both ends of a word. `-` before a word excludes it, unless nothing else is asked for. `OR`, `|` and `或` join
    /// what stands beside them.
    init(_ text: String, folding: Folding) {
        self.init(words: [])
        var parts = queryParts(of: Array(text.unicodeScalars))
        if parts.allSatisfy(\.isExcluded) { parts = parts.map { QueryPart(literal: $0.literal, text: $0.literal) } }
        func folded(_ part: QueryPart) -> [UInt32] { trimmed(folding.folded(part.text)) }
        for group in joinedParts(parts) {
            let clauses = group.map { Clause(text: folded($0), field: $0.field, isExact: $0.isExact) }
                .filter { !$0.text.isEmpty }
            let isKnown = groups.contains {
                $0.map(\.text) == clauses.map(\.text) && $0.map(\.field) == clauses.map(\.field)
            }
            if !clauses.isEmpty, !isKnown { groups.append(clauses) }
        }
        for word in parts.filter(\.isExcluded).map(folded) where !word.isEmpty && !excluded.contains(word) {
            excluded.append(word)
        }
        dates = parts.compactMap(\.dates)
    }
}

extension SearchIndexReader {
    /// All articles that hold what `text` asks for, best first.
    func search(_ text: String) throws -> [Hit] { try hits(for: SearchQuery(text, folding: SearchTests.folding)) }
}

/// Parts that an operator stands between are alternatives; one that stands between no two is text.
private func joinedParts(_ parts: [QueryPart]) -> [[QueryPart]] {
    func isWanted(_ place: Int) -> Bool {
        parts.indices.contains(place) && !parts[place].isExcluded && parts[place].dates == nil
    }
    func isOperator(_ place: Int) -> Bool {
        isWanted(place) && parts[place].field == nil && ["OR", "ＯＲ", "|", "｜", "或"].contains(parts[place].literal)
    }
    func joins(_ place: Int) -> Bool {
        isOperator(place) && isWanted(place - 1) && isWanted(place + 1) && !isOperator(place - 1)
            && !isOperator(place + 1)
    }
    var groups: [[QueryPart]] = []
    for place in parts.indices where isWanted(place) && !joins(place) {
        if joins(place - 1) { groups[groups.count - 1].append(parts[place]) } else { groups.append([parts[place]]) }
    }
    return groups
}
