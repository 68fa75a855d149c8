import Archive
import Pictures
import Publishing
import Search
import Site
import Text

/// A file of the site, of whichever module.
enum PlannedFile: Sendable {
    case page(Output)
    case search(SearchFile)
    case copy(CopiedFile)
    case picture(PlannedPicture)

    var path: String {
        switch self {
        case .page(let output): output.path
        case .search(let file): file.path
        case .copy(let file): file.url
        case .picture(let picture): picture.url
        }
    }

    /// Whether it is a page that somebody may be waiting for.
    var isReadable: Bool { if case .page(let output) = self { output.isReadable } else { false } }

    /// Whether it shows what was printed or written, and no list of it.
    fileprivate var showsSource: Bool { if case .page(let output) = self { output.showsSource } else { false } }

    /// What the file shows, for the error that two outputs share a path.
    var origin: String {
        switch self {
        case .page(let output): output.page == nil ? "a file of the site's data" : "a page of the site"
        case .search: "the search index"
        case .copy(let file): "the copy of \(file.path)"
        case .picture: "a picture of a newspaper page"
        }
    }
}

/// All files of the site but those that tell of other files, by number. A list of them would take twice what their modules' lists do.
struct PlannedFiles: RandomAccessCollection, Sendable {
    let outputs: [Output]
    let copies: [CopiedFile]
    let pictures: [PlannedPicture]
    /// Of the search index, which is made last.
    var search: [SearchFile] = []

    var startIndex: Int { 0 }
    var endIndex: Int { outputs.count + search.count + copies.count + pictures.count }

    subscript(number: Int) -> PlannedFile {
        var place = number
        if place < outputs.count { return .page(outputs[place]) }
        place -= outputs.count
        if place < copies.count { return .copy(copies[place]) }
        place -= copies.count
        return place < pictures.count ? .picture(pictures[place]) : .search(search[place - pictures.count])
    }
}

extension PlannedFiles {
    /// Files as somebody may be waiting for them: what shows what they have changed, then other pages, then what no reader opens.
    func inOrderOfUse(_ numbers: [Int]) -> [Int] {
        let pages = numbers.filter { self[$0].isReadable }
        return pages.filter { self[$0].showsSource } + pages.filter { !self[$0].showsSource }
            + numbers.filter { !self[$0].isReadable }
    }
}

/// What went wrong with one file of the site.
struct FileFailure: Error {
    var fault: SourceFault
    /// The words that it has in common with others for the same reason; nil where it has none.
    var cause: String?
}

/// Faults, with one for all files that failed for the same reason: a thousand times the same is read by nobody.
func faults(of failures: [FileFailure]) -> [SourceFault] {
    var firsts: [String: Int] = [:]
    var counts: [Int: Int] = [:]
    var faults: [SourceFault] = []
    for failure in failures {
        if let cause = failure.cause, let first = firsts[cause] {
            counts[first, default: 0] += 1
            continue
        }
        if let cause = failure.cause { firsts[cause] = faults.count }
        faults.append(failure.fault)
    }
    for (index, count) in counts { faults[index].message += "; so it was with \(count) more of the site's files" }
    return faults
}

/// Renders or copies one file by the publisher; what went wrong is told, and the other files go on. Nothing more is written once
/// something was lost.
///
/// - Parameter number: among the files of the site.
func write(
    _ file: PlannedFile, number: Int, of site: Site, _ search: BuiltSearch, with publisher: Publisher,
    _ kept: KeptPages?, isSound: @Sendable () -> Bool
) -> FileFailure? {
    if publisher.isStopped || !isSound() { return nil }
    do throws(FileFailure) {
        switch file {
        case .page(let output): try write(output, number: number, of: site, with: publisher, kept, isSound: isSound)
        case .search(let part):
            let bytes = search.encode(part)
            if isSound() { try write(bytes, to: file.path, with: publisher) }
        case .copy(let source): try copy(source, to: file.path, with: publisher)
        case .picture(let picture): try write(picture, with: publisher)
        }
        return nil
    } catch {
        return error
    }
}

private func write(
    _ output: Output, number: Int, of site: Site, with publisher: Publisher, _ kept: KeptPages?,
    isSound: @Sendable () -> Bool
) throws(FileFailure) {
    let file: SiteFile
    do throws(SourceFault) {
        if let kept {
            file = try kept.content(of: output, number: number, of: site)
        } else {
            file = try site.content(of: output)
        }
    } catch {
        throw FileFailure(fault: error, cause: error.description)
    }
    guard isSound() else { return }
    try write(file.bytes, to: output.path, with: publisher)
    if let fault = file.fault { throw FileFailure(fault: fault, cause: fault.description) }
}

private func write(_ bytes: Bytes, to path: String, with publisher: Publisher) throws(FileFailure) {
    try telling(path) { () throws(PublishError) in try publisher.write(bytes, to: path) }
}

private func copy(_ file: CopiedFile, to path: String, with publisher: Publisher) throws(FileFailure) {
    try telling(path) { () throws(PublishError) in try publisher.copy(file.path, to: path) }
}

private func write(_ picture: PlannedPicture, with publisher: Publisher) throws(FileFailure) {
    let bytes: Bytes
    do throws(PictureFault) {
        bytes = try picture.album.bytes(of: picture.file)
    } catch {
        throw FileFailure(fault: SourceFault(error, path: picture.url))
    }
    try write(bytes, to: picture.url, with: publisher)
}

/// Makes a fault of what the publisher refuses: of the file at `path`, or of the one to be copied there.
private func telling(_ path: String, _ body: () throws(PublishError) -> Bool) throws(FileFailure) {
    do {
        _ = try body()
    } catch .stopped {
        return
    } catch .unreadableSource(let source, let reason) {
        throw FileFailure(fault: SourceFault(BuildFault.notCopied(reason), path: source))
    } catch {
        let fault = SourceFault(BuildFault.notWritten(error.message, hint: error.hint), path: path)
        throw FileFailure(fault: fault, cause: error.cause)
    }
}
