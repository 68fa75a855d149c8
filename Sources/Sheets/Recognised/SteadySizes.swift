/// The sizes of type of lines that a machine recognised. Neither their heights nor the distances of their characters are sure: what looks
/// large by both is large, and what is nearly alike is the same.
struct SteadySizes {
    /// One a line.
    private(set) var sizes: [Double]

    /// - Parameter usual: the size of most type.
    init(_ lines: [RoughLine], usual: Double) {
        let heights = lines.filter { abs($0.pitch - usual) < usual * 0.1 }.map(\.typeHeight).sorted()
        let height = heights.isEmpty ? usual : heights[heights.count / 2]
        sizes = lines.map { line in
            let byHeight = line.typeHeight / height
            let byPitch = line.cells < 4 ? byHeight : line.pitch / usual
            if min(byHeight, byPitch) > Self.headline { return usual * byPitch }
            return max(byHeight, byPitch) < Self.small ? usual * byPitch : usual
        }
        join(usual)
    }

    /// Gives sizes that are nearly alike the one in their middle.
    private mutating func join(_ usual: Double) {
        var group: [Int] = []
        let order = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        for (place, index) in order.enumerated() {
            group.append(index)
            let isLast = place == order.count - 1 || sizes[order[place + 1]] > sizes[group[0]] * Self.alike
            guard
                isLast || sizes[order[place + 1]] == usual || sizes[index] == usual && sizes[order[place + 1]] != usual
            else { continue }
            let middle = sizes[group[group.count / 2]]
            for member in group { sizes[member] = middle }
            group = []
        }
    }

    /// So many times as large as most type is what is no part of the text.
    private static let headline = 1.18
    private static let small = 0.8
    /// Sizes that differ less are one.
    private static let alike = 1.15
}
