/// The line that a fault is about, as it is shown below the message: cut around the place where it is long.
///
///     12 | …的各项工作落实。[公告](gongao.pdf)记者 景静…
///        |                   ^
package struct SourceExcerpt: Equatable, Sendable {
    /// What stands before the place and from it on, fit for a terminal; `…` stands for what is cut off.
    package var before: String, after: String
    /// How many columns of a terminal `before` has; nil where the whole line is meant. A Han character has two columns.
    package var caret: Int?

    package var text: String { before + after }

    /// - Parameters:
    ///   - line: without its end; what is no UTF-8 is shown as U+FFFD.
    ///   - column: from 1, in bytes; 0 where the whole line is meant.
    /// - Complexity: O(1): a long line is looked at around the place alone.
    package init(line: ArraySlice<UInt8>, column: Int) {
        let place = characterStart(atOrBefore: line.startIndex + max(0, column - 1), in: line)
        let start = characterStart(atOrBefore: max(line.startIndex, place - mostBytes), in: line)
        let end = characterStart(atOrBefore: min(line.endIndex, place + mostBytes), in: line)
        let before = cells(line[start..<place]), after = cells(line[place..<end])
        var keptBefore = cells(fitting: mostColumns * 3 / 5, of: before.reversed())
        // What one side does not need is the other's.
        let keptAfter = cells(fitting: mostColumns - width(of: keptBefore), of: after)
        keptBefore = cells(fitting: mostColumns - width(of: keptAfter), of: before.reversed()).reversed()
        let opening = start > line.startIndex || keptBefore.count < before.count ? "…" : ""
        let closing = end < line.endIndex || keptAfter.count < after.count ? "…" : ""
        self.before = opening + keptBefore.map(\.text).joined()
        self.after = keptAfter.map(\.text).joined() + closing
        caret = column > 0 ? opening.count + width(of: keptBefore) : nil
    }

    /// One that was shown before.
    package init(before: String, after: String, caret: Int?) {
        self.before = before
        self.after = after
        self.caret = caret
    }

    /// The line with its number before it, and a caret below the place.
    func lines(number: Int) -> String {
        let number = String(repeating: " ", count: max(0, 4 - String(number).count)) + "\(number)"
        let shown = "\(number) | \(text)"
        guard let caret else { return shown }
        return shown + "\n" + String(repeating: " ", count: number.count) + " | "
            + String(repeating: " ", count: caret) + "^"
    }
}

/// How much of a line is shown, in columns, and how much of it is looked at on either side of the place, in bytes.
private let mostColumns = 100, mostBytes = 600

/// A character as it is shown.
private struct Cell {
    var text: String
    /// In columns.
    var width: Int

    init(_ scalar: Unicode.Scalar) {
        if scalar == "\t" {
            (text, width) = (" ", 1)
        } else if let sign = sign(forCommand: scalar) {
            (text, width) = (sign, sign.utf8.count)
        } else {
            (text, width) = (String(scalar), scalar.hasNoWidth ? 0 : scalar.isWide ? 2 : 1)
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is set onto its neighbour, or is not seen at all.
    fileprivate var hasNoWidth: Bool {
        if value < 0x300 { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return true
        default: return false
        }
    }
}

private func cells(_ utf8: ArraySlice<UInt8>) -> [Cell] { String(utf8: utf8).unicodeScalars.map { Cell($0) } }

/// The first cells that have room in so many columns.
private func cells(fitting columns: Int, of cells: [Cell]) -> [Cell] {
    var rest = columns
    return Array(
        cells.prefix { cell in
            rest -= cell.width
            return rest >= 0
        })
}

private func width(of cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

/// The place itself, or where the UTF-8 character begins in which it lies.
private func characterStart(atOrBefore index: Int, in line: ArraySlice<UInt8>) -> Int {
    var start = min(index, line.endIndex)
    for _ in 0..<3 where start > line.startIndex && start < line.endIndex && line[start] & 0xC0 == 0x80 { start -= 1 }
    return start
}
