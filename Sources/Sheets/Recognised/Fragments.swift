/// Machines tell of a character that they had passed over as of a line by itself, and read some ink twice.
///
///     推动产业升级上发力，聚  积    a fragment in the white of a line is a part of that line;
///                      焦       one on what was read already, and less sure, is left out
struct Fragments {
    private let lines: [RoughLine]

    init(_ lines: [RoughLine]) { self.lines = lines }

    /// The lines with fragments where they belong.
    func joined() -> [RoughLine] {
        var whole = lines
        var isTaken = [Bool](repeating: false, count: lines.count)
        let order = lines.indices.sorted { (lines[$0].box.top, $0) < (lines[$1].box.top, $1) }
        for index in order where lines[index].cells <= Self.most {
            guard let host = order.first(where: { $0 != index && isPart(lines[index], of: lines[$0]) }) else {
                continue
            }
            isTaken[index] = true
            if !isDouble(lines[index], of: lines[host]) { whole[host].take(lines[index].words) }
        }
        return whole.indices.filter { !isTaken[$0] }.map { whole[$0] }
    }

    /// Whether a line stands inside a much longer one, which is no fragment itself.
    private func isPart(_ line: RoughLine, of other: RoughLine) -> Bool {
        let slack = other.box.height / 2
        return other.cells > max(Self.most, line.cells * 2) && abs(line.box.middle - other.box.middle) < slack
            && line.box.left > other.box.left - slack && line.box.right < other.box.right + slack
    }

    private func isDouble(_ line: RoughLine, of other: RoughLine) -> Bool {
        let shared = other.words.reduce(0) { $0 + max(0, $1.box.sharedWidth(line.box)) }
        return shared > line.box.width * 0.5 && line.confidence < other.confidence
    }

    /// How many characters a fragment has at most.
    private static let most = 6.0
}

extension RoughLine {
    fileprivate var confidence: Int { words.reduce(0) { $0 + $1.confidence } / words.count }

    /// Puts words where they stand among its own.
    fileprivate mutating func take(_ others: [PlacedWord]) {
        guard let first = others.first else { return }
        let place = words.firstIndex { $0.box.centre > first.box.centre } ?? words.endIndex
        words.insert(contentsOf: others, at: place)
    }
}
