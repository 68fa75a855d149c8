import Archive
import TestSupport
import Testing
import Text

@testable import Search

@Suite("The worked example of docs/search-format.md")
struct WorkedExampleTests {
    static let documents = [
        SearchDocument(
            url: "articles/ab/cdefgh12.html", title: "鄭州招商", date: "2023-05-19", day: CivilDate("2023-05-19"),
            text: "招商3.5亿元。"),
        SearchDocument(
            url: "articles/ab/cdefgh11.html", title: "招商引资", date: "2023-05-18", day: CivilDate("2023-05-18"),
            text: "引资，一。"),
    ]

    @Test("every file of the example stands in the document as it is written, by its path")
    func documented() throws {
        let document = String(utf8: try Repository.read("docs/search-format.md"))
        let (manifestPath, files) = MadeArchive.index(of: Self.documents)
        for (path, bytes) in files.sorted(by: { $0.key < $1.key })
        where !path.hasPrefix("search/fold/") && !path.hasPrefix("search/pinyin/") {
            let text = withoutCharacterData(String(utf8: bytes)).filter { $0 != "\n" }
            if Repository.isRecording { print("    \(path)\n        \(text)") }
            let isDocumented = (path == manifestPath || document.contains(path)) && document.contains(text)
            #expect(isDocumented, "\(path): \(text)")
        }
    }

    /// The document leaves out what another edition of Unicode may change: the list of traditional characters, and the
    /// names of the files that map them and tell how characters are read.
    private func withoutCharacterData(_ text: String) -> String {
        let foldName = contentName(of: FixedFiles.fold)
        let pinyinName = contentName(of: FixedFiles.readings)
        return text.replacing(String(utf8: folding.table.encodedTraditional), with: "…").replacing(foldName, with: "…")
            .replacing(pinyinName, with: "…")
    }
}
