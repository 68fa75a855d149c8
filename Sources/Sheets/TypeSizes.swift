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
        var single: [Int: [Double]] = [:]
        for word in words where word.size == nil {
            guard let (width, count) = cells(of: word) else { continue }
            if count > 1 {
                widths[Self.key(word), default: []].append(width)
            } else {
                single[Self.key(word), default: []].append(width)
            }
        }
        // A headline that is spread has no two characters in one word.
        widths.merge(single) { several, _ in several }
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

/// The width of a Chinese character of a word that holds nothing else, and how many it has.
private func cells(of word: PrintedWord) -> (width: Double, count: Int)? {
    var count = 0
    for scalar in word.text.unicodeScalars {
        guard scalar.isHan else { return nil }
        count += 1
    }
    return count > 0 && word.box.width > word.box.height / 8 ? (word.box.width / Double(count), count) : nil
}
