package import Disk
import Text

/// Why a site cannot be checked at all.
package enum CheckError: Error, Equatable {
    case noSite(String)
    case unreadable(SystemError)
    /// A packed site that is not whole, and why.
    case badParts(String, reason: String)

    package var message: String {
        switch self {
        case .noSite(let folder): "there is no index.html in \(folder)"
        case .unreadable(let error): "cannot read \(error.path): \(error.reason)"
        case .badParts(let path, let reason): "\(path) \(reason)"
        }
    }

    package var hint: String {
        switch self {
        case .noSite: "name the folder of a built site, packed or not, or build it first"
        case .unreadable: "name the folder of a built site that you may read"
        case .badParts: "pack the site again, or fetch all its parts"
        }
    }
}

extension CheckError: CustomStringConvertible {
    package var description: String { "error: \(message)\nhint: \(hint)" }
}
