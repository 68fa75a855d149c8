import Archive
import Mustache
import Text

/// What stands around the printed lines of an article in its area, in parts of 10,000 of the page.
private let areaMargin = 40

/// The least that the label over an area is wide, in parts of 10,000 of the page.
private let leastLabelWidth = 3_000

extension Site {
    /// The printed page as a picture, with its articles as areas; null where there is no picture of it.
    func pagePicture(_ page: Page, _ articles: [Article]) -> Value {
        guard let pictures = page.pictures else { return .null }
        let titles = articles.map { $0.headlineLine(theme.texts) }
        return .object([
            "large": pictureView(page, .large, pictures), "middle": pictureView(page, .middle, pictures),
            "small": pictureView(page, .small, pictures), "alt": .text(pictureWords(page, titles)),
            "manifest": .optional(address.isKnown ? page.source.issueDate.map { manifestPath(of: $0) } : nil),
            "areas": .list("articles", areaViews(page, articles, titles, PictureScale(extent: pictures.large))),
        ])
    }

    private func pictureView(_ page: Page, _ size: PictureSize, _ pictures: PagePictures) -> Value {
        .object([
            "url": .text(urlReference(toPath: page.pictureURL(size))), "width": .integer(pictures[size].width),
            "height": .integer(pictures[size].height),
        ])
    }

    /// What a picture of a page shows, in words: the paper, the page, and the headlines.
    private func pictureWords(_ page: Page, _ titles: [String]) -> String {
        let texts = theme.texts
        if titles.isEmpty {
            return texts(.pagePictureAlt, ["newspaper": newspaperName, "page": pageTitle(page)])
        }
        return texts(
            .pagePictureAltWithTitles,
            [
                "newspaper": newspaperName, "page": pageTitle(page),
                "titles": titles.joined(separator: texts(.reasonSeparator)),
            ])
    }

    private func areaViews(
        _ page: Page, _ articles: [Article], _ titles: [String], _ scale: PictureScale
    ) -> [Value] {
        zip(articles, titles).compactMap { article, title in
            let areas = page.areas(of: article.lines(onPage: page.source.source)).map { $0.widened(by: areaMargin) }
            guard let first = areas.first, let whole = PageArea(around: areas) else { return nil }
            let width = max(whole.width, leastLabelWidth), left = min(whole.x, PageArea.whole - width)
            return .object([
                "anchor": .text(article.id.areaAnchor), "label": .text(title), "url": .text(article.id.url),
                "path": .text(scale.path(areas)), "labelX": .integer(scale.x(left)),
                "labelY": .integer(scale.y(first.y)), "labelWidth": .integer(scale.x(width)),
            ])
        }
    }

    /// A small picture of a page that leads to it; null where there is none.
    func pageThumbnail(_ page: Page?) -> Value {
        guard let page, let pictures = page.pictures else { return .null }
        return .object([
            "url": .text(urlReference(toPath: page.url)), "label": .text(pageTitle(page)),
            "picture": pictureView(page, .small, pictures), "alt": .text(pictureWords(page, [])),
        ])
    }

    /// What is cut of the pictures of an article's pages to show it as it was printed; null where nothing is known of that.
    func clippings(_ article: Article, title: String) -> Value {
        .list("parts", facts.printedAreas(of: article).compactMap { clipping($0, article, title) })
    }

    private func clipping(_ part: PrintedAreas, _ article: Article, _ title: String) -> Value? {
        let areas = part.areas.map { $0.widened(by: areaMargin) }
        guard let pictures = part.page.pictures, let whole = PageArea(around: areas) else { return nil }
        let scale = PictureScale(extent: pictures.large), place = scale(whole), name = pageTitle(part.page)
        return .object([
            "url": .text(urlReference(toPath: part.page.url) + "#" + article.id.areaAnchor), "label": .text(name),
            "picture": pictureView(part.page, .large, pictures),
            "x": .integer(place.x), "y": .integer(place.y), "width": .integer(place.width),
            "height": .integer(place.height), "others": .text(scale.path(whole.rest(besides: areas))),
            "alt": .text(
                theme.texts(.clippingAlt, ["newspaper": newspaperName, "page": name, "title": title])),
        ])
    }
}

extension ArticleID {
    /// Of the article's area on the web page of its newspaper page.
    fileprivate var areaAnchor: String { "area-" + letters }
}
