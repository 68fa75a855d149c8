/// Where an article goes on: on another page of the same issue (上接第1版).
///
///     page A01                            page A03
///     4  本报讯 …，会议强调（下转第3版）       9   （上接第1版）要抓紧落实。
///                                         10  各部门汇报了工作。
///
///     paragraphs       …，会议强调要抓紧落实。  lines 4        paragraphLines[0]  9
///                      各部门汇报了工作。       lines none     paragraphLines[1]  10
///
/// Lines of an article itself are always of its first page; those of the further pages are here.
package struct Continuation: Sendable, Equatable {
    /// The id that this part would have as an article of its own; its page's corrections name it so.
    package var id: ArticleID
    /// The file of the further page, relative to `seeds/`.
    package var source: SourcePath
    /// The further page's label in its issue.
    package var page: String?
    /// Headlines printed above this part.
    package var headlines: [Headline]
    /// Index into `Article.paragraphs` of the first one that has lines on this page.
    package var firstParagraph: Int
    /// The lines of that paragraph and of each one after it.
    package var paragraphLines: [[LineRange]]
    package var otherLines: [LineRange]

    package init(
        id: ArticleID, source: SourcePath, page: String?, headlines: [Headline], firstParagraph: Int,
        paragraphLines: [[LineRange]], otherLines: [LineRange]
    ) {
        self.id = id
        self.source = source
        self.page = page
        self.headlines = headlines
        self.firstParagraph = firstParagraph
        self.paragraphLines = paragraphLines
        self.otherLines = otherLines
    }

    /// Every line of the further page that the article has, ascending.
    package var lines: [LineRange] {
        let all = headlines.flatMap(\.lines) + paragraphLines.flatMap { $0 } + otherLines
        return [LineRange](lines: Set(all.flatMap { $0.first...$0.last }).sorted())
    }

    /// The lines here of a paragraph of the article, by its index.
    package func lines(ofParagraph index: Int) -> [LineRange] {
        let position = index - firstParagraph
        return paragraphLines.indices.contains(position) ? paragraphLines[position] : []
    }
}
