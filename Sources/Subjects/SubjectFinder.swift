package import Archive
package import Text

/// Finds who, what and where for each article, by the evidence of the whole archive.
package struct SubjectFinder: Sendable {
    /// What is wrong with the authority file.
    package let warnings: [SourceFault]
    private let evidence: SubjectEvidence
    private let people: AuthorityIndex
    private let places: AuthorityIndex
    private let organisations: AuthorityIndex

    /// - Parameter authorityPath: how the user knows the authority file, for its warnings.
    package init(
        evidence: SubjectEvidence, authority: AuthorityFile, authorityPath: String = "seeds/subjects.yml"
    ) {
        self.evidence = evidence
        people = AuthorityIndex(authority.people)
        places = AuthorityIndex(authority.places)
        organisations = AuthorityIndex(authority.organisations)
        warnings = []
    }

    /// Fills in people, places, organisations and tags; what the article has already stays and comes first.
    package func findSubjects(in article: inout Article, markdownText: String? = nil) {
        let text = ArticleText(of: article, markdownText: markdownText)
        let found = PeopleFinder(evidence: evidence.names, authority: people).people(in: text)
        article.people += found
        let places = PlacesFinder(evidence: evidence.places, places: places, organisations: organisations)
            .subjects(in: text)
        article.places += places.places
        article.organisations += places.organisations
    }
}
