import Archive
import Ingest
import Markdown
import Text

extension SiteBuild {
    /// Stage 2, its end: where the links of Markdown articles lead, once it is known what there is to lead to.
    mutating func followLinks(_ reading: Reading, _ sources: Sources) async -> Reading {
        defer { stopwatch.lap("links") }
        if reading.markdown.links.isEmpty { return reading }
        var reading = reading
        let follower = LinkFollower(
            files: SourceFiles(root: options.source, sources: sources.files), pages: reading.pathsBySource)
        let (links, source) = (reading.markdown.links, options.source)
        let followed = await inParallel(reading.articles, jobs: options.jobs) { article in
            follower.follow(links[article.id] ?? [], in: article.source, path: source + "/" + article.source)
        }
        var copies: [String: CopiedFile] = [:]
        for (index, followed) in followed.enumerated() {
            reading.articles[index].links = followed.targets
            report.faults += followed.faults
            for file in followed.copies { copies[file.source] = file }
        }
        reading.copies = copies.values.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
        return reading
    }
}

extension Reading {
    /// The paths on the site of all pages and Markdown articles, by source.
    fileprivate var pathsBySource: [String: String] {
        var paths: [String: String] = [:]
        for page in pages { paths[page.source.source] = page.url }
        for article in articles {
            if case .markdown = article.body { paths[article.source] = article.id.url }
        }
        return paths
    }
}
