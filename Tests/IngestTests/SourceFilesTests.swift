import Archive
import Foundation
import Ingest
import TestSupport
import Testing

@Suite("Files of the source folder")
struct SourceFilesTests {
    @Test("are found by their paths, and only inside the folder")
    func entries() throws {
        let folder = try TemporaryFolder()
        let seeds = folder.path + "/seeds"
        for name in ["seeds/a.jpg", "seeds/sub/deep/b.jpg", "seeds/sub/é.jpg", "seeds-2/c.jpg"] {
            try folder.write(name, "")
        }
        let links = ["in.jpg": "sub/deep/b.jpg", "out.jpg": "../seeds-2/c.jpg", "out": "../seeds-2"]
        for (name, target) in links {
            try FileManager.default.createSymbolicLink(atPath: seeds + "/" + name, withDestinationPath: target)
        }
        let files = SourceFiles(root: seeds, sources: listSeeds(in: seeds).sources)
        let cases: [(path: String, entry: SourceFiles.Entry)] = [
            ("a.jpg", .file(source: "a.jpg", path: seeds + "/a.jpg")),
            ("in.jpg", .file(source: "in.jpg", path: seeds + "/in.jpg")),
            ("sub/e\u{301}.jpg", .file(source: "sub/é.jpg", path: seeds + "/sub/é.jpg")),
            ("out.jpg", .outside), ("out/c.jpg", .outside), ("", .folder), ("sub", .folder), ("sub/deep", .folder),
            ("b.jpg", .missing), ("sub/other/b.jpg", .missing), ("su", .missing),
        ]
        for (path, entry) in cases { #expect(files.entry(at: SourcePath(path)) == entry, "\(path)") }
        let meant: [(path: String, name: String?)] = [
            ("b.jpg", "a.jpg"), ("sub/deep/B.JPG", "b.jpg"), ("sub/other/b.jpg", nil), ("su", nil),
        ]
        for (path, name) in meant { #expect(files.nameMeant(by: SourcePath(path)) == name, "\(path)") }
    }

    @Test("that are gone since, or that nobody may read, are told as such")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        for name in ["gone.jpg", "secret.jpg"] { try folder.write(name, "") }
        let files = SourceFiles(root: folder.path, sources: listSeeds(in: folder.path).sources)
        try FileManager.default.removeItem(atPath: folder.path + "/gone.jpg")
        #expect(files.entry(at: "gone.jpg") == .unreadable(reason: "No such file or directory"))
        // Nothing is secret to the superuser.
        if geteuid() != 0 {
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/secret.jpg")
            #expect(files.entry(at: "secret.jpg") == .unreadable(reason: "Permission denied"))
        }
    }
}
