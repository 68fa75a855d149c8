import Archive

extension LineRange {
    /// What a link to these lines of a page names: `L7`, `L7-9`.
    var anchor: String { first == last ? "L\(first)" : "L\(first)-\(last)" }
}

extension Page {
    /// Every place of the page that a link may lead to: lines of the articles' parts, of what is unplaced, and those
    /// that were read across columns.
    ///
    /// - Parameter articles: those that begin or go on on the page.
    func linkedRanges(_ articles: [Article]) -> [LineRange] {
        var ranges = unplaced.flatMap(\.lines) + readAcross + withdrawn
        for article in articles {
            if article.source == source.source {
                for paragraph in article.paragraphs { ranges += joinedAcrossBlanks(paragraph.lines) }
                ranges += linkedRanges(article.headlines, article.otherLines)
            }
            for part in article.continuations where part.source == source.source {
                for lines in part.paragraphLines { ranges += joinedAcrossBlanks(lines) }
                ranges += linkedRanges(part.headlines, part.otherLines)
            }
        }
        return ranges
    }

    private func linkedRanges(_ headlines: [Headline], _ others: [LineRange]) -> [LineRange] {
        joinedAcrossBlanks(headlines.flatMap(\.lines)) + joinedAcrossBlanks(others)
    }

    /// Line ranges, joined where only blank lines part them: to a reader they are one place.
    func joinedAcrossBlanks(_ ranges: [LineRange]) -> [LineRange] {
        var joined: [LineRange] = []
        for range in ranges {
            if let last = joined.last, last.last < range.first, areBlank(last.last + 1..<range.first) {
                joined[joined.count - 1].last = range.last
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    /// - Parameter numbers: of lines, from 1.
    private func areBlank(_ numbers: Range<Int>) -> Bool {
        numbers.allSatisfy { lines.indices.contains($0 - 1) && lines[$0 - 1].isEmpty }
    }
}
