import Archive

/// Gives articles the lines that corrections say, and takes from them those that go elsewhere.
struct CorrectedLines {
    let remade: RemadeText
    let claims: LineClaims

    /// An article with its corrected lists; what the file does not name stays as it was read, less the lines that have
    /// gone elsewhere. Nil where no text is left.
    func correct(_ article: Article, _ correction: ArticleCorrection?, _ lists: LineClaims.Lists) -> Article? {
        var corrected = article
        let paragraphs = self.paragraphs(of: article, correction, lists)
        guard !paragraphs.isEmpty else { return nil }
        let headlines = self.headlines(of: article, correction, lists, besides: paragraphs)
        let other = lists.other.map(remade.ranges) ?? unclaimed(article.otherLines)
        corrected.replace(\.body, by: .printed(paragraphs), .paragraphs)
        corrected.replace(\.headlines, by: headlines, .headlines)
        corrected.replace(\.otherLines, by: other, .otherLines)
        if corrected.headlines != article.headlines {
            corrected.replace(\.title, by: title(article.title, headlines, paragraphs), .title)
        }
        return corrected
    }

    func paragraphs(
        of article: Article, _ correction: ArticleCorrection?, _ lists: LineClaims.Lists
    ) -> [Paragraph] {
        guard let lists = lists.paragraphs, let parts = correction?.paragraphs else {
            return article.paragraphs.compactMap { paragraph in
                let left = left(of: paragraph.lines)
                return left.isEmpty
                    ? nil : remade.ranges(of: left) == paragraph.lines ? paragraph : remade.paragraph(left)
            }
        }
        return zip(lists, parts).compactMap { lines, part in
            let ranges = remade.ranges(of: lines)
            var paragraph = article.paragraphs.first { $0.lines == ranges } ?? remade.paragraph(lines)
            if let text = part.text, text != paragraph.text { paragraph.text = text }
            return lines.isEmpty ? nil : paragraph
        }
    }

    /// A headline as it was read is found again by its lines; of several on the same lines each once.
    func headlines(
        of article: Article, _ correction: ArticleCorrection?, _ lists: LineClaims.Lists,
        besides paragraphs: [Paragraph]
    ) -> [Headline] {
        var read = article.headlines
        guard let lists = lists.headlines, let parts = correction?.headlines else {
            return read.compactMap { headline in
                let left = left(of: headline.lines)
                if left.isEmpty { return nil }
                return remade.ranges(of: left) == headline.lines
                    ? headline : remade.headline(left, role: headline.role, besides: paragraphs)
            }
        }
        return zip(lists, parts).compactMap { lines, part in
            let ranges = remade.ranges(of: lines)
            var headline: Headline
            if let place = read.firstIndex(where: { $0.lines == ranges }) {
                headline = read.remove(at: place)
                headline.role = part.role
            } else {
                headline = remade.headline(lines, role: part.role, besides: paragraphs)
            }
            if let text = part.text, text != headline.text { headline.text = text }
            return lines.isEmpty ? nil : headline
        }
    }

    /// The title stays while a headline says it.
    func title(_ title: String, _ headlines: [Headline], _ paragraphs: [Paragraph]) -> String {
        if headlines.contains(where: { $0.text == title }) { return title }
        let main = headlines.first { $0.role == .headline } ?? headlines.first
        return main?.text ?? remade.layout.firstClause(of: paragraphs)
    }

    /// The printed lines of some ranges that no correction takes elsewhere.
    private func left(of ranges: [LineRange]) -> [Int] { claims.lines(ranges).filter { claims.owners[$0] == nil } }

    private func unclaimed(_ ranges: [LineRange]) -> [LineRange] {
        let left = left(of: ranges)
        return left.count == claims.lines(ranges).count ? ranges : remade.ranges(of: left)
    }
}
