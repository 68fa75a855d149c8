import Archive

/// How the lines of a page are printed, where a sheet tells it: signs beside those of their words.
///
///     各地加强田间管理            larger than most type: a headline, though it may hold commas and stand inside a sentence
///     本报记者 张三               right below it: the headline's, not the article's above
///     　　秋粮长势总体正常。…      in the type of most text: no headline, though it may hold no mark
///
/// Sizes are in tenths of points, places in parts of 10,000 of the page.
struct Print {
    /// By the file's lines, from 0.
    private let boxes: [LineBox?]
    /// The size of most characters.
    private let usual: Int
    /// Whether any line is larger.
    let hasHeadlines: Bool
    /// Where its columns end.
    private let edges: PrintedEdges

    /// Nil for plain text, and for lines that do not stand in the order of print: a text with a PDF beside it has an order of its own.
    init?(_ boxes: [LineBox?], of lines: [PrintedLine]) {
        guard !boxes.isEmpty,
            zip(boxes.compactMap { $0?.block }, boxes.compactMap { $0?.block }.dropFirst()).allSatisfy(<=)
        else { return nil }
        self.boxes = boxes
        var counts: [Int: Int] = [:]
        for line in lines where line.number <= boxes.count {
            if let size = boxes[line.number - 1]?.size, size > 0 { counts[size, default: 0] += line.range.count }
        }
        guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
        self.usual = usual
        edges = PrintedEdges(
            lines.compactMap { line in
                guard line.hasOwnBox, line.number <= boxes.count, let box = boxes[line.number - 1] else { return nil }
                return (box, cell(of: line, box))
            })
        hasHeadlines = counts.keys.contains { Double($0) >= Double(usual) * Self.headline }
    }

    private func box(of line: PrintedLine) -> LineBox? { line.number <= boxes.count ? boxes[line.number - 1] : nil }

    /// How many times larger than most of the page's type a line is; nil where that is not known.
    func scale(of line: PrintedLine) -> Double? {
        guard let size = box(of: line)?.size, size > 0 else { return nil }
        return Double(size) / Double(usual)
    }

    /// How surely its size makes a line one of a headline: from 0 for the type of most text to 1.
    func largeness(of line: PrintedLine) -> Double {
        scale(of: line).map { min(max(($0 - Self.nearly) / (Self.headline - Self.nearly), 0), 1) } ?? 0
    }

    /// Whether a line is no larger than most text.
    func isOrdinary(_ line: PrintedLine) -> Bool { scale(of: line).map { $0 < Self.nearly } ?? false }

    /// Whether a line is of other size than most text.
    func isOther(_ line: PrintedLine) -> Bool { scale(of: line).map { abs($0 - 1) > Self.nearly - 1 } ?? false }

    /// By how many characters a line ends before its column does, where setting is justified; nil elsewhere, and where it is not known.
    func whiteInJustified(behind line: PrintedLine) -> Double? {
        guard edges.areJustified, line.hasOwnBox, let box = box(of: line), let edge = edges.edge(of: box.block)
        else { return nil }
        return Double(edge - box.area.right) / cell(of: line, box)
    }

    /// Whether two lines are printed in type of different sizes.
    func areUnlike(_ line: PrintedLine, _ other: PrintedLine) -> Bool {
        guard let scale = self.scale(of: line), let otherScale = self.scale(of: other) else { return false }
        return max(scale, otherScale) > min(scale, otherScale) * Self.nearly
    }

    /// Whether a line is printed right below another, or nearly so.
    func isBelow(_ line: PrintedLine, _ above: PrintedLine) -> Bool {
        guard isUnder(line, above), let upper = box(of: above)?.area, let lower = box(of: line)?.area else {
            return false
        }
        return min(upper.right, lower.right) > max(upper.x, lower.x)
    }

    /// Whether a line is printed below another in the same column, with white of so many heights of type between.
    func isBelow(_ line: PrintedLine, _ above: PrintedLine, by white: ClosedRange<Double>) -> Bool {
        guard let upper = box(of: above)?.area, let lower = box(of: line)?.area else { return false }
        return min(upper.right, lower.right) > max(upper.x, lower.x)
            && white.contains(Double(lower.y - upper.bottom) / Double(max(1, min(upper.height, lower.height))))
    }

    /// Whether a line is printed below another, right below it or beside what stands there.
    func isUnder(_ line: PrintedLine, _ above: PrintedLine) -> Bool {
        guard let upper = box(of: above)?.area, let lower = box(of: line)?.area else { return false }
        let white = lower.y - upper.bottom, height = max(upper.height, lower.height)
        return white > -height / 2 && white * 2 < height * 3
    }

    /// Whether a line is printed farther below another than the lines of one headline are.
    func isApart(_ line: PrintedLine, _ above: PrintedLine) -> Bool {
        guard let upper = box(of: above)?.area, let lower = box(of: line)?.area else { return false }
        return Double(lower.y - upper.bottom) > Double(min(upper.height, lower.height)) * Self.apart
    }

    /// Whether a line is printed beside some others: on a level with one of them at least.
    func isBeside(_ line: PrintedLine, _ others: ArraySlice<PrintedLine>) -> Bool {
        guard let area = box(of: line)?.area else { return false }
        return others.contains { other in
            box(of: other).map { $0.area.y < area.bottom && area.y < $0.area.bottom } ?? false
        }
    }

    /// Whether a line ends higher on the page than another begins, beside it or not.
    func isHigher(_ line: PrintedLine, than other: PrintedLine) -> Bool {
        guard let upper = box(of: line)?.area, let lower = box(of: other)?.area else { return false }
        return upper.bottom < lower.y
    }

    /// Whether a line stands to the right of another, beside it or not.
    func isRight(_ line: PrintedLine, of other: PrintedLine) -> Bool {
        guard let right = box(of: line)?.area, let left = box(of: other)?.area else { return false }
        return right.x > left.right
    }

    /// In heights of type: the white between two lines of a headline is half of one at most.
    private static let apart = 0.8
    /// From here on larger than most type it is a headline for sure.
    private static let headline = 1.12
    /// Up to here it may be the same type, measured by other characters.
    private static let nearly = 1.03
}

extension PrintedLine {
    /// Whether it stands on one line of the file, whose box is its own: a mark that was torn off has another.
    fileprivate var hasOwnBox: Bool { numbers.count == 1 }
}

/// How wide a character of a line is, in parts of 10,000 of the page.
private func cell(of line: PrintedLine, _ box: LineBox) -> Double {
    Double(max(1, box.area.width)) * 2 / Double(max(1, line.width))
}

extension PageText {
    /// How surely its size makes a line one of a headline, from 0 to 1; 0 where it is not known.
    func largeness(of line: Int) -> Double { print?.largeness(of: lines[line]) ?? 0 }

    /// Whether each of these lines is of larger type than most text.
    func areLarge(_ lines: Range<Int>) -> Bool {
        guard let print else { return false }
        return lines.allSatisfy { print.largeness(of: self.lines[$0]) >= 0.5 }
    }

    /// Whether a line of larger type is among these.
    func holdsLarge(_ lines: Range<Int>) -> Bool {
        guard let print else { return false }
        return lines.contains { print.largeness(of: self.lines[$0]) >= 0.5 }
    }

    /// Whether these lines are no larger than most text, on a page whose headlines are not.
    func areOrdinary(_ lines: Range<Int>) -> Bool {
        guard let print, print.hasHeadlines else { return false }
        return lines.allSatisfy { print.isOrdinary(self.lines[$0]) }
    }

    /// Whether some lines are printed right below others, or their column goes on with them.
    func isPrinted(_ lower: Range<Int>, below upper: Range<Int>) -> Bool {
        guard let print, let last = upper.last, let first = lower.first else { return false }
        return !lines[first].isAfterGap || print.isBelow(lines[first], lines[last])
    }

    /// Whether a line is in type of another size than the one above it, or printed farther below it than the lines of one headline are.
    func isParted(_ line: Int) -> Bool {
        guard let print else { return false }
        return print.areUnlike(lines[line - 1], lines[line]) || print.isApart(lines[line], lines[line - 1])
    }

    /// The largest type among some lines, as times that of most text; 1 where it is not known.
    func scale(of lines: Range<Int>) -> Double { lines.compactMap { print?.scale(of: self.lines[$0]) }.max() ?? 1 }
}
