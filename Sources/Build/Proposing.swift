import Archive
import Ingest
package import Subjects
package import Text

/// What the archive's labels show that an editor may want to decide, what mends most first. Nothing is written.
///
/// - Parameter most: so many at most.
/// - Returns: nil where the archive cannot be read; the faults say why.
package func proposedSubjects(
    _ options: BuildOptions, most: Int
) async -> (proposals: [SubjectProposal]?, faults: [SourceFault]) {
    var build = SiteBuild(options)
    guard let sources = await build.loadSources() else { return (nil, build.finishedReport().faults) }
    let scanned = await build.scanPages(sources)
    let reading = await build.readPages(scanned, sources)
    let filled = await build.completed(build.findSubjects(reading, sources))
    let found = proposals(
        for: filled.archive.articles, markdownTexts: filled.markdownTexts, authority: sources.authority)
    let pages = Dictionary(filled.archive.pages.map { ($0.source.source, $0) }) { first, _ in first }
    return (found.prefix(most).map { $0.located(in: pages) }, build.finishedReport().faults)
}

/// Writes proposals into `subjects.proposed.yml`.
///
/// - Returns: its path.
package func write(_ proposals: [SubjectProposal], _ options: BuildOptions) throws(SourceFault) -> String {
    try propose(proposals.map { $0.draft(source: options.source) }, in: options.source)
}

extension SubjectProposal {
    fileprivate func draft(source: String) -> ProposedSubject {
        var (other, parts): (String?, [String]) = (nil, [])
        switch advice {
        case .alias(let label): other = label
        case .split(let groups): parts = groups
        case .entry, .refusal: break
        }
        let places = quotations.map {
            "\($0.text)  \($0.source.path(below: source))" + ($0.line.map { ":\($0)" } ?? "")
        }
        return ProposedSubject(
            section: section, label: label, aliasOf: other, isRefused: advice == .refusal, parts: parts,
            comments: ["\(label), \(span): \(([words] + reasons).joined(separator: "; "))"] + places)
    }

    /// The section of the authority file that such labels are in.
    package var section: String { kind == .tags ? "topics" : kind.rawValue }

    /// `12 articles, 2023-05-18 to 2023-06-01`
    package var span: String {
        let count = articles == 1 ? "1 article" : "\(articles) articles"
        guard let first, let last else { return count }
        return "\(count), \(first)" + (first == last ? "" : " to \(last)")
    }

    /// What is proposed, in a few words.
    package var words: String {
        switch advice {
        case .entry: "a name"
        case .refusal: "likely no name"
        case .alias(let label): "likely \(label)"
        case .split(let groups): "likely \(groups.count) of one name"
        }
    }
}
