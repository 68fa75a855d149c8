package import Disk
import Text

/// Why a site cannot be checked at all.
package enum CheckError: Error, Equatable {
    case noSite(String)
    case unreadable(SystemError)

    package var message: String {
        switch self {
        case .noSite(let folder): "there is no index.html in \(folder)"
        case .unreadable(let error): "cannot read \(error.path): \(error.reason)"
        }
    }

    package var hint: String {
        switch self {
        case .noSite: "name the folder of a built site, or build it first"
        case .unreadable: "name the folder of a built site that you may read"
        }
    }
}

extension CheckError: CustomStringConvertible {
    package var description: String { "error: \(message)\nhint: \(hint)" }
}

/// What is wrong with the site as a whole.
enum SiteFault: FaultKind {
    case unlistedPage
    /// A pipe, a socket, a device: no host serves it.
    case notPlainFile

    var message: String {
        switch self {
        case .unlistedPage: "sitemap.xml does not list this page"
        case .notPlainFile: "is neither a file nor a folder"
        }
    }

    var hint: String {
        switch self {
        case .unlistedPage: "list it, or write <meta name=\"robots\" content=\"noindex\"> in it"
        case .notPlainFile: "remove it"
        }
    }
}
