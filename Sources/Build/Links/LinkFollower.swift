import Archive
import Ingest
import Markdown
import Text

/// Where the links of one article lead, and what is copied for them.
struct FollowedLinks: Sendable {
    var targets: [String: BodyLink] = [:]
    var copies: [CopiedFile] = []
    var faults: [SourceFault] = []
}

/// Finds where the links of Markdown articles lead: to another article, to a newspaper page, or to a file that is copied.
struct LinkFollower: Sendable {
    let files: SourceFiles
    /// The paths on the site of all pages and Markdown articles, by source.
    let pages: [String: String]

    /// - Parameters:
    ///   - source: the article's file, relative to the source folder.
    ///   - path: the same as the user knows it.
    func follow(_ links: [MarkdownLink], in source: String, path: String) -> FollowedLinks {
        var followed = FollowedLinks()
        for link in links {
            guard let reference = RelativeReference(link.destination, in: source) else { continue }
            do throws(ArticleLinkFault) {
                let target = try target(of: reference, link.destination, &followed.copies)
                followed.targets[link.destination] = .file(path: target, suffix: reference.suffix)
            } catch {
                followed.targets[link.destination] = .nowhere
                followed.faults.append(SourceFault(error, path: path, line: link.line, column: link.column))
            }
        }
        return followed
    }

    /// The path on the site that a reference leads to; a file that has to be copied there is added to `copies`.
    private func target(
        of reference: RelativeReference, _ link: String, _ copies: inout [CopiedFile]
    ) throws(ArticleLinkFault) -> String {
        let place =
            switch reference.place {
            case .inside(let place): place
            case .outside: throw .leavesSource(link)
            case .impossible: throw .noFile(link, meant: nil)
            }
        if let page = pages[place] { return page }
        if place.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { throw .hidden(link) }
        switch files.entry(at: place) {
        case .file(let source, let path):
            let file = CopiedFile(source: source, path: path)
            try check(file, link)
            copies.append(file)
            return file.url
        case .folder: throw .folder(link)
        case .outside: throw .outside(link)
        case .unreadable(let reason): throw .unreadable(link, reason: reason)
        case .missing(let meant): throw .noFile(link, meant: meant)
        }
    }

    private func check(_ file: CopiedFile, _ link: String) throws(ArticleLinkFault) {
        let ending = endingInSmallLetters(of: file.source)
        if file.source.hasSuffix(".md") || file.source.hasSuffix(".txt") { throw .notShown(link) }
        if !copiedEndings.contains(ending) { throw .notCopied(link, ending: ending) }
    }
}
