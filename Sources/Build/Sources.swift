import Archive
import Ingest
import Site
import Text

/// All that is read from disk.
struct Sources: Sendable {
    var settings: ArchiveSettings
    var authority: AuthorityFile
    /// By source, ascending.
    var pages: [PageSource]
    /// By source, ascending.
    var articles: [MarkdownSource]
    var theme: Theme
}

extension SiteBuild {
    /// Stage 1: the files of `seeds/` and `templates/`.
    mutating func loadSources() async -> Sources {
        let listing = listSeeds(in: options.source)
        let pages = await inParallel(listing.pages, jobs: options.jobs) { loadPage($0) }
        let articles = await inParallel(listing.articles, jobs: options.jobs) { loadArticle($0) }
        let overrides = loadTemplates(in: options.templates)
        let (theme, themeFaults) = Theme.load(
            overrides: overrides.files.map { ($0.path, $0.bytes) }, folder: options.templates)
        report.faults += listing.faults + pages.flatMap(\.faults) + articles.flatMap(\.faults)
        report.faults += overrides.faults + themeFaults
        var settings = listing.settings
        settings.baseURL = options.baseURL ?? settings.baseURL
        stopwatch.lap("load")
        return Sources(
            settings: settings, authority: listing.authority, pages: pages.compactMap(\.value),
            articles: articles.compactMap(\.value), theme: theme)
    }
}
