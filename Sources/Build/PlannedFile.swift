import Publishing
import Search
import Site
import Text

/// A file of the site, of whichever module.
enum PlannedFile: Sendable {
    case page(Output)
    case search(SearchFile)

    var path: String {
        switch self {
        case .page(let output): output.path
        case .search(let file): file.path
        }
    }

    /// What the file shows, for the error that two outputs share a path.
    var origin: String {
        switch self {
        case .page(let output): "\(output.kind)"
        case .search: "the search index"
        }
    }
}

/// Renders one file and hands it to the publisher; what went wrong is told, and the other files go on.
func write(
    _ file: PlannedFile, of site: Site, _ index: SearchIndex, _ filled: FilledArchive, with publisher: Publisher
) -> SourceFault? {
    do throws(SourceFault) {
        let bytes =
            switch file {
            case .page(let output): try site.content(of: output)
            case .search(let file): index.encode(file) { filled.searchDocument($0) }
            }
        return write(bytes, to: file.path, with: publisher)
    } catch {
        return error
    }
}

private func write(_ bytes: Bytes, to path: String, with publisher: Publisher) -> SourceFault? {
    do throws(PublishError) {
        try publisher.write(bytes, to: path)
        return nil
    } catch {
        return SourceFault(BuildFault.notWritten(error.message, hint: error.hint), path: path)
    }
}
