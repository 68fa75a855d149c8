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
        let links = reading.markdown.links
        let followed = await inParallel(reading.articles, jobs: options.jobs) { article in
            FollowedLinks(links[article.id] ?? [], in: article.source, follower)
        }
        report.faults += faults(of: followed, in: reading.articles.map(\.source), follower)
        var copies: [SourcePath: CopiedFile] = [:]
        for (index, followed) in followed.enumerated() {
            reading.articles[index].links = followed.targets
            for file in followed.copies { copies[file.source] = file }
        }
        reading.copies = copies.values.sorted { $0.source < $1.source }
        return reading
    }

    /// What is wrong with links. The first that lead to no file get a suggestion, for which a folder's names are compared.
    private func faults(
        of followed: [FollowedLinks], in sources: [SourcePath], _ follower: LinkFollower
    ) -> [SourceFault] {
        var suggestions = 0
        return zip(followed, sources).flatMap { followed, source in
            followed.broken.map { broken in
                let link = broken.link
                var kind = broken.fault
                if case .noFile = kind, suggestions < mostSuggestions {
                    suggestions += 1
                    kind = .noFile(link.destination, meant: follower.nameMeant(by: link.destination, in: source))
                }
                var fault = SourceFault(
                    kind, path: source.path(below: options.source), line: link.line, column: link.column)
                if broken.furtherCount > 0 {
                    fault.message += "; so it is \(broken.furtherCount) more times in this file"
                }
                return fault
            }
        }
    }
}

extension Reading {
    /// The paths on the site of all pages and Markdown articles, by source.
    fileprivate var pathsBySource: [SourcePath: String] {
        var paths: [SourcePath: String] = [:]
        for page in pages { paths[page.source.source] = page.url }
        for article in articles {
            if article.isMarkdown { paths[article.source] = article.id.url }
        }
        for withdrawal in withdrawals where paths[withdrawal.source] == nil {
            paths[withdrawal.source] = withdrawal.id.url
        }
        return paths
    }
}

/// Where the links of one article lead, and what is copied for them.
private struct FollowedLinks: Sendable {
    var targets: [String: BodyLink] = [:]
    var copies: [CopiedFile] = []
    var broken: [BrokenLink] = []

    struct BrokenLink {
        /// The first with its destination.
        var link: MarkdownLink
        var fault: ArticleLinkFault
        /// How many more lead there.
        var furtherCount = 0
    }

    /// - Parameter source: the article's file, relative to the source folder.
    init(_ links: [MarkdownLink], in source: SourcePath, _ follower: LinkFollower) {
        var firsts: [String: Int] = [:]
        for link in links {
            // One definition may be used a thousand times: its address is looked at once, and told once.
            if targets[link.destination] != nil {
                if let first = firsts[link.destination] { broken[first].furtherCount += 1 }
                continue
            }
            do throws(ArticleLinkFault) {
                guard let target = try follower.target(of: link.destination, in: source) else { continue }
                targets[link.destination] = target.link
                if let copy = target.copy { copies.append(copy) }
            } catch {
                targets[link.destination] = .nowhere
                firsts[link.destination] = broken.count
                broken.append(BrokenLink(link: link, fault: error))
            }
        }
    }
}
