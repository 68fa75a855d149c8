import Archive
import Text

/// The short id of an article: of its page's file stem and the beginning of its body.
func articleID(stem: String, incipit: Bytes) -> ArticleID {
    ArticleID(hash: identityHash(stem, incipit))
}

/// Gives articles whose ids clash longer ones, all of them, so that it does not matter which was read first: first of
/// the whole path, and where one page prints a beginning twice, of its place among the equal ones.
func lengthenClashes(_ articles: inout [ReadArticle]) {
    let short = clashes(of: articles)
    if short.isEmpty { return }
    for clash in short {
        for index in clash {
            let hash = identityHash(articles[index].article.source.text, articles[index].incipit)
            articles[index].article.id = ArticleID(hash: hash, count: 12)
        }
    }
    for clash in clashes(of: articles) {
        for (number, index) in clash.enumerated() {
            let hash = identityHash("\(articles[index].article.source)#\(number)", articles[index].incipit)
            articles[index].article.id = ArticleID(hash: hash, count: 12)
        }
    }
}

/// The ids that an article of a page may get by its beginning, whatever other pages hold.
///
/// - Parameter number: its place among the page's articles that begin alike, from 0.
func possibleIDs(of article: ReadArticle, number: Int) -> [ArticleID] {
    let source = article.article.source
    let long = [source.text, "\(source)#\(number)"].map {
        ArticleID(hash: identityHash($0, article.incipit), count: 12)
    }
    return [article.article.id] + long
}

/// The places of articles that share an id, each in the articles' order.
private func clashes(of articles: [ReadArticle]) -> some Collection<[Int]> {
    var firsts: [ArticleID: Int] = [:]
    var clashes: [ArticleID: [Int]] = [:]
    firsts.reserveCapacity(articles.count)
    // In its place: a copy of each article would count the references to all its parts.
    for index in articles.indices {
        let id = articles[index].article.id
        guard let first = firsts[id] else {
            firsts[id] = index
            continue
        }
        clashes[id, default: [first]].append(index)
    }
    return clashes.values
}

func identityHash(_ name: String, _ incipit: Bytes) -> UInt64 {
    let bytes = Bytes(name.utf8) + [0] + incipit
    return contentHash(bytes.span)
}
