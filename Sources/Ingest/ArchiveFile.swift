package import Archive
import Text

/// What `archive.yml` says.
struct ArchiveFile {
    var settings = ArchiveSettings()
    var pages: [PageEntry] = []

    /// One entry of `pages:`.
    struct PageEntry {
        /// Relative to `seeds/`, with or without `.txt`.
        var file: String
        var note: PageNote
        var place: SourcePlace
    }

    static let keys = [
        "title", "subtitle", "language", "contentLanguage", "publisher", "baseURL", "year", "theme", "corrections",
        "district", "licence", "topics", "pictures", "pages",
    ]
    static let pageKeys = ["date", "page", "title"]

    init() {}

    init(_ text: Bytes, with reader: inout FieldReader) {
        guard let root = reader.document(text) else { return }
        let fields = reader.fields(of: root, known: ArchiveFile.keys)
        if let title = reader.text(fields["title"]) { settings.title = title }
        settings.subtitle = reader.text(fields["subtitle"])
        if let tag = reader.value(fields["language"], orReport: IngestFault.badLanguage, languageTag) {
            settings.language = tag
        }
        settings.contentLanguage = reader.value(
            fields["contentLanguage"], orReport: IngestFault.badLanguage, languageTag)
        settings.publisher = reader.text(fields["publisher"])
        settings.licence = reader.text(fields["licence"])
        settings.baseURL = reader.value(fields["baseURL"], orReport: IngestFault.badBaseURL, siteAddress)
        settings.year = reader.value(fields["year"], orReport: IngestFault.badYear, year)
        settings.theme = reader.text(fields["theme"])
        settings.topics = reader.value(fields["topics"], orReport: IngestFault.badTopics) { TopicChoice(rawValue: $0) }
        settings.pictures =
            reader.value(fields["pictures"], orReport: IngestFault.badSwitch) { ["on": true, "off": false][$0] } ?? true
        settings.district = reader.text(fields["district"])
        settings.corrections = reader.value(fields["corrections"], orReport: IngestFault.badCorrections) {
            CorrectionsAddress($0)
        }
        for member in fields["pages"].map({ reader.members(of: $0) }) ?? [] {
            pages.append(ArchiveFile.pageEntry(member, with: &reader))
        }
    }

    private static func pageEntry(_ member: FieldReader.Member, with reader: inout FieldReader) -> PageEntry {
        let fields = reader.fields(of: member.value, known: pageKeys)
        let note = PageNote(
            issueDate: reader.value(fields["date"], orReport: IngestFault.badDay) { CivilDate($0) },
            page: reader.text(fields["page"]), title: reader.text(fields["title"]))
        return PageEntry(file: member.name, note: note, place: member.place)
    }
}

/// What `archive.yml` says of one page, which counts for more than what its file's name tells.
package struct PageNote: Equatable, Sendable {
    package var issueDate: CivilDate?
    package var page: String?
    package var title: String?
}

private func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text), year > 0 else {
        return nil
    }
    return year
}
