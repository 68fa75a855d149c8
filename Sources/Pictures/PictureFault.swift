package import Text

/// Why there is no picture of a printed page. The page is shown without one.
package enum PictureFault: FaultKind, Error, Equatable {
    /// A program that is not there, and the Debian package that has it.
    case noProgram(String, package: String)
    /// The program told this.
    case failed(page: Int, reason: String)
    case tooSlow(page: Int, seconds: Int)
    case noPicture(page: Int)
    case unreadable(String)

    package var severity: SourceFault.Severity { .error }

    package var message: String {
        switch self {
        case .noProgram(let name, _): "no picture of the page is made: the program \(name) is not here"
        case .failed(let page, let reason): "page \(page) gives no picture: \(reason)"
        case .tooSlow(let page, let seconds): "page \(page) gives no picture within \(seconds) seconds"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .noPicture(let page): "page \(page) gives no picture"
        }
    }

    package var hint: String {
        switch self {
        case .noProgram(_, let package):
            "install it (Debian: apt-get install \(package)) and build again, or write \"pictures: off\" in archive.yml"
        case .unreadable: "put the file back, and let this program read it"
        case .failed, .tooSlow, .noPicture: "open the file: what a viewer does not show, no picture shows"
        }
    }
}
