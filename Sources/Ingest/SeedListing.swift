package import Archive
package import Disk
package import Text

/// A page or article in `seeds/`, not read yet.
package struct SeedFile: Equatable, Sendable {
    /// Relative to the folder: `2023/a.txt`.
    package var source: SourcePath
    /// As the user knows it, and as it is opened: `seeds/2023/a.txt`.
    package var path: String
    /// What `archive.yml` says of it.
    package var note: PageNote?
    /// Its corrections file, relative to the folder and as it is opened; nil where it has none.
    package var corrections: CorrectionsFile?
    /// Of a file with several pages: what `archive.yml` says of each, by its number from 1.
    package var pageNotes: [Int: PageNote] = [:]
    /// Likewise.
    package var pageCorrections: [Int: CorrectionsFile] = [:]
    /// Of a text or of what was recognised: the PDF or the picture of the printed page beside it, with the same name.
    package var print: PrintFile?
    /// Of a text without a PDF: what a machine recognised on the printed page, likewise.
    package var recognised: PrintFile?
    /// What the kernel knew of it when it was found.
    package var status: FileStatus

    package struct PrintFile: Equatable, Sendable {
        /// Relative to the folder.
        package var source: SourcePath
        package var path: String
        package var status: FileStatus
    }

    package struct CorrectionsFile: Equatable, Sendable {
        package var source: SourcePath
        package var path: String
        /// Likewise.
        package var status: FileStatus
    }

    fileprivate init(_ file: FolderWalk.File) {
        (source, path, status) = (file.source, file.path, file.status)
    }

    /// When it or its corrections last changed, in nanoseconds since 1970.
    package var newestChange: Int {
        let others =
            pageCorrections.values.map(\.status.changed)
            + [corrections?.status, print?.status, recognised?.status].compactMap { $0?.changed }
        return others.reduce(status.changed, max)
    }

    /// A number for the file as the kernel knows it, without those beside it.
    package var stamp: UInt64 {
        var bytes = Bytes(path.utf8)
        let numbers = [status.size, status.modified, status.changed].map { UInt64(bitPattern: Int64($0)) }
        for number in numbers + [status.device, status.inode] {
            withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
        }
        return contentHash(bytes.span)
    }
}

/// What is in `seeds/`: the files to be loaded, each on its own, and what was read on the way.
package struct SeedListing: Sendable {
    /// `.txt`, `.pdf`, `.xml` and `.hocr` files, in the order of the bytes of their sources.
    package var pages: [SeedFile] = []
    /// `.md` files, likewise.
    package var articles: [SeedFile] = []
    /// Every file below the folder, of whatever kind, likewise.
    package var sources: [SourcePath] = []
    package var settings = ArchiveSettings()
    package var authority = AuthorityFile()
    package var oldAddresses: [OldAddress] = []
    package var faults: [SourceFault] = []
    /// False where the folder cannot be read, or is one that the site would be written into: not a site without pages,
    /// but no answer to what the site is.
    package var isUsable = true
    /// Files of settings that are there and were not understood whole: `archive.yml`, `redirects.yml`, `subjects.yml`. What they would
    /// have said is not known then; what stands in its place is what holds without them.
    package var faultySettings: [String] = []
    /// A number for the content of `archive.yml`, `redirects.yml` and `subjects.yml`.
    package var settingsDigest: UInt64 = 0
}

/// A value read from a file, and what is wrong with the file. Without a value and without a fault the file asks to be
/// left out.
package struct Loaded<Value: Sendable>: Sendable {
    package var value: Value?
    package var faults: [SourceFault]

    package init(value: Value? = nil, faults: [SourceFault] = []) {
        self.value = value
        self.faults = faults
    }
}

/// Walks a folder of seeds and reads `archive.yml`, `redirects.yml` and `subjects.yml` at its top. Hidden files are passed over; so are
/// others that are neither page nor article, with a warning where the name is nearly right.
///
/// - Parameter output: a folder that is passed over should it lie inside `folder`: what a build makes is no seed.
package func listSeeds(in folder: String, passingOver output: String? = nil) -> SeedListing {
    let root = folderName(folder)
    let walk = FolderWalk(root, passingOver: output)
    var listing = SeedListing(faults: walk.faults)
    listing.isUsable = walk.isReadable
    listing.sources = walk.files.map(\.source)
    if walk.isMissing { listing.faults.append(SourceFault(IngestFault.noFolder, path: root)) }
    if let output, holds(output, root) {
        listing.isUsable = false
        listing.faults.append(SourceFault(IngestFault.outputAroundSeeds(output), path: root))
    }
    var archive = ArchiveFile()
    var corrections: [FolderWalk.File] = []
    for file in walk.files {
        switch (file.source.text, file.source.ending) {
        case ("archive.yml", _): archive = listing.read(file, or: archive) { ArchiveFile($0, with: &$1) }
        case ("subjects.yml", _):
            listing.authority = listing.read(file, or: listing.authority) { authorityFile($0, with: &$1) }
        case (redirectsFile, _):
            listing.oldAddresses = listing.read(file, or: []) { oldAddresses($0, with: &$1) }
        case (_, "txt"), (_, "pdf"), (_, "xml"), (_, "hocr"): listing.pages.append(SeedFile(file))
        case (let name, "yml") where name.hasSuffix(correctionsEnding): corrections.append(file)
        case (_, "md"): listing.articles.append(SeedFile(file))
        default: listing.warnOfNearMiss(file)
        }
    }
    let issues = listing.takeIssueLists()
    listing.attachPrints(walk.files)
    listing.settings = archive.settings
    listing.attach(archive.pages, path: root + "/archive.yml")
    listing.attach(issues, walk.files)
    listing.attach(corrections)
    listing.tellFoldersInPlaceOfSettings(in: root)
    let faulty = Set(listing.faults.filter { $0.severity == .error }.map(\.path))
    listing.faultySettings = settingsFiles.map { root + "/" + $0 }.filter(faulty.contains)
    return listing
}

/// Of files that may be pages, the preferred ones first.
private let pageEndings = [".txt", ".pdf", ".xml", ".hocr"]

private let settingsFiles = ["archive.yml", redirectsFile, "subjects.yml"]

extension SeedListing {
    fileprivate mutating func read<Value>(
        _ file: FolderWalk.File, or fallback: Value, _ parse: (Bytes, inout FieldReader) -> Value
    ) -> Value {
        do throws(SourceFault) {
            var reader = FieldReader(path: file.path)
            let text = try readText(file.path, limit: ReadingLimit.yaml)
            let value = parse(text, &reader)
            faults += reader.faults
            settingsDigest = contentHash((Bytes("\(settingsDigest) \(file.source.text)\n".utf8) + text).span)
            return value
        } catch {
            faults.append(error)
            return fallback
        }
    }

    fileprivate mutating func attach(_ entries: [ArchiveFile.PageEntry], path: String) {
        let sources = pages.map(\.source.text)
        let indexes = Dictionary(zip(sources, sources.indices)) { first, _ in first }
        var unknown = 0
        for entry in entries {
            let index = indexes[entry.file] ?? pageEndings.lazy.compactMap { indexes[entry.file + $0] }.first
            if let index, pages[index].note == nil {
                pages[index].note = entry.note
                continue
            }
            if index == nil, let (file, page) = sheet(calledBy: entry.file), pages[file].pageNotes[page] == nil {
                pages[file].pageNotes[page] = entry.note
                continue
            }
            if index == nil { unknown += 1 }
            // Each suggestion looks at every page: who renames a whole folder needs no thousand of them.
            let meant = unknown <= mostSuggestions ? closestName(to: entry.file, among: sources) : nil
            let fault: IngestFault = index == nil ? .unknownPage(entry.file, meant: meant) : .repeatedKey(entry.file)
            faults.append(SourceFault(fault, path: path, line: entry.place.line, column: entry.place.column))
        }
    }

    /// Gives each corrections file to the page beside it that has its name.
    fileprivate mutating func attach(_ corrections: [FolderWalk.File]) {
        let indexes = Dictionary(zip(pages.map(\.source.text), pages.indices)) { first, _ in first }
        let stems = pages.map { $0.source.withoutEnding }
        var unknown = 0
        for file in corrections {
            let stem = String(file.source.text.dropLast(correctionsEnding.count))
            let corrections = SeedFile.CorrectionsFile(source: file.source, path: file.path, status: file.status)
            if let index = pageEndings.lazy.compactMap({ indexes[stem + $0] }).first {
                pages[index].corrections = corrections
            } else if let (file, page) = sheet(calledBy: stem) {
                pages[file].pageCorrections[page] = corrections
            } else {
                unknown += 1
                let meant = unknown <= mostSuggestions ? closestName(to: stem, among: stems) : nil
                let fault = IngestFault.noPageToCorrect(
                    page: stem + ".txt", meant: meant.map { $0 + correctionsEnding })
                faults.append(SourceFault(fault, path: file.path))
            }
        }
    }

    /// The file whose page is called so, and the page's number.
    private func sheet(calledBy name: String) -> (file: Int, page: Int)? {
        let source = SourcePath(name)
        let stem = pageEndings.contains("." + source.ending) ? source.withoutEnding : name
        for (index, page) in pages.enumerated() where page.holdsSheets {
            if let number = SheetNames(source: page.source).page(calledBy: stem) { return (index, number) }
        }
        return nil
    }

    fileprivate mutating func tellFoldersInPlaceOfSettings(in root: String) {
        for path in settingsFiles.map({ root + "/" + $0 }) where (try? status(of: path))?.kind == .folder {
            faults.append(SourceFault(IngestFault.folderForFile, path: path))
        }
    }

    fileprivate mutating func warnOfNearMiss(_ file: FolderWalk.File) {
        guard let meant = nameMeant(by: file.source) else { return }
        faults.append(SourceFault(IngestFault.nearMiss(meant: meant), path: file.path))
    }
}

/// How many names that lead nowhere get a suggestion, of one kind.
package let mostSuggestions = 20

/// The name that would be read, for a file whose ending is nearly right: `A03.TXT`, `a.markdown`, `archive.yaml`.
private func nameMeant(by source: SourcePath) -> String? {
    let stem = source.withoutEnding
    switch (stem.lowercased(), source.ending.lowercased()) {
    case (_, "txt"), (_, "text"): return stem + ".txt"
    case (_, "pdf"): return stem + ".pdf"
    case (_, "xml"): return stem + ".xml"
    case (_, "hocr"): return stem + ".hocr"
    case (_, "md"), (_, "markdown"), (_, "mdown"): return stem + ".md"
    case ("archive", "yml"), ("archive", "yaml"): return "archive.yml"
    case ("subjects", "yml"), ("subjects", "yaml"): return "subjects.yml"
    case ("redirects", "yml"), ("redirects", "yaml"): return redirectsFile
    case (let lower, "yml"), (let lower, "yaml"):
        let isCorrections = ["corrections", "correction"].contains(SourcePath(lower).ending)
        return isCorrections ? SourcePath(stem).withoutEnding + correctionsEnding : nil
    default: return nil
    }
}
