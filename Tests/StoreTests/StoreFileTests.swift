import Disk
import Foundation
import Store
import TestSupport
import Testing
import Text

@Suite("The store's file")
struct StoreFileTests {
    let folder: TemporaryFolder
    let store: StoreFile
    private let kept = Bytes("what was kept".utf8)

    init() throws {
        folder = try TemporaryFolder()
        store = try #require(StoreFile(beside: folder.path + "/public"))
    }

    @Test("keeps what one program wrote for that program, and for no other")
    func identity() throws {
        #expect(try store.read(identity: 7) == nil)
        try store.write(kept, identity: 7)
        #expect(try store.read(identity: 7) == kept)
        #expect(try store.read(identity: 8) == nil)
        store.remove()
        #expect(try store.read(identity: 7) == nil)
    }

    @Test("is beside the site, under its name, and no matter of version control")
    func place() throws {
        try store.write(kept, identity: 7)
        #expect(try folder.files() == [".broadsheet/.gitignore", ".broadsheet/public.store"])
        #expect(try folder.read(".broadsheet/.gitignore") == "*\n")
    }

    @Test("a byte that is not as it was written is damage, wherever it is")
    func damage() throws {
        try store.write(kept, identity: 7)
        let whole = try readFile(store.path)
        for index in whole.indices where !(19..<27).contains(index) {
            var bytes = whole
            bytes[index] ^= 1
            try folder.write(".broadsheet/public.store", bytes: bytes)
            #expect(throws: StoreError.damaged(store.path)) { try store.read(identity: 7) }
        }
        for length in 0..<whole.count {
            try folder.write(".broadsheet/public.store", bytes: Bytes(whole.prefix(length)))
            #expect(throws: StoreError.damaged(store.path)) { try store.read(identity: 7) }
        }
    }

    @Test("is written through no link")
    func link() throws {
        let elsewhere = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/.broadsheet", withDestinationPath: elsewhere.path)
        #expect(throws: StoreError.self) { try store.write(kept, identity: 7) }
        #expect(try elsewhere.files().isEmpty)
    }
}

@Suite("Folders that are read")
struct InputFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("seeds/a.txt", "一")
        try folder.write("seeds/b/c.txt", "二")
    }

    private var record: InputFolder { InputFolder(folder.path + "/seeds", passingOver: folder.path + "/seeds/public") }

    @Test("are the same as long as nothing in them is touched")
    func same() throws {
        let former = record
        try folder.write("seeds/.a.txt.swp", "an editor's")
        try folder.write("seeds/public/index.html", "the site's")
        #expect(record.newest == former.newest)
        #expect(record != former, "the folder public is a new name")
        let named = record
        try folder.write("seeds/public/more.html", "the site's")
        #expect(record == named)
    }

    static let changes: [(String, @Sendable (TemporaryFolder) throws -> Void)] = [
        ("another text", { try $0.write("seeds/a.txt", "三") }),
        ("a new file", { try $0.write("seeds/d.txt", "四") }),
        (
            "a new folder",
            { try FileManager.default.createDirectory(atPath: $0.path + "/seeds/e", withIntermediateDirectories: true) }
        ),
        ("a file that is gone", { try FileManager.default.removeItem(atPath: $0.path + "/seeds/b/c.txt") }),
        (
            "another name",
            { try FileManager.default.moveItem(atPath: $0.path + "/seeds/a.txt", toPath: $0.path + "/seeds/z.txt") }
        ),
        (
            "another text of the same length and time",
            {
                let time = try FileManager.default.attributesOfItem(atPath: $0.path + "/seeds/a.txt")[.modificationDate]
                try $0.write("seeds/a.txt", "五")
                try FileManager.default.setAttributes(
                    [.modificationDate: time ?? Date()], ofItemAtPath: $0.path + "/seeds/a.txt")
            }
        ),
        (
            "other permissions",
            {
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o600], ofItemAtPath: $0.path + "/seeds/a.txt")
            }
        ),
        (
            "a link in the place of a file",
            {
                try $0.write("elsewhere", "一")
                try FileManager.default.removeItem(atPath: $0.path + "/seeds/a.txt")
                try FileManager.default.createSymbolicLink(
                    atPath: $0.path + "/seeds/a.txt", withDestinationPath: $0.path + "/elsewhere")
            }
        ),
    ]

    @Test("are told apart by anything that changes", arguments: changes.indices)
    func changed(_ index: Int) throws {
        let former = record
        usleep(20_000)
        try Self.changes[index].1(folder)
        #expect(record != former, "\(Self.changes[index].0)")
    }
}
