import Foundation
import Tar
import TestSupport
import Testing
import Text

@testable import Publishing

@Suite("Packed sites")
struct PackingTests {
    private static let site: Site = Dictionary(
        uniqueKeysWithValues: [("index.html", "首页")]
            + (1..<40).map { ("articles/\($0)/二七区.html", String(repeating: "\($0)", count: 40 * $0)) })
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.publish(Self.site)
    }

    @discardableResult
    private func pack(_ count: Int = 8) throws -> PublishReport {
        let parts = try SiteParts(ofSite: folder.output, count: count)
        let publisher = try Publisher(folder: folder.path + "/parts", plan: OutputPlan(paths: parts.paths) { _ in "" })
        for part in 0..<count { try parts.write(part, with: publisher) }
        try parts.writeList(with: publisher)
        return try publisher.finish()
    }

    /// What is packed, by path, as the archives tell and as their lists do.
    private func unpacked() throws -> (archives: Site, lists: Site) {
        var archives: Site = [:], lists: Site = [:]
        for name in try folder.files() where name.hasPrefix("parts/") && name.hasSuffix(".tar") {
            let file = try TarFile(folder.path + "/" + name),
                bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
            let members = try file.members()
            #expect(
                members.map(\.member.path)
                    == members.map(\.member.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            for place in members { archives[place.member.path] = String(utf8: try file.content(of: place)) }
            for line in try folder.read(name.replacing(".tar", with: ".jsonl")).split(separator: "\n") {
                let entry = try JSONValue(parsing: Bytes(line.utf8))
                let start = try #require(entry["start"]?.integer), count = try #require(entry["bytes"]?.integer)
                lists[try #require(entry["path"]?.string)] = String(utf8: bytes[start..<start + count])
            }
        }
        return (archives, lists)
    }

    @Test("hold every file of the site once, and tell where each begins", arguments: [1, 8, 100])
    func whole(_ count: Int) throws {
        #expect(try pack(count).written.count == 2 * count + 1)
        let unpacked = try unpacked()
        #expect(unpacked.archives == Self.site && unpacked.lists == Self.site)
        let list = try JSONValue(parsing: Bytes(folder.read("parts/parts.json").utf8))
        let parts = try #require(list["parts"]?.array)
        #expect(parts.count == count && parts.reduce(0) { $0 + ($1["files"]?.integer ?? 0) } == 40)
        for part in parts {
            let bytes = try Data(
                contentsOf: URL(fileURLWithPath: folder.path + "/parts/" + #require(part["name"]?.string)))
            #expect(part["bytes"]?.integer == bytes.count && part["xxh3"]?.string == contentDigits(Bytes(bytes).span))
        }
    }

    @Test("after an edit only the part of the file is another; fewer parts take the place of more")
    func again() throws {
        try pack()
        #expect(try pack().written.isEmpty)
        var site = Self.site
        site["articles/7/二七区.html"] = "改"
        try folder.publish(site)
        let report = try pack()
        #expect(report.written.count == 3 && report.written.count { $0.hasSuffix(".tar") } == 1)
        #expect(try unpacked().archives == site)
        #expect(try pack(3).removed.count == 10)
        #expect(try unpacked().archives == site)
        #expect(try folder.files().filter { $0.hasPrefix("parts/") }.count == 7)
    }

    @Test("are none of what is no whole site, nor of files that are not as they were built")
    func refused() throws {
        let output = folder.output
        #expect(throws: PublishError.noSite(folder.path + "/none")) {
            try SiteParts(ofSite: folder.path + "/none", count: 1)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
        try folder.write("public/articles/7/二七区.html", "不")
        #expect(throws: PublishError.alteredSite(output + "/articles/7/二七区.html")) { try pack() }
        try folder.publish(Self.site)
        try folder.write("public/articles/7/二七区.html", String(repeating: "8", count: 280))
        #expect(throws: PublishError.alteredSite(output + "/articles/7/二七区.html")) { try pack() }
        try folder.publish(Self.site)
        try pack()
        try folder.remove("public/articles/9/二七区.html")
        #expect(throws: PublishError.alteredSite(output + "/articles/9/二七区.html")) { try pack() }
        try folder.publish(Self.site)
        #expect(throws: PublishError.partsAtSite(output + "/x")) { try checkApart(output + "/x", from: output) }
        #expect(throws: PublishError.partsAtSite(folder.path)) { try checkApart(folder.path, from: output) }
        try checkApart(output + "x", from: output)
        try folder.publish(["a": "1", "b": "2"], killedAfter: 1)
        #expect(throws: PublishError.unfinishedSite(output)) { try SiteParts(ofSite: output, count: 1) }
    }

    @Test("do not take the place of a site")
    func ownFolder() throws {
        #expect(try LockedFolder(folder.output).holdsOtherThanParts)
        try pack()
        #expect(try !LockedFolder(folder.path + "/parts").holdsOtherThanParts)
        #expect(try !LockedFolder(folder.path + "/new").holdsOtherThanParts)
    }
}
