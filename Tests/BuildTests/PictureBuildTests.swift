import Foundation
import TestSupport
import Testing
import Text

/// Pictures of printed pages, by the whole program.
@Suite("Pictures of pages in a build")
struct PictureBuildTests {
    private static let paths = ["large", "middle", "small"].map { "public/pictures/\($0)/2023-05-18_A01.jpg" }
    private static let pagePath = "public/pages/2023-05-18_A01.html"

    /// Seeds of two pages, of which the first has a picture beside it.
    private func seeds() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("seeds/2023-05-18_A01.txt", page(of: "招商引资", day: 17))
        try folder.write("seeds/2023-06-02_A01.txt", page(of: "城市更新", day: 1))
        try folder.write("seeds/2023-05-18_A01.png", bytes: whitePNG(width: 1_500, height: 2_100))
        return folder
    }

    /// - Parameter hasPrograms: whether the programs that make pictures are to be found.
    @discardableResult
    private func build(
        _ folder: TemporaryFolder, hasPrograms: Bool = true, _ arguments: String...
    ) throws -> Program.Outcome {
        // What was written just now may change once more unseen, so nothing of it would be trusted.
        usleep(20_000)
        return try Program.run(
            ["build", "--source", "seeds", "--output", "public"] + arguments, in: folder.path,
            environment: hasPrograms ? [:] : ["PATH": folder.path])
    }

    @Test("a picture beside a page is published in three sizes, and its page shows it")
    func published() throws {
        let folder = try seeds(), outcome = try build(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        for path in Self.paths { #expect(try folder.bytes(path).starts(with: [0xFF, 0xD8]), "\(path)") }
        let html = try folder.read(Self.pagePath)
        #expect(
            html.contains(
                "srcset=\"../pictures/middle/2023-05-18_A01.jpg 714w, ../pictures/large/2023-05-18_A01.jpg 1429w\""))
        #expect(!(try folder.read("public/pages/2023-06-02_A01.html").contains("pictures/")))
        #expect(
            try folder.read("public/data/pages.jsonl").contains(
                #""picture":{"url":"pictures/large/2023-05-18_A01.jpg","width":1429,"height":2000}"#))
        #expect(try Program.run(["check", "--strict", "public"], in: folder.path).status == 0)
    }

    @Test("the same site comes out at any number of cores, and without a store, of which nothing stays")
    func sameBytes() throws {
        func site(_ arguments: String...) throws -> [String: Bytes] {
            let folder = try seeds()
            #expect(
                try Program.run(["build", "--source", "seeds", "--output", "public"] + arguments, in: folder.path)
                    .status == 0)
            if arguments.contains("--no-cache") {
                #expect(try folder.files().allSatisfy { !$0.hasPrefix(".broadsheet") })
            }
            let files = try folder.files().filter { $0.hasPrefix("public/") }
            return Dictionary(uniqueKeysWithValues: try files.map { ($0, try folder.bytes($0)) })
        }
        let one = try site("--jobs", "1")
        #expect(try site("--jobs", "2") == one)
        #expect(try site("--no-cache") == one)
    }

    @Test("a picture is made once: not when a page is edited, its file is touched, or the site is gone")
    func madeOnce() throws {
        let folder = try seeds()
        try build(folder)
        let pictures = try Self.paths.map { try folder.bytes($0) }
        let changes: [(String, () throws -> Void)] = [
            ("an edit", { try folder.write("seeds/2023-06-02_A01.txt", page(of: "防汛备汛", day: 1)) }),
            (
                "the picture touched",
                { try folder.write("seeds/2023-05-18_A01.png", bytes: whitePNG(width: 1_500, height: 2_100)) }
            ),
            ("no site", { try FileManager.default.removeItem(atPath: folder.path + "/public") }),
            ("a picture of the site changed", { try folder.write(Self.paths[0], "x") }),
            (
                "no list",
                { try FileManager.default.removeItem(atPath: folder.path + "/.broadsheet/public.picture-list") }
            ),
        ]
        for (name, change) in changes {
            try change()
            if name == "no list" { try folder.write("seeds/2023-06-02_A01.txt", page(of: "城市更新", day: 1)) }
            let outcome = try build(folder, hasPrograms: false)
            #expect(outcome.status == 0, "\(name): \(outcome.errors)")
            #expect(try Self.paths.map { try folder.bytes($0) } == pictures, "\(name)")
        }
    }

    @Test("a kept picture that is damaged or gone is made again")
    func damaged() throws {
        for isGone in [true, false] {
            let folder = try seeds()
            try build(folder)
            let picture = try folder.bytes(Self.paths[0])
            for name in try folder.files() where name.hasPrefix(".broadsheet/public.pictures/") {
                if isGone {
                    try FileManager.default.removeItem(atPath: folder.path + "/" + name)
                } else {
                    try folder.write(name, "damaged")
                }
            }
            try FileManager.default.removeItem(atPath: folder.path + "/public")
            #expect(try build(folder).status == 0)
            #expect(try folder.bytes(Self.paths[0]) == picture)
        }
    }

    @Test("another picture takes its place, and what nothing is made from any more is gone from the store")
    func changed() throws {
        let folder = try seeds()
        try build(folder)
        let kept = Set(try folder.files().filter { $0.hasPrefix(".broadsheet/public.pictures/") })
        #expect(kept.count == 3)
        try folder.write("seeds/2023-05-18_A01.png", bytes: whitePNG(width: 1_000, height: 2_000))
        try build(folder)
        #expect(try folder.read(Self.pagePath).contains("1000w"))
        let others = Set(try folder.files().filter { $0.hasPrefix(".broadsheet/public.pictures/") })
        #expect(others.count == 3 && others.isDisjoint(with: kept))
        try FileManager.default.removeItem(atPath: folder.path + "/seeds/2023-05-18_A01.png")
        try build(folder)
        #expect(!(try folder.files().contains { $0.contains("pictures/") }))
    }

    @Test("without the program one fault names its package, all else is built, and the next build looks again")
    func noProgram() throws {
        let folder = try seeds()
        try folder.write("seeds/2023-06-02_A01.png", bytes: whitePNG(width: 30, height: 40))
        let outcome = try build(folder, hasPrograms: false)
        #expect(outcome.status == 1)
        #expect(outcome.errors.matches(of: /libvips-tools/).count == 1, "\(outcome.errors)")
        #expect(
            outcome.errors.contains("seeds/2023-05-18_A01.png: error: ")
                && outcome.errors.contains("so it is with 1 more"))
        #expect(!(try folder.read(Self.pagePath).contains("pictures/")))
        let next = try build(folder)
        #expect(next.status == 0, "\(next.errors)")
        #expect(try folder.read(Self.pagePath).contains("pictures/large/2023-05-18_A01.jpg"))
    }

    @Test("a file that is no picture is told with its path, and its page is shown without one")
    func noPicture() throws {
        let folder = try seeds()
        try folder.write("seeds/2023-06-02_A01.jpg", "no picture")
        let outcome = try build(folder)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("seeds/2023-06-02_A01.jpg: error: page 1 gives no picture"), "\(outcome.errors)")
        #expect(try folder.read("public/pages/2023-06-02_A01.html").contains("二七区召开城市更新推进会"))
        #expect(try folder.read(Self.pagePath).contains("pictures/large/"))
    }

    @Test("pictures: off does without them, and another word there is a fault")
    func off() throws {
        let folder = try seeds()
        try folder.write("seeds/archive.yml", "pictures: off\n")
        #expect(try build(folder).status == 0)
        #expect(!(try folder.files().contains { $0.contains("pictures/") }))
        #expect(!(try folder.read(Self.pagePath).contains("pictures/")))
        try folder.write("seeds/archive.yml", "pictures: none\n")
        #expect(try build(folder).errors.contains("seeds/archive.yml:1:11: error: \"none\" is neither on nor off"))
    }

    @Test("a page from which an article was taken down has no picture: it would show what was taken down")
    func withdrawn() throws {
        let folder = try seeds()
        try build(folder)
        let data = try folder.read("public/data/articles.jsonl").split(separator: "\n").map {
            try JSONValue(parsing: Bytes($0.utf8))
        }
        let id = try #require(data.first { $0["source"]?.string == "2023-05-18_A01.txt" }?["id"]?.string)
        try folder.write(
            "seeds/2023-05-18_A01.corrections.yml", "articles:\n  \(id):\n    withdrawn: {date: 2026-11-20}\n")
        let outcome = try build(folder)
        #expect(try folder.read(Self.pagePath).contains("class=\"withdrawn\""), "\(outcome.errors)")
        #expect(!(try folder.files().contains { $0.contains("pictures/") }))
    }
}

extension TemporaryFolder {
    fileprivate func bytes(_ name: String) throws -> Bytes {
        Bytes(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }
}
