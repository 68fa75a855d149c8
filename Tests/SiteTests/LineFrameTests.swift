import Archive
import TestSupport
import Testing

@testable import Site

/// Ranges of a page of five lines that links name, and the page's elements: `(L1-2` opens a frame, `)` closes one,
/// `[` begins a list of lines and `]` ends one, `+L2-3` is an anchor inside a line.
struct FrameCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var ranges: [ClosedRange<Int>]
    var drawn: String

    init(_ name: String, _ ranges: [ClosedRange<Int>], _ drawn: String) {
        (testDescription, self.ranges, self.drawn) = (name, ranges, drawn)
    }
}

@Suite("Links to printed lines")
struct LineFrameTests {
    static let cases = [
        FrameCase("no links", [], "[1 2 3 4 5]"), FrameCase("one line is its own anchor", [2...2], "[1 2 3 4 5]"),
        FrameCase("several lines", [2...3], "[1] (L2-3 [2 3]) [4 5]"),
        FrameCase("the same lines twice", [1...5, 1...5], "(L1-5 [1 2 3 4 5])"),
        FrameCase("side by side", [4...5, 1...3], "(L1-3 [1 2 3]) (L4-5 [4 5])"),
        FrameCase("one in the other", [2...3, 1...5, 1...3], "(L1-5 (L1-3 [1] (L2-3 [2 3])) [4 5])"),
        FrameCase("across each other", [1...3, 3...4], "(L1-3 [1 2 3+L3-4]) [4 5]"),
        FrameCase("beyond the page", [4...9, 7...8], "[1 2 3] (L4-9 [4 5])"),
    ]

    @Test("a page's lines have a frame for each place of several lines", arguments: cases)
    func frames(_ example: FrameCase) {
        let ranges = example.ranges.map { LineRange($0.lowerBound, $0.upperBound) }
        let frames = LineFrames(ranges, lineCount: 5)
        let lines = (1...5).map { line in
            frames.opened(before: line).map { "(" + $0 + " " }.joined() + (frames.beginsList(line) ? "[" : "")
                + String(line) + frames.anchors(in: line).map { "+" + $0 }.joined()
                + (frames.endsList(line) ? "]" : "") + String(repeating: ")", count: frames.closed(behind: line))
        }
        #expect(lines.joined(separator: " ") == example.drawn)
    }

    @Test(
        "blocks of lines begin where they may, and never within a frame",
        arguments: [
            ([4], "1 4"), ([1, 2, 5], "1 2 5"), ([3, 4], "1 4"), ([], "1"), ([9], "1"),
        ])
    func blocks(_ starts: [Int], _ drawn: String) {
        let frames = LineFrames([LineRange(2, 3)], lineCount: 5, blocks: starts)
        #expect((1...5).filter { frames.beginsBlock($0) }.map { String($0) }.joined(separator: " ") == drawn)
        for line in 1...5 {
            #expect(frames.endsBlock(line) == (line == 5 || frames.beginsBlock(line + 1)))
            if frames.beginsBlock(line) { #expect(frames.beginsList(line)) }
            if frames.endsBlock(line) { #expect(frames.endsList(line)) }
        }
    }

    static let marks: [(link: String, lines: [String], regions: String)] = [
        ("#L8-11", ["L8", "L9", "L10", "L11"], ""), ("#L9", ["L9"], ""), ("#L64", ["L64"], ""),
        ("#main", [], ""),
    ]

    @Test("a link marks the lines that it names, and no region of the page", arguments: marks)
    func marked(_ link: String, _ lines: [String], _ regions: String) throws {
        let path = "pages/000_f248a89dec4d7f57.html"
        let site = try DrivenSite(
            Fixture.site(Fixture.sampleArchive()), path: path,
            driver: """
                await wait(300);
                const isMarked = element => getComputedStyle(element).backgroundColor === "rgb(251, 231, 161)";
                out([...document.querySelectorAll(".printed-lines li")].filter(line => isMarked(line) || isMarked(line.closest("div[id]") ?? line)).map(line => line.id).join() + ".");
                out([...document.querySelectorAll("main, section, body, .calendar, .printed-lines")].filter(isMarked).map(element => element.tagName).join() + ".");
                """)
        #expect(try site.output(of: link) == [lines.joined(separator: ",") + ".", regions + "."])
    }
}
