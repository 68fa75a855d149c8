import Archive
import Mustache
import Synchronization

/// The cards of all articles, each made when the first page asks for it: after an edit few pages do. In a large archive each is
/// made again for each page, for together they would take a kilobyte an article.
final class Cards: Sendable {
    private let maker: Maker
    /// Those that were made, by number. In parts, so that tasks seldom wait for one another.
    private let parts = (0..<partCount).map { _ in Part() }

    private final class Part: Sendable {
        let cards = Mutex<[Int: SharedObject]>([:])
    }

    /// What cards are made of.
    private final class Maker: Sendable {
        private let articles: [Article]
        private let texts: InterfaceText
        private let dateWords: DateWords

        init(_ articles: [Article], _ texts: InterfaceText) {
            (self.articles, self.texts) = (articles, texts)
            dateWords = DateWords(texts: texts)
        }

        func card(_ number: Int) -> Object { cardView(articles[number], texts, dateWords) }
    }

    private let areKept: Bool

    /// - Parameter most: of how many articles cards are kept.
    init(_ articles: [Article], _ texts: InterfaceText, most: Int = 20_000) {
        maker = Maker(articles, texts)
        areKept = articles.count <= most
    }

    /// From any task.
    subscript(_ number: Int) -> Value {
        if !areKept { return .object(maker.card(number)) }
        return parts[number % partCount].cards.withLock { cards in
            if let card = cards[number] { return .shared(card) }
            let card = SharedObject { [maker] in maker.card(number) }
            cards[number] = card
            return .shared(card)
        }
    }
}

private let partCount = 64
