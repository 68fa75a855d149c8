import Tar
import TestSupport
import Testing
import Text

@testable import Checking

@Suite("Files of a packed site")
struct PackedFilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Writes archives of files, and the list of them.
    private func pack(_ parts: [[String: String]]) throws {
        var entries: [String] = []
        for (number, files) in parts.enumerated() {
            var bytes: Bytes = []
            for (path, text) in files {
                let member = TarMember(path: path, size: text.utf8.count)
                bytes += member.head + Bytes(text.utf8) + member.padding
            }
            bytes += TarMember.end
            try folder.write("part-\(number).tar", bytes: bytes)
            entries.append(
                "{\"name\":\"part-\(number).tar\",\"files\":\(files.count),\"bytes\":\(bytes.count),"
                    + "\"xxh3\":\"\(contentDigits(bytes.span))\"}")
        }
        let list = entries.joined(separator: ",")
        try folder.write("parts.json", "{\"format\":\"broadsheet-parts\",\"version\":1,\"parts\":[\(list)]}")
    }

    @Test("lie in folders, sorted over all parts, and are read whole or in parts")
    func found() throws {
        let long = String(repeating: "二七区", count: 60_000)
        try pack([["b/c/d.html": long, "index.html": "一"], ["b/a.html": "二", "a.html": ""]])
        let files = try SiteFiles(in: folder.path)
        #expect(files.paths == ["a.html", "b/a.html", "b/c/d.html", "index.html"])
        #expect(files.sizes == [0, 3, 540_000, 3])
        func entry(_ path: String) -> SiteFiles.Entry? { files.entry(at: Bytes(path.utf8).span) }
        #expect(entry("b") == .folder && entry("b/c") == .folder)
        #expect(entry("b/c/d.html") == .file(2) && entry("c") == nil)
        #expect(try files.read("b/c/d.html") == Bytes(long.utf8) && files.read("a.html").isEmpty)
        var read: [Bytes] = []
        try files.readInParts("b/c/d.html") { read.append($0) }
        #expect(read.count == 3 && Array(read.joined()) == Bytes(long.utf8))
        #expect(throws: (any Error).self) { try files.read("none.html") }
    }

    @Test(
        "have no path that leads elsewhere where they are unpacked",
        arguments: ["../a", "/a", "a//b", "./a", "a/", "a\nb", "a/../b"])
    func paths(_ path: String) throws {
        try pack([["index.html": "一", path: "二"]])
        let reason = "has a file at \"\(path)\", where no site has one"
        #expect(throws: CheckError.badParts(folder.path + "/part-0.tar", reason: reason)) {
            try SiteFiles(in: folder.path)
        }
    }

    @Test("are in one place, and are not looked for beside a site that is not packed")
    func places() throws {
        for clash in ["a.html", "a.html/b.html"] {
            try pack([["a.html": "1"], [clash: "2"]])
            let error = CheckError.badParts(folder.path, reason: "has two things of the site at one place")
            #expect(throws: error) { try SiteFiles(in: folder.path) }
        }
        try folder.write("index.html", "一")
        #expect(try SiteFiles(in: folder.path).paths == ["index.html", "part-0.tar", "part-1.tar", "parts.json"])
    }
}
