import Archive

/// An article that tells of the same as another.
struct RelatedArticle: Sendable, Equatable {
    var number: Int
    /// Both have several rare terms and lie within a week.
    var isSameEvent: Bool
    /// The terms that both have which tell most.
    var reasons: [Reason]

    struct Reason: Sendable, Equatable {
        var kind: TermKind
        var label: String
    }
}

/// For each article, which others to read on with: those that have most terms with it, weighed by how rare each is, and of as
/// much weight the nearest in time (docs/decisions/0210-what-to-read-on-with.md).
struct RelatedArticles: Sendable {
    /// Articles that a page leads on to.
    static let most = 5

    private let weights: TermWeights
    let relations: Relations

    /// - Parameter relations: of the same archive.
    init(_ weights: TermWeights, _ relations: Relations) {
        self.weights = weights
        self.relations = relations
    }

    /// Those of one article: of the same event first, then the nearest in time.
    func callAsFunction(_ number: Int, label: (TermKind, Int) -> String) -> [RelatedArticle] {
        var related: [RelatedArticle] = []
        for word in relations.words[Int(relations.starts[number])..<Int(relations.starts[number + 1])] {
            if word >= 0 {
                related.append(RelatedArticle(number: Int(word >> 1), isSameEvent: word & 1 == 1, reasons: []))
            } else {
                let (kind, place) = weights.place(of: ~word)
                related[related.count - 1].reasons.append(.init(kind: kind, label: label(kind, place)))
            }
        }
        return related
    }
}
