package import Archive
package import Text

/// What was read off a printed page.
package struct ReadSheet: Sendable, Equatable {
    /// In tenths of points.
    package var width: Int
    /// Likewise.
    package var height: Int
    /// In reading order, a line of print a line; empty for a page without words.
    package var text: Bytes
    package var boxes: LineBoxes
    /// How many characters in a hundred stand for nothing that is known.
    package var unknownPercent: Int

    package init(width: Int, height: Int, text: Bytes, boxes: LineBoxes, unknownPercent: Int) {
        self.width = width
        self.height = height
        self.text = text
        self.boxes = boxes
        self.unknownPercent = unknownPercent
    }

    package init(_ sheet: PrintedSheet) {
        var known = sheet
        known.words = sheet.words.compactMap(\.readable)
        let read = known.textInOrder()
        self.init(
            width: tenths(sheet.width), height: tenths(sheet.height), text: read.text, boxes: LineBoxes(read.boxes),
            unknownPercent: sheet.unknownPercent)
    }
}

private func tenths(_ points: Double) -> Int {
    points.isFinite ? Int((min(max(points, 0), 100_000) * 10).rounded()) : 0
}

extension PrintedSheet {
    fileprivate var unknownPercent: Int {
        var (all, unknown) = (0, 0)
        for word in words {
            for scalar in word.text.unicodeScalars {
                all += 1
                if scalar.isUnknown { unknown += 1 }
            }
        }
        return all == 0 ? 0 : unknown * 100 / all
    }
}

extension PrintedWord {
    /// Nil where nothing of it is seen in print. Line ends and the like, which no word of print holds, are left out.
    fileprivate var readable: PrintedWord? {
        guard box.isSound else { return nil }
        var word = self
        if text.unicodeScalars.contains(where: \.isControl) {
            word.text = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isControl }))
        }
        return word.text.unicodeScalars.contains { !$0.isControl && $0 != " " && $0 != "\u{3000}" && $0 != "\u{A0}" }
            ? word : nil
    }
}

extension Box {
    /// Whether it is a rectangle of a size that a page may have.
    fileprivate var isSound: Bool {
        [left, top, right, bottom].allSatisfy { $0.isFinite && abs($0) < 1e6 } && right >= left && bottom > top
    }
}

extension Unicode.Scalar {
    /// What fonts without a table of characters give: numbers of glyphs, which stand for characters of any script. Chinese newspapers print
    /// few others than Chinese and Latin ones, and marks.
    fileprivate var isUnknown: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0x17F, 0x370...0x3FF, 0x2000...0x27BF, 0x2E80...0x33FF, 0x3400...0x9FFF,
            0xF900...0xFAFF,
            0xFE10...0xFE6F, 0xFF00...0xFFEF, 0x1F000...0x3FFFF:
            false
        default: true
        }
    }

    fileprivate var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }
}
