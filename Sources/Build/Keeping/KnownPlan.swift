import Archive
import Site
import Text

/// What a build worked out of all that lists show of its articles, for the next one of the same process: where an edit changes texts and
/// nothing that a list shows, all of it stays as it is, and only the articles in it are others.
struct KnownPlan: Sendable {
    private let found: FoundArchive
    private let digests: ContentDigests
    private let sources: PlanSources
    let archive: Archive
    let outline: SiteOutline
    /// Known once the site is planned.
    var everything: Facts.Everything?
    var readingOn: ReadingOn?

    init(
        _ found: FoundArchive, _ digests: ContentDigests, _ sources: PlanSources, _ archive: Archive,
        _ outline: SiteOutline
    ) {
        (self.found, self.digests, self.sources) = (found, digests, sources)
        (self.archive, self.outline) = (archive, outline)
    }

    /// Codes of reasons mean the same from one build to the next.
    var reasons: ReasonCodes { found.reasons }

    /// The archive with other texts, and its site's files; nil where a list would show something else.
    func updated(
        for new: FoundArchive, _ digests: ContentDigests, _ sources: PlanSources
    ) -> (archive: Archive, outline: SiteOutline)? {
        guard self.sources == sources, found.listsAlike(new), self.digests.listAlike(digests) else { return nil }
        var archive = archive
        (archive.articles, archive.pages) = (new.archive.articles, new.archive.pages)
        guard let planned = outline.planned.updated(for: archive, outline.index) else { return nil }
        return (archive, SiteOutline(index: outline.index, planned: planned))
    }
}

/// All that the files of a site depend on besides the archive.
struct PlanSources: Equatable, Sendable {
    var theme: UInt64
    var oldAddresses: [OldAddress]
    /// The paths of files that are no pages.
    var others: [String]

    init(_ found: FoundArchive, _ sources: Sources) {
        theme = sources.theme.digest
        oldAddresses = sources.oldAddresses + found.oldAddresses
        others = [Site.dataIndexPath, ChecksumList.path] + found.copies.map(\.url) + found.pictures.map(\.url)
    }
}

extension FoundArchive {
    /// Whether lists show the same but for the articles themselves, of which their digests tell.
    fileprivate func listsAlike(_ other: FoundArchive) -> Bool {
        archive.settings == other.archive.settings && archive.withdrawals == other.archive.withdrawals
            && archive.notes == other.archive.notes && stated == other.stated
            && reasons === other.reasons && codes == other.codes && archive.pages.count == other.archive.pages.count
            && zip(archive.pages, other.archive.pages).allSatisfy { $0.isListed(like: $1) }
    }
}

extension ContentDigests {
    fileprivate func listAlike(_ other: ContentDigests) -> Bool {
        articles.count == other.articles.count && zip(articles, other.articles).allSatisfy { $0.listed == $1.listed }
    }
}
