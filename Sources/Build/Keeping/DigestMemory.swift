import Archive
import Site

/// Digests of articles and newspaper pages with what they are of: what is the same, most of it in the same place of the memory, need
/// not be written down again to know that.
struct DigestMemory: Sendable {
    private var articles: [ArticleID: (article: Article, digest: ContentDigests.OfArticle)] = [:]
    /// By source.
    private var pages: [SourcePath: (page: Page, digest: UInt64)] = [:]

    /// Nil where it is not known.
    fileprivate subscript(_ article: Article) -> ContentDigests.OfArticle? {
        guard let entry = articles[article.id], entry.article == article else { return nil }
        return entry.digest
    }

    /// Likewise.
    fileprivate subscript(_ page: Page) -> UInt64? {
        guard let entry = pages[page.source.source], entry.page == page else { return nil }
        return entry.digest
    }

    /// Takes in what was not known of an archive. What is in it no more goes once it is half of all.
    fileprivate mutating func add(_ new: Archive, _ digests: ContentDigests, knownOf archive: Archive) {
        if articles.count > 2 * archive.articles.count { articles = [:] }
        if pages.count > 2 * archive.pages.count { pages = [:] }
        for (article, digest) in zip(new.articles, digests.articles) { articles[article.id] = (article, digest) }
        for (page, digest) in zip(new.pages, digests.pages) { pages[page.source.source] = (page, digest) }
    }
}

extension SiteBuild {
    /// Those in memory, and the others worked out.
    mutating func digests(of archive: Archive) async -> ContentDigests {
        if memory == nil { return await contentDigests(of: archive) }
        var (articles, pages) = await knownDigests(of: archive)
        let newArticles = articles.indices.filter { articles[$0] == nil }
        let newPages = pages.indices.filter { pages[$0] == nil }
        var new = archive
        new.articles = newArticles.map { archive.articles[$0] }
        new.pages = newPages.map { archive.pages[$0] }
        let made = await contentDigests(of: new)
        memory?.digests.add(new, made, knownOf: archive)
        for (place, digest) in zip(newArticles, made.articles) { articles[place] = digest }
        for (place, digest) in zip(newPages, made.pages) { pages[place] = digest }
        return ContentDigests(articles: articles.compactMap { $0 }, pages: pages.compactMap { $0 })
    }

    /// Nil for each that is not in memory.
    private func knownDigests(of archive: Archive) async -> (articles: [ContentDigests.OfArticle?], pages: [UInt64?]) {
        let known = memory?.digests ?? DigestMemory()
        let articles = await inParallel(archive.articles, jobs: options.jobs) { known[$0] }
        return (articles, await inParallel(archive.pages, jobs: options.jobs) { known[$0] })
    }
}
