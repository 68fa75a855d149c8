package import Archive
package import Text

/// Finds who, what and where for each article, by the evidence of the whole archive.
///
/// A value that never changes: articles may be asked about in any order and at the same time.
package struct SubjectFinder: Sendable {
    /// What is wrong with the authority file.
    package let warnings: [SourceFault]
    let evidence: SubjectEvidence
    private let topics: AuthorityIndex
    /// Nil where topics that come with the program are for articles that have no others.
    private let topicChoice: TopicChoice?
    private let refusedTopics: Set<String>
    let people: AuthorityIndex
    let namesakes: Namesakes
    private let places: AuthorityIndex
    private let organisations: AuthorityIndex
    private let district: PaperDistrict

    /// - Parameters:
    ///   - district: the paper's, as `archive.yml` tells: 郑州市二七区.
    ///   - authorityPath: how the user knows the authority file, for its warnings.
    package init(
        evidence: SubjectEvidence, authority: AuthorityFile, district: String? = nil,
        authorityPath: String = "seeds/subjects.yml"
    ) {
        self.evidence = evidence
        self.district = district.map { PaperDistrict($0) } ?? .none
        topics = AuthorityIndex(authority.topics, refusing: authority.refused.topics)
        topicChoice = authority.topicChoice ?? (authority.topics.isEmpty ? nil : .own)
        refusedTopics = Set(authority.refused.topics)
        people = AuthorityIndex(authority.people, refusing: authority.refused.people)
        namesakes = Namesakes(authority.people)
        places = AuthorityIndex(authority.places, refusing: authority.refused.places)
        organisations = AuthorityIndex(authority.organisations, refusing: authority.refused.organisations)
        warnings = authority.contradictions(path: authorityPath)
    }

    /// Fills in people, places, organisations and tags; what the article has already stays and comes first.
    ///
    /// - Parameter markdownText: the text of a Markdown article's body.
    package func findSubjects(in article: inout Article, markdownText: String? = nil) {
        article.take(subjects(of: article, markdownText: markdownText))
    }

    /// The same, with what the evidence was asked for it.
    package func subjects(of article: Article, markdownText: String? = nil) -> FoundSubjects {
        var article = article
        let inquiry = Inquiry()
        let text = ArticleText(of: article, markdownText: markdownText)
        let finder = PeopleFinder(
            evidence: evidence.names, inquiry: inquiry, authority: people, namesakes: namesakes)
        let mentions = finder.mentions(in: text), people = finder.people(mentions, in: text)
        article.people.addPeople(people.map(\.mention))
        let found = PlacesFinder(
            evidence: evidence.places, inquiry: inquiry, places: places, organisations: organisations,
            district: district
        ).subjects(in: text, besides: mentions.ranges)
        article.places.addDistinctLabels(found.places.map(\.label))
        article.organisations.addDistinctLabels(found.organisations.map(\.label))
        var tags = TopicFinder(topics: topics).labels(in: text).map { ($0.label, LabelReason(.word, $0.word)) }
        article.tags.addLabels(tags.map(\.0))
        let isTold = !article.tags.isEmpty  // by the article itself, or by the authority file
        if topicChoice == .both || topicChoice == nil && !isTold {
            let finder = StarterFinder(evidence: evidence.starters, inquiry: inquiry)
            let starters = finder.labels(in: text).filter { !refusedTopics.contains($0.label) }
            tags += starters.map { ($0.label, LabelReason(.word, $0.word)) }
            article.tags.addLabels(starters.map(\.label))
        }
        if !isTold {
            let names = article.people.map(\.name) + article.places + article.organisations
            let phrases = KeyPhrases(evidence: evidence.phrases, inquiry: inquiry)
            let chosen = phrases.phrases(in: text, besides: names).filter { !refusedTopics.contains($0) }
            tags += chosen.map { ($0, LabelReason(.repeated)) }
            article.tags += chosen
        }
        return FoundSubjects(
            in: article,
            reasons: [
                people.map { ($0.mention.name, $0.reason) }, found.places.map { ($0.label, $0.reason) },
                found.organisations.map { ($0.label, $0.reason) }, tags,
            ], inquiry)
    }
}

extension [String] {
    /// Appends the labels that are not there yet.
    fileprivate mutating func addLabels(_ labels: [String]) {
        if labels.isEmpty { return }
        var known = Set(self)
        for label in labels where known.insert(label).inserted { append(label) }
    }

    /// The same for labels of which no two are the same; mostly there is none yet.
    fileprivate mutating func addDistinctLabels(_ labels: [String]) {
        if isEmpty { self = labels } else { addLabels(labels) }
    }
}

extension [PersonMention] {
    /// Appends the people who are not there yet; those who are get the offices found with their names.
    ///
    /// - Parameter people: each once.
    fileprivate mutating func addPeople(_ people: [PersonMention]) {
        guard !isEmpty else { return self = people }
        var places = Dictionary(indices.map { (self[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        for person in people {
            if let index = places[person.name] {
                for office in person.offices where !self[index].offices.contains(office) {
                    self[index].offices.append(office)
                }
                for calling in person.callings where !self[index].callings.contains(calling) {
                    self[index].callings.append(calling)
                }
            } else {
                places[person.name] = count
                append(person)
            }
        }
    }
}

/// Makes ready what this module works out once from its lists of words, for which the first article would have to wait.
package func prepareToFindSubjects() {
    _ = (Vocabulary.shared, NameShape.shared, CommonWords.shared, ShortCountries.shared, PhraseWords.shared)
    _ = (StarterTopics.shared, OrdinaryPhrases.shared)
}
