import Archive
import Mustache
import Synchronization

/// The cards of all articles, each made when the first page asks for it: after an edit few pages do. In a large archive each is
/// made again for each page, for together they would take a kilobyte an article.
final class Cards: Sendable {
    private let articles: [Article]
    private let texts: InterfaceText
    private let dateWords: DateWords
    /// Those that were made, by number. In parts, so that tasks seldom wait for one another.
    private let parts = (0..<partCount).map { _ in Part() }

    private final class Part: Sendable {
        let cards = Mutex<[Int: Value]>([:])
    }

    private let areKept: Bool

    /// - Parameter most: of how many articles cards are kept.
    init(_ articles: [Article], _ texts: InterfaceText, most: Int = 20_000) {
        self.articles = articles
        areKept = articles.count <= most
        self.texts = texts
        dateWords = DateWords(texts: texts)
    }

    /// From any task.
    subscript(_ number: Int) -> Value {
        if !areKept { return cardView(articles[number], texts, dateWords) }
        let part = parts[number % partCount]
        if let card = part.cards.withLock({ $0[number] }) { return card }
        // Two tasks may make it at once: it is the same.
        let card = cardView(articles[number], texts, dateWords)
        part.cards.withLock { $0[number] = card }
        return card
    }
}

private let partCount = 64
