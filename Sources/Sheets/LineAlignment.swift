package import Archive
package import Text

/// Where the lines of a text are printed on a sheet: a line is found by its characters, whatever white the one or the other has between them.
///
///     text    二七区召开产业发展推进会，部署下一步        sheet  二七区召开产业     both lines hold it: its box is
///             工作                                             发展推进会，部署   around the two
package struct LineAlignment: Sendable {
    /// One a line of the text; nil for blank ones and for those that are not found.
    package private(set) var boxes: [LineBox?] = []
    /// How many lines are not blank.
    package private(set) var asked = 0
    /// How many of them were found.
    package private(set) var found = 0

    /// - Parameter wordsMayDiffer: a machine recognised what is on the sheet, and took characters for others.
    package init(_ text: Bytes, with sheet: ReadSheet, wordsMayDiffer: Bool = false) {
        let print = PrintedLetters(sheet, findsAlike: wordsMayDiffer)
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let letters = letters(of: line)
            guard !letters.isEmpty else {
                boxes.append(nil)
                continue
            }
            asked += 1
            let box = print.box(of: letters) ?? print.box(ofAlike: letters)
            if box != nil { found += 1 }
            boxes.append(box)
        }
        // A line end at the end begins no further line.
        if text.last == UInt8(ascii: "\n") { boxes.removeLast() }
    }
}

/// The characters of a sheet without white, each with the line that it stands in.
private struct PrintedLetters {
    private var letters: [Unicode.Scalar] = []
    private var lines: [Int] = []
    private let boxes: [LineBox?]
    /// Where runs of so many characters begin.
    private var places: [ArraySlice<Unicode.Scalar>: [Int]] = [:]
    private static let reach = 4
    /// Where two characters stand side by side.
    private var pairs: [Pair: [Int]] = [:]

    private struct Pair: Hashable {
        let first: Unicode.Scalar, second: Unicode.Scalar

        init(_ pair: (Unicode.Scalar, Unicode.Scalar)) { (first, second) = pair }
    }

    /// - Parameter findsAlike: whether lines will be asked for that are only like those of the sheet.
    init(_ sheet: ReadSheet, findsAlike: Bool) {
        boxes = sheet.boxes.all
        var text = sheet.text
        _ = text.mapToOrdinaryCharacters()
        for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            for letter in Sheets.letters(of: line) {
                letters.append(letter)
                lines.append(number)
            }
        }
        for (start, pair) in zip(letters, letters.dropFirst()).enumerated() where findsAlike {
            pairs[Pair(pair), default: []].append(start)
        }
        for start in letters.indices {
            places[letters[start..<min(start + Self.reach, letters.count)], default: []].append(start)
        }
    }

    /// Around all lines that hold these characters one behind the other; nil where none do.
    func box(of line: [Unicode.Scalar]) -> LineBox? {
        guard line.count >= Self.reach else { return nil }
        let start = places[line[..<Self.reach]]?.first { start in
            start + line.count <= letters.count && letters[start..<start + line.count].elementsEqual(line)
        }
        return start.flatMap { box(of: $0..<$0 + line.count) }
    }

    /// Around the lines with most of these characters' pairs in their order, a third of them or more; nil where none have so many.
    func box(ofAlike line: [Unicode.Scalar]) -> LineBox? {
        var votes: [Int: Int] = [:]
        for (index, pair) in zip(line, line.dropFirst()).enumerated() {
            for place in pairs[Pair(pair)] ?? [] {
                // Characters that were missed, or taken for two, move what follows.
                for shift in -1...1 { votes[place - index + shift, default: 0] += shift == 0 ? 2 : 1 }
            }
        }
        let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, best.value * 3 >= (line.count - 1) * 2, best.value > 2 else { return nil }
        return box(of: max(0, best.key)..<min(best.key + line.count, letters.count))
    }

    private func box(of range: Range<Int>) -> LineBox? {
        guard !range.isEmpty else { return nil }
        var box: LineBox?
        for number in lines[range.lowerBound]...lines[range.upperBound - 1] where number < boxes.count {
            guard let other = boxes[number] else { continue }
            // What goes on in the next column is left out: a line has one box.
            if let first = box, other.block != first.block { break }
            box = box ?? other
            if let area = box?.area { box?.area = area.union(other.area) }
        }
        return box
    }
}

private func letters(of line: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    String(utf8: line).unicodeScalars.filter { !$0.properties.isWhitespace }
}
