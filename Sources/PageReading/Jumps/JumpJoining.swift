import Archive
import Text

/// Joins articles that go on on another page of their issue. A half without its other stays an article, and is told.
///
/// - Returns: the warnings, by source relative to `seeds/`.
func joinJumps(_ articles: inout [ReadArticle], rarity: BigramRarity) -> [SourceFault] {
    let links = JumpMatching.links(articles, rarity: rarity)
    let ends = Set(links.values)
    var faults: [SourceFault] = []
    for index in articles.indices where articles[index].leaves != nil || articles[index].arrives != nil {
        faults += articles[index].loneJumps(hasEnd: links[index] != nil, hasStart: ends.contains(index))
    }
    if links.isEmpty { return faults }
    // No start is another one's end: what is appended is as it was read.
    for start in articles.indices where links[start] != nil && !ends.contains(start) {
        var next = links[start]
        while let end = next {
            articles[start].append(articles[end])
            next = links[end]
        }
    }
    var count = 0
    for index in articles.indices where !ends.contains(index) {
        articles.swapAt(count, index)
        count += 1
    }
    articles.removeLast(articles.count - count)
    return faults
}

extension ReadArticle {
    fileprivate func loneJumps(hasEnd: Bool, hasStart: Bool) -> [SourceFault] {
        var faults: [SourceFault] = []
        if let leaves, !hasEnd {
            let fault = ReadingFault.noContinuation(page: leaves.page.description, isDated: article.issueDate != nil)
            faults.append(SourceFault(fault, path: article.source.text, line: leaves.line))
        }
        if let arrives, !hasStart {
            let fault = ReadingFault.noBeginning(page: arrives.page.description, isDated: article.issueDate != nil)
            faults.append(SourceFault(fault, path: article.source.text, line: arrives.line))
        }
        return faults
    }

    /// Appends the part of the article that another page prints.
    fileprivate mutating func append(_ rest: ReadArticle) {
        var paragraphs = article.paragraphs
        let more = rest.article.paragraphs
        let isCut = !(paragraphs.last?.text ?? "。").endsSentence && !more.isEmpty
        let first = paragraphs.count - (isCut ? 1 : 0)
        if isCut { paragraphs[first].text.append(printed: more[0].text) }
        paragraphs += more.dropFirst(isCut ? 1 : 0).map { Paragraph(text: $0.text, lines: []) }
        article.body = .printed(paragraphs)
        article.continuations.append(
            Continuation(
                id: rest.article.id, source: rest.article.source, page: rest.article.page,
                headlines: rest.article.headlines, firstParagraph: first, paragraphLines: more.map(\.lines),
                otherLines: rest.article.otherLines))
        takeFields(of: rest)
        article.corrections.formUnion(rest.article.corrections)
        corrections = rest.corrections + corrections
    }

    /// Headline, byline and the like are of the half that has them.
    private mutating func takeFields(of rest: ReadArticle) {
        if article.headlines.isEmpty, !rest.article.headlines.isEmpty {
            article.headlines = rest.article.headlines.map { Headline(role: $0.role, text: $0.text, lines: []) }
            article.title = rest.article.title
        }
        article.column = article.column ?? rest.article.column
        article.origin = article.origin ?? rest.article.origin
        var byline = Byline(
            reporters: article.reporters, correspondents: article.correspondents, credits: article.credits)
        byline.add(
            Byline(
                reporters: rest.article.reporters, correspondents: rest.article.correspondents,
                credits: rest.article.credits))
        article.reporters = byline.reporters
        article.correspondents = byline.correspondents
        article.credits = byline.credits
        article.undividedNames += rest.article.undividedNames.filter { !article.undividedNames.contains($0) }
    }
}

extension String {
    fileprivate var endsSentence: Bool { Array(unicodeScalars)[...].endsSentence }

    /// Goes on with a text that a page's end cut off: a space parts words only where both sides are Latin.
    fileprivate mutating func append(printed rest: String) {
        let isLatin = unicodeScalars.last?.isLatinLetter == true && rest.unicodeScalars.first?.isLatinLetter == true
        self += (isLatin ? " " : "") + rest
    }
}
