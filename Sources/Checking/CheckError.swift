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
