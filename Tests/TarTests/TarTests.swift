import Foundation
import TestSupport
import Testing
import Text

@testable import Tar

@Suite("Tar archives")
struct TarTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Paths that a header has room for, and others: of 100 and of 101 bytes, Chinese ones, one of more than a thousand bytes.
    private static let contents: [(path: String, text: String)] = [
        ("404.html", "没有"), ("articles/ab/cdefghjk.html", ""), ("tags/二七区.html", String(repeating: "区", count: 700)),
        (String(repeating: "a", count: 96) + ".css", String(repeating: "x", count: 512)),
        (String(repeating: "a", count: 97) + ".css", "{}"),
        ("names/" + String(repeating: "长", count: 70) + "/" + String(repeating: "名", count: 300), "末"),
    ]

    private func archive(_ contents: [(path: String, text: String)]) -> Bytes {
        var bytes: Bytes = []
        for (path, text) in contents {
            let member = TarMember(path: path, size: text.utf8.count), start = bytes.count
            bytes += member.head + Bytes(text.utf8) + member.padding
            #expect(bytes.count - start == member.length && bytes.count % 512 == 0)
        }
        return bytes + TarMember.end
    }

    private func members(_ bytes: Bytes) throws(TarError) -> [TarFile.Place] {
        guard let path = try? folder.write("a.tar", bytes: bytes), let file = try? TarFile(path) else { return [] }
        return try file.members()
    }

    @Test("files of any path are found where they lie, with what they hold")
    func roundTrip() throws {
        let bytes = archive(Self.contents), places = try members(bytes)
        #expect(places.map(\.member.path) == Self.contents.map(\.path))
        let file = try TarFile(folder.path + "/a.tar")
        for (place, content) in zip(places, Self.contents) {
            #expect(try String(utf8: file.content(of: place)) == content.text, "\(content.path)")
        }
        #expect(try String(utf8: file.content(of: places[2], 3..<9)) == "区区")
    }

    @Test("GNU tar lists and unpacks them")
    func others() throws {
        let path = try folder.write("a.tar", bytes: archive(Self.contents))
        let process = Process(), out = folder.path + "/out"
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        process.executableURL = URL(fileURLWithPath: "/bin/tar")
        process.arguments = ["-xf", path, "-C", out]
        // A path of more than 4,096 bytes has no place on a disk, nor has a name of more than 255.
        let files = Self.contents.filter { $0.path.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } }
        process.arguments?.append(contentsOf: files.map(\.path))
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && files.count == 5)
        for file in files { #expect(try folder.read("out/" + file.path) == file.text) }
    }

    @Test("a file of 8 GB and more tells its size in a record")
    func large() {
        let limit = TarMember(path: "a", size: 0o77_777_777_777), large = TarMember(path: "a", size: 0o100_000_000_000)
        #expect(limit.head.count == 512)
        #expect(large.head.count == 3 * 512 && String(utf8: large.head).contains("19 size=8589934592\n"))
    }

    @Test("what is damaged, cut short or no file is told, with its place")
    func damaged() throws {
        let bytes = archive([("a", "一"), ("b", "二")]), path = folder.path + "/a.tar"
        #expect(try members(bytes).count == 2)
        for place in [0, 130, 150, 260] {
            var altered = bytes
            altered[1024 + place] ^= 1
            #expect(throws: TarError.damaged(path, offset: 1024)) { try members(altered) }
        }
        for length in [0, 100, 1024, 1500, 1600, 2100] {
            #expect(throws: TarError.short(path), "\(length)") { try members(Bytes(bytes[..<length])) }
        }
        let link = TarHeader(name: Bytes("l".utf8), size: 0, kind: nil).bytes
        var typed = link
        typed[156] = UInt8(ascii: "2")
        // The sum has to be that of the altered block.
        let sum = typed.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(typed[$1])) }
        let digits = Bytes(String(sum, radix: 8).utf8)
        typed.replaceSubrange(148..<154, with: Bytes(repeating: 0x30, count: 6 - digits.count) + digits)
        #expect(throws: TarError.strange(path, offset: 0)) { try members(typed + TarMember.end) }
    }

    @Test("records that are none, or lie, take nothing that is not there")
    func records() throws {
        for text in ["", "x", "5", "99 path=a\n", "-3 path=a\n", "3 path=a\n", "9 path=a", "0 =\n"] {
            let block = Bytes(text.utf8) + Bytes(repeating: 0, count: text.isEmpty ? 0 : 512 - text.utf8.count)
            let records = TarHeader(name: [0x70], size: text.utf8.count, kind: .records).bytes + block
            let places = try members(records + archive([("b", "二")]))
            #expect(places.count == 1 && ["b", "", "a"].contains(places.first?.member.path), "\(text)")
        }
        let huge = TarHeader(name: [0x70], size: 2 << 20, kind: .records).bytes
        #expect(throws: TarError.self) { try members(huge + Bytes(repeating: 0x20, count: 3 << 20)) }
    }

    @Test("no bytes at all end the program")
    func anyBytes() throws {
        var generator = SeededGenerator(seed: 11)
        let bytes = archive(Self.contents)
        for _ in 0..<300 {
            var altered = bytes
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                altered[Int.random(in: altered.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            _ = try? members(altered)
        }
    }
}
