import Archive
import Mustache

/// The references that others cite an article by, after GB/T 7714-2015 for newspapers. What is not known stays away: no year without
/// an issue date.
///
///     景静. 题名[N]. 二七报, 2023-06-02(A01).
///     景静. 题名[N/OL]. 二七报, 2023-06-02(A01)[2026-11-27]. https://example.org/articles/k3/f9q2x7ab.html
///
/// The day of access is written in by a script: a build reads no clock.
extension Site {
    func citationViews(_ article: Article) -> Object {
        [
            "citation": .text(citation(of: article, title: .citationTitle) + end(of: article)),
            "onlineCitation": address.absolute(article.id.url).map { url in
                .object([
                    "before": .text(citation(of: article, title: .citationTitleOnline)),
                    "after": .text(theme.texts(.citationAddress, ["address": url])),
                ])
            } ?? .null,
        ]
    }

    /// The newspaper's name where the archive's owner gives it, else the archive's own.
    var newspaperName: String { settings.publisher ?? settings.title }

    private func citation(of article: Article, title: TextKey) -> String {
        let texts = theme.texts, names = article.writers
        var text = names.isEmpty ? "" : texts(.citationNames, ["names": names.joined(separator: ", ")])
        text += texts(title, ["title": article.headlineParts.joined(texts, subtitle: .citationSubtitle)])
        text += texts(.citationPublication, ["publication": newspaperName])
        if let day = article.issueDate { text += texts(.citationDate, ["date": day.description]) }
        if let pages = article.printedPages { text += texts(.citationPage, ["page": pages]) }
        return text
    }

    /// Without a day of issue the file alone tells where the text was.
    private func end(of article: Article) -> String {
        article.issueDate == nil
            ? theme.texts(.citationSource, ["file": article.source.text]) : theme.texts(.citationEnd)
    }
}

extension Article {
    /// Who wrote it, in print order.
    var writers: [String] { reporters + correspondents }

    /// The labels of the pages that it stands on, `A01, A03`; nil where none is known.
    var printedPages: String? {
        let pages = ([page] + continuations.map(\.page)).compactMap { $0 }
        return pages.isEmpty ? nil : pages.joined(separator: ", ")
    }
}
