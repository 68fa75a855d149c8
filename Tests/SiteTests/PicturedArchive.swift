import Archive
import TestSupport
import Text

@testable import Site

extension Fixture {
    /// The extents of the pictures of a page in portrait.
    static let extents = PagePictures(
        large: .init(width: 1_432, height: 2_000), middle: .init(width: 716, height: 1_000),
        small: .init(width: 258, height: 360))

    /// An issue of two pages of 2 June 2023 that there are pictures of; the article of the first goes on on the second.
    ///
    ///     A01 ┌ 1 headline ───┐ ┌ 8 other ┐    A02 ┌ 1 ─┐
    ///         └───────────────┘ └─────────┘        └────┘
    ///         ┌ 3 ──┐ ┌ 5 ────┐
    ///         └─────┘ └ 6 ────┘
    static func picturedArchive(
        baseURL: String? = nil, pictures: PagePictures? = extents, boxes: Bool = true, licence: String? = nil
    ) -> Archive {
        var settings = ArchiveSettings()
        (settings.title, settings.publisher, settings.baseURL) = ("二七报档案", "二七报", baseURL)
        settings.licence = licence
        var (first, articles) = page(
            source("2023-06-02_A01", "防汛会议召开\n\n二七区召开防汛会议。\n\n会议要求各单位\n做好准备。\n\n另一篇\n", page: "A01"),
            [
                Cutting(headlines: [(.headline, 1...1)], paragraphs: [3...3, 5...6]),
                Cutting(paragraphs: [8...8], title: "另一篇"),
            ])
        var (second, _) = page(source("2023-06-02_A02", "上接第1版\n", page: "A02"), [])
        articles[0].continuations = [
            Continuation(
                id: ArticleID(hash: 7), source: second.source.source, page: "A02", headlines: [], firstParagraph: 1,
                paragraphLines: [], otherLines: [LineRange(line: 1)])
        ]
        second.continued = [articles[0].id]
        second.unplaced = []
        if boxes {
            first.source.boxes = [
                box(1_000, 500, 4_000, 400, size: 300), nil, box(1_000, 1_000, 1_900, 100), nil,
                box(3_100, 1_000, 1_900, 100), box(3_100, 1_110, 1_900, 100), nil, box(6_000, 500, 2_000, 100),
            ]
            second.source.boxes = [box(9_000, 9_000, 1_000, 1_000)]
        }
        for page in [first, second] { precondition(page.source.boxes.count <= page.lineCount) }
        first.source.sheet = PageSheet(kind: .pdf, file: "a.pdf", width: 11_059, height: 15_449)
        (first.pictures, second.pictures) = (pictures, pictures)
        return Archive(settings: settings, articles: articles, pages: [first, second], stated: .all(of: articles))
    }

    private static func source(_ name: String, _ text: String, page: String) -> PageSource {
        PageSource(
            source: SourcePath(name + ".txt"), text: Array(text.utf8), issueDate: CivilDate("2023-06-02"),
            issueDateBasis: .fileName, page: page)
    }

    private static func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int, size: Int = 95) -> LineBox {
        LineBox(area: PageArea(x: x, y: y, width: width, height: height), size: size)
    }
}
