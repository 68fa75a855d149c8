import Text

/// What bylines, captions, folio lines and labels may begin with a line.
extension BlockCut {
    /// Where bylines on lines of their own end that begin with this line.
    func bylines(from line: Int) -> [Int] {
        ends(from: line, start: page.lines[line].range.lowerBound)
            .filter { !$0.byline.isStaff && !$0.byline.isPhotographers }.map(\.end)
    }

    /// Where bylines end that begin in this line, behind its last full stop or in brackets.
    func gluedBylines(in line: Int) -> [Int] {
        let range = page.lines[line].range
        guard signs[line].marks.contains(.tail),
            (line..<min(line + longestByline, block.upperBound)).contains(where: { signs[$0].marks.mayHoldRole }),
            let start = tailStart(of: range), start > range.lowerBound, start < range.upperBound
        else {
            return []
        }
        return ends(from: line, start: start).filter { !$0.byline.isPhotographers }.map(\.end)
    }

    /// Where the text starts behind a line's last full stop or quotation, or at its last bracket; nil where a comma comes
    /// later or none of them.
    private func tailStart(of range: Range<Int>) -> Int? {
        for index in range.reversed() where !page.scalars[index].isHan {
            let scalar = page.scalars[index]
            if scalar.isFullStop || scalar == "”" { return index + 1 }
            if scalar.isComma { return nil }
            if scalar.halfWidth == "(" { return index }
        }
        return nil
    }

    /// Bylines that begin at a character of a line, and where each ends: below a line without room where names go on, else
    /// in it.
    private func ends(from line: Int, start: Int) -> [(end: Int, byline: Byline)] {
        var found: [(end: Int, byline: Byline)] = []
        var next = start
        for end in line + 1...line + longestByline where end <= block.upperBound {
            let text = start..<page.lines[end - 1].range.upperBound
            guard page.scalars[next..<text.upperBound].allSatisfy(BylineWords.mayHold) else { break }
            next = text.upperBound
            guard let byline = byline(in: text, from: line) else { continue }
            if found.last?.end == end - 1 {
                guard beginsWithRole(end - 1) || goesOn(from: end - 2, start: start) else { break }
                found.removeLast()
            }
            found.append((end, byline))
        }
        return found
    }

    private func byline(in text: Range<Int>, from line: Int) -> Byline? {
        if text == page.lines[line].range, signs[line].mayBeByline { return signs.byline(on: line) }
        return BylineWords.mayHoldRole(page.scalars[text]) ? page.byline(in: text) : nil
    }

    /// Whether a byline that begins at `start` has no room left on a line, and the line below begins with the rest of a name
    /// or with another.
    func goesOn(from line: Int, start: Int) -> Bool {
        let above = page.lines[line].range
        if let room = signs[line].room, room > bylineSlack { return false }
        let byline = max(above.lowerBound, start)..<above.upperBound
        return BylineContinuation.reads(page.scalars, page.lines[line + 1].range, below: byline)
    }

    func beginsWithRole(_ line: Int) -> Bool {
        Cursor(page.scalars, page.lines[line].range).isAtRole
    }

    func bylineScore(_ line: Int, _ state: State) -> Double {
        guard state == .text, !signs[line - 1].isEnded else { return weights.byline }
        return BylineParser.beginsPlainly(page.scalars, page.lines[line].range)
            ? weights.byline - weights.torn / 2 : -weights.torn
    }

    /// Where captions, folio lines and the names of the page's staff end that begin with this line.
    func asides(from line: Int) -> [(end: Int, score: Double)] {
        if isCaption(line..<line + 1, of: page) { return [(captionEnd(from: line), weights.aside)] }
        if isFurnitureAlone(line) || isPageName(line) { return [(line + 1, weights.aside)] }
        if let end = tableEnd(from: line) { return [(end, weights.aside + Double(end - line) * weights.figures)] }
        guard let byline = signs.byline(on: line) else { return [] }
        return byline.isStaff || byline.isPhotographers ? [(line + 1, weights.aside)] : []
    }

    /// As `isFurniture`, after a look at the line's marks; an address holds a letter or a digit.
    private func isFurnitureAlone(_ line: Int) -> Bool {
        let lines = line..<line + 1
        let marks = signs[line].marks
        let mayBeFolio = marks.contains(.weekday) || page.lines[line].range.count <= longestPageNumber
        return mayBeFolio && isFolio(lines, of: page) || marks.contains(.paper) && isPaperName(lines, of: page)
            || marks.contains(.latin) && isContact(lines, of: page)
    }

    /// Where a table of figures ends that begins here; its title stands where nothing is unfinished.
    func tableEnd(from line: Int) -> Int? {
        guard (line..<min(line + 3, block.upperBound)).contains(where: { signs[$0].marks.contains(.figure) }) else {
            return nil
        }
        let table = Table(page: page, block: block)
        guard table.mayBegin(at: line) else { return nil }
        let isFree = line == block.lowerBound || signs[line - 1].isEnded || beginsWithByline(line - 1)
        return table.end(from: line, hasTitle: isFree)
    }

    /// The name of the page in a running head: a word below a folio line, among the page's first lines.
    func isPageName(_ line: Int) -> Bool {
        let text = page.scalars[page.lines[line].range]
        return (1..<runningHead).contains(line) && (2...4).contains(text.count) && text.allSatisfy(\.isHan)
            && isFurniture(line - 1..<line, of: page)
    }

    /// A label without mark, behind what is whole: `简讯`.
    func isBareLabel(_ line: Int) -> Bool {
        line > block.lowerBound && signs[line - 1].isEnded && isKindOfNews(page.scalars[page.lines[line].range])
    }

    /// A caption lasts to the name of who took the picture, where that is on the line of its first full stop or right
    /// below; else to that.
    func captionEnd(from line: Int) -> Int {
        let lines = line..<min(line + 6, block.upperBound)
        let ended = lines.first { signs[$0].isEnded } ?? lines.last ?? line
        let credited = lines.first { ["摄", "攝"].contains(page.last(of: $0)) }
        if let credited, credited <= ended + 1 { return credited + 1 }
        return ended + 1
    }
}

/// The most lines of a byline.
private let longestByline = 3

/// What a line that a byline fills may lack, in half cells: dumps lose its spaces.
private let bylineSlack = 8

/// A running head takes so many lines at most.
private let runningHead = 6
