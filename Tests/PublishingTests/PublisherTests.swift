import Disk
import Foundation
import Publishing
import TestSupport
import Testing
import Text

@Suite("Nothing of others is touched")
struct PublisherTests {
    @Test("foreign files and folders stay, whatever is built around them")
    func foreign() throws {
        let folder = try TemporaryFolder()
        for name in ["CNAME", "tags/.well-known/x", "new/y"] { try folder.write("public/" + name, name) }
        let theirs: Site = ["CNAME": "CNAME", "tags/.well-known/x": "tags/.well-known/x", "new/y": "new/y"]
        try folder.publish(["a": "1", "tags/b": "2"])
        try folder.publish(["new/a": "1"])
        #expect(try folder.site() == theirs.merging(["new/a": "1"]) { $1 })
        try folder.publish([:])
        #expect(try folder.site() == theirs)
    }

    @Test("a foreign file at a planned path is an error that names it, and stays; a killed build does not make it ours")
    func foreignAtPlannedPath() throws {
        let folder = try TemporaryFolder()
        try folder.write("public/robots.txt", "mine")
        let site = ["a": "1", "robots.txt": "site's"]
        for _ in 0..<2 {
            #expect(throws: PublishError.foreignFile(folder.output + "/robots.txt")) { try folder.publish(site) }
            #expect(try folder.site() == ["a": "1", "robots.txt": "mine"])
        }
        try folder.remove("public/robots.txt")
        try folder.publish(site)
        #expect(try folder.site() == site)
    }

    @Test("with a lost manifest a site that is up to date is taken over, one that is not is left as it is")
    func lostManifest() throws {
        let folder = try TemporaryFolder()
        try folder.publish(["a": "1", "b/c": "2"])
        try folder.remove(".public.manifest")
        #expect(try folder.publish(["a": "1", "b/c": "2"]).written == [])
        try folder.publish(["a": "new"])
        #expect(try folder.site() == ["a": "new"])
        try folder.remove(".public.manifest")
        #expect(throws: PublishError.foreignFile(folder.output + "/a")) { try folder.publish(["a": "newer"]) }
        #expect(try folder.site() == ["a": "new"])
    }

    @Test("a symbolic link to a file or a folder is never followed")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write("outside/a", "theirs")
        try folder.publish(["x": "1", "folder/a": "2", "file": "3"])
        try folder.remove("public/folder")
        try folder.remove("public/file")
        try folder.link("public/folder", to: folder.path + "/outside")
        try folder.link("public/file", to: folder.path + "/outside/a")
        #expect(throws: PublishError.link(folder.output + "/folder")) { try folder.publish(["folder/a": "2"]) }
        #expect(throws: PublishError.link(folder.output + "/folder")) { try folder.publish(["folder/sub/a": "2"]) }
        #expect(throws: PublishError.link(folder.output + "/file")) { try folder.publish(["file": "theirs"]) }
        try folder.publish(["y": "1"])
        #expect(try folder.read("outside/a") == "theirs")
        #expect(try status(of: folder.output + "/file", followingLinks: false).kind == .symbolicLink)
        #expect(try status(of: folder.output + "/folder", followingLinks: false).kind == .symbolicLink)
    }

    @Test("pipes and folders where the manifest belongs are told and stay; what a killed build left there is replaced")
    func manifestInTheWay() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/.public.manifest.new", 0o644) == 0)
        #expect(throws: PublishError.inTheWay(folder.path + "/.public.manifest.new")) { try folder.publish(["a": "1"]) }
        try folder.remove(".public.manifest.new")
        try folder.link(".public.manifest.new", to: "theirs")
        #expect(throws: PublishError.link(folder.path + "/.public.manifest.new")) { try folder.publish(["a": "1"]) }
        try folder.remove(".public.manifest.new")
        try folder.write(".public.manifest.new", "broadsheet manif")
        try folder.publish(["a": "1"])
        #expect(try folder.files() == [".public.manifest", "public/a"])
        try folder.remove(".public.manifest")
        #expect(mkfifo(folder.path + "/.public.manifest", 0o644) == 0)
        #expect(throws: PublishError.unknownManifest(folder.path + "/.public.manifest")) {
            try folder.publish(["a": "2"])
        }
    }

    @Test("the output folder itself may be a link; its manifest lies beside the folder meant")
    func linkedOutput() throws {
        let folder = try TemporaryFolder()
        try folder.write("www/site/CNAME", "theirs")
        try folder.link("public", to: "www/site")
        try folder.publish(["a": "1"])
        #expect(try folder.read("www/site/a") == "1")
        #expect(try folder.files().contains("www/.site.manifest"))
    }

    @Test("what is of another kind than the site's own is an error that names it, and no wait")
    func otherKinds() throws {
        let folder = try TemporaryFolder()
        try folder.write("public/file", "theirs")
        try folder.write("public/folder/theirs", "theirs")
        #expect(mkfifo(folder.output + "/pipe", 0o644) == 0)
        for (path, name) in [("file/a", "file"), ("folder", "folder"), ("pipe", "pipe")] {
            #expect(throws: PublishError.inTheWay(folder.output + "/" + name)) { try folder.publish([path: "1"]) }
        }
        #expect(try folder.read("public/file") == "theirs")
    }

    @Test("paths that a damaged manifest names outside the folder are not removed")
    func damagedManifest() throws {
        let folder = try TemporaryFolder()
        try folder.write("precious", "theirs")
        try folder.write("public/a", "1")
        let lines = ["broadsheet manifest 1 complete", "../precious", "/etc/hostname", "", "a", "tail without end"]
        try folder.write(".public.manifest", lines.joined(separator: "\n"))
        #expect(throws: PublishError.unknownManifest(folder.path + "/.public.manifest")) { try folder.publish([:]) }
        try folder.write(".public.manifest", lines.joined(separator: "\n") + "\n")
        #expect(try folder.publish([:]).removed == ["a"])
        #expect(try folder.read("precious") == "theirs")
    }

    @Test("a manifest without hashes, of version 1, is read, and gets them with the next build")
    func firstVersion() throws {
        let folder = try TemporaryFolder()
        try folder.publish(["a": "1", "b": "2"])
        let manifest = try folder.read(".public.manifest")
        try folder.write(".public.manifest", "broadsheet manifest 1 complete\na\nb\ngone\n")
        try folder.write("public/gone", "1")
        #expect(try folder.publish(["a": "1", "b": "2"]).removed == ["gone"])
        #expect(try folder.read(".public.manifest") == manifest)
    }

    @Test("a copied file has the hash of its bytes")
    func copiedHash() throws {
        let folder = try TemporaryFolder(), bytes = Array(repeating: UInt8(7), count: 600_000)
        let source = try folder.write("large", "")
        try Data(bytes).write(to: URL(fileURLWithPath: source))
        for _ in 0..<2 {
            let publisher = try Publisher(folder: folder.output, plan: OutputPlan(paths: ["a"]) { _ in "" })
            try publisher.copy(source, to: "a")
            _ = try publisher.finish()
            #expect(try folder.read(".public.manifest").hasSuffix("\n\(contentDigits(bytes.span)) a\n"))
        }
    }

    @Test("a manifest of an unknown version is not guessed at")
    func unknownVersion() throws {
        let folder = try TemporaryFolder()
        try folder.write(".public.manifest", "broadsheet manifest 3 complete\na\n")
        try folder.write("public/a", "1")
        #expect(throws: PublishError.unknownManifest(folder.path + "/.public.manifest")) { try folder.publish([:]) }
        #expect(try folder.read("public/a") == "1")
    }

    @Test("the manifest lists what the build made, sorted")
    func manifest() throws {
        let folder = try TemporaryFolder()
        try folder.publish(["b": "1", "a/c": "2", "a-c": "3"])
        let lines = [("3", "a-c"), ("2", "a/c"), ("1", "b")].map { "\(contentDigits(Array($0.0.utf8).span)) \($0.1)\n" }
        #expect(try folder.read(".public.manifest") == "broadsheet manifest 2 complete\n" + lines.joined())
        #expect(try folder.files() == [".public.manifest", "public/a-c", "public/a/c", "public/b"])
    }
}

@Suite("Written equals planned")
struct WrittenEqualsPlannedTests {
    @Test("an output that was not planned, one written twice, and one not written are errors")
    func counts() throws {
        let folder = try TemporaryFolder()
        try folder.publish(["old": "0"])
        let publisher = try Publisher(folder: folder.output, plan: OutputPlan(paths: ["b", "a", "c"]) { _ in "" })
        try publisher.write([1], to: "a")
        #expect(throws: PublishError.notPlanned("d")) { try publisher.write([], to: "d") }
        #expect(throws: PublishError.notPlanned("../a")) { try publisher.write([], to: "../a") }
        #expect(throws: PublishError.writtenTwice("a")) { try publisher.write([1], to: "a") }
        #expect(throws: PublishError.notWritten(["b", "c"], count: 2)) { try publisher.finish() }
        #expect(try folder.read("public/old") == "0")
    }

    @Test("two builds at once in one folder: the second is told to wait")
    func lock() throws {
        let folder = try TemporaryFolder()
        let plan = try OutputPlan(paths: []) { _ in "" }
        let first = try Publisher(folder: folder.output, plan: plan)
        #expect(throws: PublishError.busy(folder.output)) { try Publisher(folder: folder.output, plan: plan) }
        withExtendedLifetime(first) {}
    }

    @Test("folders above the output folder are made; a path that cannot be one is an error")
    func outputFolder() throws {
        let folder = try TemporaryFolder()
        let plan = try OutputPlan(paths: ["a"]) { _ in "" }
        let publisher = try Publisher(folder: folder.path + "/x/y//z/", plan: plan)
        try publisher.write([0x61], to: "a")
        _ = try publisher.finish()
        #expect(try folder.files() == ["x/y/.z.manifest", "x/y/z/a"])
        try folder.write("file", "")
        #expect(throws: PublishError.self) { try Publisher(folder: folder.path + "/file", plan: plan) }
        #expect(throws: PublishError.self) { try Publisher(folder: folder.path + "/file/x", plan: plan) }
    }
}
