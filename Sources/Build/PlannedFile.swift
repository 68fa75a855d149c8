import Archive
import Publishing
import Search
import Site
import Text

/// A file of the site, of whichever module.
enum PlannedFile: Sendable {
    case page(Output)
    case search(SearchFile)
    case copy(CopiedFile)

    var path: String {
        switch self {
        case .page(let output): output.path
        case .search(let file): file.path
        case .copy(let file): file.url
        }
    }

    /// What the file shows, for the error that two outputs share a path.
    var origin: String {
        switch self {
        case .page(let output): "\(output.kind)"
        case .search: "the search index"
        case .copy(let file): "the copy of \(file.path)"
        }
    }
}

/// Renders or copies one file by the publisher; what went wrong is told, and the other files go on.
func write(
    _ file: PlannedFile, of site: Site, _ index: SearchIndex, _ filled: FilledArchive, with publisher: Publisher
) -> SourceFault? {
    do throws(SourceFault) {
        switch file {
        case .page(let output): try write(try site.content(of: output), to: file.path, with: publisher)
        case .search(let part):
            try write(index.encode(part) { filled.searchDocument($0) }, to: file.path, with: publisher)
        case .copy(let source): try copy(source, to: file.path, with: publisher)
        }
        return nil
    } catch {
        return error
    }
}

private func write(_ bytes: Bytes, to path: String, with publisher: Publisher) throws(SourceFault) {
    try telling(path) { () throws(PublishError) in try publisher.write(bytes, to: path) }
}

private func copy(_ file: CopiedFile, to path: String, with publisher: Publisher) throws(SourceFault) {
    try telling(path) { () throws(PublishError) in try publisher.copy(file.path, to: path) }
}

/// Makes a fault of what the publisher refuses: of the file at `path`, or of the one to be copied there.
private func telling(_ path: String, _ body: () throws(PublishError) -> Bool) throws(SourceFault) {
    do {
        _ = try body()
    } catch .unreadableSource(let source, let reason) {
        throw SourceFault(BuildFault.notCopied(reason), path: source)
    } catch {
        throw SourceFault(BuildFault.notWritten(error.message, hint: error.hint), path: path)
    }
}
