import Archive
import Mustache
import Synchronization

/// The cards of all articles, each made when the first page asks for it: after an edit few pages do. In a large archive each is
/// made again for each page, for together they would take a kilobyte an article.
final class Cards: Sendable {
    private let maker: Maker
    /// Those that were made. In parts, so that tasks seldom wait for one another: of each the articles of every 64th number.
    private let parts: [Part]

    private final class Part: Sendable {
        let cards: Mutex<[SharedObject?]>

        init(count: Int) { cards = Mutex(Array(repeating: nil, count: count)) }
    }

    /// What cards are made of.
    private final class Maker: Sendable {
        private let articles: [Article]
        private let texts: InterfaceText
        private let dateWords: DateWords
        private let view: CardMaker

        init(_ articles: [Article], _ texts: InterfaceText, _ view: @escaping CardMaker) {
            (self.articles, self.texts, self.view) = (articles, texts, view)
            dateWords = DateWords(texts: texts)
        }

        func card(_ number: Int) -> Object { view(articles[number], texts, dateWords) }
    }

    private let areKept: Bool

    /// - Parameters:
    ///   - most: of how many articles cards are kept.
    ///   - view: what a card says of an article.
    init(
        _ articles: [Article], _ texts: InterfaceText, most: Int = 20_000, view: @escaping CardMaker = cardView
    ) {
        maker = Maker(articles, texts, view)
        areKept = articles.count <= most
        let kept = areKept ? articles.count : 0
        parts = (0..<min(partCount, kept)).map { Part(count: (kept - $0 + partCount - 1) / partCount) }
    }

    /// From any task.
    subscript(_ number: Int) -> Value {
        if !areKept { return .object(maker.card(number)) }
        return parts[number % partCount].cards.withLock { cards in
            if let card = cards[number / partCount] { return .shared(card) }
            let card = SharedObject { [maker] in maker.card(number) }
            cards[number / partCount] = card
            return .shared(card)
        }
    }
}

typealias CardMaker = @Sendable (Article, InterfaceText, DateWords) -> Object

private let partCount = 64
