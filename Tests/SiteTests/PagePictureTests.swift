import Archive
import Mustache
import Testing
import Text

@testable import Site

@Suite("The printed page as a picture")
struct PagePictureTests {
    private let archive = Fixture.picturedArchive()
    private var site: Site { Fixture.site(archive) }
    private let pagePath = "pages/2023-06-02_A01.html"

    @Test("each article is an area of the picture that names it and leads to it")
    func areas() throws {
        let view = try site.view(path: pagePath)
        let areas = view.list("newspaperPage.picture.areas.articles"), article = archive.articles[0]
        #expect(areas.map { $0.text("label") } == ["防汛会议召开", "另一篇"])
        #expect(areas.first?.text("url") == article.id.url)
        // The headline, and the two columns, each with its margin, in pixels of the large picture.
        #expect(areas.first?.text("path") == "M137 92h585v96h-585zM137 192h284v36h-284zM438 192h284v58h-284z")
        #expect(view.text("newspaperPage.picture.alt") == "《二七报》2023年6月2日 A01版的版面图，刊有：防汛会议召开；另一篇")
        let html = try site.render(path: pagePath)
        #expect(
            html.contains("<a id=\"area-\(article.id.letters)\" href=\"../\(article.id.url)\" aria-label=\"防汛会议召开\">"))
        #expect(
            html.contains(
                "srcset=\"../pictures/middle/2023-06-02_A01.jpg 716w, ../pictures/large/2023-06-02_A01.jpg 1432w\""))
        #expect(html.contains("<a href=\"../pictures/large/2023-06-02_A01.jpg\">看大图</a>"))
    }

    @Test("an article that goes on on a page is an area of it too")
    func continued() throws {
        let areas = try site.view(path: "pages/2023-06-02_A02.html").list("newspaperPage.picture.areas.articles")
        #expect(areas.map { $0.text("label") } == ["防汛会议召开"])
        #expect(areas.first?.text("path") == "M1283 1792h149v208h-149z")
    }

    @Test("where it is not known where lines are printed, the picture stands there without areas")
    func withoutBoxes() throws {
        let site = Fixture.site(Fixture.picturedArchive(boxes: false))
        let html = try site.render(path: pagePath)
        #expect(html.contains("pictures/middle/2023-06-02_A01.jpg") && !html.contains("<svg"))
        #expect(!(try site.render(path: archive.articles[0].id.url).contains("<svg")))
    }

    @Test("without pictures no page is another one, whatever is known of the lines")
    func withoutPictures() throws {
        let plain = try Fixture.site(Fixture.picturedArchive(pictures: nil, boxes: false)).renderAll()
        let boxed = try Fixture.site(Fixture.picturedArchive(pictures: nil)).renderAll()
        #expect(Set(plain.keys) == Set(boxed.keys))
        for (path, bytes) in plain where path.hasSuffix(".html") {
            #expect(boxed[path] == bytes, "\(path)")
            #expect(!String(utf8: bytes).contains("page-picture") || path.hasPrefix("assets/"), "\(path)")
        }
    }

    @Test("an article shows what is cut of the large picture of each of its pages, and leads to its area there")
    func clippings() throws {
        let article = archive.articles[0], view = try site.view(path: article.id.url)
        let parts = view.list("article.clippings.parts")
        #expect(
            parts.map { $0.text("url") }
                == ["A01", "A02"].map { "pages/2023-06-02_\($0).html#area-\(article.id.letters)" })
        // All of it, and what of that is no part of it.
        #expect(
            parts.first?.text("others")
                == "M137 188h284v4h-284zM421 188h17v4h-17zM438 188h284v4h-284zM421 192h17v36h-17zM137 228h284v22h-284zM421 228h17v22h-17z"
        )
        let html = try site.render(path: article.id.url)
        #expect(
            html.contains(
                "<svg viewBox=\"137 92 585 158\" role=\"img\" aria-label=\"《二七报》2023年6月2日 A01版上刊登的“防汛会议召开”\">"))
        #expect(html.matches(of: /<img [^>]*>/).allSatisfy { $0.output.contains("loading=\"lazy\"") })
        for part in parts {
            let target = try #require(part.text("url")).split(separator: "#")
            #expect(try site.render(path: String(target[0])).contains("id=\"\(target[1])\""))
        }
    }

    @Test("home and the day of the issue show the first page", arguments: ["index.html", "2023/06/02.html"])
    func frontPage(_ path: String) throws {
        let html = try site.render(path: path), root = path == "index.html" ? "" : "../../"
        #expect(
            html.contains(
                "<a href=\"\(root)pages/2023-06-02_A01.html\"><img src=\"\(root)pictures/small/2023-06-02_A01.jpg\" width=\"258\""
            ))
        #expect(html.contains("alt=\"《二七报》2023年6月2日 A01版的版面图\""))
    }

    @Test("other lists stay without pictures")
    func lists() throws {
        for path in ["pages/index.html", "2023/06.html", "2023.html", "dates/index.html", "search.html"] {
            guard site.outputs.contains(where: { $0.path == path }) else { continue }
            #expect(!(try site.render(path: path).contains("<img")), "\(path)")
        }
    }

    @Test("a headline is only text in the picture's markup")
    func hostileText() throws {
        var archive = archive
        archive.articles[0].headlines[0].text = "\"><script>alert(1)</script>&{{x}}"
        archive.articles[0].title = archive.articles[0].headlines[0].text
        for path in [pagePath, archive.articles[0].id.url] {
            let html = try Fixture.site(archive).render(path: path)
            #expect(!html.contains("<script>alert"))
            #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;{{x}}"))
        }
    }

    @Test("another picture, or another place of a line, makes the pages anew that show it")
    func facts() throws {
        func made(_ archive: Archive) throws -> (files: [String: (Bytes, [UInt64])], facts: FactTable) {
            let site = Fixture.site(archive)
            var files: [String: (Bytes, [UInt64])] = [:]
            for output in site.outputs {
                let (file, keys) = try site.contentWithInputs(of: output)
                if let keys { files[output.path] = (file.bytes, keys) }
            }
            func digest(_ value: some Any) -> UInt64 { contentHash(Bytes("\(value)".utf8).span) }
            let digests = ContentDigests(
                articles: archive.articles.map { .init(whole: digest($0), listed: digest($0.listed)) },
                pages: archive.pages.map(digest))
            return (files, site.factTable(digests))
        }
        let base = "https://example.org"
        let old = try made(Fixture.picturedArchive(baseURL: base))
        var others = [Fixture.picturedArchive(baseURL: base), Fixture.picturedArchive(baseURL: base, boxes: false)]
        others[0].pages[0].pictures?.small.width = 200
        for other in others {
            let new = try made(other)
            let changes = try #require(new.facts.changes(since: old.facts))
            var count = 0
            for (path, file) in old.files where new.files[path]?.0 != file.0 {
                #expect(changes.contains(anyOf: file.1[...]), "\(path)")
                count += 1
            }
            #expect(count > 1)
        }
    }
}

@Suite("What of an area others leave")
struct PrintedAreasTests {
    private static let whole = PageArea(x: 0, y: 0, width: 100, height: 100)

    @Test("areas that do not overlap, and with the others cover all of it")
    func rest() {
        let others = [PageArea(x: 0, y: 0, width: 100, height: 20), PageArea(x: 0, y: 10, width: 40, height: 90)]
        #expect(Self.whole.rest(besides: others).reduce(0) { $0 + $1.width * $1.height } == 60 * 80)
        #expect(Self.whole.rest(besides: [Self.whole]) == [])
        #expect(Self.whole.rest(besides: []) == [Self.whole])
    }

    @Test("a margin ends where the page does")
    func margin() {
        let corner = PageArea(x: 10, y: 9_900, width: 100, height: 100)
        #expect(corner.widened(by: 40) == PageArea(x: 0, y: 9_860, width: 150, height: 140))
    }
}
