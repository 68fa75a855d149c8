import Checking
import Foundation
import TestSupport
import Testing
import Text

@Suite("Faults of the site and its data")
struct SiteFaultTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var changes: [String: String?]
        var faults: [String]

        init(_ name: String, _ changes: [String: String?], _ faults: [String]) {
            (testDescription, self.changes, self.faults) = (name, changes, faults)
        }
    }

    static func articles(_ changes: [String: String?]) -> [String: String?] {
        ["data/articles.jsonl": MadeSite.article(changes)]
    }
    static func pages(_ changes: [String: String?]) -> [String: String?] {
        ["data/pages.jsonl": MadeSite.newspaperPage(changes)]
    }

    @Test("pipes in a site are told and not opened; a page that is too large is told")
    func strangeFiles() throws {
        let folder = try TemporaryFolder()
        for name in ["index.html", "big.html"] { try folder.write(name, MadeSite.page("<h1>一</h1>")) }
        #expect(truncate(folder.path + "/big.html", 1 << 40) == 0)
        for name in ["a.html", "feed.xml", "sitemap.xml", "b.bin"] {
            #expect(mkfifo(folder.path + "/" + name, 0o644) == 0)
        }
        let faults = try checkSite(folder.path).faults
        let told = faults.filter { $0.message == "is neither a file nor a folder" }.map(\.path)
        #expect(told == ["a.html", "b.bin", "feed.xml", "sitemap.xml"].map { folder.path + "/" + $0 })
        #expect(faults.contains { $0.path.hasSuffix("/big.html") && $0.message.contains("1099511627776 bytes") })
    }

    static let files = [
        Example(
            "a stylesheet's picture", ["assets/style.css": "p{}\n@import 'b.css'; p { background:url(none.png) }"],
            [
                "assets/style.css:2:10: error: the link \"b.css\" leads nowhere: there is no file assets/b.css",
                "assets/style.css:2:37: error: the link \"none.png\" leads nowhere: there is no file assets/none.png",
            ]),
        Example(
            "a feed's entry",
            [
                "feed.xml": MadeSite.feed(
                    "<entry><id>a</id><title>一</title><updated>2023-05-18T00:00:00Z</updated>\n<link href='https://example.org/paper/articles/none.html'/><link href='articles/none.html'/></entry>"
                ), "feed.json": "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}",
            ],
            [
                "feed.xml:2:7: error: the link \"articles/none.html\" leads nowhere: there is no file articles/none.html",
                "feed.xml:2:66: error: the link \"articles/none.html\" leads nowhere: there is no file articles/none.html",
            ]),
        Example(
            "a page that the sitemap leaves out", ["b.html": MadeSite.page("<h1>b</h1>", at: "b.html")],
            ["b.html: error: sitemap.xml does not list this page"]),
        Example(
            "a page that asks to be left out",
            ["b.html": MadeSite.page("<h1>b</h1>", head: "<meta name=robots content=noindex>")], []),
        Example(
            "a sitemap's page that is not there",
            [
                "sitemap.xml": MadeSite.files["sitemap.xml"]!.replacing(
                    "</urlset>", with: "<url><loc> https://example.org/paper/b.html </loc></url></urlset>")
            ], ["sitemap.xml:1:350: error: the link \"b.html\" leads nowhere: there is no file b.html"]),
        Example(
            "a site without an address has relative ones",
            MadeSite.files.mapValues {
                $0.replacing(/<link rel=canonical [^>]*>/, with: "")
                    .replacing("https://example.org/paper/", with: "")
            }
            .merging(["404.html": MadeSite.page("<h1>x</h1><a href=/index.html>x</a>")]) { $1 }, []),
        Example(
            "404.html counts from the site's root",
            ["404.html": MadeSite.page("<h1>x</h1><a href=/paper/b.html>x</a><a href=/index.html>x</a>")],
            [
                "404.html:4:14: error: the link \"b.html\" leads nowhere: there is no file b.html",
                "404.html:4:41: error: the link \"/index.html\" counts from the root of the host",
            ]),
        Example(
            "copied files are as they are, and links to them are followed",
            [
                "files/a.json": "\u{FEFF}{ /* x */ }", "files/b.html": "<a href=none.html>",
                "404.html": MadeSite.page(
                    "<h1>x</h1><a href=/paper/files/a.json>x</a><a href=/paper/files/c.json>x</a>"),
            ],
            ["404.html:4:47: error: the link \"files/c.json\" leads nowhere: there is no file files/c.json"]),
        Example(
            "a drawing has anchors",
            [
                "assets/i.svg": "<svg><title/><g id='a'/></svg>",
                "404.html": MadeSite.page(
                    "<h1>x</h1><svg><use href='/paper/assets/i.svg#a'/><use href='/paper/assets/i.svg#b'/></svg>"),
            ],
            [
                "404.html:4:56: error: the link leads nowhere: assets/i.svg has no id \"b\""
            ]),
    ]

    static let data = [
        Example(
            "no data", ["data/articles.jsonl": nil, "data/pages.jsonl": nil],
            [
                "data/articles.jsonl: error: there is no such file", "data/pages.jsonl: error: there is no such file",
            ]),
        Example(
            "lines that are no objects", ["data/articles.jsonl": MadeSite.article() + "\n[]\n{\"id\":\n\n"],
            [
                "data/articles.jsonl:2:1: error: the line is no JSON object: expected {",
                "data/articles.jsonl:3:7: error: the line is no JSON object: expected a value",
                "data/articles.jsonl:4:1: error: the line is no JSON object: expected a value",
            ]),
        Example(
            "a key missing", articles(["tags": nil]), ["data/articles.jsonl:1: error: the key \"tags\" is missing"]),
        Example(
            "a key twice",
            ["data/articles.jsonl": MadeSite.article().replacing("{\"column\"", with: "{\"id\":1,\"column\"")],
            [
                "data/articles.jsonl:1: error: \"id\" is not a text with something in it",
                "data/articles.jsonl:1: error: the key \"id\" stands twice",
                "data/pages.jsonl:1: error: \"articles\" leaves out , which has this source",
                "data/pages.jsonl:1: error: \"articles\" names abcdefghjk, which data/articles.jsonl does not have",
            ]),
        Example(
            "wrong kinds of values",
            articles([
                "title": "\"\"", "column": "1", "reporters": "\"景静\"", "people": "[1]",
                "credits": "[{\"role\":\"摄影\"}]", "date": "\"2023-02-30\"", "issueDate": "\"2023\"",
            ]),
            [
                "data/articles.jsonl:1: error: \"column\" is not a text or null",
                "data/articles.jsonl:1: error: \"credits\" is not a list of objects with \"role\" and \"names\"",
                "data/articles.jsonl:1: error: \"date\" is not a date in EDTF or null",
                "data/articles.jsonl:1: error: \"dateBasis\" is not null where \"date\" is and only there",
                "data/articles.jsonl:1: error: \"issueDate\" is not a day or null",
                "data/articles.jsonl:1: error: \"people\" is not a list of texts",
                "data/articles.jsonl:1: error: \"reporters\" is not a list of texts",
                "data/articles.jsonl:1: error: \"title\" is not a text with something in it",
            ]),
        Example(
            "a date without its basis", articles(["dateBasis": "null"]),
            ["data/articles.jsonl:1: error: \"dateBasis\" is not null where \"date\" is and only there"]),
        Example(
            "lines that run backwards, from 0, or are no pairs", articles(["otherLines": "[[3,2]]"]),
            ["data/articles.jsonl:1: error: \"otherLines\" is not a list of pairs of line numbers"]),
        Example(
            "from 0", articles(["otherLines": "[[0,2]]"]),
            ["data/articles.jsonl:1: error: \"otherLines\" is not a list of pairs of line numbers"]),
        Example(
            "no pairs", articles(["otherLines": "[[1]]"]),
            ["data/articles.jsonl:1: error: \"otherLines\" is not a list of pairs of line numbers"]),
        Example("areas of a page", articles(["areas": "[[1,0,0,10000,10000],[2,1,1,5,5]]"]), []),
        Example(
            "areas of no page", articles(["areas": "[[0,1,1,5,5]]"]),
            [
                "data/articles.jsonl:1: error: \"areas\" is not a list of areas: a page from 1; x, y, width and height inside of 10000"
            ]),
        Example(
            "areas beyond the page", articles(["areas": "[[1,9000,1,2000,5]]"]),
            [
                "data/articles.jsonl:1: error: \"areas\" is not a list of areas: a page from 1; x, y, width and height inside of 10000"
            ]),
        Example(
            "a picture that is not there, and a size that is none",
            [
                "data/pages.jsonl": MadeSite.newspaperPage([
                    "picture": "{\"url\":\"pictures/a.jpg\",\"width\":1,\"height\":2}", "size": "[1]",
                ])
            ],
            [
                "data/pages.jsonl:1: error: \"size\" is not a width and a height",
                "data/pages.jsonl:1: error: \"url\" leads nowhere: there is no page pictures/a.jpg",
            ]),
        Example(
            "a picture without a size",
            ["data/pages.jsonl": MadeSite.newspaperPage(["picture": "{\"url\":\"assets/a.png\"}"])],
            ["data/pages.jsonl:1: error: \"picture\" is not an object with \"url\", \"width\" and \"height\""]),
        Example(
            "a role that is none", articles(["headlines": "[{\"role\":\"main\",\"text\":\"x\",\"lines\":[[1,1]]}]"]),
            [
                "data/articles.jsonl:1: error: \"headlines\" is not a list of objects with \"text\", \"lines\" and a \"role\" of kicker, headline or subtitle",
                "data/pages.jsonl:1: error: printed lines are neither in an article nor unplaced: 1",
            ]),
        Example(
            "an id twice",
            [
                "data/articles.jsonl": MadeSite.article() + "\n"
                    + MadeSite.article(["url": "\"index.html\"", "headlines": "[]", "paragraphs": "[]"])
            ], ["data/articles.jsonl:2: error: the id \"abcdefghjk\" stands on line 1 already"]),
        Example(
            "a url that leads nowhere", articles(["url": "\"articles/no.html\""]),
            ["data/articles.jsonl:1: error: \"url\" leads nowhere: there is no page articles/no.html"]),
        Example(
            "a paragraph cut on its page",
            ["articles/ab/cdefghjk.html": MadeSite.files["articles/ab/cdefghjk.html"]!.replacing("很长", with: "很")],
            ["articles/ab/cdefghjk.html: error: the text \"第二段 很长。\" is not on the page, or not whole"]),
        Example(
            "a paragraph broken in two",
            [
                "articles/ab/cdefghjk.html": MadeSite.files["articles/ab/cdefghjk.html"]!.replacing(
                    "粗", with: "</p><p>粗")
            ], ["articles/ab/cdefghjk.html: error: the text \"第一段，有粗体。\" is not on the page, or not whole"]),
        Example(
            "a paragraph that no reader sees",
            [
                "articles/ab/cdefghjk.html": MadeSite.files["articles/ab/cdefghjk.html"]!.replacing(
                    "<p id=p1>", with: "<p id=p1><template>"
                ).replacing("粗体。</p>", with: "粗体。</template>")
            ], ["articles/ab/cdefghjk.html: error: the text \"第一段，有粗体。\" is not on the page, or not whole"]),
        Example(
            "a headline escaped twice",
            [
                "articles/ab/cdefghjk.html": MadeSite.files["articles/ab/cdefghjk.html"]!.replacing(
                    "&lt;", with: "&amp;lt;")
            ],
            [
                "articles/ab/cdefghjk.html: error: the heading does not show \"二七区  <招商>\"",
                "articles/ab/cdefghjk.html: error: the text \"二七区  <招商>\" is not on the page, or not whole",
            ]),
        Example(
            "an unknown source", articles(["source": "\"b.txt\""]),
            [
                "data/articles.jsonl:1: error: data/pages.jsonl does not have the page b.txt",
                "data/pages.jsonl:1: error: \"articles\" names abcdefghjk, which data/articles.jsonl does not have",
                "data/pages.jsonl:1: error: printed lines are neither in an article nor unplaced: 1, 3",
            ]),
        Example(
            "an article that its page leaves out", pages(["articles": "[]"]),
            ["data/pages.jsonl:1: error: \"articles\" leaves out abcdefghjk, which has this source"]),
        Example(
            "a page that tells an article's lines otherwise than the article",
            pages([
                "unplaced": "[]", "continued": "[{\"article\":\"abcdefghjk\",\"lines\":[[4,4]]}]",
            ]),
            [
                "data/pages.jsonl:1: error: \"continued\" has other lines than \"continuations\" of the article abcdefghjk",
                "data/pages.jsonl:1: error: printed lines are neither in an article nor unplaced: 4",
                "\(MadeSite.searchIndex.manifestPath): error: the search index holds 2 of 1 articles and pages with text that no article holds",
            ]
        ),
        Example(
            "lines in an article and unplaced", pages(["unplaced": "[{\"text\":\"天气\",\"lines\":[[3,4]]}]"]),
            ["data/pages.jsonl:1: error: printed lines are in an article and unplaced too: 3"]),
        Example(
            "a line that is nowhere", pages(["unplaced": "[]"]),
            [
                "data/pages.jsonl:1: error: printed lines are neither in an article nor unplaced: 4",
                "\(MadeSite.searchIndex.manifestPath): error: the search index holds 2 of 1 articles and pages with text that no article holds",
            ]),
        Example(
            "a page that does not tell how many characters were mapped", pages(["mappedCharacters": nil]),
            ["data/pages.jsonl:1: error: the key \"mappedCharacters\" is missing"]),
        Example(
            "a line outside of the page", pages(["lineCount": "3"]),
            [
                "data/pages.jsonl:1: error: \"text\" has 4 lines and \"lineCount\" is 3",
                "data/pages.jsonl:1: error: line 4 is outside of the page, which has 3 lines",
            ]),
        Example(
            "a wild number of lines", pages(["unplaced": "[{\"text\":\"天气\",\"lines\":[[4,9000000000000000]]}]"]),
            ["data/pages.jsonl:1: error: line 9000000000000000 is outside of the page, which has 4 lines"]),
    ]

    @Test(arguments: files + data)
    func fault(_ example: Example) throws {
        let faults = try MadeSite.faults(changing: example.changes)
        #expect(faults == example.faults)
    }
}
