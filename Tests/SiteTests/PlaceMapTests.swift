import Archive
import Mustache
import Testing

@testable import Site

@Suite("A map of a place among others")
struct PlaceMapTests {
    private static func point(_ latitude: Double, _ longitude: Double) throws -> GeographicPoint {
        let place = try #require(Coordinates(latitude: "\(latitude)", longitude: "\(longitude)"))
        return try #require(GeographicPoint(place))
    }

    private static func map(_ own: (Double, Double), _ others: [(Double, Double)]) throws -> PlaceMap? {
        let points = try others.enumerated().map { (term: $0 + 1, point: try point($1.0, $1.1)) }
        return PlaceMap(of: try point(own.0, own.1), among: points)
    }

    private static let zhengzhou = (34.75, 113.65), kaifeng = (34.80, 114.31), luoyang = (34.62, 112.45)

    @Test(
        "distances and directions are those on the earth",
        arguments: [
            ((34.80, 114.31), 60.5, CompassPoint.east), ((34.62, 112.45), 110.7, .west),
            ((35.30, 113.90), 65.3, .north),
            ((34.03, 113.85), 82.1, .south), ((35.30, 114.30), 85.0, .northEast), ((34.20, 113.00), 85.2, .southWest),
        ])
    func offsets(_ place: (Double, Double), _ kilometres: Double, _ direction: CompassPoint) throws {
        let offset = try Self.point(place.0, place.1).offset(from: Self.point(Self.zhengzhou.0, Self.zhengzhou.1))
        #expect((offset.length - kilometres).magnitude < 0.5, "\(offset.length)")
        #expect(offset.direction == direction)
    }

    @Test("the date line parts no neighbours")
    func dateLine() throws {
        let offset = try Self.point(0, -179.9).offset(from: Self.point(0, 179.9))
        #expect((offset.east - 22.2).magnitude < 0.1)
    }

    @Test("the nearest come first, north is up, the farthest lies at the border, and the scale is round and right")
    func drawn() throws {
        let map = try #require(try Self.map(Self.zhengzhou, [Self.luoyang, Self.kaifeng, (35.30, 113.93)]))
        #expect(map.others.map(\.term) == [2, 3, 1])
        let kaifeng = map.others[0], xinxiang = map.others[1], luoyang = map.others[2]
        #expect(kaifeng.x > 160 && luoyang.x < 160 && xinxiang.y < 120)
        let border = Int(PlaceMap.border)
        #expect(map.others.contains { $0.x == border || $0.y == border || $0.x == PlaceMap.width - border })
        #expect(map.others.allSatisfy { ($0.x - 160).magnitude <= 130 && ($0.y - 120).magnitude <= 90 })
        #expect(map.scale.kilometres == 50)
        let unit = Double(map.scale.width) / map.scale.kilometres
        #expect((Double(kaifeng.x - 160) / unit - 60.3).magnitude < 1)
    }

    @Test(
        "one other is too few, what lies a thousand kilometres away is no neighbour, and one far behind the rest is left out"
    )
    func chosen() throws {
        #expect(try Self.map(Self.zhengzhou, [Self.kaifeng]) == nil)
        #expect(try Self.map(Self.zhengzhou, [Self.kaifeng, (51.5, 0)]) == nil)
        #expect(try Self.map(Self.zhengzhou, [Self.kaifeng, Self.zhengzhou]) == nil)
        let near = try #require(try Self.map(Self.zhengzhou, [(34.76, 113.66), (34.74, 113.60), Self.luoyang]))
        #expect(near.others.map(\.term) == [1, 2])
        let many = try #require(try Self.map(Self.zhengzhou, (1...30).map { (34.75 + Double($0) / 100, 113.65) }))
        #expect(many.others.map(\.term) == Array(1...12))
    }

    @Test("no name covers another, a mark or the edge")
    func names() {
        let marks = (0..<12).map { (x: 150 + $0 % 4 * 12, y: 110 + $0 / 4 * 12) }
        var names = MapNames(marks: marks, taken: [])
        var boxes: [MapNames.Box] = []
        for mark in marks {
            guard let name = names.place("二七区政通路", at: mark.x, mark.y) else { continue }
            let width = 6 * MapNames.characterWidth
            let left = name.anchor == .start ? name.x : name.anchor == .end ? name.x - width : name.x - width / 2
            let box = MapNames.Box(left: left, top: name.y - 7, width: width, height: 14)
            #expect(!boxes.contains { $0.meets(box) })
            boxes.append(box)
        }
        #expect((2..<12).contains(boxes.count))
        var edge = MapNames(marks: [(310, 120)], taken: [])
        #expect(edge.place("金水区", at: 310, 120)?.anchor == .end)
    }

    // MARK: On a page

    private static func archive(_ places: [(String, String, String)]) -> Archive {
        var authority = AuthorityFile()
        authority.places = places.map { label, latitude, longitude in
            var entry = AuthorityFile.Entry(label: label)
            entry.coordinates = Coordinates(latitude: latitude, longitude: longitude)
            return entry
        }
        var archive = Fixture.archive(count: 2) { _, article in article.places = places.map(\.0) }
        archive.notes = TermNotes(authority)
        return archive
    }

    private static let places = [
        ("郑州市", "34.75", "113.65"), ("开封<市>", "34.80", "114.31"), ("洛阳市", "34.62", "112.45"),
    ]

    @Test("the page of a place shows it among the others, with a table, a scale and north; text is text")
    func page() throws {
        let page = try Fixture.site(Self.archive(Self.places)).render(path: "places/郑州市.html")
        #expect(page.contains("<desc>以郑州市为中心，标出本档案有坐标的2处邻近地点，上北下南，比例尺50公里。</desc>"), "\(page)")
        #expect(page.contains("<a href=\"../places/洛阳市.html\" aria-label=\"洛阳市\"><circle cx=\"30\" "))
        #expect(page.contains("洛阳市</a></th><td>西</td><td>111公里</td></tr>"))
        #expect(page.contains("开封&lt;市&gt;</a></th><td>东</td><td>61公里</td></tr>"))
        #expect(!page.contains("开封<市>"))
        #expect(page.contains("<circle class=\"own\" cx=\"160\" cy=\"120\" r=\"5\"/>"))
    }

    @Test("without coordinates of two others there is none")
    func none() throws {
        let two = Fixture.site(Self.archive(Array(Self.places.prefix(2))))
        #expect(try two.view(path: "places/郑州市.html").at("term.map") == .null)
    }

    @Test("a place that gets coordinates changes the maps that show it, and no others")
    func facts() throws {
        let far = [("广州市", "23.13", "113.26"), ("佛山市", "23.02", "113.12"), ("东莞市", "23.02", "113.75")]
        let old = Self.archive(Self.places + far)
        var new = old
        new.notes = Self.archive(Self.places.dropLast() + [("洛阳市", "34.65", "112.45")] + far).notes
        let before = Fixture.site(old), after = Fixture.site(new)
        let digests = ContentDigests(
            articles: old.articles.map { _ in .init(whole: 1, listed: 2) }, pages: old.pages.map { _ in 3 })
        let changes = try #require(after.factTable(digests).changes(since: before.factTable(digests)))
        for (path, isOther) in [("places/郑州市.html", true), ("places/广州市.html", false)] {
            let output = try #require(before.outputs.first { $0.path == path })
            let asked = try #require(try before.contentWithInputs(of: output).keys)
            #expect(changes.contains(anyOf: asked[...]) == isOther, "\(path)")
        }
    }
}
