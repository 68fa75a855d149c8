import Archive
import Ingest
import Markdown
import PageReading
import Site
package import Text

/// What was understood of a page, line by line and why; what was understood of an article in Markdown, and from where;
/// or the very values that an article's template gets, as JSON.
///
/// - Parameter subject: an article's id, or the file of a page or article, as the user names it or relative to the source
///   folder.
/// - Returns: nil where the archive has neither.
package func inspect(_ subject: String, _ options: BuildOptions) async -> String? {
    var build = SiteBuild(options)
    guard let understood = await build.understand() else { return nil }
    let archive = understood.archive
    if let place = understood.page(subject, options) { return understood.inspection(ofPage: place).text }
    if let inspection = understood.article(subject, options) { return inspection.text }
    let page: Output.Page
    if let place = archive.articles.firstIndex(where: { $0.id.letters == subject }) {
        page = .article(place)
    } else if let place = archive.withdrawals.firstIndex(where: { $0.id.letters == subject }) {
        page = .withdrawal(place)
    } else {
        return nil
    }
    let site = Site(SitePlan(archive: archive, theme: understood.theme), ReadingOn(archive))
    guard let output = site.outputs.first(where: { $0.page == page }) else { return nil }
    return String(utf8: site.viewJSON(of: output))
}

/// Draws what was understood of a page into an SVG file: its lines on the sheet, by article, in the order in which they are read.
///
/// - Parameters:
///   - subject: the page's file, as the user names it or relative to the source folder.
///   - path: the drawing's file.
/// - Returns: what it shows, in words; nil where the archive has no such page.
/// - Throws: where it is not known where the page's lines are printed, or the drawing cannot be written.
package func draw(_ subject: String, to path: String, _ options: BuildOptions) async throws(SourceFault) -> String? {
    var build = SiteBuild(options)
    guard let understood = await build.understand(), let place = understood.page(subject, options) else { return nil }
    let inspection = understood.inspection(ofPage: place)
    guard let drawing = PageDrawing(inspection) else { throw SourceFault(BuildFault.noBoxes, path: subject) }
    try writeDrawing(drawing.file, to: path, mark: drawingMark)
    return inspection.text
}

/// Writes a corrections file beside a page, which holds all that was understood of it.
///
/// - Parameter subject: the page's file, as the user names it or relative to the source folder.
/// - Returns: the path of the new file; nil where the archive has no such page.
/// - Throws: where there is such a file already, or it cannot be written.
package func writeCorrections(of subject: String, _ options: BuildOptions) async throws(SourceFault) -> String? {
    var build = SiteBuild(options)
    guard let understood = await build.understand() else { return nil }
    guard let place = understood.page(subject, options) else { return nil }
    let page = understood.archive.pages[place]
    let articles = Dictionary(understood.archive.articles.map { ($0.id, $0) }) { first, _ in first }
    let path = correctionsSource(ofPage: page.source.source).path(below: options.source)
    // As it is in its file: lines of articles that were taken down are blank in the archive's page.
    let text = understood.scanned.pages[place].scanned.source.text
    try createFile(
        path,
        correctionsDraft(
            of: page, digits: contentDigits(text.span),
            articles: page.articles.compactMap { articles[$0] },
            continued: page.continued.compactMap { articles[$0] }))
    return path
}

/// The archive as a build understands it, before a site is made of it.
private struct Understood {
    var archive: Archive
    /// In the order of the archive's pages.
    var scanned: ScannedPages
    var markdown: [MarkdownSource]
    /// Of Markdown articles that have any.
    var links: [ArticleID: [MarkdownLink]]
    var theme: Theme

    /// The place of the page that a user names.
    func page(_ subject: String, _ options: BuildOptions) -> Int? {
        let source = SourcePath(named: subject, below: options.source)
        return archive.pages.firstIndex { $0.source.source == source }
    }

    func inspection(ofPage place: Int) -> PageInspection {
        let reasons = reasons(of: scanned.pages[place].scanned, rarity: scanned.rarity)
        return PageInspection(page: archive.pages[place].whole, archive: archive, reasons: reasons)
    }

    /// The article in Markdown whose file a user names.
    func article(_ subject: String, _ options: BuildOptions) -> ArticleInspection? {
        let source = SourcePath(named: subject, below: options.source)
        guard let file = markdown.first(where: { $0.source == source }),
            let article = archive.articles.first(where: { $0.source == source })
        else { return nil }
        return ArticleInspection(article: article, source: file, links: links[article.id] ?? [])
    }
}

extension SiteBuild {
    fileprivate mutating func understand() async -> Understood? {
        guard let sources = await loadSources() else { return nil }
        var scanned = await scanPages(sources)
        let reading = await followLinks(readPages(scanned, sources), sources)
        let archive = await completed(findSubjects(reading, sources)).archive
        scanned.pages.sort { $0.scanned.source.source < $1.scanned.source.source }
        return Understood(
            archive: archive, scanned: scanned, markdown: sources.articles, links: reading.markdown.links,
            theme: sources.theme)
    }
}
