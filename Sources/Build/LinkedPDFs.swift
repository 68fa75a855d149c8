import Archive
import Ingest
import Markdown
import Text

extension SiteBuild {
    /// The files of newspaper pages, without the PDFs and XML files that Markdown articles link to: these stand beside an article, and are copied with it.
    func pageFiles(of listing: SeedListing, besides articles: [MarkdownSource]) async -> [SeedFile] {
        guard listing.pages.contains(where: \.holdsSheets) else { return listing.pages }
        let follower = LinkFollower(
            files: SourceFiles(root: options.source, sources: listing.sources), pages: [:])
        let linked = await inParallel(articles, jobs: options.jobs) { article in
            links(inMarkdown: article.body.span).compactMap { link in
                (try? follower.target(of: link.destination, in: article.source))?.copy?.source
            }
        }
        let besideArticles = Set(linked.joined())
        return listing.pages.filter { !$0.holdsSheets || !besideArticles.contains($0.source) }
    }
}
