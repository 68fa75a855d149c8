/// Where the names of a map stand, so that none covers another, nor a mark.
///
///       ○ 郑州      right of its mark; else left, below, above
///     ○             a name for which there is no room is left out: the table has it
struct MapNames {
    struct Name: Equatable {
        /// Where its text begins, middle or end is, by `anchor`; and its middle height.
        var x: Int
        var y: Int
        var anchor: Anchor
    }

    enum Anchor: String {
        case start, middle, end
    }

    /// Units: a character of the script of names is as wide as it is high.
    static let characterWidth = 13
    private static let lineHeight = 15
    private static let distance = 8

    private var taken: [Box]
    private let marks: [Box]

    /// - Parameter marks: the middles of all marks.
    init(marks: [(x: Int, y: Int)], taken: [Box]) {
        self.marks = marks.map { Box(left: $0.x - 5, top: $0.y - 5, width: 10, height: 10) }
        self.taken = taken
    }

    struct Box {
        var left: Int
        var top: Int
        var width: Int
        var height: Int

        func meets(_ other: Box) -> Bool {
            left < other.left + other.width && other.left < left + width && top < other.top + other.height
                && other.top < top + height
        }
    }

    /// The place for the next name; nil where there is no room.
    mutating func place(_ text: String, at x: Int, _ y: Int) -> Name? {
        let width = text.unicodeScalars.reduce(0) {
            $0 + ($1.isASCII ? Self.characterWidth * 3 / 5 : Self.characterWidth)
        }
        let half = Self.lineHeight / 2, far = Self.distance
        let ways: [(Name, Box)] = [
            (Name(x: x + far, y: y, anchor: .start), box(x + far, y - half, width)),
            (Name(x: x - far, y: y, anchor: .end), box(x - far - width, y - half, width)),
            (Name(x: x, y: y + far + half, anchor: .middle), box(x - width / 2, y + far, width)),
            (Name(x: x, y: y - far - half, anchor: .middle), box(x - width / 2, y - far - Self.lineHeight, width)),
        ]
        guard let way = ways.first(where: { isFree($0.1) }) else { return nil }
        taken.append(way.1)
        return way.0
    }

    private func box(_ left: Int, _ top: Int, _ width: Int) -> Box {
        Box(left: left, top: top, width: width, height: Self.lineHeight)
    }

    private func isFree(_ box: Box) -> Bool {
        box.left >= 0 && box.top >= 0 && box.left + box.width <= PlaceMap.width
            && box.top + box.height <= PlaceMap.height && !taken.contains { $0.meets(box) }
            && !marks.contains { $0.meets(box) }
    }
}
