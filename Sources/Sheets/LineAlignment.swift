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

    package init(_ text: Bytes, with sheet: ReadSheet) {
        let print = PrintedLetters(sheet)
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let letters = letters(of: line)
            guard !letters.isEmpty else {
                boxes.append(nil)
                continue
            }
            asked += 1
            let box = print.box(of: letters)
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

    init(_ sheet: ReadSheet) {
        boxes = sheet.boxes.all
        var text = sheet.text
        _ = text.mapToOrdinaryCharacters()
        for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            for letter in Sheets.letters(of: line) {
                letters.append(letter)
                lines.append(number)
            }
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
        guard let start else { return nil }
        var box: LineBox?
        for number in lines[start]...lines[start + line.count - 1] where number < boxes.count {
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
