import Foundation

/// Pages whose markup is broken.
extension PlantedFault {
    /// Puts `new` before `</main>` of the home page.
    private static func adding(_ name: String, _ new: String, _ rule: String) -> PlantedFault {
        PlantedFault(name, rule) { try $0.replace("index.html", "</main>", new + "</main>") }
    }

    /// Changes the home page's markup.
    private static func changing(_ name: String, _ old: String, _ new: String, _ rule: String) -> PlantedFault {
        PlantedFault(name, rule) { try $0.replace("index.html", old, new) }
    }

    static let markup = [
        changing("no doctype", "<!DOCTYPE html>", "", "does not begin with <!DOCTYPE html>"),
        changing(
            "words before the doctype", "<!DOCTYPE html>", "x<!DOCTYPE html>", "does not begin with <!DOCTYPE html>"),
        changing("no charset", "<meta charset=\"utf-8\">", "", "does not say that it is UTF-8"),
        changing("another charset", "charset=\"utf-8\"", "charset=\"gbk\"", "does not say that it is UTF-8"),
        changing(
            "a charset that comes too late", "<meta charset=\"utf-8\">",
            "<!--" + String(repeating: "-", count: 1024) + "--><meta charset=\"utf-8\">",
            "does not say that it is UTF-8"),
        changing("no language", " lang=\"zh-CN\"", "", "does not tell its language"),
        PlantedFault("no title", "there is no <title>") {
            let text = try $0.text("index.html")
            guard let start = text.range(of: "<title>"), let end = text.range(of: "</title>") else { return }
            try $0.write("index.html", text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: ""))
        },
        changing("no heading", "<h1", "<h2", "there is no <h1>"),
        adding("two headings", "<h1>再</h1>", "one <h1> too many"),
        adding("a picture without words", "<img src=\"assets/favicon.svg\">", "has no alt"),
        changing("an element that is never closed", "</main>", "", "<main> is not closed"),
        PlantedFault("a link that is never closed", "<a> is not closed") {
            let article = try $0.article()
            try $0.replace(article, "</a></li>", "</li>")
        },
        adding("an end tag too many", "</section>", "</section> closes nothing"),
        adding("elements that cross", "<b>粗<i>斜</b>体</i>", "<i> is not closed"),
        adding("an element closed as XML closes it", "<div/>", "<div> is not closed"),
        adding("a comment without end", "<!-- ", "the file ends inside this comment"),
        PlantedFault("a page cut within a tag", "the file ends inside this tag") {
            let text = try $0.text("about.html")
            guard let tag = text.range(of: "<footer class") else { return }
            try $0.write("about.html", String(text[..<tag.upperBound]))
        },
        PlantedFault("a page cut between tags", "<html> is not closed") {
            let text = try $0.text("about.html")
            guard let tag = text.range(of: "<footer class") else { return }
            try $0.write("about.html", String(text[..<tag.lowerBound]))
        },
        adding("an attribute twice", "<p id=\"a\" id=\"b\">x</p>", "stands twice in this tag"),
        adding("an id twice", "<p id=\"main\">x</p>", "the id \"main\" stands on line"),
        adding("a NUL", "<p>a\0b</p>", "NUL"),
        PlantedFault("bytes that are not UTF-8", "is not UTF-8") {
            try $0.write("about.html", bytes: $0.bytes("about.html") + [0xC3, 0x28])
        },
        PlantedFault("a page of no bytes", "is empty") { try $0.write("about.html", "") },
        adding("a tag of a template in the text", "<p>{{heading}}</p>", "{{heading}}"),
        adding("a tag of a template, unescaped", "<p>{{{text}}}</p>", "{{text}}"),
        changing("a tag of a template in the title", "<title>", "<title>{{site.title}}", "{{site.title}}"),
        adding("a section of a template", "<ul>{{#links}}<li>x</li></ul>", "{{#links}}"),
        adding("styles inside", "<p style=\"color:red\">x</p>", "a style stands inside the page"),
        adding("a script inside", "<script>go()</script>", "holds its script inside"),
        adding("a script in an attribute", "<p onclick=\"go()\">x</p>", "a script stands in an attribute"),
    ]

    /// Pages whose markup is sound and says something wrong.
    static let meaning = [
        PlantedFault("no Content-Security-Policy", "no Content-Security-Policy") {
            let text = try $0.text("index.html")
            guard let start = text.range(of: "<meta http-equiv"),
                let end = text.range(of: ">", range: start.upperBound..<text.endIndex)
            else { return }
            try $0.write("index.html", text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: ""))
        },
        changing(
            "a Content-Security-Policy that lets scripts in", "default-src 'self'",
            "default-src 'self' 'unsafe-inline'", "the Content-Security-Policy lets"),
        changing(
            "a Content-Security-Policy that lets all in", "default-src 'self'", "default-src *",
            "the Content-Security-Policy lets"),
        changing("no canonical address", "rel=\"canonical\"", "rel=\"x\"", "tells no canonical address"),
        changing(
            "a canonical address on another host", "href=\"https://example.org/paper/index.html\"",
            "href=\"https://example.com/paper/index.html\"", "the canonical address is not the page's own"),
        changing(
            "the canonical address of another page", "href=\"https://example.org/paper/index.html\"",
            "href=\"https://example.org/paper/about.html\"", "the canonical address is not the page's own"),
        PlantedFault("a date that does not exist", "is no date") {
            try $0.replace($0.article(), "datetime=\"2023-05-17\"", "datetime=\"2023-02-30\"")
        },
        PlantedFault("a date in EDTF that does not exist", "is no date") {
            try $0.replace($0.article(), "data-edtf=\"2023-05-17\"", "data-edtf=\"2023-13-17\"")
        },
        PlantedFault("a day's page of no day", "is the page of no day") {
            try $0.write("2023/02/30.html", $0.text("2023/05/17.html"))
        },
        adding("a link to nothing", "<a href=\"none.html\">x</a>", "there is no file none.html"),
        adding("a link to a place that is not there", "<a href=\"about.html#none\">x</a>", "has no id \"none\""),
        adding("a link out of the site", "<a href=\"../x.html\">x</a>", "leaves the site's folder"),
        adding(
            "a link from the host's root", "<a href=\"/paper/about.html\">x</a>", "counts from the root of the host"),
        adding("a link to a folder", "<a href=\"pages/\">x</a>", "names a folder"),
        adding("a link that is none", "<a href=\"100%.html\">x</a>", "is no URL reference"),
        adding("a link that runs a script", "<a href=\"javascript:go()\">x</a>", "runs a script"),
        adding("a link to one machine", "<a href=\"file:///home/x.html\">x</a>", "names a place on one machine"),
        adding("a picture from elsewhere", "<img src=\"https://example.com/a.png\" alt=\"\">", "from elsewhere"),
        adding("a form that sends words elsewhere", "<form action=\"https://example.com/\"></form>", "elsewhere"),
        changing(
            "a page that leads away", "<title>",
            "<meta http-equiv=\"refresh\" content=\"0; url=https://example.com/\"><title>", "leads readers away"),
        changing("a base", "<title>", "<base href=\"/\"><title>", "<base> changes where"),
        changing(
            "a listed page that asks not to be", "<title>", "<meta name=\"robots\" content=\"noindex\"><title>",
            "asks to be left out"),
        PlantedFault("a page for missing ones with relative links", "is shown at any depth") {
            try $0.replace("404.html", "href=\"/paper/about.html\"", "href=\"about.html\"")
        },
        PlantedFault("a search page without an index", "names no search index") {
            try $0.replace("search.html", "name=\"search-index\"", "name=\"x\"")
        },
    ]
}
