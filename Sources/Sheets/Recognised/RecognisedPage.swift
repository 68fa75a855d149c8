/// A page as a machine recognised it on a picture: what ALTO and hOCR files tell alike.
package struct RecognisedPage: Sendable, Equatable {
    /// In points, or in pixels where nothing says how large a pixel is; 0 where it is not told.
    package var width: Double
    /// Likewise.
    package var height: Double
    package var lines: [RecognisedLine] = []
    /// How many words more than `lines` hold the file has on this page.
    package var wordsLeftOut = 0

    package init(width: Double = 0, height: Double = 0) { (self.width, self.height) = (width, height) }
}

/// Words that were recognised in one line; columns that stand close may be one line to a machine.
package struct RecognisedLine: Sendable, Equatable {
    /// Nil where it is not told.
    package var box: Box?
    package var words: [RecognisedWord] = []

    package init(box: Box? = nil) { self.box = box }
}

package struct RecognisedWord: Sendable, Equatable {
    package var text: String
    /// Nil where it is not told.
    package var box: Box?
    /// From 0 to 100.
    package var confidence: Int
    package var isBold: Bool

    package init(_ text: String, box: Box? = nil, confidence: Int = 100, isBold: Bool = false) {
        (self.text, self.box, self.confidence, self.isBold) = (text, box, confidence, isBold)
    }
}

extension RecognisedPage {
    /// How many of its lines have no place, neither themselves nor by their words: it is not known in which order they are read.
    package var linesWithoutPlace: Int { lines.count { $0.placedWords == nil && !$0.words.isEmpty } }

    /// How many words stand beyond its edges, by more than a hundredth of its size.
    package var wordsOutside: Int {
        guard width > 0, height > 0 else { return 0 }
        let (x, y) = (width / 100, height / 100)
        return lines.lazy.flatMap(\.words).compactMap(\.box).count {
            $0.left < -x || $0.top < -y || $0.right > width + x || $0.bottom > height + y
        }
    }

    /// Around its paper and all that is told to stand on it.
    var extent: (width: Double, height: Double) {
        let boxes = lines.lazy.flatMap { line in line.words.compactMap(\.box) + [line.box].compactMap { $0 } }
        let isKnown = width > 0 && height > 0
        if isKnown, wordsOutside == 0 { return (width, height) }
        return (
            boxes.map(\.right).reduce(isKnown ? width : 1, max), boxes.map(\.bottom).reduce(isKnown ? height : 1, max)
        )
    }
}

extension RecognisedLine {
    /// Its words with a box each, from left to right: where only the line's is told, as wide as their characters are of it. Nil without any.
    var placedWords: [PlacedWord]? {
        if let boxes = words.boxes { return zip(words, boxes).map { PlacedWord($0, $1) } }
        guard let box = box ?? words.compactMap(\.box).reduce(nil as Box?, { $0?.union($1) ?? $1 }) else { return nil }
        let all = words.reduce(0) { $0 + cells($1.text) }
        var left = box.left
        return words.map { word in
            let right = left + box.width * cells(word.text) / max(all, 0.5)
            defer { left = right }
            return PlacedWord(word, Box(left: left, top: box.top, right: right, bottom: box.bottom))
        }
    }
}

extension [RecognisedWord] {
    /// Nil where one is missing.
    fileprivate var boxes: [Box]? {
        let boxes = compactMap(\.box)
        return boxes.count == count ? boxes : nil
    }
}

/// A word of which it is known where it stands.
struct PlacedWord {
    var text: String
    var box: Box
    var confidence: Int
    var isBold: Bool

    init(_ word: RecognisedWord, _ box: Box) {
        (text, self.box, confidence, isBold) = (word.text, box, word.confidence, word.isBold)
    }
}

/// How many Chinese characters wide a text is: Latin letters and digits are half as wide.
func cells(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 0.5 : 1) }
}
