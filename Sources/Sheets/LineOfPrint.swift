import Text

/// Words that stand in one line of a column.
struct LineOfPrint {
    /// From left to right.
    var words: [PrintedWord]
    /// From the line's left end to its right one, as high as the type.
    var box: Box
    /// Of most of its type, in points.
    var size: Double
    /// The height that its font's boxes have: the same for the same font in the same size.
    var fontHeight: Double
    /// How many of its Chinese characters are of that font.
    private var certainty = 0

    /// - Parameter words: at least one, from left to right.
    init(_ words: [PrintedWord], _ sizes: TypeSizes) {
        self.words = words
        var most = 0
        (size, fontHeight, box) = (0, 0, words[0].box)
        for word in words {
            box = box.union(word.box)
            let han = word.text.unicodeScalars.count(where: \.isHan)
            let count = word.text.unicodeScalars.count + 2 * han
            if count > most {
                most = count
                certainty = han
                size = sizes.size(of: word)
                fontHeight = word.box.height
            }
        }
        // A font's box is higher than its type, and its middle is near the type's.
        let middles = words.filter { $0.box.height == fontHeight }.map(\.box.middle)
        let middle = middles.reduce(0, +) / Double(max(1, middles.count))
        (box.top, box.bottom) = (middle - size / 2, middle + size / 2)
    }

    /// - Parameter parts: at least one, from left to right; in one row or nearly so.
    init(joining parts: [LineOfPrint]) {
        self = parts[0]
        words = parts.flatMap(\.words)
        box = parts.reduce(box) { $0.union($1.box) }
    }

    /// Its characters, with a space where the print has one.
    var text: String {
        var text = ""
        var end: Double?
        for word in words {
            if let end, word.box.left - end > size * (isSpread ? Gaps.spreadSpace : Gaps.space) { text += " " }
            text += word.text
            end = word.box.right
        }
        return text
    }

    /// Justified setting, or an editor, parted most of its characters: then spaces between them say nothing.
    private var isSpread: Bool {
        let single = words.count(where: \.isSingle)
        return words.count > 3 && single * 3 > words.count * 2
    }

    /// The white between characters that are spread, in points; 0 where they are not.
    var spacing: Double {
        guard isSpread else { return 0 }
        let gaps = zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }.sorted()
        return max(0, gaps[gaps.count / 2])
    }

    /// It says who wrote something.
    var namesWriters: Bool { text.contains("记者") && !text.contains { "。，".contains($0) } }

    /// A byline's next name, behind a wide space. A line's end may cut 通讯员.
    func goesOnWithByline(_ before: LineOfPrint) -> Bool {
        let first = words.first?.text ?? "", names = before.text
        if names.hasSuffix("（记者") { return true }
        // Two that name the same role are two articles', in columns side by side.
        if ["记者", "通讯员"].contains(where: { first.hasPrefix($0) && names.contains($0) }) { return false }
        guard first == "通" || first == "通讯" || ["通讯员", "记者", "文/图", "摄影"].contains(where: { first.hasPrefix($0) })
        else { return false }
        // Names whose role stands before them, in a part of the line of its own or on the line above.
        let areNames =
            names.unicodeScalars.count < 16 && !names.contains { "，。；".contains($0) }
            && (names.contains("、") || names.unicodeScalars.count <= 4)
            && names.split { " 、".contains($0) }.allSatisfy { $0.unicodeScalars.count <= 4 }
        return names.contains("记者") || areNames
    }

    /// How many times larger than the text a headline is at least: headings of briefs are by a twentieth. Sizes of a PDF's type are exact, and those of
    /// recognised type come in steps that are larger.
    static let headline = 1.04

    var characterCount: Int { words.reduce(0) { $0 + $1.text.unicodeScalars.count } }

    var isBold: Bool { words.count(where: \.isBold) * 2 > words.count }

    /// Of its worst word.
    var confidence: Int { words.map(\.confidence).min() ?? 100 }

    /// A full stop ends it, a mark that closes behind it or not.
    var endsSentence: Bool {
        let last = (words.last?.text.unicodeScalars.reversed() ?? []).first { !"”’）)》」』".unicodeScalars.contains($0) }
        return last.map { "。！？!?…".unicodeScalars.contains($0) } ?? false
    }

    /// Whether it has the look of another: the same type, as far as can be told.
    func isSetLike(_ other: LineOfPrint) -> Bool {
        let ratio = max(size, other.size) / min(size, other.size)
        let isSameFont = abs(fontHeight - other.fontHeight) < 0.02 * max(fontHeight, other.fontHeight)
        if isSameFont { return ratio < 1.06 }
        // Names and numbers in a line of text may be of another font.
        return ratio < 1.12 && min(certainty, other.certainty) < 4
    }
}

/// How wide the white between words is, in sizes of type.
enum Gaps {
    /// From here on it is a space.
    static let space = 0.18
    /// From here on it is one in a line whose characters are spread.
    static let spreadSpace = 0.9
    /// Up to here it is surely no gutter: names are parted by half a cell.
    static let inLine = 0.62
    /// Up to here it may be a space of a headline: clauses are parted by a cell.
    static let inHeadline = 1.35
    /// From here on it is surely none inside a line.
    static let gutter = 1.9
    /// But where lines near by tell that both of its sides are of one column: justified setting stretches the few spaces of a line.
    static let widest = 6.0
    /// By less than this a stretched line ends before or beyond its column: marks hang, and some engines stretch spaces too far. What stands in
    /// the next column ends farther away, behind a gutter and a character at least.
    static let overhang = 1.0
}

/// The size of most characters, in points.
func usualSize(of lines: some Sequence<LineOfPrint>) -> Double {
    var counts: [Int: Int] = [:]
    for line in lines { counts[Int((line.size * 10).rounded()), default: 0] += line.characterCount }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Double(most?.key ?? 100) / 10
}

func usualSize(of runs: [Run]) -> Double { usualSize(of: runs.lazy.flatMap(\.lines)) }
