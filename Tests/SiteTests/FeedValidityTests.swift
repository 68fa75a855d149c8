import Archive
import Foundation
import TestSupport
import Testing

@testable import Site

/// Feeds and sitemaps against their schemas: whatever a site has of them.
@Suite("Feeds and sitemaps are valid")
struct FeedValidityTests {
    private static let baseURL = "https://example.org/paper"

    /// A site with every kind of feed, of articles with and without a date, name, text and topic, with markup in their texts.
    private func site() throws -> Site {
        var archive = try Fixture.sampleArchive(baseURL: Self.baseURL)
        var strange = archive.articles[0]
        strange.title = "<b>“&”</b>\u{202E}"
        strange.date = EventDate(edtf: "2021?-05-18")
        strange.reporters = ["<i>甲</i> 乙"]
        strange.tags = ["a&b", "\"c\"", "d/e"]
        archive = Archive(
            settings: archive.settings, articles: archive.articles.dropFirst() + [strange], pages: archive.pages,
            stated: .all(of: archive.articles + [strange]))
        return Fixture.site(archive)
    }

    @Test("every feed of a site, in Atom")
    func atom() throws {
        let site = try site()
        let feeds = site.outputs.map(\.path).filter {
            $0.hasSuffix(".xml") && !$0.hasPrefix("sitemap") && $0 != "opensearch.xml"
        }
        #expect(feeds.count > 4 && feeds.contains("tags/a&b.xml"))
        for path in feeds {
            let faults = XMLSchema.atom.faults(in: try site.render(path: path))
            #expect(faults == [], "\(path)")
        }
    }

    @Test("the JSON feed")
    func json() throws { #expect(faultsOfJSONFeed(try site().render(path: "feed.json")) == []) }

    @Test("the sitemap, and an index of sitemaps with its parts")
    func sitemap() throws {
        #expect(XMLSchema.sitemap.faults(in: try site().render(path: "sitemap.xml")) == [])
        var settings = ArchiveSettings()
        settings.baseURL = Self.baseURL
        let large = Fixture.site(Fixture.archive(count: sitemapLength + 1, settings: settings))
        #expect(XMLSchema.sitemapIndex.faults(in: try large.render(path: "sitemap.xml")) == [])
        #expect(XMLSchema.sitemap.faults(in: try large.render(path: "sitemap-lists.xml")) == [])
    }

    // MARK: What the schemas refuse

    static let spoiled: [(path: String, what: String, with: String, fault: String)] = [
        ("feed.xml", "<id>urn:uuid:", "<id>", "<id> is "),
        ("feed.xml", "</title>", "</title><title>二</title>", "<title> 2 times"),
        ("feed.xml", "T00:00:00Z</updated>", "</updated>", "<updated> is "),
        ("feed.xml", "<author><name>", "<author><nick/><name>", "<author> has <nick>"),
        ("feed.xml", "<entry>", "<entry><guid/>", "<guid>"), ("feed.xml", " term=", " name=", "has no term"),
        ("feed.xml", " href=\"https", " href=\"二 ", "href of <link>"),
        ("feed.xml", "<entry>", "<entry>文", "text of its own"),
        ("feed.xml", "2005/Atom", "2004/Atom", "the root is no feed"),
        ("sitemap.xml", "<loc>https", "<loc>ftp", "<loc> is "),
        ("sitemap.xml", "<url>", "<url><lastmod>2023-05</lastmod>", "out of order"),
        ("sitemap.xml", "<loc>https", "<lastmod>18.5.2023</lastmod><loc>https", "<lastmod> is "),
        ("feed.json", "\"id\":", "\"guid\":", "an item has no id"),
        ("feed.json", "\"content_text\":", "\"text\":", "no content"),
        ("feed.json", "T00:00:00Z", "", "date_published"), ("feed.json", "{\"name\":", "{\"title\":", "an author is"),
        ("feed.json", "version/1.1", "version/1", "another version"), ("feed.json", "https://example.org", "", "url"),
    ]

    @Test("an entry without its text needs an address")
    func neither() throws {
        let bare = try site().render(path: "feed.xml").replacing(/<content[\s\S]*?<\/content>/, with: "")
        #expect(XMLSchema.atom.faults(in: bare) == [])
        let faults = XMLSchema.atom.faults(in: bare.replacing("rel=\"alternate\"", with: "rel=\"related\""))
        #expect(faults.contains { $0.contains("neither content nor an alternate") })
    }

    @Test("a schema refuses what is none of it", arguments: spoiled)
    func refused(_ path: String, _ what: String, _ with: String, _ fault: String) throws {
        let text = try site().render(path: path), spoiled = text.replacing(what, with: with)
        #expect(spoiled != text, "there is nothing to spoil")
        let faults =
            path == "feed.json"
            ? faultsOfJSONFeed(spoiled)
            : path == "feed.xml" ? XMLSchema.atom.faults(in: spoiled) : XMLSchema.sitemap.faults(in: spoiled)
        #expect(faults.contains { $0.contains(fault) }, "\(faults.prefix(3))")
    }
}
