/// Places for the names of a network: those with a line between them near each other, none over another.
///
/// Names are springs' ends and push each other away (Fruchterman and Reingold, *Graph Drawing by Force-directed Placement*,
/// 1991), a fixed number of times and from fixed places; then names that lie over each other move apart. Only sums, products,
/// quotients and square roots are taken, which every machine rounds alike, and the places are whole numbers.
struct NetworkLayout: Equatable {
    struct Point: Equatable {
        var x: Int, y: Int
    }

    /// How wide and how high the picture is.
    static let size = Point(x: 900, y: 760)

    /// The middle of each name.
    let points: [Point]

    /// - Parameters:
    ///   - widths: of the names.
    ///   - height: of each.
    init(widths: [Int], height: Int, lines: [NameNetwork.Line]) {
        var simulation = Simulation(count: widths.count)
        for step in 0..<rounds { simulation.move(lines, heat: 60 * Double(rounds - step) / Double(rounds)) }
        simulation.fill(widths, height)
        for _ in 0..<rounds { simulation.part(widths, height) }
        points = simulation.positions.map { Point(x: Int($0.x.rounded()), y: Int($0.y.rounded())) }
    }
}

private let rounds = 300

private struct Simulation {
    var positions: [SIMD2<Double>]
    private let distance: Double
    private let middle = SIMD2(Double(NetworkLayout.size.x), Double(NetworkLayout.size.y)) / 2

    /// At first names stand on a spiral of squares around the middle, those of most articles innermost.
    init(count: Int) {
        distance = (Double(NetworkLayout.size.x * NetworkLayout.size.y) / Double(max(1, count))).squareRoot()
        let (distance, middle) = (distance, middle)
        positions = spiral(count).map { middle + SIMD2(Double($0.x), Double($0.y)) * distance / 2 }
    }

    mutating func move(_ lines: [NameNetwork.Line], heat: Double) {
        var forces = positions.map { (middle - $0) * 0.08 }
        for first in positions.indices {
            for second in positions.indices where second > first {
                let way = positions[first] - positions[second]
                let push = way * (distance * distance / max(1, (way * way).sum()))
                forces[first] += push
                forces[second] -= push
            }
        }
        for line in lines {
            let way = positions[line.first] - positions[line.second]
            let pull = way * ((way * way).sum().squareRoot() / distance)
            forces[line.first] -= pull
            forces[line.second] += pull
        }
        for place in positions.indices {
            let length = (forces[place] * forces[place]).sum().squareRoot()
            if length > 0 { positions[place] += forces[place] * (min(length, heat) / length) }
        }
    }

    /// Stretches the picture to its size.
    mutating func fill(_ widths: [Int], _ height: Int) {
        guard let first = positions.first else { return }
        let low = positions.reduce(first) { pointwiseMin($0, $1) },
            high = positions.reduce(first) { pointwiseMax($0, $1) }
        let room = SIMD2(
            Double(NetworkLayout.size.x - (widths.max() ?? 0)), Double(NetworkLayout.size.y - height))
        let span = pointwiseMax(high - low, SIMD2(1, 1))
        for place in positions.indices {
            positions[place] = (positions[place] - low) / span * room + (middle - room / 2)
        }
    }

    /// Moves names apart that lie over each other, along the shorter way, and back into the picture.
    mutating func part(_ widths: [Int], _ height: Int) {
        for first in positions.indices {
            for second in positions.indices where second > first {
                let way = positions[second] - positions[first]
                let across = Double(widths[first] + widths[second]) / 2 + 12 - abs(way.x)
                let down = Double(height) + 4 - abs(way.y)
                if across <= 0 || down <= 0 { continue }
                let isAcross = across < down
                let half = (isAcross ? across : down) / 2 * ((isAcross ? way.x : way.y) < 0 ? -1 : 1)
                let step = isAcross ? SIMD2(half, 0) : SIMD2(0, half)
                positions[first] -= step
                positions[second] += step
            }
        }
        for place in positions.indices {
            let margin = SIMD2(Double(widths[place]), Double(height)) / 2
            positions[place] = pointwiseMin(pointwiseMax(positions[place], margin), 2 * middle - margin)
        }
    }
}

/// Places of a grid around the middle, from the inside out.
private func spiral(_ count: Int) -> [(x: Int, y: Int)] {
    var places: [(x: Int, y: Int)] = []
    var (x, y, dx, dy, length) = (0, 0, 1, 0, 1)
    while places.count < count {
        for _ in 0..<2 {
            for _ in 0..<length {
                places.append((x, y))
                (x, y) = (x + dx, y + dy)
            }
            (dx, dy) = (-dy, dx)
        }
        length += 1
    }
    return Array(places.prefix(count))
}
