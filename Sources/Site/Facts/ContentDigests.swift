/// Numbers for what articles and newspaper pages hold, by their places in the archive: two that hold the same have the same.
package struct ContentDigests: Sendable {
    package struct OfArticle: Sendable {
        /// For all that it holds.
        package var whole: UInt64
        /// For what lists may show of it (`Article.listed`).
        package var listed: UInt64

        package init(whole: UInt64, listed: UInt64) { (self.whole, self.listed) = (whole, listed) }
    }

    package var articles: [OfArticle]
    package var pages: [UInt64]
    /// For all that lists show of articles and pages, and all else that any of the site's files depends on; 0 where nobody asks.
    package var lists: UInt64 = 0

    package init(articles: [OfArticle] = [], pages: [UInt64] = []) { (self.articles, self.pages) = (articles, pages) }
}
