import Archive
import Testing
import Text

@testable import Pictures

@Suite("The extent of a JPEG picture")
struct JPEGExtentTests {
    struct Case: Sendable {
        var name: String
        var bytes: Bytes
        var extent: PagePictures.Extent?
    }

    private static let start: Bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2]
    private static let rest: Bytes = [3, 1, 0x22, 0, 2, 0x11, 1]

    static let cases = [
        Case(
            name: "baseline", bytes: start + [0xFF, 0xC0, 0, 17, 8, 0x07, 0xD0, 0x05, 0x98] + rest,
            extent: PagePictures.Extent(width: 1432, height: 2000)),
        Case(
            name: "progressive", bytes: start + [0xFF, 0xC2, 0, 17, 8, 0, 90, 1, 0] + rest,
            extent: PagePictures.Extent(width: 256, height: 90)),
        Case(
            name: "a table of Huffman codes is no frame",
            bytes: start + [0xFF, 0xC4, 0, 10, 8, 1, 1, 1, 1, 1, 1, 1, 0xFF, 0xC1, 0, 17, 8, 0, 2, 0, 3] + rest,
            extent: PagePictures.Extent(width: 3, height: 2)),
        Case(name: "cut", bytes: start + [0xFF, 0xC0, 0, 17], extent: nil),
        Case(name: "no width", bytes: start + [0xFF, 0xC0, 0, 17, 8, 0, 2, 0, 0] + rest, extent: nil),
        Case(name: "a length of nothing", bytes: [0xFF, 0xD8] + Bytes(repeating: 0xFF, count: 40), extent: nil),
        Case(name: "another kind of file", bytes: Bytes("%PDF-1.7 and more bytes".utf8), extent: nil),
        Case(name: "nothing", bytes: [], extent: nil),
    ]

    @Test(arguments: cases) func extent(_ example: Case) {
        #expect(jpegExtent(example.bytes) == example.extent, "\(example.name)")
    }
}
