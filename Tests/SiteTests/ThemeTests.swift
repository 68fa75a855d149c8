import Archive
import Mustache
import TestSupport
import Testing
import Text

@testable import Site

@Suite("Theme")
struct ThemeTests {
    static func load(_ files: [(String, String)]) -> (theme: Theme, faults: [SourceFault]) {
        Theme.load(overrides: files.map { ($0.0, Array($0.1.utf8)) }, folder: "templates")
    }

    @Test("the default theme has no faults")
    func builtIn() throws {
        let (_, faults) = Self.load([])
        #expect(faults == [])
        let members = try JSONValue(parsing: try Repository.read("templates/strings.json")).members ?? []
        let keys = members.map(\.name)
        #expect(members.allSatisfy { $0.value.string?.isEmpty == false } && Set(keys).count == keys.count)
        #expect(TextKey.allCases.filter { !keys.contains($0.name) } == [])
    }

    @Test("every text is used by a template or by the code")
    func noIdleTexts() throws {
        let members = try JSONValue(parsing: try Repository.read("templates/strings.json")).members ?? []
        let templates = embeddedThemeFiles.filter { $0.path.description.hasSuffix(".mustache") }.map(\.text.description)
        let named = Set(TextKey.allCases.map(\.name))
        let idle = members.map(\.name).filter { key in
            !named.contains(key) && !templates.contains { $0.contains("strings.\(key)}}") }
        }
        #expect(idle == [])
    }

    @Test("every text that a template names exists")
    func noMissingTexts() throws {
        let keys = (try JSONValue(parsing: try Repository.read("templates/strings.json")).members ?? []).map(\.name)
        for file in embeddedThemeFiles where file.path.description.hasSuffix(".mustache") {
            for match in file.text.description.matches(of: /strings\.([A-Za-z0-9]+)/) {
                #expect(keys.contains(String(match.1)), "\(file.path) names \(match.1)")
            }
        }
    }

    @Test("templates have no words of their own")
    func wordsAreTexts() {
        for file in embeddedThemeFiles where file.path.description.hasSuffix(".mustache") {
            let markup = file.text.description.replacing(/{{![^}]*}}/, with: "")
            #expect(markup.matches(of: /\p{Script=Han}/).isEmpty, "\(file.path)")
        }
    }

    @Test("the search page gives its scripts the words that they use, and no others")
    func searchWords() throws {
        func text(_ path: String) -> String {
            embeddedThemeFiles.first { $0.path.description == path }?.text.description ?? ""
        }
        let given = text("partials/search-words.mustache").matches(of: /data-([a-z-]+)=/).map { match in
            match.1.split(separator: "-").enumerated().map { number, part in
                number == 0 ? String(part) : part.prefix(1).uppercased() + part.dropFirst()
            }.joined()
        }
        let scripts = try ["", "-box", "-facets", "-query", "-results", "-nothing", "-file"].map {
            String(utf8: try Repository.read("Sources/Scripts/search\($0).js"))
        }.joined()
        let names = Set(scripts.matches(of: /\w+/).map { String($0.0) })
        let used = Set(scripts.matches(of: /(?:[^.]words|dataset)\.(\w+)/).map { String($0.1) })
        #expect(given.count > 20 && used.subtracting(given) == [])
        #expect(given.filter { !names.contains($0) } == [])
    }

    @Test("a file takes the place of its twin, and partials and assets of one's own are welcome")
    func overrides() throws {
        let (theme, faults) = Self.load([
            ("about.mustache", "{{>partials/mine}}: {{strings.aboutTitle}}, {{strings.aboutData}}, {{strings.own}}"),
            ("partials/mine.mustache", "own"), ("assets/logo.png", "PNG"), ("README.md", "…"),
            ("strings.json", #"{ "aboutTitle": "About", "own": "Mine" }"#),
        ])
        #expect(faults == [])
        let site = Site(archive: try Fixture.sampleArchive(), theme: theme, searchManifest: "m.json")
        #expect(try site.render(path: "about.html") == "own: About, 开放数据, Mine")
        #expect(try site.render(path: "assets/logo.png") == "PNG")
    }

    @Test("the small theme in docs/themes has no faults, and its lists look otherwise")
    func gazette() throws {
        let paths = [
            "partials/head.mustache", "partials/card.mustache", "assets/gazette.css", "strings.json", "README.md",
        ]
        let files = try paths.map { ($0, String(utf8: try Repository.read("docs/themes/gazette/" + $0))) }
        let (theme, faults) = Self.load(files)
        #expect(faults == [])
        #expect(files.dropLast().reduce(0) { $0 + $1.1.split(separator: "\n").count } < 100)
        let site = Site(archive: try Fixture.sampleArchive(), theme: theme, searchManifest: "m.json")
        let html = try site.render(path: "2023/05/18.html")
        #expect(html.contains("../../assets/gazette.css\">") && html.contains("<li class=\"card\">"))
        #expect(!html.contains("class=\"excerpt\""))
    }

    static let faulty: [(name: String, file: (String, String), message: String, hint: String)] = [
        (
            "a name that no page kind has", ("artikle.mustache", ""), "no page kind has a template \"artikle\"",
            "did you mean \"article\"? Templates of your own belong in partials/."
        ),
        (
            "a file of no use", ("notes.txt", ""), "the theme does not use this file",
            "files that the site shall carry belong in assets/"
        ),
        (
            "texts that are no JSON", ("strings.json", "{\n  \"a\" 1 }"), "this is not JSON: expected \":\"",
            "write { \"key\": \"text\", … }; the default texts are used until then"
        ),
        (
            "texts that are a list", ("strings.json", "[]"), "expected one JSON object of texts",
            "write { \"key\": \"text\", … }; the default texts are used until then"
        ),
        (
            "a text that is a number", ("strings.json", #"{"latest": 1}"#), "the value of \"latest\" is not a text",
            "put the text in quotation marks; the default text is used until then"
        ),
        (
            "a place that is not filled", ("strings.json", #"{"dateYear": "{jahr}"}"#),
            "\"dateYear\" has no placeholder {jahr}", "it may hold {year}"
        ),
        (
            "a misspelt key", ("strings.json", #"{"latset": "News"}"#),
            "no template of the default theme uses the text \"latset\"", "did you mean \"latest\"?"
        ),
    ]

    @Test("faults say what is wrong and what to do", arguments: faulty)
    func faults(_ example: (name: String, file: (String, String), message: String, hint: String)) throws {
        let (theme, faults) = Self.load([example.file])
        let fault = try #require(faults.first)
        #expect(faults.count == 1)
        #expect(fault.path == "templates/" + example.file.0)
        #expect(fault.message == example.message)
        #expect(fault.hint == example.hint)
        let site = Site(archive: try Fixture.sampleArchive(), theme: theme, searchManifest: "m.json")
        #expect(try site.render(path: "index.html").contains("<p class=\"lead\">郑州市二七区的报纸，逐行可查</p>"))
    }

    @Test("the place of a fault in strings.json is told")
    func place() {
        let fault = Self.load([("strings.json", "{\n  \"a\" 1 }")]).faults[0]
        #expect((fault.line, fault.column) == (2, 7))
    }

    @Test("a faulty template is told, and its twin used", arguments: ["{{#a}}", "{{>partials/none}}", "{{<layout}}"])
    func faultyTemplate(_ text: String) throws {
        let (theme, faults) = Self.load([("about.mustache", text)])
        #expect(faults.count == 1 && faults[0].path == "templates/about.mustache" && faults[0].line == 1)
        let site = Site(archive: try Fixture.sampleArchive(), theme: theme, searchManifest: "m.json")
        #expect(try site.render(path: "about.html").contains("关于本站"))
    }

    @Test("a page that calls a faulty partial of one's own gives way to its twin, too")
    func faultyPartial() throws {
        let (theme, faults) = Self.load([
            ("about.mustache", "{{>partials/mine}}"), ("partials/mine.mustache", "{{#a}}"),
        ])
        #expect(faults.map(\.path) == ["templates/partials/mine.mustache"])
        let site = Site(archive: try Fixture.sampleArchive(), theme: theme, searchManifest: "m.json")
        #expect(try site.render(path: "about.html").contains("关于本站"))
    }

    @Test("a template in another encoding is told")
    func notUTF8() {
        let (_, faults) = Theme.load(overrides: [("about.mustache", [0xB9, 0xD8])], folder: "templates")
        #expect(faults.map(\.message) == ["this file is not valid UTF-8"])
    }

    @Test(
        "phrases are filled in any order",
        arguments: [
            ("{year}年{month}月", "2023年5月"), ("{month}/{year}", "5/2023"), ("{}{ {year", "{}{ {year"), ("{other}!", "!"),
            ("", ""), ("{{year}}", "{2023}"),
        ])
    func phrase(_ text: String, _ filled: String) {
        #expect(Phrase(text).filled(["year": "2023", "month": "5"]) == filled)
    }
}

@Suite("The theme author's contract")
struct ContractTests {
    @Test("templates/README.md names every variable that a view gives")
    func documented() throws {
        let text = String(utf8: try Repository.read("templates/README.md"))
        let sites = [
            Fixture.site(try Fixture.sampleArchive(baseURL: "https://example.org")),
            Fixture.site(Fixture.archive(count: 300) { _, article in article.tags = ["甲"] }),
        ]
        var paths: Set<String> = []
        for site in sites {
            for output in site.outputs { collect("", site.view(of: output), into: &paths) }
        }
        #expect(paths.count > 100)
        #expect(paths.filter { !isNamed($0, in: text) }.sorted() == [])
    }

    /// Adds the paths of all names below `value`: `article.paragraphs.text`. The words of `strings` are no variables.
    private func collect(_ path: String, _ value: Value, into paths: inout Set<String>) {
        switch value {
        case .object(let object):
            for (name, value) in object.members {
                let inner = path.isEmpty ? name : path + "." + name
                paths.insert(inner)
                if inner != "strings" { collect(inner, value, into: &paths) }
            }
        case .list(let elements):
            for element in elements { collect(path, element, into: &paths) }
        default: break
        }
    }

    /// A page's own variables must stand there with their path, what lies deeper by its name.
    private func isNamed(_ path: String, in text: String) -> Bool {
        let names = path.split(separator: ".")
        let isShared = ["site", "navigation", "breadcrumbs"].contains(names[0])
        return switch names.count {
        case 1: text.contains("`\(path)`") || text.contains("`\(path).") || ["notFound", "readingList"].contains(path)
        case 2 where !isShared: text.contains("`\(path)`")
        default: text.contains("`\(names[names.count - 1])`")
        }
    }
}
