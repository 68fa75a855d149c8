package import Archive
import Disk
package import Text

/// The text of a page, decoded and in ordinary characters: a page is taken out of a PDF as often as not.
package struct OrdinaryText: Sendable {
    package var text: StoredBytes
    package var digest: UInt64
    /// How many of its characters the file holds as others that only look like them.
    package var mappedCharacters: Int

    package init(text: StoredBytes, digest: UInt64, mappedCharacters: Int) {
        (self.text, self.digest, self.mappedCharacters) = (text, digest, mappedCharacters)
    }

    /// - Parameter text: decoded.
    init(_ text: Bytes) {
        var text = text
        mappedCharacters = text.mapToOrdinaryCharacters()
        digest = contentHash(text.span)
        self.text = StoredBytes(text)
    }
}

/// Reads and decodes the text of one page. One in no known encoding, or with nothing in it, is a fault.
package func loadText(_ file: SeedFile) throws(SourceFault) -> OrdinaryText {
    let text = try readText(file.path, limit: ReadingLimit.text)
    guard holdsText(text) else { throw SourceFault(IngestFault.nothingInIt, path: file.path) }
    return OrdinaryText(text)
}

/// Reads one page.
///
/// - Parameter known: its text, where it is known without a look into the file.
package func loadPage(_ file: SeedFile, known: OrdinaryText? = nil) -> Loaded<PageSource> {
    do throws(SourceFault) {
        let text = if let known { known } else { try loadText(file) }
        var page = pageSource(file.source, text, note: file.note)
        guard let corrections = file.corrections else { return Loaded(value: page) }
        let faults = page.add(corrections)
        return Loaded(value: page, faults: faults)
    } catch {
        return Loaded(faults: [error])
    }
}

/// A page, with what its file's name tells of it and what `archive.yml` does.
///
/// - Parameter label: the page's in its issue, where neither tells it and the file's name tells the day.
func pageSource(_ source: SourcePath, _ text: OrdinaryText, note: PageNote?, label: String? = nil) -> PageSource {
    let clues = FileNameClues(source: source)
    let issueDate = note?.issueDate ?? clues.issueDate
    let basis: DateBasis = note?.issueDate == nil ? .fileName : .archiveFile
    var page = PageSource(
        source: source, storedText: text.text, issueDate: issueDate, issueDateBasis: issueDate.map { _ in basis },
        page: note?.page ?? (issueDate == nil ? nil : label) ?? clues.page, title: note?.title)
    page.textDigest = text.digest
    page.mappedCharacters = text.mappedCharacters
    return page
}

extension PageSource {
    /// Gives a page what an editor corrects in it.
    ///
    /// - Returns: what is wrong with the file.
    mutating func add(_ file: SeedFile.CorrectionsFile) -> [SourceFault] {
        let loaded = loadCorrections(file)
        corrections = loaded.value
        return loaded.faults
    }
}

private func loadCorrections(_ file: SeedFile.CorrectionsFile) -> Loaded<PageCorrections> {
    do throws(SourceFault) {
        var reader = FieldReader(path: file.path)
        let corrections = pageCorrections(
            try readText(file.path, limit: ReadingLimit.yaml), source: file.source, with: &reader)
        return Loaded(value: corrections, faults: reader.faults)
    } catch {
        return Loaded(faults: [error])
    }
}

/// Reads and decodes one Markdown article and its front matter. What is wrong in the front matter is told and left out;
/// a draft is left out whole, without a fault.
package func loadArticle(_ file: SeedFile) -> Loaded<MarkdownSource> {
    do throws(SourceFault) {
        let text = try readText(file.path, limit: ReadingLimit.text)
        guard holdsText(text) else { throw SourceFault(IngestFault.nothingInIt, path: file.path) }
        var reader = FieldReader(path: file.path)
        let article = markdownSource(text, source: file.source, with: &reader)
        return Loaded(value: article, faults: reader.faults)
    } catch {
        return Loaded(faults: [error])
    }
}

/// A file of a folder that takes the place of its twin in the theme.
package struct ThemeFile: Equatable, Sendable {
    /// Relative to the folder: `partials/header.mustache`.
    package var path: String
    /// As it is on disk: not all files of a theme are text.
    package var bytes: [UInt8]
}

/// All files of a folder, in the order of the bytes of their paths, hidden ones passed over.
///
/// - Parameter isRequired: whether it is a fault that the folder is missing.
package func loadTemplates(in folder: String, isRequired: Bool = false) -> (files: [ThemeFile], faults: [SourceFault]) {
    let walk = FolderWalk(folder, mostFiles: mostThemeFiles)
    var faults = walk.faults
    if walk.isMissing && isRequired { faults.append(SourceFault(IngestFault.noTemplates, path: folder)) }
    var files: [ThemeFile] = []
    for file in walk.files {
        do throws(ReadError) {
            files.append(ThemeFile(path: file.source.text, bytes: try readFile(file.path, limit: ReadingLimit.text)))
        } catch {
            faults.append(SourceFault(IngestFault(error), path: file.path))
        }
    }
    return (files, faults)
}

/// A theme has some fifty; a folder with far more is another one, named by mistake.
private let mostThemeFiles = 10_000
