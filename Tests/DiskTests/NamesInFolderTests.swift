import Disk
import Glibc
import TestSupport
import Testing

@Suite("Names in an open folder")
struct NamesInFolderTests {
    static let contents: [(what: String, found: Int, expected: Int, isSame: Bool)] = [
        ("both empty", 0, 0, true), ("something where nothing is expected", 1, 0, false),
        ("nothing where something is expected", 0, 1, false), ("the same", 10, 10, true), ("shorter", 9, 10, false),
        ("longer", 11, 10, false), ("the same over several reads", 200_000, 200_000, true),
        ("shorter over several reads", 199_999, 200_000, false), ("longer by one read", 131_072, 65_536, false),
        ("longer by one part", 524_288, 262_144, false),
        ("the same in whole parts", 524_288, 524_288, true),
    ]

    @Test(arguments: contents)
    func holds(_ what: String, _ found: Int, _ expected: Int, _ isSame: Bool) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a", bytes: Array(repeating: 7, count: found))
        let file = try FileDescriptor(opening: path, flags: O_RDONLY)
        #expect(try file.holds(Array(repeating: 7, count: expected), path: path) == isSame)
        let other = try folder.write("b", bytes: Array(repeating: 7, count: expected))
        let again = try FileDescriptor(opening: path, flags: O_RDONLY)
        #expect(try again.holds(restOf: FileDescriptor(opening: other, flags: O_RDONLY), path: path) == isSame)
    }

    @Test("the last byte counts")
    func lastByte() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a", bytes: Array(repeating: 7, count: 100_000))
        let file = try FileDescriptor(opening: path, flags: O_RDONLY)
        #expect(try !file.holds(Array(repeating: 7, count: 99_999) + [8], path: path))
        let other = try folder.write("b", bytes: Array(repeating: 7, count: 99_999) + [8])
        let again = try FileDescriptor(opening: path, flags: O_RDONLY)
        #expect(try !again.holds(restOf: FileDescriptor(opening: other, flags: O_RDONLY), path: path))
    }

    @Test("a link is not followed: neither opened as a folder nor looked through")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write("real/a", "1")
        #expect(symlink("real", folder.path + "/link") == 0)
        let open = try FileDescriptor(opening: folder.path, flags: O_RDONLY | O_DIRECTORY)
        #expect(try open.status(of: "link")?.kind == .symbolicLink)
        #expect(try open.status(of: "real")?.kind == .folder)
        #expect(try open.status(of: "none") == nil)
        _ = try open.openFolder("real")
        #expect(throws: SystemError.self) { _ = try open.openFolder("link") }
    }

    @Test("folders are made with those above them", arguments: ["a", "a/b/c", "a/b/c/", "a//d", "."])
    func makeFolders(_ path: String) throws {
        let folder = try TemporaryFolder()
        for _ in 0..<2 {
            try Disk.makeFolders(folder.path + "/" + path)
            #expect(try status(of: folder.path + "/" + path).kind == .folder)
        }
    }
}
