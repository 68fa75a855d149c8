import Archive
import Records
import Site
import Text

extension SiteBuild {
    func contentDigests(of archive: Archive) async -> ContentDigests {
        let articles = await inParallel(archive.articles, jobs: options.jobs) { article in
            let parts = article.digestOfParts
            var writer = RecordWriter()
            writer.write(fieldsOf: article)
            writer.write(hash: parts.listed)
            let listed = contentHash(writer.bytes.span)
            writer.write(hash: parts.whole)
            return ContentDigests.OfArticle(whole: contentHash(writer.bytes.span), listed: listed)
        }
        let pages = await inParallel(archive.pages, jobs: options.jobs) { page in
            var writer = RecordWriter()
            writer.write(contentOf: page)
            return contentHash(writer.bytes.span)
        }
        return ContentDigests(articles: articles, pages: pages)
    }
}

extension RecordWriter {
    /// All of a page that may be shown somewhere; what an editor corrected is in its articles.
    fileprivate mutating func write(contentOf page: Page) {
        let source = page.source
        write(source.source)
        write(hash: source.textDigest ?? contentHash(source.text.span))
        write(source.mappedCharacters)
        write(utf8: source.lineBoxes.bytes)
        write(source.sheet)
        write(source.issueDate)
        write(source.issueDateBasis)
        write(source.page)
        write(source.title)
        write(page.lineCount)
        write(page.articles)
        write(page.continued)
        write(page.unplaced)
        write(page.readAcross)
        write(page.withdrawn)
        write(page.yearLine)
        write(
            page.pictures.map { pictures in PictureSize.allCases.flatMap { [pictures[$0].width, pictures[$0].height] } }
        )
    }
}
