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
            FollowedLinks(links[article.id] ?? [], in: article.source, path: source + "/" + article.source, follower)
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

/// Where the links of one article lead, and what is copied for them.
private struct FollowedLinks: Sendable {
    var targets: [String: BodyLink] = [:]
    var copies: [CopiedFile] = []
    var faults: [SourceFault] = []

    /// - Parameters:
    ///   - source: the article's file, relative to the source folder.
    ///   - path: the same as the user knows it.
    init(_ links: [MarkdownLink], in source: String, path: String, _ follower: LinkFollower) {
        for link in links {
            do throws(ArticleLinkFault) {
                guard let target = try follower.target(of: link.destination, in: source) else { continue }
                targets[link.destination] = target.link
                if let copy = target.copy { copies.append(copy) }
            } catch {
                targets[link.destination] = .nowhere
                faults.append(SourceFault(error, path: path, line: link.line, column: link.column))
            }
        }
    }
}
