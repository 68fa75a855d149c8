import Disk
import Foundation
import Records
import Store
import TestSupport
import Testing
import Text

@Suite("Records in a file")
struct RecordFileTests {
    let folder: TemporaryFolder
    let place: StorePlace
    private let records: [UInt64: Bytes] = [1: Bytes("first".utf8), 2: [], 3: Bytes(repeating: 7, count: 1000)]

    init() throws {
        folder = try TemporaryFolder()
        place = try #require(StorePlace(beside: folder.path + "/public", kind: "report"))
    }

    private func write(_ common: String = "common") throws {
        let writer = try RecordFileWriter(place, identity: 7)
        for (key, record) in records { try writer.add(record, under: key) }
        try writer.finish(common: Bytes(common.utf8))
    }

    @Test("what one program wrote is there for that program, and for no other")
    func identity() throws {
        #expect(try RecordFile.open(place, identity: 7) == nil)
        try write()
        let file = try #require(try RecordFile.open(place, identity: 7))
        for (key, record) in records { #expect(file[key] == record) }
        #expect(file[4] == nil)
        #expect(file.commonBytes == Bytes("common".utf8))
        #expect(try RecordFile.open(place, identity: 8) == nil)
        place.remove()
        #expect(try RecordFile.open(place, identity: 7) == nil)
    }

    @Test("it is beside the site, under its name, and no matter of version control")
    func beside() throws {
        try write()
        #expect(try folder.files() == [".broadsheet/.gitignore", ".broadsheet/public.report"])
        #expect(try folder.read(".broadsheet/.gitignore") == "*\n")
    }

    @Test("until it is whole the former one is there")
    func unfinished() throws {
        try write("former")
        let writer = try RecordFileWriter(place, identity: 7)
        try writer.add([1], under: 1)
        #expect(try RecordFile.open(place, identity: 7)?.commonBytes == Bytes("former".utf8))
    }

    @Test("of several builds at once the first keeps what it has, and the others nothing")
    func severalBuilds() throws {
        let first = try RecordFileWriter(place, identity: 7)
        try first.add([1], under: 1)
        for _ in 0..<2 {
            #expect(throws: StoreError.failed(reason: "another build is at work")) {
                try RecordFileWriter(place, identity: 7)
            }
        }
        try first.finish(common: [])
        #expect(try RecordFile.open(place, identity: 7)?[1] == [1])
        // The next one need not wait until the first lets go of its file.
        try write("next")
        #expect(try RecordFile.open(place, identity: 7)?.commonBytes == Bytes("next".utf8))
    }

    @Test("what a killed build left half written is no part of the next one's")
    func killed() throws {
        try folder.write(".broadsheet/public.report.new", bytes: Bytes(repeating: 1, count: 10_000))
        try write()
        #expect(try RecordFile.open(place, identity: 7)?.commonBytes == Bytes("common".utf8))
        #expect(try folder.files().filter { $0.hasSuffix(".new") }.isEmpty)
    }

    @Test("a byte that is not as it was written is never taken for what was, wherever it is")
    func damage() throws {
        try write()
        let whole = try readFile(place.path)
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 1
            try expectNothingWrong(bytes, "byte \(index)")
        }
        for length in 0..<whole.count { try expectNothingWrong(Bytes(whole.prefix(length)), "\(length) bytes") }
    }

    private func expectNothingWrong(_ bytes: Bytes, _ what: String) throws {
        try folder.write(".broadsheet/public.report", bytes: bytes)
        do throws(StoreError) {
            guard let file = try RecordFile.open(place, identity: 7) else { return }
            let read = records.keys.compactMap { key in file[key].map { (key, $0) } }
            #expect(file.commonBytes == Bytes("common".utf8) && read.count < records.count, "\(what)")
            #expect(read.allSatisfy { records[$0.0] == $0.1 }, "\(what)")
        } catch {
            #expect(error == .damaged(place.path), "\(what)")
        }
    }

    @Test("what is kept of the former file is found again, what is new too, and nothing else")
    func behind() throws {
        try write("former")
        let former = try #require(try RecordFile.open(place, identity: 7)), before = try readFile(place.path)
        let writer = try RecordFileWriter(place, identity: 7, behind: former)
        #expect(try writer.keep(3) && writer.keep(2))
        #expect(try !writer.keep(4))
        try writer.add([9], under: 4)
        #expect(try RecordFile.open(place, identity: 7)?.commonBytes == Bytes("former".utf8), "it is not ended yet")
        try writer.finish(common: Bytes("next".utf8))
        let file = try #require(try RecordFile.open(place, identity: 7))
        #expect(file.commonBytes == Bytes("next".utf8))
        #expect([1, 2, 3, 4].map { file[$0] } == [nil, [], records[3], [9]])
        #expect(former[1] == records[1], "whoever has the former file open reads it as it was")
        #expect(try readFile(place.path).count < before.count + 200, "what is kept is not written again")
    }

    @Test("what a build gives up, or is killed over, leaves the former file's records")
    func givenUp() throws {
        try write("former")
        let before = try readFile(place.path)
        let killed = try RecordFileWriter(place, identity: 7, behind: RecordFile.open(place, identity: 7))
        try killed.add(Bytes(repeating: 1, count: 100), under: 9)
        #expect(try RecordFile.open(place, identity: 7)?[3] == records[3])
        killed.discard()
        #expect(try readFile(place.path) == before)
    }

    @Test("once most of it is needed no more it is written anew, with what is kept")
    func anew() throws {
        try write()
        var lengths: [Int] = []
        for round in 0..<20 {
            let former = try #require(try RecordFile.open(place, identity: 7))
            let writer = try RecordFileWriter(place, identity: 7, behind: former)
            #expect(try writer.keep(3))
            try writer.add(Bytes(repeating: UInt8(round), count: 500), under: 5)
            try writer.finish(common: [])
            lengths.append(try readFile(place.path).count)
        }
        #expect(zip(lengths, lengths.dropFirst()).contains { $1 < $0 } && lengths.allSatisfy { $0 < 5000 })
        let file = try #require(try RecordFile.open(place, identity: 7))
        #expect(file[3] == records[3] && file[5] == Bytes(repeating: 19, count: 500))
    }

    @Test("only one build writes behind a file, and none behind one that another has put in its place")
    func oneBehind() throws {
        try write()
        let former = try #require(try RecordFile.open(place, identity: 7))
        let first = try RecordFileWriter(place, identity: 7, behind: former)
        #expect(throws: StoreError.failed(reason: "another build is at work")) {
            try RecordFileWriter(place, identity: 7, behind: former)
        }
        try first.finish(common: Bytes("first".utf8))
        let another = try RecordFileWriter(place, identity: 7)
        try another.add(Bytes(repeating: 5, count: 3000), under: 6)
        try another.finish(common: [])
        let late = try RecordFileWriter(place, identity: 7, behind: former)
        #expect(try late.keep(1))
        try late.finish(common: Bytes("late".utf8))
        let file = try #require(try RecordFile.open(place, identity: 7))
        #expect(file.commonBytes == Bytes("late".utf8) && file[1] == records[1] && file[3] == nil)
    }

    @Test("a byte that is not as it was written is never taken for what was, also behind another file")
    func damageBehind() throws {
        let writer = try RecordFileWriter(place, identity: 7)
        for (key, record) in records where key != 1 { try writer.add(record, under: key) }
        try writer.finish(common: Bytes("former".utf8))
        let next = try RecordFileWriter(place, identity: 7, behind: RecordFile.open(place, identity: 7))
        #expect(try next.keep(2) && next.keep(3))
        try next.add(records[1] ?? [], under: 1)
        try next.finish(common: Bytes("common".utf8))
        let whole = try readFile(place.path)
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 1
            try folder.write(".broadsheet/public.report", bytes: bytes)
            guard let file = try? RecordFile.open(place, identity: 7) else { continue }
            #expect(file.commonBytes == Bytes("common".utf8), "byte \(index)")
            #expect(records.allSatisfy { file[$0.key] == nil || file[$0.key] == $0.value }, "byte \(index)")
        }
    }

    @Test("what another version of the program left is nothing")
    func otherVersion() throws {
        try write()
        var bytes = try readFile(place.path)
        bytes[19] = UInt8(ascii: "1")
        try folder.write(".broadsheet/public.report", bytes: bytes)
        #expect(try RecordFile.open(place, identity: 7) == nil)
    }

    @Test("it is written through no link")
    func link() throws {
        let elsewhere = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/.broadsheet", withDestinationPath: elsewhere.path)
        #expect(throws: StoreError.self) { try RecordFileWriter(place, identity: 7) }
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

    @Test("a link that leads nowhere, round and round, or to a folder is told apart from a folder in its place")
    func links() throws {
        var seen = [record]
        for target in ["nowhere", "link", "b", "../seeds"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/seeds/link", withDestinationPath: target)
            seen.append(record)
            try FileManager.default.removeItem(atPath: folder.path + "/seeds/link")
        }
        try FileManager.default.createDirectory(
            atPath: folder.path + "/seeds/link", withIntermediateDirectories: true)
        seen.append(record)
        for (index, one) in seen.enumerated() {
            let isAlone = seen[(index + 1)...].allSatisfy { $0 != one }
            #expect(isAlone, "\(index)")
        }
    }

    @Test("are told apart by anything that changes", arguments: changes.indices)
    func changed(_ index: Int) throws {
        let former = record
        usleep(20_000)
        try Self.changes[index].1(folder)
        #expect(record != former, "\(Self.changes[index].0)")
    }
}

extension RecordFile {
    /// What belongs to all records, which these tests write as it is.
    fileprivate var commonBytes: Bytes { Bytes(common.rest) }
}
