import Archive

/// Where a place lies among others of the archive: a flat map with north at the top, the place in its middle.
///
///     ┌──────────────────────┐     of places that the authority file has coordinates of, the nearest first, none much farther away
///     │        ○ 郑州     北↑│     than the others: names are to be read
///     │  ○ 中原区            │
///     │          ● 二七区    │     Shape: `width` × `height` units; the farthest of the others lies at the border.
///     └──────────────────────┘     Numbers are made by +, −, ×, ÷ and square roots alone, which every machine rounds alike.
///       ├───┤ 5公里
struct PlaceMap {
    static let width = 320, height = 240
    /// Fewer others tell nothing of where it lies.
    static let fewestOthers = 2
    /// Names of more cover each other.
    static let mostOthers = 12
    /// Farther away a flat map is wrong by more than one in a hundred.
    static let mostKilometres = 1_000.0
    /// None is shown that is so many times farther away than the second nearest: the near ones would lie on each other.
    static let spread = 8.0
    /// Units between the farthest place and the edge.
    static let border = 30.0

    struct Mark: Equatable {
        /// Its place in the archive's list of places.
        var term: Int
        /// Units to the right and down from the upper left corner.
        var x: Int
        var y: Int
        var kilometres: Double
        var direction: CompassPoint
    }

    /// The others, the nearest first; of those as near, that of more articles.
    let others: [Mark]
    /// A round length of at most a third of the map, and how many units it has.
    let scale: (kilometres: Double, width: Int)

    /// Nil where too few others are near enough.
    init?(of place: GeographicPoint, among others: [(term: Int, point: GeographicPoint)]) {
        let near = others.map { (term: $0.term, offset: $0.point.offset(from: place)) }
            .filter { $0.offset.length >= shortest && $0.offset.length <= Self.mostKilometres }
            .sorted { ($0.offset.length, $0.term) < ($1.offset.length, $1.term) }.prefix(Self.mostOthers)
        guard near.count >= Self.fewestOthers else { return nil }
        let farthest = near[Self.fewestOthers - 1].offset.length * Self.spread
        let shown = near.filter { $0.offset.length <= farthest }
        let unit = shown.map { Self.unitsPerKilometre($0.offset) }.min() ?? 1
        self.others = shown.map { term, offset in
            Mark(
                term: term, x: Self.width / 2 + Int((offset.east * unit).rounded()),
                y: Self.height / 2 - Int((offset.north * unit).rounded()), kilometres: offset.length,
                direction: offset.direction)
        }
        let kilometres = roundLength(atMost: Double(Self.width) / 3 / unit)
        scale = (kilometres, Int((kilometres * unit).rounded()))
    }

    /// By how many units a kilometre an offset reaches to the border.
    private static func unitsPerKilometre(_ offset: GeographicOffset) -> Double {
        min(
            (Double(width) / 2 - border) / max(offset.east.magnitude, shortest),
            (Double(height) / 2 - border) / max(offset.north.magnitude, shortest))
    }

    /// For all that it shows.
    var digest: UInt64 {
        let marks = others.flatMap { mark in
            [UInt64(mark.x), UInt64(mark.y), mark.kilometres.bitPattern, UInt64(mark.direction.rawValue)]
        }
        return digestOfNumbers(marks + [scale.kilometres.bitPattern, UInt64(scale.width)])
    }
}

/// In kilometres: places that are nearer are one.
private let shortest = 0.01

/// The longest of 1, 2 and 5, times a power of ten, that is not longer.
private func roundLength(atMost most: Double) -> Double {
    var length = 0.001
    while length * 10 <= most { length *= 10 }
    return [5, 2].first { $0 * length <= most }.map { $0 * length } ?? length
}

/// The places of an archive that have coordinates.
struct PlaceAtlas: Sendable {
    private var points: [Int: GeographicPoint] = [:]
    private var all: [(term: Int, point: GeographicPoint)] = []

    /// - Parameter places: terms.
    init(_ places: [Term], _ notes: TermNotes) {
        guard notes.haveCoordinates else { return }
        for (term, place) in places.enumerated() {
            guard let point = notes[.places, place.label]?.coordinates.flatMap({ GeographicPoint($0) }) else {
                continue
            }
            points[term] = point
            all.append((term, point))
        }
    }

    /// Nil where a place has no coordinates, or too few others near it.
    func map(of term: Int) -> PlaceMap? {
        points[term].flatMap { point in PlaceMap(of: point, among: all.filter { $0.term != term }) }
    }
}
