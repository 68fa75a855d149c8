package import Archive

/// What the texts of an archive show about the names in it.
///
/// Nothing but sums and sets: evidence from parts of an archive may be merged in any order and gives the same answers.
package struct SubjectEvidence: Sendable {
    var names = NameEvidence()
    var places = PlaceEvidence()
    var phrases = PhraseEvidence()

    package init() {}

    /// Adds what one article shows.
    ///
    /// - Parameter markdownText: the text of a Markdown article's body; the paragraphs of a printed one are read from it.
    package mutating func add(_ article: Article, markdownText: String? = nil) {
        let text = ArticleText(of: article, markdownText: markdownText)
        names.add(NameReader(text: text))
        places.add(PlaceReader(text: text))
        phrases.add(text)
    }

    package mutating func merge(_ other: SubjectEvidence) {
        names.merge(other.names)
        places.merge(other.places)
        phrases.merge(other.phrases)
    }
}
