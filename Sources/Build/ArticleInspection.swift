import Archive
import Markdown
import Text

/// An article in Markdown as an editor wants to see it: its fields and where each is from, its links, its text.
///
///     k3f9q2x7ab    articles/k3/f9q2x7ab.html
///     title         front matter  二七区召开产业发展推进会
///     people        front matter  樊惠林
///     people        found in text 吕安民
///     link          line 9        fan.jpg → files/2023/fan.jpg
///
///     7    会议由樊惠林主持。
struct ArticleInspection {
    let article: Article
    let source: MarkdownSource
    /// With the lines of the file.
    let links: [MarkdownLink]

    var text: String {
        let fields = stated + found
        let lines = textLines(ofMarkdown: source.body.span).map {
            inColumns([("\($0.line + source.bodyLine - 1)", 5)]) + $0.text
        }
        let rows = [inColumns([(article.id.letters, 14)]) + article.id.url] + fields + linkRows + [""] + lines
        return rows.map { $0 + "\n" }.joined()
    }

    /// What the file states: in its front matter, else in its first heading and its name.
    private var stated: [String] {
        let title = row("title", source.titleBasis == .heading ? "first heading" : "front matter", [article.title])
        let day = source.dateBasis == .fileName ? "file name" : "front matter"
        let date = source.date.flatMap { row("date", day, ["\($0)"]) }
        let rows: [(String, [String?])] = [
            ("kicker", [source.kicker]), ("subtitle", [source.subtitle]),
            ("page", [source.page]), ("column", [source.column]),
            ("reporters", source.reporters), ("correspondents", source.correspondents), ("people", source.people),
            ("places", source.places), ("tags", source.tags),
        ]
        return [title, date].compactMap { $0 } + rows.compactMap { row($0, "front matter", $1.compactMap { $0 }) }
    }

    /// What was found besides.
    private var found: [String] {
        let rows: [(String, [String], besides: [String])] = [
            ("people", article.people.map(\.name), source.people), ("places", article.places, source.places),
            ("organisations", article.organisations, []), ("tags", article.tags, source.tags),
        ]
        return rows.compactMap { name, all, stated in
            row(name, "found in text", all.filter { !stated.contains($0) })
        }
    }

    private var linkRows: [String] {
        links.compactMap { link in
            row("link", "line \(link.line)", [link.destination + target(of: link)])
        }
    }

    private func target(of link: MarkdownLink) -> String {
        switch article.links[link.destination] {
        case .file(let path, let suffix): " → " + path + suffix
        case .nowhere: " → nowhere"
        case nil: ""
        }
    }

    private func row(_ name: String, _ origin: String, _ texts: [String]) -> String? {
        texts.isEmpty ? nil : inColumns([(name, 14), (origin, 14)]) + texts.joined(separator: "、")
    }
}
