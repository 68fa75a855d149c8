import Archive
import Site

/// What a build worked out of all that lists show of its articles, for the next one of the same process: where an edit changes texts and
/// nothing that a list shows, all of it stays as it is, and only the articles in it are others.
struct KnownPlan: Sendable {
    /// For all that it was worked out from (`FoundArchive.listsDigest`).
    let lists: UInt64
    private let archive: Archive
    private let outline: SiteOutline
    /// Known once the site is planned.
    var everything: Facts.Everything?
    var readingOn: ReadingOn?

    init(_ lists: UInt64, _ archive: Archive, _ outline: SiteOutline) {
        (self.lists, self.archive, self.outline) = (lists, archive, outline)
    }

    /// The archive with other texts; nil where it has more or fewer articles or pages.
    func updated(for new: Archive) -> Archive? {
        guard archive.articles.count == new.articles.count, archive.pages.count == new.pages.count else { return nil }
        var archive = archive
        (archive.articles, archive.pages) = (new.articles, new.pages)
        return archive
    }

    /// The files of the site of such an archive; nil where the open data are cut otherwise for its lengths.
    func outline(for updated: Archive) -> SiteOutline? {
        outline.planned.updated(for: updated, outline.index).map { SiteOutline(index: outline.index, planned: $0) }
    }
}
