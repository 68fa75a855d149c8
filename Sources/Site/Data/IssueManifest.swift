import Archive
import Text

/// The issues of the archive for viewers of digitised newspapers, as IIIF describes them (Presentation API 3.0,
/// <https://iiif.io/api/presentation/3.0/>): a manifest for each issue that has pictures of its pages, and a collection of all.
///
///     Collection  pages/collection.json
///       Manifest  pages/2023-05-19/manifest.json
///         Canvas  a newspaper page, as large as its large picture, in pixels
///           painted on it: the picture; written on it: an article's headline, on each of its areas
///         Range   an article: its areas, page by page
let collectionPath = "pages/collection.json"

/// `pages/2023-05-19/manifest.json`
func manifestPath(of day: CivilDate) -> String { "pages/\(day)/manifest.json" }

/// It names the version.
private let context = "http://iiif.io/api/presentation/3/context.json"

/// One newspaper page of an issue that there is a picture of.
private struct Canvas {
    let page: Page
    let pictures: PagePictures
    /// What it is called.
    let label: String
    let id: String
    /// The articles that begin or go on on it.
    let articles: [Article]

    var scale: PictureScale { PictureScale(extent: pictures.large) }

    /// Where an article is on it: `…/canvas/1#xywh=10,20,300,40`.
    func targets(of article: Article) -> [String] {
        page.areas(of: article.lines(onPage: page.source.source)).map { area in
            let place = scale(area)
            return "\(id)#xywh=\(place.x),\(place.y),\(place.width),\(place.height)"
        }
    }
}

extension Site {
    /// Appends the manifest of an issue.
    func appendManifest(of day: CivilDate, into bytes: inout Bytes) {
        let canvases = canvases(of: day), words = languageTag
        let id = absolute(manifestPath(of: day)), title = issueTitle(day)
        var json = JSONWriter()
        json.object { json in
            json.member("@context", context)
            json.resource("Manifest", id: id, label: title, words)
            json.member("navDate", "\(day)T00:00:00Z")
            if let first = canvases.first {
                json.thumbnail(absolute(first.page.pictureURL(.small)), first.pictures.small)
            }
            rights(in: &json)
            json.webPage("homepage", absolute(Period.day(day).path()), label: title, words)
            json.key("partOf")
            json.array { json in
                json.object { $0.resource("Collection", id: absolute(collectionPath), label: settings.title, words) }
            }
            json.key("items")
            json.array { json in for canvas in canvases { json.object { append(canvas, into: &$0) } } }
            appendRanges(of: canvases, manifest: id, into: &json)
        }
        json.endLine()
        bytes.append(contentsOf: json.bytes)
    }

    /// Appends the collection of all issues, the oldest first.
    func appendCollection(into bytes: inout Bytes) {
        let words = languageTag
        var json = JSONWriter()
        json.object { json in
            json.member("@context", context)
            json.resource("Collection", id: absolute(collectionPath), label: settings.title, words)
            rights(in: &json)
            json.webPage("homepage", absolute("index.html"), label: settings.title, words)
            json.key("items")
            json.array { json in
                for day in index.picturedIssues {
                    json.object {
                        $0.resource("Manifest", id: absolute(manifestPath(of: day)), label: issueTitle(day), words)
                    }
                }
            }
        }
        json.endLine()
        bytes.append(contentsOf: json.bytes)
    }

    /// The site's own URL is known where these files are.
    private func absolute(_ path: String) -> String { address.best(path) }

    private var languageTag: String { settings.articleLanguage }

    private func issueTitle(_ day: CivilDate) -> String {
        theme.texts(.issueTitle, ["newspaper": newspaperName, "date": dateWords(day)])
    }

    private func canvases(of day: CivilDate) -> [Canvas] {
        let pages = (facts.entry(.day(day))?.pages ?? []).map { facts.page($0) }
        return pages.enumerated().compactMap { place, page in
            guard let pictures = page.pictures else { return nil }
            let articles = (page.articles + page.continued).compactMap { facts.article($0)?.whole }
            return Canvas(
                page: page, pictures: pictures, label: pageTitle(page),
                id: absolute("pages/\(day)/canvas/\(place + 1)"), articles: articles)
        }
    }

    /// What may be done with it: IIIF takes for `rights` only licences that it knows; all others are said in words.
    private func rights(in json: inout JSONWriter) {
        guard let licence = settings.licence else { return }
        if let known = knownRights(licence) { return json.member("rights", known) }
        json.key("requiredStatement")
        json.object { json in
            json.label("label", theme.texts(.aboutLicence), settings.language)
            json.label("value", licence, languageTag)
        }
    }

    private func append(_ canvas: Canvas, into json: inout JSONWriter) {
        let large = canvas.pictures.large
        json.resource("Canvas", id: canvas.id, label: canvas.label, languageTag)
        json.member("height", large.height)
        json.member("width", large.width)
        json.thumbnail(absolute(canvas.page.pictureURL(.small)), canvas.pictures.small)
        json.webPage("homepage", absolute(canvas.page.url), label: canvas.label, languageTag)
        json.key("items")
        json.annotationPage(id: canvas.id + "/pictures") { json in
            json.annotation("painting", id: canvas.id + "/picture", target: canvas.id) { json in
                json.picture(absolute(canvas.page.pictureURL(.large)), large)
            }
        }
        let written = canvas.articles.filter { !canvas.targets(of: $0).isEmpty }
        if written.isEmpty { return }
        json.key("annotations")
        json.annotationPage(id: canvas.id + "/articles") { json in
            for article in written {
                for (place, target) in canvas.targets(of: article).enumerated() {
                    let id = canvas.id + "/articles/" + article.id.letters + "-" + String(place + 1)
                    json.annotation("commenting", id: id, target: target) { json in
                        json.member("type", "TextualBody")
                        json.member("value", link(to: article))
                        json.member("format", "text/html")
                        json.member("language", languageTag)
                    }
                }
            }
        }
    }

    /// A headline that leads to its article, in HTML.
    private func link(to article: Article) -> String {
        var html: Bytes = []
        html.append("<a href=\"")
        html.append(escapingHTML: absolute(article.id.url))
        html.append("\">")
        html.append(escapingHTML: article.headlineLine(theme.texts))
        html.append("</a>")
        return String(utf8: html)
    }

    /// The articles with their areas, page by page; of one that goes on on another page, the areas there too.
    private func appendRanges(of canvases: [Canvas], manifest: String, into json: inout JSONWriter) {
        var order: [Article] = []
        var targets: [ArticleID: [String]] = [:]
        for canvas in canvases {
            for article in canvas.articles {
                if targets[article.id] == nil { order.append(article) }
                targets[article.id, default: []] += canvas.targets(of: article)
            }
        }
        let shown = order.filter { targets[$0.id]?.isEmpty == false }
        if shown.isEmpty { return }
        json.key("structures")
        json.array { json in
            for article in shown {
                json.object { json in
                    json.resource(
                        "Range", id: manifest.replacing("/manifest.json", with: "/range/" + article.id.letters),
                        label: article.headlineLine(theme.texts), languageTag)
                    json.key("items")
                    json.array { json in
                        for target in targets[article.id] ?? [] { json.object { $0.part(target) } }
                    }
                }
            }
        }
    }
}
