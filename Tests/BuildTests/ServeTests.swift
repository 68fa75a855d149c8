import Foundation
import TestSupport
import Testing
import Text

@Suite("serve")
struct ServeTests {
    @Test("serve shows the site where it will be on its host, so that its page for missing ones finds its style")
    func serveBelowRoot() throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        try archive.seeds.write("seeds/archive.yml", "baseURL: https://example.github.io/archive\n")
        let program = try ServingProgram(source: archive.seeds.path + "/seeds", output: folder.path + "/public")
        #expect(program.url.hasSuffix("/archive/"))
        #expect(try program.fetch("index.html").contains("最新一期"))
        let missing = try folder.read("public/404.html")
        let style = try #require(missing.firstMatch(of: /href="\/archive\/(assets\/style\.[0-9a-z]+\.css)"/)).1
        #expect(try program.fetch(String(style)).contains("body"))
    }

    @Test("where a port is taken, serve says by whom and takes the next")
    func takenPort() throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder(), source = archive.seeds.path + "/seeds"
        let first = try ServingProgram(source: source, output: folder.path + "/first")
        let port = try #require(URL(string: first.url)?.port)
        let second = try ServingProgram(source: source, output: folder.path + "/second", port: port)
        #expect(try #require(URL(string: second.url)?.port) > port)
        #expect(
            try second.errors.contains(/port \d+ is in use by [^ ]+ \(process \d+\); the next is tried\n/))
        #expect(try second.fetch("index.html").contains("最新一期"))
    }

    @Test("serve keeps the site while archive.yml has a fault, and shows the fault in the page until it is mended")
    func faultInThePage() throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        try archive.seeds.write("seeds/archive.yml", "title: 二七报\n")
        let program = try ServingProgram(source: archive.seeds.path + "/seeds", output: folder.path + "/public")
        func told(until isAwaited: (String) -> Bool) throws -> String {
            try program.fetch("-/notice.json", until: isAwaited)
        }
        #expect(try program.fetch("-/notice.json") == "null\n")
        // The fault that stops the site comes first, however many others there are.
        let keys = (0..<30).map { "key\($0): 一\n" }.joined()
        try archive.seeds.write("seeds/a.md", "---\ntitle: 题\n\(keys)---\n正文")
        try archive.seeds.replace("seeds/archive.yml", "title: 二七报\ntitel: 区情\n")
        let notice = try JSONValue(parsing: Array(told { $0.contains("titel") }.utf8.dropLast()))
        #expect(notice["failure"]?.string?.hasPrefix("no site was written") == true)
        let fault = notice["faults"]?.array?.first
        #expect(fault?["place"]?.string == archive.seeds.path + "/seeds/archive.yml:2:1")
        #expect(fault?["after"]?.string == "titel: 区情" && fault?["hint"]?.string == "did you mean \"title\"?")
        #expect(try program.fetch("index.html").contains("二七报"))
        try archive.seeds.replace("seeds/archive.yml", "title: 区报\n")
        try archive.seeds.write("seeds/a.md", "---\ntitle: 题\n---\n正文")
        #expect(try told { $0 == "null\n" } == "null\n")
        #expect(try program.fetch("index.html").contains("区报"))
    }

    @Test(
        "what serve knows when it ends is there for the next build, and a killed serve harms none",
        arguments: [false, true])
    func store(isKilled: Bool) throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        let seeds = archive.seeds.path + "/seeds"
        let program = try ServingProgram(source: seeds, output: folder.path + "/public")
        try archive.seeds.write("seeds/2023-06-03_A01.txt", page(of: "安全生产", day: 30))
        _ = try program.fetch("index.html") { $0.contains("安全生产") }
        if isKilled { program.kill() } else { #expect(program.interrupt() == 0) }
        let kept = FileManager.default.contents(atPath: folder.path + "/.broadsheet/public.readings")
        #expect(isKilled || kept != nil)
        for (output, more) in [("public", []), ("clean", ["--no-cache"])] {
            let words = ["build", "--source", seeds, "--templates", Repository.root + "/templates", "--output"]
            #expect(try Program.run(words + [folder.path + "/" + output] + more).status == 0)
        }
        let site = try folder.files(below: "public")
        #expect(try site == folder.files(below: "clean") && !site.isEmpty)
    }

    @Test("serve shows the site, rebuilds on a change, and ends on ctrl-C")
    func serve() throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        let program = try ServingProgram(source: archive.seeds.path + "/seeds", output: folder.path + "/public")
        #expect(try program.fetch("index.html").contains("最新一期"))
        try archive.seeds.write("seeds/2023-06-03_A01.txt", page(of: "安全生产", day: 30))
        #expect(try program.fetch("index.html") { $0.contains("安全生产") }.contains("安全生产"))
        #expect(program.interrupt() == 0)
    }
}

extension TemporaryFolder {
    /// What the files of a folder in it hold, by path.
    fileprivate func files(below name: String) throws -> [String: Data] {
        let root = path + "/" + name
        let contents = try FileManager.default.subpathsOfDirectory(atPath: root).compactMap { file in
            FileManager.default.contents(atPath: root + "/" + file).map { (file, $0) }
        }
        return Dictionary(contents) { first, _ in first }
    }
}
