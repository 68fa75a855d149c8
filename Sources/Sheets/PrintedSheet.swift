/// A word of a printed page as an extractor gives it: characters that stand side by side with no space between.
package struct PrintedWord: Sendable, Equatable {
    package var text: String
    package var box: Box
    /// The number of the extractor's own line; words of one line have it in common.
    package var line: Int
    package var isBold: Bool
    /// From 0 to 100.
    package var confidence: Int
    /// The size of type in points, where the extractor tells it.
    package var size: Double?

    package init(
        _ text: String, _ box: Box, line: Int, isBold: Bool = false, confidence: Int = 100, size: Double? = nil
    ) {
        self.text = text
        self.box = box
        self.line = line
        self.isBold = isBold
        self.confidence = confidence
        self.size = size
    }
}

/// A rectangle in points, from the upper left corner of the page.
package struct Box: Sendable, Equatable {
    package var left: Double
    package var top: Double
    package var right: Double
    package var bottom: Double

    package init(left: Double, top: Double, right: Double, bottom: Double) {
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    var width: Double { right - left }
    var height: Double { bottom - top }
    var centre: Double { (left + right) / 2 }
    var middle: Double { (top + bottom) / 2 }

    func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// How much of their widths two boxes share; negative where they stand apart.
    func sharedWidth(_ other: Box) -> Double { min(right, other.right) - max(left, other.left) }
}

/// A printed page: its size in points, and its words in any order.
package struct PrintedSheet: Sendable, Equatable {
    package var width: Double
    package var height: Double
    package var words: [PrintedWord]
    /// Whether each of the words' lines is one line of one column, which is not taken apart or joined any more.
    var linesAreKnown = false

    package init(width: Double, height: Double, words: [PrintedWord] = []) {
        self.width = width
        self.height = height
        self.words = words
    }
}
