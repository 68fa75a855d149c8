import Disk
import Publishing
package import Text

/// A site as it was published or is about to be: its files, and where they are at hand its articles.
package struct PublishedSite: Sendable {
    /// The hash of each file's content, by path; nil where it is not known.
    let hashes: [String: UInt64?]
    /// Of its open data; none where only a manifest is there.
    let articles: [PublishedArticle]

    /// The name of a published manifest: what lies beside `public/` on the machine that builds has to lie in the site
    /// to be fetched from elsewhere.
    package static let manifestName = "broadsheet.manifest"

    /// Reads what is online: a manifest, or the folder of a site with its manifest in it or beside it.
    package init(online path: String) throws(SourceFault) {
        if path.contains("://") { throw SourceFault(PlanningFault.webAddress(path), path: path) }
        switch (try? status(of: path))?.kind {
        case .folder:
            let inside = path + "/" + PublishedSite.manifestName
            if (try? status(of: inside)) != nil {
                try self.init(try manifest(inFile: inside), folder: path)
            } else {
                try self.init(SiteManifest(ofSite: path), folder: path)
            }
        case nil: throw SourceFault(PlanningFault.missing, path: path)
        default: try self.init(try manifest(inFile: path), folder: nil)
        }
    }

    /// Reads the site that was built into an output folder.
    package init(built folder: String) throws(SourceFault) {
        try self.init(SiteManifest(ofSite: folder), folder: folder)
    }

    private init(_ manifest: SiteManifest?, folder: String?) throws(SourceFault) {
        guard let manifest else { throw SourceFault(PlanningFault.noManifest, path: folder ?? "") }
        guard manifest.isWhole else { throw SourceFault(PlanningFault.notWhole, path: folder ?? "") }
        hashes = manifest.hashes
        articles = folder.map { publishedArticles(ofSite: $0) } ?? []
    }

    init(hashes: [String: UInt64?], articles: [PublishedArticle] = []) {
        self.hashes = hashes
        self.articles = articles
    }
}

private func manifest(inFile path: String) throws(SourceFault) -> SiteManifest {
    let bytes: Bytes
    do throws(ReadError) {
        bytes = try readFile(path, limit: mostBytes)
    } catch {
        throw SourceFault(PlanningFault.unreadable(error.reason), path: path)
    }
    guard let manifest = SiteManifest(parsing: bytes) else {
        throw SourceFault(PlanningFault.notAManifest, path: path)
    }
    return manifest
}

/// The most bytes of one file that are read.
let mostBytes = 1_000_000_000
