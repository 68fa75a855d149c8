import Testing

/// Which tags may be left out, and which may not (the HTML standard, 13.1.2.4).
@Suite("Tags that pair")
struct TagPairTests {
    static let examples: [(name: String, html: String, faults: [String])] = [
        ("list items, cells and paragraphs may be left open", "<ul><li>一<li>二</ul><table><tr><td>三</table><p>四", []),
        ("elements without content have no end", "<br><hr/><img src=assets/a.png alt=''><input name=q>", []),
        ("drawings close theirs as XML does", "<svg><g><path d=''/></g><circle r=1 /></svg>", []),
        ("a paragraph within a list", "<ul><li><p>一<ul><li>二</ul></ul>", []),
        ("upper and lower case are one", "<B>粗</b>", []),
        ("text is no tag", "<textarea><b></textarea> 1 < 2 </ b>", []),
        ("one left open", "<div><em>强</div>", ["6: error: <em> is not closed"]),
        ("one left open to the end", "<section>", ["1: error: <section> is not closed"]),
        ("an end too many", "</div>", ["1: error: </div> closes nothing"]),
        ("crossed", "<b>粗<i>斜</b>体</i>", ["7: error: <i> is not closed", "20: error: </i> closes nothing"]),
        ("closed as XML does", "<span/>", ["1: error: <span> is not closed"]),
        ("not closed in a drawing", "<svg><g></svg>", ["6: error: <g> is not closed"]),
    ]

    @Test(arguments: examples)
    func pairs(_ name: String, html: String, faults: [String]) throws {
        let page = MadeSite.page("<h1>x</h1>\n\(html)\n", at: "index.html")
        let told = try MadeSite.faults(changing: ["index.html": page])
        #expect(told == faults.map { "index.html:5:" + $0 })
    }
}
