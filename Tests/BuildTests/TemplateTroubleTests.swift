import Build
import Foundation
import TestSupport
import Testing
import Text

/// Templates that are sound to the letter and cannot show a page.
@Suite("Templates in trouble")
struct TemplateTroubleTests {
    private static func build(_ templates: [String: String], jobs: Int = 2) async throws -> BuiltSite {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        for (name, text) in templates { try folder.write("templates/" + name, text) }
        return try await .build(
            from: archive.seeds.path + "/seeds", templates: folder.path + "/templates", into: folder, jobs: jobs)
    }

    private static func told(_ site: BuiltSite) -> [String] {
        site.report.faults.map {
            String($0.description.replacing(site.folder.path + "/", with: "").prefix { $0 != "\n" })
        }
    }

    static let troubles: [(name: String, templates: [String: String], told: String)] = [
        (
            "a layout that calls itself", ["layout.mustache": "<p>\n {{>layout}}</p>"],
            "templates/layout.mustache:2:2: error: more than 100 sections, partials and blocks are open here"
        ),
        (
            "a layout that builds on itself", ["layout.mustache": "{{<layout}}{{$main}}x{{/main}}{{/layout}}"],
            "templates/layout.mustache:1:1: error: more than 100 sections, partials and blocks are open here"
        ),
        (
            "partials of its own that call each other",
            [
                "layout.mustache": "{{>partials/a}}", "partials/a.mustache": "{{>partials/b}}",
                "partials/b.mustache": "{{>partials/a}}",
            ],
            "templates/partials/a.mustache:1:1: error: more than 100 sections, partials and blocks are open here"
        ),
        (
            "a name that comes from a value", ["layout.mustache": "{{>*kind}}"],
            "default theme: day.mustache:1:1: error: more than 100"
        ),
    ]

    @Test("give way to the default theme's on all pages, and it is told once", arguments: troubles)
    func whole(_ name: String, templates: [String: String], told: String) async throws {
        let site = try await Self.build(templates)
        #expect(site.report.failure == nil)
        let faults = Self.told(site)
        #expect(faults.count == 1)
        #expect(faults.first?.contains(told) == true, "\(faults)")
        #expect(faults.first?.hasSuffix("; the default theme's layout.mustache is used in its place") == true)
        #expect(try site.contents() == (try await Self.build([:])).contents())
    }

    /// Five articles whose templates are named by their titles, and one whose title names none.
    private static func named(_ templates: [String: String], jobs: Int) async throws -> BuiltSite {
        let folder = try TemporaryFolder()
        for number in 1...6 {
            let title = number == 4 ? "partials/none" : "partials/some"
            try folder.write(
                "seeds/\(number).md", "---\ntitle: \(title)\ndate: 2023-05-0\(number)\n---\n\n正文\(number)\n")
        }
        for (name, text) in templates { try folder.write("templates/" + name, text) }
        return try await .build(
            from: folder.path + "/seeds", templates: folder.path + "/templates", into: folder, jobs: jobs)
    }

    @Test("on some pages only give way there, at any number of cores")
    func some() async throws {
        let templates = [
            "article.mustache": "{{<layout}}{{$main}}\n<h1>own {{>*title}}</h1>\n{{/main}}{{/layout}}",
            "partials/some.mustache": "title",
        ]
        let one = try await Self.named(templates, jobs: 1), two = try await Self.named(templates, jobs: 2)
        #expect(try one.contents() == two.contents())
        #expect(one.report.failure == nil)
        let pages = try one.files().filter { $0.hasPrefix("articles/") }
        let others = try pages.filter { try !one.read($0).contains("<h1>own title</h1>") }
        #expect(others.count == 1)
        let plain = try await Self.named(["partials/some.mustache": "title"], jobs: 2)
        for page in others { #expect(try one.read(page) == plain.read(page)) }
        #expect(
            Self.told(one) == [
                "templates/article.mustache:2:9: error: there is no template \"partials/none\"; "
                    + "the default theme's article.mustache is used in its place"
            ])
    }

    @Test("that write without end are told, and the site is whole")
    func flood() async throws {
        var templates = ["home.mustache": "{{>partials/p0}}"]
        for number in 0..<10 {
            templates["partials/p\(number).mustache"] =
                number == 9 ? "一二三四五六七八九十" : String(repeating: "{{>partials/p\(number + 1)}}", count: 10)
        }
        let site = try await Self.build(templates)
        #expect(site.report.failure == nil)
        let faults = Self.told(site)
        #expect(faults.count == 1)
        #expect(
            faults.first?.hasPrefix("templates/partials/p8.mustache:1:49: error: the page has more than 67108864 bytes")
                == true, "\(faults)")
        #expect(faults.first?.hasSuffix("; the default theme's home.mustache is used in its place") == true)
        #expect(try site.read("index.html") == (try await Self.build([:])).read("index.html"))
    }
}
