import Archive

/// How sure a date is: how it was found, where that can be read, and what its marks mean.
extension Site {
    /// In words, how the year was found; nil for an article in Markdown whose author states its date.
    func dateBasis(_ article: Article) -> String? {
        if case .markdown = article.body, article.dateBasis == .printed { return nil }
        return article.dateBasis.map { theme.texts($0.textKey) }
    }

    /// Where the year can be read: the paragraph that prints it, or the page's line that names it; nil where no line does.
    func dateProof(_ article: Article, page: Page?) -> String? {
        switch article.dateBasis {
        case .printed:
            let words = article.dateline ?? ""
            let place = words.isEmpty ? nil : article.paragraphs.firstIndex { $0.text.contains(words) }
            return place.map { "\(article.id.url)#p\($0 + 1)" }
        case .pageWords, .runningHead:
            guard let page, let line = page.yearLine, !page.withdrawn.contains(where: { $0.contains(line) }) else {
                return nil
            }
            return urlReference(toPath: page.url) + "#" + LineRange(line, line).anchor
        case .fileName, .archiveFile, .neighbours, .corrections, nil: return nil
        }
    }

    /// What the marks of a date mean, `（约）`, `（年份存疑）`; nil where it has none.
    ///
    /// - Parameter words: those that print the date, where known.
    func dateNote(_ date: EventDate, words: String?) -> String? {
        let ends = [date.start, date.end]
        if ends.contains(where: \.isApproximate) {
            return words.map { theme.texts(.approximateWords, ["words": $0]) } ?? theme.texts(.approximate)
        }
        return ends.contains(where: \.isYearUncertain) ? theme.texts(.uncertainYear) : nil
    }
}

extension DateBasis {
    fileprivate var textKey: TextKey {
        switch self {
        case .printed: .basisPrinted
        case .fileName: .basisFileName
        case .archiveFile: .basisArchiveFile
        case .runningHead: .basisRunningHead
        case .pageWords: .basisPageWords
        case .neighbours: .basisNeighbours
        case .corrections: .basisCorrections
        }
    }
}
