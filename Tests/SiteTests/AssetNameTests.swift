import Archive
import TestSupport
import Testing
import Text

@testable import Site

@Suite("Names of the style sheet and the scripts")
struct AssetNameTests {
    @Test("the default theme's have a hash of their content in their names, and pages call them by it")
    func builtIn() throws {
        let site = Fixture.site(try Fixture.sampleArchive())
        let names = site.theme.assets.map { String($0.path.dropFirst("assets/".count)) }
        let scripts = names.filter { $0.hasSuffix(".css") || $0.hasSuffix(".js") }
        #expect(
            scripts.count >= 5 && scripts.allSatisfy { $0.wholeMatch(of: /[a-z-]+\.[0-9a-z]{8}\.(?:css|js)/) != nil })
        let article = try #require(site.outputs.first { $0.path.hasPrefix("articles/") })
        for path in ["index.html", "search.html", article.path] {
            let called = try site.render(path: path).matches(of: /assets\/([^"]*\.(?:css|js))"/).map { String($0.1) }
            #expect(!called.isEmpty && called.allSatisfy { scripts.contains($0) }, "\(path)")
        }
    }

    @Test("a file that loads another has another name where the other's content changes; the rest keep theirs")
    func chain() {
        func names(_ marks: String) -> AssetNames {
            let files = [
                "assets/a.js": "import('./marks.js')", "assets/marks.js": marks, "assets/style.css": "p {}",
                "assets/own.js": "import('./marks.js')",
            ]
            return AssetNames(
                files.mapValues { Bytes($0.utf8) }, named: ["assets/a.js", "assets/marks.js", "assets/style.css"])
        }
        let old = names("1"), new = names("2")
        for path in ["assets/a.js", "assets/marks.js"] { #expect(old.paths[path] != new.paths[path]) }
        #expect(old.paths["assets/style.css"] == new.paths["assets/style.css"])
        #expect(old.paths["assets/own.js"] == nil && old.assets["assets/own.js"] != nil)
        let loader = old.paths["assets/a.js"].flatMap { old.assets[$0] }.map { String(utf8: $0) }
        #expect(loader == old.paths["assets/marks.js"].map { "import('./\($0.dropFirst("assets/".count))')" })
    }

    @Test("files that load each other get names all the same", arguments: ["./b.js", "./a.js"])
    func circle(_ loaded: String) {
        let files = ["assets/a.js": Bytes("import '\(loaded)'".utf8), "assets/b.js": Bytes("import './a.js'".utf8)]
        let names = AssetNames(files, named: Set(files.keys))
        #expect(names.paths.count == 2 && names.assets.count == 2)
    }

    @Test("a style sheet of one's own in its place is called by its own hash, by layouts of one's own too")
    func overrides() throws {
        let (theme, faults) = ThemeTests.load([
            ("assets/style.css", "p { color: red }"),
            ("layout.mustache", "<link href=\"{{root}}assets/style.css\">{{$main}}{{/main}}"),
        ])
        #expect(faults == [])
        let path = try #require(theme.assets.first { $0.path.hasPrefix("assets/style.") }?.path)
        #expect(!Theme.builtIn.assets.contains { $0.path == path })
        let site = Site(archive: try Fixture.sampleArchive(), theme: theme, searchManifest: "m.json")
        #expect(try site.render(path: "404.html").contains("href=\"/\(path)\""))
    }
}
