/// Which of the topics that come with the program an article has.
struct StarterFinder {
    let evidence: StarterEvidence
    let inquiry: Inquiry

    /// Labels, most relevant first, each with the word that tells most of it; none that more than a quarter of all articles have.
    func labels(in text: ArticleText) -> [(label: String, word: String)] {
        StarterTopics.shared.told(of: text).filter { (topic, _) in
            inquiry.note(.topic, StarterEvidence.key(ofTopic: topic))
            return !evidence.isCommon(topic)
        }.map { (StarterTopics.shared.labels[$0.topic], text.string($0.word)) }
    }
}
