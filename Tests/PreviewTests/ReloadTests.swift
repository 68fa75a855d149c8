import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite("Reloading")
struct ReloadTests {
    @Test("a page is sent with the generation that it shows; the script learns when there is another")
    func generations() throws {
        let site = try ServedSite(["index.html": "<p>一</p></body>"])
        let page = try site.server.reply(to: "/")
        let shown = try #require(page.text.firstMatch(of: #/reload\.js\?(\d+)"/#)).output.1
        #expect(try site.server.reply(to: "/-/changes.txt").text == "\(shown)\n")
        site.server.announceChange()
        let changes = try site.server.reply(to: "/-/changes.txt")
        #expect(changes.text != "\(shown)\n")
        #expect(changes.headers["cache-control"] == "no-store")
        // Else a browser that asks whether its page is still good would show the old generation for ever.
        let tag = try #require(page.headers["etag"])
        #expect(try site.server.reply(to: "/", headers: ["If-None-Match: \(tag)"]).status == 200)
    }

    @Test("the script is a module of the preview alone")
    func script() throws {
        let site = try ServedSite(["index.html": "一"])
        let script = try site.server.reply(to: "/-/reload.js?1")
        #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
        #expect(script.text.contains("location.reload()"))
        #expect(try site.server.reply(to: "/-/other").status == 404)
    }

    @Test("changes of files and folders are seen, once each")
    func watcher() throws {
        let folder = try TemporaryFolder()
        let seeds = folder.path + "/seeds"
        var watcher = FolderWatcher(folders: [seeds, folder.path + "/templates"])
        func expectChange(_ what: String, _ change: () throws -> Void) throws {
            let isQuiet = !watcher.hasChanged()
            #expect(isQuiet, "before: \(what)")
            try change()
            let isSeen = watcher.hasChanged()
            #expect(isSeen, "\(what)")
        }
        try expectChange("a folder that was not there") { try folder.write("seeds/2023/a.txt", "一") }
        try expectChange("a longer file") { try folder.write("seeds/2023/a.txt", "一二") }
        try expectChange("a new file in another folder") { try folder.write("templates/page.mustache", "{{title}}") }
        try expectChange("another age") {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: seeds + "/2023/a.txt")
        }
        try expectChange("a name") {
            try FileManager.default.moveItem(atPath: seeds + "/2023/a.txt", toPath: seeds + "/2023/b.txt")
        }
        try expectChange("a loop of folders") {
            try FileManager.default.createSymbolicLink(atPath: seeds + "/loop", withDestinationPath: seeds)
        }
        try expectChange("a file gone") { try FileManager.default.removeItem(atPath: seeds + "/2023/b.txt") }
    }

    @Test("folders with links to one another are looked at once each, not by each of their millions of paths")
    func manyPaths() throws {
        let folder = try TemporaryFolder()
        for number in 0..<28 {
            try folder.write("\(number)/a.txt", "一")
            for link in ["b", "c"] {
                try FileManager.default.createSymbolicLink(
                    atPath: folder.path + "/\(number)/" + link, withDestinationPath: "../\(number + 1)")
            }
        }
        try folder.write("28/a.txt", "一")
        var watcher = FolderWatcher(folders: [folder.path])
        try folder.write("28/a.txt", "一二")
        let isSeen = watcher.hasChanged()
        #expect(isSeen)
    }

    @Test(
        "the longer a look takes, the longer is the pause, so that a large archive keeps no core busy",
        arguments: [(0, 20), (1, 20), (15, 300), (150, 3000), (1000, 20_000), (60_000, 30_000)])
    func pauses(look: Int, pause milliseconds: Int32) {
        #expect(pause(afterLookOf: .milliseconds(look)) == milliseconds)
        // Where the kernel tells of changes, looks only find what it did not.
        #expect(pause(afterLookOf: .milliseconds(look), isNotified: true) == max(500, milliseconds))
    }

    @Test("an editor's own files do not count, beside the file that it edits")
    func editorFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "一")
        try folder.write("sub/.a.txt.swp", "x")
        var watcher = FolderWatcher(folders: [folder.path + "/sub", folder.path + "/a.txt"])
        try folder.write("sub/.a.txt.swp", "xx")
        let isSeen = watcher.hasChanged()
        #expect(!isSeen)
    }
}
