import Checking
import TestSupport
import Testing
import Text

@Suite("Faults of pages")
struct PageFaultTests {
    @Test("a sound site has none")
    func soundSite() throws {
        let (report, faults) = try MadeSite.report()
        #expect(faults == [])
        #expect(report.files == MadeSite.files.count + MadeSite.searchIndex.files.count + 4)
        #expect(report.links > 25)
    }

    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var html: String
        var faults: [String]

        init(_ name: String, _ html: String, _ faults: [String]) {
            (testDescription, self.html, self.faults) = (name, html, faults)
        }
    }

    static let examples = [
        Example(
            "a link to nothing", body("<a href=\"b.html\">"),
            ["2:53: error: the link \"b.html\" leads nowhere: there is no file b.html"]),
        Example(
            "upper and lower case", body("<a href=Index.html>"),
            ["2:53: error: the link \"Index.html\" leads nowhere: there is no file Index.html"]),
        Example(
            "a source, a candidate, a form, a poster, a drawing's use",
            body(
                "<img alt='' src=a.png srcset='b.png 2x, c.png'>\n<form action=d.html>\n<video poster=e.png>\n<svg><use xlink:href='f.svg#g'/></svg>"
            ),
            [
                "2:62: error: the link \"a.png\" leads nowhere: there is no file a.png",
                "2:72: error: the link \"b.png\" leads nowhere: there is no file b.png",
                "2:72: error: the link \"c.png\" leads nowhere: there is no file c.png",
                "3:7: error: the link \"d.html\" leads nowhere: there is no file d.html",
                "4:8: error: the link \"e.png\" leads nowhere: there is no file e.png",
                "5:11: error: the link \"f.svg\" leads nowhere: there is no file f.svg",
            ]),
        Example(
            "references in a link are replaced, escapes decoded once", body("<a href='x&amp;%2541.html'>"),
            ["2:53: error: the link \"x&%2541.html\" leads nowhere: there is no file x&%41.html"]),
        Example(
            "an anchor that another page does not have", body("<a href=index.html#none>"),
            ["2:53: error: the link leads nowhere: index.html has no id \"none\""]),
        Example(
            "an anchor that this page does not have",
            body("<a href=#none><a name=here><a href=#here><a href=#><a href=#TOP>"),
            ["2:53: error: the link leads nowhere: x.html has no id \"none\""]),
        Example(
            "a fragment names an id as it is written, and one as it is decoded",
            body("<a href=#fn-%E6%B3%A8 id='fn-%E6%B3%A8'><a href=#%E6%B3%A8 id=注><a href=index.html#%65nd>"), []),
        Example(
            "a fragment that no id is like, written or decoded", body("<a href=#a%2562 id=ab>"),
            ["2:53: error: the link leads nowhere: x.html has no id \"a%62\""]),
        Example("a link to a folder", body("<a href=tags/>"), ["2:53: error: the link \"tags/\" names a folder"]),
        Example(
            "a link from the host's root", body("<a href=/paper/index.html>"),
            ["2:53: error: the link \"/paper/index.html\" counts from the root of the host"]),
        Example(
            "a link without its scheme", body("<a href=//example.org/>"),
            ["2:53: error: the link \"//example.org/\" counts from the root of the host"]),
        Example(
            "a link out of the folder", body("<a href=tags/../../x.html>"),
            ["2:53: error: the link \"tags/../../x.html\" leaves the site's folder"]),
        Example(
            "a link out of the folder, escaped", body("<a href=%2e%2E/x.html>"),
            ["2:53: error: the link \"%2e%2E/x.html\" leaves the site's folder"]),
        Example(
            "places on one machine", body("<a href=file:///home/a.html><a href='C:\\a.html'>"),
            [
                "2:53: error: the link \"file:///home/a.html\" names a place on one machine",
                "2:81: error: the link \"C:\\a.html\" names a place on one machine",
            ]),
        Example(
            "an address of the site itself", body("<a href=https://example.org/paper/none.html>"),
            ["2:53: error: the link \"none.html\" leads nowhere: there is no file none.html"]),
        Example(
            "no URL at all", body("<a href=100%.html><a href=a%2Fb>"),
            ["2:53: error: \"100%.html\" is no URL reference", "2:71: error: \"a%2Fb\" is no URL reference"]),
        Example("a script in a link", body("<a href='JavaScript:go()'>"), ["2:53: error: the link runs a script"]),
        Example("an empty source", body("<img alt='' src=''>"), ["2:62: error: the link is empty"]),
        Example(
            "a base", head() + "\n<base href=/a/><h1>x</h1>",
            ["2:1: error: <base> changes where all links of the page lead"]),
        Example(
            "what is fetched from elsewhere",
            body("<script src=https://example.com/a.js></script><img alt='' src=data:,>"),
            ["2:58: warning: the page fetches https://example.com/a.js from elsewhere"]),
        Example(
            "a redirection", body("<meta http-equiv=Refresh content='0; url=none.html'>"),
            ["2:75: error: the link \"none.html\" leads nowhere: there is no file none.html"]),
        Example(
            "a canonical address of another page",
            head() + "\n<link rel=canonical href=https://example.org/paper/index.html><h1>x</h1>",
            [
                "2:1: error: the canonical address is not the page's own: https://example.org/paper/index.html"
            ]),
        Example(
            "one of a page that leads on and is in no index: on the site, and elsewhere",
            head()
                + "\n<meta name=robots content=noindex><link rel=canonical href=https://example.org/paper/index.html>"
                + "\n<link rel=canonical href=https://example.com/><h1>x</h1>",
            [
                "error: the page asks to be left out of indexes, and sitemap.xml lists it",
                "3:1: error: the canonical address is not the page's own: https://example.com/",
            ]),
        Example(
            "an id twice", body("<p id=a>\n<p id='a'><a name=b id=b>"),
            ["3:4: error: the id \"a\" stands on line 2 already"]),
        Example(
            "no language", head(language: "") + "<h1>x</h1>", ["error: <html> does not tell its language"]),
        Example(
            "an empty title, a drawing's title is none",
            head(title: "<title> \n</title>") + "<h1>x</h1><svg><title>x</title></svg>",
            ["error: there is no <title>, or it is empty"]),
        Example("no heading", head() + "<h2>x</h2>", ["error: there is no <h1>"]),
        Example("two headings", body("<h1>y</h1>"), ["2:50: error: this is one <h1> too many"]),
        Example("a picture without words", body("<img src=assets/a.png>"), ["2:50: error: <img> has no alt"]),
        Example(
            "a script inside; data is none",
            body("<script> go() </script><script type=application/ld+json>{}</script>"),
            ["2:58: error: <script> holds its script inside"]),
        Example(
            "styles inside", body("<p style='color:red'>x<style>p{}</style>"),
            ["2:53: error: a style stands inside the page", "2:72: error: a style stands inside the page"]),
        Example("a script in an attribute", body("<p onClick=go()>"), ["2:53: error: a script stands in an attribute"]),
        Example("a tag that does not end", body("<p class=\"x>"), ["2:50: error: the file ends inside this tag"]),
        Example(
            "markup in comments, scripts' files and text areas is none",
            body("<!-- <a href=none> --><textarea><a href=none></textarea><p>1 < 2 <3</p>"), []),
    ]

    /// A page on two lines, so that places are easily told: `html` begins in line 2, column 50.
    static func body(_ html: String) -> String {
        head() + "\n<h1>x</h1><p title=\"so wide that it is 49\">x<br> " + html
    }

    static func head(title: String = "<title>x</title>", language: String = "zh") -> String {
        let canonical = "<link rel=canonical href=https://example.org/paper/x.html>"
        return "<!DOCTYPE html><html lang='\(language)'>" + MadeSite.means + title + canonical
    }

    @Test(arguments: examples)
    func fault(_ example: Example) throws {
        let listed = [
            "index.html", "tags/%E9%98%B2%E6%B1%9B.html", "articles/ab/cdefghjk.html", "pages/a%2525.html",
            "search.html", "x.html",
        ]
        let told = try MadeSite.faults(changing: ["x.html": example.html, "sitemap.xml": MadeSite.sitemap(listed)])
        // Whether tags pair is the business of `TagPairTests`.
        let faults = told.filter { !$0.hasSuffix("> is not closed") }
        #expect(faults == example.faults.map { $0.hasPrefix("error") ? "x.html: \($0)" : "x.html:\($0)" })
    }

    @Test("a page that is not UTF-8")
    func notUTF8() throws {
        let folder = try TemporaryFolder()
        try folder.write("index.html", bytes: Array(Self.head().utf8) + [0xB6, 0xFE, 0xC6, 0xDF])
        let told = try checkSite(folder.path).faults.filter { $0.path.hasSuffix("/index.html") }
        #expect(told.map(\.message).contains("is not UTF-8"))
    }

    @Test("a folder without a site is no site")
    func noSite() throws {
        let folder = try TemporaryFolder()
        #expect(throws: CheckError.noSite(folder.path)) { try checkSite(folder.path) }
        #expect(throws: CheckError.self) { try checkSite(folder.path + "/none") }
    }

    @Test("parts may be checked in any order")
    func anyOrder() throws {
        let folder = try TemporaryFolder()
        for (name, text) in MadeSite.files { try folder.write(name, text.replacing("href", with: "href=none.html x")) }
        let site = try SiteCheck(folder: folder.path)
        let forwards = site.conclude(site.filePaths.map { site.check(file: $0) })
        let backwards = site.conclude(site.filePaths.reversed().map { site.check(file: $0) })
        #expect(forwards.faults.count > 5)
        #expect(forwards.faults == backwards.faults)
    }
}
