import Disk
import TestSupport
import Testing
import Text

@testable import Publishing

@Suite("Files that are left as they are")
struct LeavingTests {
    private let site = ["a/b": "1", "a/甲": "2", "c": "3", "d/e": "4", "d/f": "5"]

    /// Builds the site, and tells what it left.
    private func files(_ folder: TemporaryFolder) throws -> PublishedFiles {
        let publisher = try Publisher(folder: folder.output, plan: OutputPlan(paths: site.keys.sorted()) { _ in "" })
        for (path, text) in site { try publisher.write(Array(text.utf8), to: path) }
        _ = try publisher.finish()
        return publisher.publishedFiles.files
    }

    @Test("are those that a former build made and nobody touched")
    func untouched() throws {
        let folder = try TemporaryFolder(), files = try files(folder)
        #expect((0..<files.count).map { files.path($0) } == ["a/b", "a/甲", "c", "d/e", "d/f"])
        try folder.write("public/c", "x")
        try folder.remove("public/d/f")
        try folder.link("public/d/f", to: "e")
        let paths = ["new", "d/f", "d/e", "c", "a/甲"]
        let publisher = try Publisher(folder: folder.output, plan: OutputPlan(paths: paths) { _ in "" })
        let outputs = publisher.outputs(madeBefore: files)
        #expect(outputs.map { paths[$0.number] } == ["a/甲", "c", "d/e", "d/f"])
        #expect(outputs.map { files.path($0.former) } == ["a/甲", "c", "d/e", "d/f"])
        let left = publisher.untouched(outputs, of: files)
        #expect(left.map { paths[$0.number] } == ["a/甲", "d/e"])
        publisher.leave(left, of: files)
        #expect(publisher.remainingCount == 3)
        try folder.remove("public/d/f")
        for path in ["new", "d/f", "c"] { try publisher.write([0x39], to: path) }
        let report = try publisher.finish()
        #expect(report.unchanged == 2 && report.written == ["c", "d/f", "new"] && report.bytes == 5)
        #expect(report.removed == ["a/b"])
        #expect(try folder.site() == ["a/甲": "2", "c": "9", "d/e": "4", "d/f": "9", "new": "9"])
        let made = publisher.publishedFiles
        #expect(made.numbers.map { paths[$0] } == ["a/甲", "c", "d/e", "d/f", "new"])
        #expect(made.files[0] == files[1] && made.files[2] == files[3])
        #expect(publisher.checksums.entries.map(\.path) == ["a/甲", "c", "d/e", "d/f", "new"])
    }

    @Test("are none where no manifest says whose they are")
    func foreign() throws {
        let folder = try TemporaryFolder(), files = try files(folder)
        try folder.remove(".public.manifest")
        let publisher = try Publisher(folder: folder.output, plan: OutputPlan(paths: ["a/b", "c"]) { _ in "" })
        #expect(publisher.outputs(madeBefore: files).isEmpty)
    }

    @Test("are kept in two arrays that fit each other, or are nothing")
    func arrays() throws {
        let files = try files(try TemporaryFolder())
        #expect(PublishedFiles(names: files.names, words: files.words) == files)
        #expect(PublishedFiles(names: files.names.dropLast(), words: files.words) == nil)
        #expect(PublishedFiles(names: files.names, words: files.words.dropLast()) == nil)
        var words = files.words
        words[0] = 100
        #expect(PublishedFiles(names: files.names, words: words) == nil)
    }
}
