import Archive
import Records
import Text

extension SiteBuild {
    /// A number for all that each article and each newspaper page holds, by their places in the archive.
    func contentDigests(of archive: Archive) async -> (articles: [UInt64], pages: [UInt64]) {
        let articles = await inParallel(archive.articles, jobs: options.jobs) { article in
            var writer = RecordWriter()
            writer.write(article.whole)
            return contentHash(writer.bytes.span)
        }
        let pages = await inParallel(archive.pages, jobs: options.jobs) { page in
            var writer = RecordWriter()
            writer.write(contentOf: page)
            return contentHash(writer.bytes.span)
        }
        return (articles, pages)
    }
}

extension RecordWriter {
    /// All of a page that may be shown somewhere; what an editor corrected is in its articles.
    fileprivate mutating func write(contentOf page: Page) {
        write(page.source.source)
        let text = page.source.text
        write(hash: contentHash(text.span))
        write(page.source.mappedCharacters)
        write(page.source.issueDate)
        write(page.source.issueDateBasis)
        write(page.source.page)
        write(page.source.title)
        write(page.lineCount)
        write(page.articles)
        write(page.continued)
        write(page.unplaced)
        write(page.readAcross)
        write(page.withdrawn)
    }
}
