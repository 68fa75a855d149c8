package import Archive
import Disk
package import Text

/// Reads and decodes one page, in ordinary characters: a page is taken out of a PDF as often as not. A page in no known
/// encoding, or with nothing in it, is left out with a fault.
package func loadPage(_ file: SeedFile) -> Loaded<PageSource> {
    do throws(SourceFault) {
        var text = try readText(file.path, limit: ReadingLimit.text)
        guard holdsText(text) else { throw SourceFault(IngestFault.nothingInIt, path: file.path) }
        let mappedCharacters = text.mapToOrdinaryCharacters()
        let clues = FileNameClues(source: file.source)
        let issueDate = file.note?.issueDate ?? clues.issueDate
        let basis: DateBasis = file.note?.issueDate == nil ? .fileName : .archiveFile
        var page = PageSource(
            source: file.source, text: text, issueDate: issueDate, issueDateBasis: issueDate.map { _ in basis },
            page: file.note?.page ?? clues.page, title: file.note?.title)
        page.mappedCharacters = mappedCharacters
        page.sheet = file.picture.map { PageSheet(kind: .picture, file: $0, width: 0, height: 0) }
        guard let corrections = file.corrections else { return Loaded(value: page) }
        let loaded = loadCorrections(corrections)
        page.corrections = loaded.value
        return Loaded(value: page, faults: loaded.faults)
    } catch {
        return Loaded(faults: [error])
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
            files.append(ThemeFile(path: file.source, bytes: try readFile(file.path, limit: ReadingLimit.text)))
        } catch {
            faults.append(SourceFault(IngestFault(error), path: file.path))
        }
    }
    return (files, faults)
}

/// A theme has some fifty; a folder with far more is another one, named by mistake.
private let mostThemeFiles = 10_000
