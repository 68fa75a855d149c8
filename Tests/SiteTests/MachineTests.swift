import Archive
import Mustache
import Testing
import Text

@testable import Site

/// What pages say to machines.
@Suite("For machines")
struct MachineTests {
    private let archive: Archive
    private let site: Site

    init() throws {
        archive = try Fixture.sampleArchive(baseURL: "https://example.org/paper")
        site = Fixture.site(archive)
    }

    /// The JSON of the page's script, as a browser finds its end.
    private func linkedData(_ site: Site, _ article: Article) throws -> JSONValue {
        let html = try site.render(path: article.id.url)
        let json = try #require(html.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/))
        return try JSONValue(parsing: Bytes(json.1.utf8))
    }

    // MARK: JSON-LD

    @Test("every article is a NewsArticle that schema.org knows")
    func articles() throws {
        for article in archive.articles {
            let data = try linkedData(site, article)
            #expect(data["@context"]?.string == "https://schema.org" && data["@type"]?.string == "NewsArticle")
            #expect(LinkedDataSchema.faults(data, at: article.title) == [])
        }
    }

    @Test("dates are as exact as they are known: of issue where one is, of the event in EDTF")
    func dates() throws {
        func data(_ title: String) throws -> JSONValue {
            try linkedData(site, try #require(archive.articles.first { $0.title == title }))
        }
        let about = try data("区领导实地调研粮二库片区城市更新项目")
        #expect(about["temporalCoverage"]?.string == "2023-05~" && about["datePublished"] == nil)
        #expect(about["isPartOf"]?["@type"]?.string == "Newspaper" && about["isPartOf"]?["name"]?.string == "二七报")
        let issued = try data("市、区两级人大代表视察二七区防汛备汛工作")
        #expect(issued["datePublished"]?.string == "2023-06-02" && issued["printPage"]?.string == "A01")
        #expect(issued["isPartOf"]?["@type"]?.string == "PublicationIssue")
        #expect(issued["isPartOf"]?["isPartOf"]?["name"]?.string == "二七报")
        #expect(issued["articleSection"]?.string == "防汛备汛")
        #expect(try data("本站启事")["temporalCoverage"] == nil)
    }

    @Test("no text ends the script that it stands in", arguments: ["</script>", "<!--<script>", "&lt;", "]]>", "\"\\"])
    func scripts(_ text: String) throws {
        let archive = Fixture.archive(count: 1) { _, article in article.title = "题" + text }
        let site = Fixture.site(archive)
        #expect(try linkedData(site, archive.articles[0])["headline"]?.string == "题" + text)
        let html = try site.render(path: archive.articles[0].id.url)
        #expect(html.matches(of: /<script/).count == html.matches(of: /<\/script>/).count)
    }

    // MARK: The head

    /// Contents of meta elements by name or property, in order.
    private func contents(_ html: String) -> [String: [String]] {
        html.matches(of: /<meta (?:name|property)="([^"]*)"(?: property="og:description")? content="([^"]*)"/).reduce(
            into: [:]) {
                $0[String($1.1), default: []].append(String($1.2))
            }
    }

    @Test("reference managers find title, authors, newspaper, day and page; no day that nobody knows")
    func references() throws {
        let issued = try #require(archive.articles.first { $0.issueDate != nil })
        let tags = contents(try site.render(path: issued.id.url))
        #expect(tags["citation_title"] == [issued.title] && tags["citation_author"] == ["景静", "左学彬", "周祎"])
        #expect(tags["citation_publication_date"] == ["2023/06/02"] && tags["citation_firstpage"] == ["A01"])
        #expect(
            tags["DC.type"] == ["newspaperArticle"] && tags["DC.source"] == ["二七报"] && tags["DC.date"] == ["2023-06-02"]
        )
        #expect(tags["DCTERMS.temporal"] == ["2023-05-31"] && tags["citation_keywords"] == ["防汛"])
        #expect(tags["article:published_time"] == ["2023-06-02"] && tags["article:section"] == ["防汛备汛"])
        let undated = try #require(archive.articles.first { $0.title == "本站启事" })
        let others = contents(try site.render(path: undated.id.url))
        for name in [
            "citation_publication_date", "DC.date", "DCTERMS.temporal", "article:published_time", "citation_firstpage",
        ] {
            #expect(others[name] == nil, "\(name)")
        }
    }

    @Test("every page tells what it is: once, and no two kinds with the same words")
    func descriptions() throws {
        var sentences: [String: String] = [:]
        for output in site.outputs where output.path.hasSuffix(".html") {
            let tags = contents(try site.render(path: output.path))
            let sentence = try #require(tags["description"]?.first, "\(output.path)")
            #expect(!sentence.isEmpty && tags["description"]?.count == 1 && !sentence.contains("{"), "\(output.path)")
            #expect(tags["og:title"]?.count == 1 && tags["og:site_name"] == ["二七报档案"] && tags["og:locale"] == ["zh_CN"])
            #expect((tags["og:type"] == ["article"]) == output.path.hasPrefix("articles/"))
            #expect((tags["og:url"]?.count ?? 0) == (output.isReadable ? 1 : 0), "\(output.path)")
            if output.isReadable { sentences[sentence] = output.path }
        }
        #expect(sentences.count == site.outputs.count { $0.path.hasSuffix(".html") && $0.isReadable })
    }

    @Test("without an address of its own a site has no sitemap, and its pages name none")
    func withoutAddress() throws {
        let site = Fixture.site(try Fixture.sampleArchive())
        #expect(!site.hasAddress && !site.outputs.contains { $0.path.hasPrefix("sitemap") })
        for output in site.outputs where output.path.hasSuffix(".html") {
            let html = try site.render(path: output.path)
            #expect(!html.contains("rel=\"canonical\"") && !html.contains("og:url"), "\(output.path)")
        }
        #expect(try site.render(path: "robots.txt") == "User-agent: *\nAllow: /\n")
    }

    @Test("phones find an icon, which is a picture")
    func icon() throws {
        let html = try site.render(path: "index.html")
        #expect(html.contains("<link rel=\"apple-touch-icon\" href=\"assets/touch-icon.png\">"))
        let icon = try #require(site.theme.assets.first { $0.path == "assets/touch-icon.png" })
        #expect(
            icon.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
                && icon.bytes.suffix(8).starts(with: Bytes("IEND".utf8)))
    }

    @Test("beside its text an article's page takes 12 KB at most")
    func size() throws {
        for article in archive.articles {
            let html = try site.render(path: article.id.url).replacing(/<span class="printed">.*?<\/span>/, with: "")
            #expect(html.utf8.count <= 12 * 1024, "\(article.title): \(html.utf8.count)")
        }
    }
}
