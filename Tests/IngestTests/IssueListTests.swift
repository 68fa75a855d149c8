import Archive
import Ingest
import TestSupport
import Testing
import Text

@Suite("Lists of an issue's pages")
struct IssueListTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        var page = SmallALTO.Page()
        page.set("这里的一行文字", x: 40, y: 60)
        for name in ["0001", "0002"] { try folder.write("seeds/issue/alto/\(name).xml", SmallALTO([page]).text) }
        try folder.write("seeds/issue/img/0001.jpg", "")
    }

    private func listed(date: String = "2023-05-19", more: String = "") throws -> SeedListing {
        let text = """
            <mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
            <mets:dmdSec ID="D1"><mets:mdWrap><mets:xmlData><mods:mods><mods:originInfo><mods:dateIssued>\(date)</mods:dateIssued></mods:originInfo></mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
            <mets:fileSec><mets:fileGrp USE="ALTO">
            <mets:file ID="A2"><mets:FLocat LOCTYPE="URL" xlink:href="file://./alto/0002.xml"/></mets:file>
            <mets:file ID="A1"><mets:FLocat LOCTYPE="URL" xlink:href="alto/0001.xml"/></mets:file>
            <mets:file ID="A3"><mets:FLocat LOCTYPE="URL" xlink:href="alto/0003.xml"/></mets:file></mets:fileGrp>
            <mets:fileGrp USE="Images"><mets:file ID="I1"><mets:FLocat xlink:href="img/0001.jpg"/></mets:file></mets:fileGrp></mets:fileSec>
            <mets:structMap TYPE="LOGICAL"><mets:div ORDERLABEL="X9"><mets:fptr FILEID="A1"/></mets:div></mets:structMap>
            <mets:structMap TYPE="PHYSICAL"><mets:div TYPE="NEWSPAPER">
            <mets:div TYPE="PAGE" ORDER="1" ORDERLABEL="A01"><mets:fptr FILEID="I1"/><mets:fptr><mets:area FILEID="A1"/></mets:fptr></mets:div>
            <mets:div TYPE="PAGE" ORDER="2"><mets:fptr FILEID="A2"/></mets:div>
            \(more)</mets:div></mets:structMap></mets:mets>
            """
        try folder.write("seeds/issue/mets.xml", text)
        return listSeeds(in: folder.path + "/seeds")
    }

    private func loaded(_ listing: SeedListing) -> [PageSource] {
        listing.pages.flatMap { loadPages($0) { readSheets($0) ?? Loaded() }.value ?? [] }
    }

    @Test("the list is no page, and tells its pages' day, labels and pictures")
    func pages() throws {
        let listing = try listed()
        let pages = loaded(listing)
        #expect(pages.map(\.source) == ["issue/alto/0001.xml", "issue/alto/0002.xml"] && listing.faults.isEmpty)
        #expect(pages.map(\.page) == ["A01", "2"])
        #expect(pages.map(\.issueDate) == [CivilDate("2023-05-19"), CivilDate("2023-05-19")])
        #expect(pages.map { $0.sheet?.file } == ["issue/img/0001.jpg", nil])
    }

    @Test("days in other spellings are read; a year alone is no day", arguments: [("20230519", true), ("2023", false)])
    func dates(text: String, isDay: Bool) throws {
        #expect(loaded(try listed(date: text)).first?.issueDate == (isDay ? CivilDate("2023-05-19") : nil))
    }

    @Test("what archive.yml says counts for more")
    func archiveFile() throws {
        try folder.write("seeds/archive.yml", "pages:\n  issue/alto/0001: {page: B07}\n")
        #expect(loaded(try listed()).first?.page == "B07")
        #expect(loaded(try listed()).first?.issueDate == CivilDate("2023-05-19"))
    }

    @Test("a page that is listed and not there is told with its place")
    func missing() throws {
        let faults = try listed(more: "<mets:div ORDER=\"3\"><mets:fptr FILEID=\"A3\"/></mets:div>").faults
        #expect(faults.map(\.message) == ["issue/alto/0003.xml is a page of this issue, and is not here"])
        #expect(faults.first?.severity == .warning && faults.first?.line == 12)
        #expect(faults.first?.path.hasSuffix("issue/mets.xml") == true)
    }

    @Test("a list without pages, and a broken one, are told")
    func faults() throws {
        try folder.write("seeds/a.xml", "<mets><structMap TYPE=\"PHYSICAL\"/></mets>")
        try folder.write("seeds/b.xml", "<mets><structMap></mets>")
        let listing = listSeeds(in: folder.path + "/seeds")
        #expect(
            listing.faults.map(\.message).sorted() == [
                "no ALTO file is a page of this issue", "this is no whole XML: mismatched tag",
            ])
    }
}
