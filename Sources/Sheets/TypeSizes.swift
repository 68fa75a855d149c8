import Text

/// How large the type of words is. Extractors tell the height of a font's box, which is any multiple of its size; the width of Chinese
/// characters is the size itself, but for what justified setting adds between them.
struct TypeSizes {
    /// Size by height of the box, in tenths of points.
    private var sizes: [Int: Double] = [:]
    /// How many times its size a box is high, as most of the page's are.
    private var usualRatio = 1.3

    init(of words: [PrintedWord]) {
        var widths: [Int: [Double]] = [:]
        for word in words where word.size == nil {
            if let width = cellWidth(of: word) { widths[Self.key(word), default: []].append(width) }
        }
        var ratios: [Double] = []
        for (key, found) in widths {
            // A line that is spread has wide cells, and many are; squeezed marks are not counted.
            let size = found.sorted()[found.count / 5]
            sizes[key] = size
            ratios += Array(repeating: Double(key) / 10 / size, count: min(found.count, 1_000))
        }
        if !ratios.isEmpty { usualRatio = ratios.sorted()[ratios.count / 2] }
    }

    /// In points.
    func size(of word: PrintedWord) -> Double {
        word.size ?? sizes[Self.key(word)] ?? max(1, word.box.height / usualRatio)
    }

    private static func key(_ word: PrintedWord) -> Int { Int((word.box.height * 10).rounded()) }
}

/// The width of a Chinese character of a word that holds nothing else, and two of them.
private func cellWidth(of word: PrintedWord) -> Double? {
    var count = 0
    for scalar in word.text.unicodeScalars {
        guard scalar.isHan else { return nil }
        count += 1
    }
    return count > 1 && word.box.width > word.box.height / 8 ? word.box.width / Double(count) : nil
}
