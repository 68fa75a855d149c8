import Text

/// How large the type of words is. Extractors tell the height of a font's box, which is any multiple of its size; the width of Chinese
/// characters is the size itself, but for what justified setting adds between them.
struct TypeSizes {
    /// Size by height of the box, in tenths of points.
    private var sizes: [Int: Double] = [:]
    /// How many times its size a box is high: one for each font and size of the page, the most used first.
    private var ratios: [Double] = []
    /// The size of most characters, in points; without an end where no word of Chinese characters tells.
    private(set) var usual = Double.infinity

    init(of words: [PrintedWord]) {
        var widths: [Int: [Double]] = [:]
        var single: [Int: [Double]] = [:]
        var characters: [Int: Int] = [:]
        for word in words where word.size == nil {
            characters[Self.key(word), default: 0] += word.text.unicodeScalars.count
            guard let (width, count) = cells(of: word) else { continue }
            if count > 1 {
                widths[Self.key(word), default: []].append(width)
            } else {
                single[Self.key(word), default: []].append(width)
            }
        }
        // A headline that is spread has no two characters in one word.
        widths.merge(single) { several, _ in several }
        var counts: [Double: Int] = [:]
        // What is lower than a dot is no type: its ratio would make others endlessly large.
        for (key, found) in widths where key > 0 {
            // A line that is spread has wide cells, and many are; squeezed marks are not counted.
            let size = found.sorted()[found.count / 5]
            sizes[key] = size
            counts[Double(key) / 10 / size, default: 0] += found.count
        }
        let most = characters.filter { sizes[$0.key] != nil }.max { ($0.value, $1.key) < ($1.value, $0.key) }
        usual = most.flatMap { sizes[$0.key] } ?? .infinity
        ratios = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    }

    /// In points.
    func size(of word: PrintedWord) -> Double {
        word.size ?? sizes[Self.key(word)] ?? max(1, word.box.height / ratio(of: word))
    }

    /// Of a word whose height no word of Chinese characters alone has: that of the page's fonts in which it would be about as wide as it is.
    ///
    ///     突破2000万千瓦       a headline that no other is as large as: seven cells, and four digits of half a cell or so
    private func ratio(of word: PrintedWord) -> Double {
        let cells = word.text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? Self.latin : 1) }
        let likely = word.box.height * cells / max(word.box.width, 0.1)
        return ratios.min { abs($0 - likely) < abs($1 - likely) } ?? Self.usualRatio
    }

    /// How wide digits and Latin letters are, in sizes of type.
    private static let latin = 0.55
    /// Where no word tells of any font.
    private static let usualRatio = 1.3

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
