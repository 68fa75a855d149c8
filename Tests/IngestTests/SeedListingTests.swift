import Archive
import Foundation
import Ingest
import TestSupport
import Testing
import Text

@Suite("The walk through seeds/")
struct SeedListingTests {
    @Test("pages and articles in the order of their paths' bytes; hidden and other files are passed over")
    func order() throws {
        let folder = try TemporaryFolder()
        let names = [
            "b.txt", "a/z.txt", "a.txt", "a-b/c.txt", "甲/乙.txt", "B.txt", "n.md", "a/m.md", ".hidden.txt", ".git/x.txt",
            "photo.jpg", "notes", "a/archive.yml",
        ]
        for name in names { try folder.write(name, "x") }
        let listing = listSeeds(in: folder.path)
        #expect(listing.pages.map(\.source) == ["B.txt", "a-b/c.txt", "a.txt", "a/z.txt", "b.txt", "甲/乙.txt"])
        #expect(listing.articles.map(\.source) == ["a/m.md", "n.md"])
        #expect(listing.pages.first?.path == folder.path + "/B.txt")
        #expect(listing.faults == [])
    }

    static let nearMisses = [
        ("A03.TXT", "A03.txt"), ("x/a.text", "x/a.txt"), ("a.markdown", "a.md"), ("a.MD", "a.md"),
        ("archive.yaml", "archive.yml"), ("Subjects.yml", "subjects.yml"),
    ]

    @Test("a name that is nearly right is a warning that says the right one", arguments: nearMisses)
    func nearMiss(_ name: String, _ meant: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(name, "x")
        let listing = listSeeds(in: folder.path)
        #expect(listing.pages.isEmpty && listing.articles.isEmpty)
        #expect(listing.faults.map(\.severity) == [.warning])
        #expect(listing.faults.map(\.path) == [folder.path + "/" + name])
        #expect(listing.faults.map(\.hint) == ["did you mean \"\(meant)\"?"])
    }

    @Test("links inside the folder are followed; one that leads to a folder read already is a fault, and the walk ends")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write(".hidden/x.txt", "x")
        try folder.write("z/a.txt", "x")
        try link(folder, "elsewhere", ".hidden")
        try link(folder, "file.txt", "z/a.txt")
        try link(folder, "again", "z")
        try link(folder, "z/loop", "..")
        try link(folder, ".hidden/back", folder.path)
        let listing = listSeeds(in: folder.path)
        #expect(listing.pages.map(\.source) == ["elsewhere/x.txt", "file.txt", "z/a.txt"])
        #expect(
            listing.faults.map(\.description).sorted().map { String($0.dropFirst(folder.path.count)) } == [
                "/again: error: this folder is read already, as \(folder.path)/z\nhint: remove the link that leads to it a second time",
                "/elsewhere/back: error: this folder is read already, as \(folder.path)\nhint: remove the link that leads to it a second time",
                "/z/loop: error: this folder is read already, as \(folder.path)\nhint: remove the link that leads to it a second time",
            ])
    }

    @Test(
        "links out of the folder are faults, to files and folders, straight and by steps; nothing behind them is read")
    func linksOut() throws {
        let all = try TemporaryFolder()
        for name in ["secret", "other/a.txt", "seeds-2/a.txt", "seeds/a.txt"] { try all.write(name, "x") }
        for (name, target) in [
            ("b.txt", "../secret"), ("c.txt", all.path + "/secret"), ("d", "../other"), ("e", "../seeds-2"),
            ("f.txt", "b.txt"), ("g", ".."), ("archive.yml", "../secret"), ("page.mustache", "../secret"),
            ("inside.txt", "../seeds/a.txt"), ("whole.txt", all.path + "/seeds/a.txt"),
        ] {
            try FileManager.default.createSymbolicLink(atPath: all.path + "/seeds/" + name, withDestinationPath: target)
        }
        let listing = listSeeds(in: all.path + "/seeds"), theme = loadTemplates(in: all.path + "/seeds")
        #expect(listing.pages.map(\.source) == ["a.txt", "inside.txt", "whole.txt"])
        #expect(theme.files.map(\.path) == ["a.txt", "inside.txt", "whole.txt"])
        for faults in [listing.faults, theme.faults] {
            let told = faults.filter { $0.message == "is a symbolic link out of this folder" && !$0.hint.isEmpty }
            #expect(
                told.sorted().map { String($0.path.dropFirst(all.path.count)) }
                    == [
                        "archive.yml", "b.txt", "c.txt", "d", "e", "f.txt", "g", "page.mustache",
                    ].map { "/seeds/" + $0 })
        }
    }

    @Test("the folder itself may be a link")
    func linkedRoot() throws {
        let folder = try TemporaryFolder()
        try folder.write("real/a.txt", "x")
        try link(folder, "seeds", "real")
        try link(folder, "real/b.txt", "a.txt")
        let listing = listSeeds(in: folder.path + "/seeds")
        #expect(listing.pages.map(\.source) == ["a.txt", "b.txt"] && listing.faults.isEmpty)
    }

    @Test("a thicket of links that doubles with every step is walked once")
    func thicket() throws {
        let folder = try TemporaryFolder()
        for depth in 0..<40 {
            try folder.write("\(depth)/a.txt", "x")
            for name in ["l", "r"] { try link(folder, "\(depth)/\(name)", "../\(depth + 1)") }
        }
        try folder.write("40/a.txt", "x")
        #expect(listSeeds(in: folder.path).pages.count == 41)
    }

    @Test("what cannot be read is a fault, and the rest is listed")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "x")
        try link(folder, "broken.txt", "nowhere")
        try link(folder, "self.txt", "self.txt")
        #expect(mkfifo(folder.path + "/pipe.txt", 0o644) == 0)
        let listing = listSeeds(in: folder.path)
        #expect(listing.pages.map(\.source) == ["a.txt"])
        #expect(
            listing.faults.sorted().map { String($0.path.dropFirst(folder.path.count)) + " " + $0.message } == [
                "/broken.txt cannot be read: No such file or directory", "/pipe.txt is neither a file nor a folder",
                "/self.txt cannot be read: Too many levels of symbolic links",
            ])
    }

    @Test("a page that went away after the walk is a fault")
    func goneAway() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.txt", "x")
        let listing = listSeeds(in: folder.path)
        try FileManager.default.removeItem(atPath: path)
        let page = loadPage(listing.pages[0])
        #expect(page.value == nil)
        #expect(page.faults.map(\.message) == ["cannot be read: No such file or directory"])
    }

    @Test("files that are too large are told with size and limit before they are read; the rest is listed and loaded")
    func huge() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "a.corrections.yml", "b.md", "c.txt", "archive.yml", "subjects.yml"] {
            let path = try folder.write(name, "页")
            if name != "c.txt" && name != "a.txt" { #expect(truncate(path, 1 << 40) == 0) }
        }
        let listing = listSeeds(in: folder.path)
        let pages = listing.pages.map { loadPage($0) }, article = loadArticle(listing.articles[0])
        #expect(pages.map { $0.value?.source } == ["a.txt", "c.txt"] && article.value == nil)
        let faults = listing.faults + pages.flatMap(\.faults) + article.faults
        #expect(
            faults.map { String($0.path.dropFirst(folder.path.count)) + " " + $0.message }.sorted() == [
                "/a.corrections.yml has 1 TB, and at most 16 MB are read",
                "/archive.yml has 1 TB, and at most 16 MB are read", "/b.md has 1 TB, and at most 256 MB are read",
                "/subjects.yml has 1 TB, and at most 16 MB are read",
            ])
        #expect(faults.allSatisfy { !$0.hint.isEmpty })
    }

    @Test("a pipe that took a page's place after the walk is a fault, and nobody waits for it")
    func pipeInstead() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.txt", "x")
        let page = try #require(listSeeds(in: folder.path).pages.first)
        try FileManager.default.removeItem(atPath: path)
        #expect(mkfifo(path, 0o644) == 0)
        #expect(loadPage(page).faults.map(\.message) == ["is neither a file nor a folder"])
    }

    @Test("a file name that is not UTF-8 is a fault")
    func badName() throws {
        let folder = try TemporaryFolder()
        let name =
            Array(folder.path.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xFF), 0x2E, 0x74, 0x78, 0x74, 0]
        let file = try #require(fopen(name, "w"))
        fclose(file)
        #expect(listSeeds(in: folder.path).faults.map(\.message) == ["the file's name is not UTF-8"])
    }

    @Test("of many corrections without a page the first twenty get a suggestion")
    func manyLoneCorrections() throws {
        let folder = try TemporaryFolder()
        try folder.write("2023-05-18_A01.txt", "页")
        for day in 20..<45 { try folder.write("2023-05-1\(day)_A01.corrections.yml", "") }
        let meant = listSeeds(in: folder.path).faults.map { $0.hint.contains("did you mean") }
        #expect(meant == (20..<45).map { $0 < 40 })
    }

    @Test("without a folder there is one fault")
    func missing() {
        let listing = listSeeds(in: "/nowhere/seeds/")
        #expect(listing.faults.map(\.path) == ["/nowhere/seeds"])
        #expect(listing.pages.isEmpty)
    }

    @Test("a theme's files come as they are; a missing folder has none")
    func templates() throws {
        let folder = try TemporaryFolder()
        try folder.write("page.mustache", "{{title}}")
        try folder.write("assets/logo.png", bytes: [0x89, 0, 0xFF])
        try folder.write(".page.mustache.swp", "x")
        let (files, faults) = loadTemplates(in: folder.path)
        #expect(files.map(\.path) == ["assets/logo.png", "page.mustache"])
        #expect(files.first?.bytes == [0x89, 0, 0xFF])
        #expect(faults == [])
        #expect(loadTemplates(in: folder.path + "/none").files == [])
        #expect(loadTemplates(in: folder.path + "/none").faults == [])
    }

    @Test("a folder of more files than any theme has is left out whole, and told")
    func hugeTheme() throws {
        let folder = try TemporaryFolder()
        for number in 0...10_000 { #expect(mknod(folder.path + "/\(number)", S_IFREG | 0o644, 0) == 0) }
        let (files, faults) = loadTemplates(in: folder.path)
        #expect(files.isEmpty && faults.map(\.message) == ["holds more than 10000 files; none of them is read"])
    }

    private func link(_ folder: TemporaryFolder, _ name: String, _ target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: target)
    }
}
