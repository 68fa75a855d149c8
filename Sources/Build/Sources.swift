import Archive
import Ingest
import Site
import Text

/// All that is read from disk.
struct Sources: Sendable {
    var settings: ArchiveSettings
    /// A number for what the files of settings say.
    var settingsDigest: UInt64
    /// The files of settings that were not understood whole.
    var faultySettings: [String]
    var authority: AuthorityFile
    /// What `redirects.yml` says.
    var oldAddresses: [OldAddress]
    /// By source, ascending.
    var pages: [LoadedPages]
    /// By source, ascending.
    var articles: [MarkdownSource]
    /// All files of the source folder, relative to it.
    var files: [SourcePath]
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
        let themeName = options.templates ?? listing.settings.theme
        let language = options.language ?? listing.settings.language
        noteInput(templates)
        let theme = themeAside(named: themeName, language: language)
        let articles = await loadArticles(listing.articles)
        let pages = await loadPages(pageFiles(of: listing, besides: articles.compactMap(\.value)))
        report.faults += pages.flatMap(\.faults) + articles.flatMap(\.faults)
        report.faults += notesOfWhatIsPassedOver(in: articles.compactMap(\.value), path: options.source)
        var settings = listing.settings
        settings.baseURL = options.baseURL ?? settings.baseURL
        if let language = options.language {
            settings.contentLanguage = settings.contentLanguage ?? settings.language
            settings.language = language
        }
        var authority = listing.authority
        authority.topicChoice = settings.topics
        let loadedTheme = await theme.result
        report.faults += loadedTheme.faults
        memory?.theme = loadedTheme
        stopwatch.lap("load")
        return Sources(
            settings: settings, settingsDigest: listing.settingsDigest, faultySettings: listing.faultySettings,
            authority: authority,
            oldAddresses: listing.oldAddresses, pages: pages,
            articles: articles.compactMap(\.value), files: listing.sources, theme: loadedTheme.theme)
    }

    private mutating func loadPages(_ files: [SeedFile]) async -> [LoadedPages] {
        let known = memory?.pages, kept = keptTexts()
        let texts = DepotOfTexts(options, memory?.depot)
        let sheets = keptSheets(of: files)
        let pages = await inParallel(files, jobs: options.jobs) { file in
            guard let pages = known?[file] else {
                return texts.placed(LoadedPages(file, kept: kept, reading: sheets.read))
            }
            return texts.placed(pages.known)
        }
        finish(sheets)
        depot = texts.depot
        memory?.depot = texts.file
        guard let depot else { return pages }
        // Those that were read before it was known that memory cannot hold all.
        return await inParallel(pages, jobs: options.jobs) { $0.deposited(in: depot.file) }
    }

    private mutating func loadArticles(_ files: [SeedFile]) async -> [Loaded<MarkdownSource>] {
        let known = memory?.articles
        let articles = await inParallel(files, jobs: options.jobs) { known?[$0] ?? loadTitledArticle($0) }
        if let start { memory?.articles = FileMemory(start: start, Array(zip(files, articles))) }
        return articles
    }

    /// The theme, whose folder is the last of the inputs.
    private func themeAside(named name: String?, language: String) -> Aside<LoadedTheme> {
        let known = memory?.theme(named: name, language: language, left.inputs.last), input = left.inputs.last,
            start = start
        return Aside(jobs: options.jobs) {
            if let known { return known }
            let folder = name ?? BuildOptions.defaultTemplates
            let overrides = loadTemplates(in: folder, isRequired: name != nil)
            let (theme, faults) = Theme.load(
                overrides: overrides.files.map { ($0.path, $0.bytes) }, folder: folder, language: language)
            return LoadedTheme(
                name: name, language: language, input: input, start: start, theme: theme,
                faults: overrides.faults + faults)
        }
    }
}
