import Archive
import TestSupport
import Testing

@Suite("Where lines are printed")
struct PageAreaTests {
    private static let headline = LineBox(
        area: PageArea(x: 1_000, y: 500, width: 5_000, height: 200), size: 220, isBold: true)

    private static func line(x: Int, y: Int, width: Int = 2_000, block: Int = 2) -> LineBox {
        LineBox(area: PageArea(x: x, y: y, width: width, height: 100), size: 105, block: block)
    }

    private static func page(_ boxes: [LineBox?]) -> Page {
        var source = PageSource(source: "a.pdf", text: [])
        source.boxes = boxes
        return Page(source: source, lines: [], articles: [], unplaced: [])
    }

    @Test("boxes are packed and unpacked as they are")
    func packing() {
        var unsure = Self.line(x: 9_999, y: 10_000, block: 70_000)
        unsure.confidence = 63
        let boxes: [LineBox?] = [Self.headline, nil, unsure]
        #expect(LineBoxes(boxes).all == boxes)
        #expect(LineBoxes(bytes: LineBoxes(boxes).bytes + [1]).all == boxes)
        #expect(LineBoxes(boxes).count == 3)
    }

    @Test("an article's areas are its headline and a rectangle for each of its columns")
    func columns() {
        let page = Self.page([
            Self.headline, nil, Self.line(x: 1_200, y: 750, width: 1_800), Self.line(x: 1_000, y: 900),
            Self.line(x: 1_000, y: 1_050, width: 300), Self.line(x: 3_200, y: 750), Self.line(x: 3_200, y: 900),
        ])
        #expect(
            page.areas(of: [LineRange(1, 7)]) == [
                Self.headline.area, PageArea(x: 1_000, y: 750, width: 2_000, height: 400),
                PageArea(x: 3_200, y: 750, width: 2_000, height: 250),
            ])
    }

    @Test("what stands between two parts of a column parts them")
    func gap() {
        let page = Self.page([Self.line(x: 1_000, y: 900), Self.line(x: 1_000, y: 1_500)])
        #expect(page.areas(of: [LineRange(1, 2)]).count == 2)
    }

    @Test("lines without boxes, and lines that the page does not have, have no area")
    func noBoxes() {
        #expect(Self.page([]).areas(of: [LineRange(1, 3)]).isEmpty)
        #expect(Self.page([nil, Self.headline]).areas(of: [LineRange(1, 9)]) == [Self.headline.area])
    }
}
