import Text

/// What is wrong with a feed, a sitemap or another XML file, and with what robots are told.
enum FeedFault: FaultKind {
    case notWellFormed(String)
    case noFeed
    case noSitemapFile
    case noSearchDescription
    case missing(String, in: String)
    case noDate(String)
    case leadsOut(String)
    case otherArticles
    case listedTwice(String)
    case shutsOut
    case noSitemap(String)
    case otherSitemap(String)

    var message: String {
        switch self {
        case .notWellFormed(let reason): "is not well-formed XML: \(reason)"
        case .noFeed: "is no feed"
        case .noSitemapFile: "is no sitemap"
        case .noSearchDescription: "is no search description"
        case .missing(let name, let element): "<\(element)> has no <\(name)>"
        case .noDate(let text): "\"\(text)\" is no date"
        case .leadsOut(let address): "\(address) leads out of the site"
        case .otherArticles: "feed.xml has other articles"
        case .listedTwice(let path): "\(path) is listed twice"
        case .shutsOut: "shuts all robots out"
        case .noSitemap(let address): "names no sitemap: Sitemap: \(address)"
        case .otherSitemap(let address): "names another sitemap: \(address)"
        }
    }

    var hint: String {
        switch self {
        case .shutsOut: "an archive that no search engine shows is not found; remove the line if that is not wanted"
        default: "build the site again"
        }
    }
}
