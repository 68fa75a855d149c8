package import Archive
package import Text

/// The text of a printed page in reading order, and where each of its lines is printed.
package struct SheetText: Sendable, Equatable {
    /// A line of print a line, a blank one between runs that do not go on with one another.
    package var text: Bytes
    /// One a line of `text`.
    package var boxes: [LineBox?]
}

extension PrintedSheet {
    /// Its text, as it is read.
    package func textInOrder() -> SheetText {
        let runs = HeadlineSpans(withFurniture(withUprightHeadlines(withNamesBelowText(runs(of: linesOfPrint))))).runs
        let bodySize = usualSize(of: runs)
        var text = SheetText(text: [], boxes: [])
        var last: Run?
        for (number, index) in runs.inOrder(height: height).enumerated() {
            let run = runs[index]
            if let last, !run.goesOn(from: last, index) { text.appendBlank() }
            for line in run.lines.indices {
                text.append(
                    run, line, isSetIn: run.size < bodySize * LineOfPrint.headline && run.isIndented(line),
                    block: number + 1, on: self)
            }
            last = run
        }
        return text
    }
}

extension PrintedSheet {
    private var linesOfPrint: [LineOfPrint] {
        guard linesAreKnown else { return lines(of: words) }
        let sizes = TypeSizes(of: words)
        return Dictionary(grouping: words, by: \.line).sorted { $0.key < $1.key }.map { LineOfPrint($0.value, sizes) }
    }

    /// The parts of a running head or foot are one line each.
    fileprivate func withFurniture(_ runs: [Run]) -> [Run] {
        let furniture = PageFurniture(runs, height: height)
        let parts = [furniture.head, furniture.foot].filter { !$0.isEmpty }
        return parts.map { part in Run([LineOfPrint(joining: part.map { runs[$0].lines[0] })]) }
            + furniture.rest.map { runs[$0] }
    }
}

extension SheetText {
    fileprivate mutating func appendBlank() {
        text.append(UInt8(ascii: "\n"))
        boxes.append(nil)
    }

    fileprivate mutating func append(_ run: Run, _ line: Int, isSetIn: Bool, block: Int, on sheet: PrintedSheet) {
        let printed = run.lines[line]
        if isSetIn { text += "　　".utf8 }
        text += printed.text.utf8
        text.append(UInt8(ascii: "\n"))
        boxes.append(
            LineBox(
                area: sheet.area(of: printed.box), size: Int((printed.size * 10).rounded()), isBold: printed.isBold,
                block: block, confidence: printed.confidence))
    }
}

extension [Run] {
    /// Their indexes in reading order.
    ///
    /// - Parameter height: the page's, in points.
    fileprivate func inOrder(height: Double) -> [Int] {
        let furniture = PageFurniture(self, height: height)
        var order = ReadingOrder(self, furniture.rest)
        return furniture.head + headlinesFirst(order.order()) + furniture.foot
    }

    /// A headline that stands in the middle of its article, beside the column that this begins with, comes before that.
    private func headlinesFirst(_ order: [Int]) -> [Int] {
        var order = order
        for place in order.indices.dropFirst() {
            guard let column = self[order[place]].column, self[order[place - 1]].column == nil else { continue }
            let before = self[order[place - 1]]
            guard before.endsInside, self[column].beginsInside,
                abs(before.box.top - self[order[place]].box.top) < before.size * 2
            else { continue }
            let end = order[place...].firstIndex { self[$0].column != column } ?? order.endIndex
            order.insert(order.remove(at: place - 1), at: end - 1)
        }
        return order
    }
}

extension Run {
    /// The rest of a column's text in the next one, or what stands below a headline.
    fileprivate func goesOn(from last: Run, _ index: Int) -> Bool {
        if let column = last.column { return self.column == column || index == column }
        if last.next == index { return true }
        return isBelow(last) && isClose(to: last)
            || last.endsInside && beginsInside && last.lines[0].isSetLike(lines[0]) || endsNames(of: last)
    }
}

extension PrintedSheet {
    /// What lies beyond the page's edges is cut off.
    fileprivate func area(of box: Box) -> PageArea {
        func part(_ length: Double, of whole: Double) -> Int {
            guard whole > 0, length.isFinite else { return 0 }
            return Int(min(max(length / whole, 0), 1) * Double(PageArea.whole))
        }
        let (x, y) = (part(box.left, of: width), part(box.top, of: height))
        return PageArea(
            x: x, y: y, width: part(box.right, of: width) - x, height: part(box.bottom, of: height) - y)
    }
}

/// Runs of single characters below one another are headlines that are set upright: each is one line.
func withUprightHeadlines(_ runs: [Run]) -> [Run] {
    runs.map { run in
        guard run.lines.count > 2, run.lines.allSatisfy({ $0.characterCount == 1 }) else { return run }
        var line = run.lines[0]
        line.words = [PrintedWord(run.lines.map(\.text).joined(), run.box, line: 0, size: run.size)]
        line.box = run.box
        return Run([line])
    }
}
