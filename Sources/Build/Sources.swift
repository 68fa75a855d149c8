import Archive
import Ingest
import Site
import Text

/// All that is read from disk.
struct Sources: Sendable {
    var settings: ArchiveSettings
    /// The files of settings that were not understood whole.
    var faultySettings: [String]
    var authority: AuthorityFile
    /// What `redirects.yml` says.
    var oldAddresses: [OldAddress]
    /// By source, ascending.
    var pages: [PageSource]
    /// By source, ascending.
    var articles: [MarkdownSource]
    /// All files of the source folder, relative to it.
    var files: [String]
    var theme: Theme
}

extension SiteBuild {
    /// Stage 1: the files of `seeds/` and `templates/`. Nil where there is no telling what the site should hold.
    mutating func loadSources() async -> Sources? {
        noteInput(options.source)
        let listing = listSeeds(in: options.source, passingOver: options.output)
        report.faults += listing.faults
        let templates = options.templates ?? listing.settings.theme ?? BuildOptions.defaultTemplates
        let misplaced = templatesFault(templates, source: options.source, output: options.output)
        if let misplaced { report.faults.append(misplaced) }
        guard listing.isUsable, misplaced == nil else {
            report.failure = BuildFailure("no site was written; what \(options.output) holds is as it was")
            return nil
        }
        if listing.pages.isEmpty && listing.articles.isEmpty {
            report.faults.append(SourceFault(BuildFault.noSeeds, path: options.source))
        }
        let depots = DepotOfTexts(options)
        let pages = await inParallel(listing.pages, jobs: options.jobs) { depots.placed(loadPage($0)) }
        depot = depots.depot
        let articles = await inParallel(listing.articles, jobs: options.jobs) { loadTitledArticle($0) }
        report.faults += pages.flatMap(\.faults) + articles.flatMap(\.faults)
        report.faults += notesOfWhatIsPassedOver(in: articles.compactMap(\.value), path: options.source)
        var settings = listing.settings
        settings.baseURL = options.baseURL ?? settings.baseURL
        let theme = loadTheme(named: options.templates ?? settings.theme)
        stopwatch.lap("load")
        return Sources(
            settings: settings, faultySettings: listing.faultySettings, authority: listing.authority,
            oldAddresses: listing.oldAddresses, pages: pages.compactMap { deposited($0.value) },
            articles: articles.compactMap(\.value), files: listing.sources, theme: theme)
    }

    private mutating func loadTheme(named name: String?) -> Theme {
        let folder = name ?? BuildOptions.defaultTemplates
        noteInput(folder)
        let overrides = loadTemplates(in: folder, isRequired: name != nil)
        let (theme, faults) = Theme.load(overrides: overrides.files.map { ($0.path, $0.bytes) }, folder: folder)
        report.faults += overrides.faults + faults
        return theme
    }
}
