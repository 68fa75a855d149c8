import Archive
import Disk
import TestSupport
import Testing
import Text

@testable import Pictures

@Suite("Pictures of printed pages")
struct PictureMakerTests {
    @Test(
        "of a page of a PDF, each size has its longer side, whatever way the page lies", arguments: PictureSize.allCases
    )
    func pdf(_ size: PictureSize) throws {
        let folder = try TemporaryFolder()
        try folder.write("a.pdf", smallPDF(pages: [(600, 800), (800, 200)]))
        for (number, width, height) in [(1, 3, 4), (2, 4, 1)] {
            let sheet = PageSheet(
                kind: .pdf, file: "a.pdf", number: number, width: width * 2_000, height: height * 2_000)
            let extent = try #require(jpegExtent(try PictureMaker(folder: folder.path).picture(of: sheet, size)))
            #expect(max(extent.width, extent.height) == size.longerSide)
            #expect(abs(extent.width * height - extent.height * width) <= height + width)
        }
    }

    @Test("of a picture too; a smaller one stays as large as it is")
    func picture() throws {
        let folder = try TemporaryFolder()
        try folder.write("-a [1].png", bytes: whitePNG(width: 300, height: 2_400))
        let sheet = PageSheet(kind: .picture, file: "-a [1].png", width: 0, height: 0)
        let maker = PictureMaker(folder: folder.path)
        let extents = try PictureSize.allCases.map { try jpegExtent(maker.picture(of: sheet, $0)) }
        #expect(extents[0] == PagePictures.Extent(width: 250, height: 2_000))
        #expect(extents[2]?.height == 360)
        try folder.write("b.png", bytes: whitePNG(width: 90, height: 50))
        let small = PageSheet(kind: .picture, file: "b.png", width: 0, height: 0)
        #expect(try jpegExtent(maker.picture(of: small, .large)) == PagePictures.Extent(width: 90, height: 50))
    }

    @Test("a picture that is large in bytes is made worse, then smaller, until it is small enough")
    func bytes() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.png", bytes: noisyPNG(width: 1_500, height: 2_000))
        let sheet = PageSheet(kind: .picture, file: "a.png", width: 0, height: 0)
        let picture = try PictureMaker(folder: folder.path).picture(of: sheet, .large)
        #expect(picture.count <= 700_000)
        #expect(try #require(jpegExtent(picture)).height >= 1_000)
    }

    @Test(
        "what is broken, encrypted, missing or no picture is told with the program's words",
        arguments: [
            ("a.pdf", "%PDF-1.4\nnothing", PageSheet.Kind.pdf), ("b.pdf", "", .pdf), ("c.jpg", "no picture", .picture),
            // What only an untrusted reader takes for a picture.
            (
                "d.png",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
                .picture
            ),
        ])
    func broken(_ name: String, _ content: String, _ kind: PageSheet.Kind) throws {
        let folder = try TemporaryFolder()
        try folder.write(name, content)
        let sheet = PageSheet(kind: kind, file: SourcePath(name), width: 0, height: 0)
        #expect(throws: PictureFault.self) { try PictureMaker(folder: folder.path).picture(of: sheet, .small) }
    }

    @Test("one that takes too long is given up")
    func slow() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "a.pdf",
            smallPDF(
                pages: [(600, 800)],
                content: String(repeating: "0 0 600 800 re f 9 w 0 0 m 1 1 2 800 600 3 c S\n", count: 400_000)))
        let sheet = PageSheet(kind: .pdf, file: "a.pdf", width: 6_000, height: 8_000)
        let bounds = OtherProgram.Bounds(seconds: 1, memory: 2 << 30, output: 1 << 20)
        #expect(throws: PictureFault.tooSlow(page: 1, seconds: 1)) {
            try PictureMaker(folder: folder.path, bounds: bounds).picture(of: sheet, .large)
        }
    }
}
