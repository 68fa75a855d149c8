package import Archive
package import Records

/// What the texts of an archive show about the names in it.
///
/// Nothing but sums: evidence from parts of an archive may be merged in any order and taken out again, and gives the same
/// answers as evidence that was gathered at once.
package struct SubjectEvidence: Sendable {
    var names = NameEvidence()
    var places = PlaceEvidence()
    var phrases = PhraseEvidence()
    var starters = StarterEvidence()

    package init() {}

    /// Adds what one article shows.
    ///
    /// - Parameter markdownText: the text of a Markdown article's body; the paragraphs of a printed one are read from it.
    package mutating func add(_ article: Article, markdownText: String? = nil) {
        let text = ArticleText(of: article, markdownText: markdownText)
        names.add(NameReader(text: text))
        places.add(PlaceReader(text: text))
        phrases.add(text)
        starters.add(text)
    }

    package mutating func merge(_ other: SubjectEvidence) {
        names.merge(other.names)
        places.merge(other.places)
        phrases.merge(other.phrases)
        starters.merge(other.starters)
    }

    /// Takes out what was added or merged.
    package mutating func subtract(_ other: SubjectEvidence) {
        names.subtract(other.names)
        places.subtract(other.places)
        phrases.subtract(other.phrases)
        starters.subtract(other.starters)
    }
}

/// As it is kept. What was read back is not decoded; what is added then stands beside it, until both are written again.
extension SubjectEvidence: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(names)
        writer.write(places)
        writer.write(phrases)
        writer.write(starters)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        names = try NameEvidence(from: &reader)
        places = try PlaceEvidence(from: &reader)
        phrases = try PhraseEvidence(from: &reader)
        starters = try StarterEvidence(from: &reader)
    }
}

extension SubjectEvidence {
    /// The same evidence as if it had just been read: what changes from now on is told apart from it (`EvidenceChanges`).
    package var settled: SubjectEvidence {
        var evidence = self
        evidence.names.settle()
        evidence.places.settle()
        evidence.phrases.settle()
        evidence.starters.settle()
        return evidence
    }
}
