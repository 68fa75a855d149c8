import Archive
import Mustache
import Testing

@testable import Site

@Suite("The picture of who is named with whom")
struct NetworkTests {
    private static func people(_ articles: [[Int]]) -> [Term] {
        articles.enumerated().map { Term(kind: .people, label: "人\($0)", articles: $1) }
    }

    @Test("people have a line between them where two or more articles name both")
    func lines() {
        let network = NameNetwork(Self.people([[0, 1, 2, 3], [0, 1, 2], [2, 3], [0], [7, 8]]), articles: 9)
        #expect(network.people == [0, 1, 2])
        #expect(network.lines == [.init(first: 0, second: 1, count: 3), .init(first: 0, second: 2, count: 2)])
    }

    @Test("of a small archive it shows 30 people at most, of a large one 60", arguments: [(9_999, 30), (10_000, 60)])
    func most(_ articles: Int, _ count: Int) {
        #expect(
            NameNetwork(Self.people(Array(repeating: [1, 2], count: 100)), articles: articles).people.count == count)
    }

    @Test("everybody has the strongest lines, and not all lines are drawn")
    func strongest() {
        let network = NameNetwork(Self.people(Array(repeating: [1, 2], count: 30)), articles: 9)
        #expect(network.people.count == 30 && network.lines.count <= 90)
    }

    @Test("names lie in the picture, none over another, and always in the same places", arguments: [2, 6, 30, 60])
    func layout(_ count: Int) {
        let widths = (0..<count).map { 46 + 19 * ($0 % 3) }
        let lines = (1..<count).map { NameNetwork.Line(first: $0 / 3, second: $0, count: 2) }
        let layout = NetworkLayout(widths: widths, height: 30, lines: lines)
        #expect(layout == NetworkLayout(widths: widths, height: 30, lines: lines))
        for (first, a) in layout.points.enumerated() {
            #expect(a.x >= widths[first] / 2 && a.x <= NetworkLayout.size.x - widths[first] / 2)
            #expect(a.y >= 15 && a.y <= NetworkLayout.size.y - 15)
            for second in 0..<first {
                let b = layout.points[second]
                let isApart = abs(a.x - b.x) * 2 >= widths[first] + widths[second] || abs(a.y - b.y) >= 30
                #expect(isApart, "\(first) and \(second)")
            }
        }
    }

    @Test("the page has a picture whose names are links, a description, and a table of all lines")
    func page() throws {
        let names = ["甲", "乙", "丙", "丁", "戊", "己"]
        let site = Fixture.site(
            Fixture.archive(count: 3) { number, article in
                article.people = (number < 2 ? names : ["甲"]).map { PersonMention(name: $0) }
            })
        let html = try site.render(path: NameNetwork.path)
        #expect(html.matches(of: /<a href="\.\.\/people\/[^"]*\.html"><rect [^>]*\/><text x/).count == 6)
        #expect(html.contains("<desc>见报最多的6人"))
        let rows = try site.view(path: NameNetwork.path).list("network.rows")
        #expect(html.matches(of: /<tr><td>/).count == rows.count && rows.count >= 9)
        #expect(try site.render(path: "people/index.html").contains("href=\"../people/index-network.html\""))
    }

    @Test("without company there is no page, and nothing leads to it")
    func none() throws {
        let site = Fixture.site(
            Fixture.archive(count: 2) { _, article in article.people = ["甲", "乙"].map { PersonMention(name: $0) } })
        #expect(!site.outputs.contains { $0.path == NameNetwork.path })
        #expect(try site.view(path: "people/index.html").at("termIndex.network") == .null)
    }
}
