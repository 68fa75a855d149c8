/// Which of the topics that come with the program an article has.
struct StarterFinder {
    let evidence: StarterEvidence
    let inquiry: Inquiry

    /// Labels, most relevant first; none that more than a quarter of all articles have.
    func labels(in text: ArticleText) -> [String] {
        StarterTopics.shared.topics(of: text).filter { topic in
            inquiry.note(.topic, StarterEvidence.key(ofTopic: topic))
            return !evidence.isCommon(topic)
        }.map { StarterTopics.shared.labels[$0] }
    }
}
