/// What a `Range` header asks of a body.
///
/// Source: RFC 9110, 14.1.2 and 14.2.
enum RangeRequest: Equatable {
    /// No range, several, or one that is not understood: the body goes out whole.
    case whole
    /// Half-open, in bytes.
    case part(Range<Int>)
    /// A range outside the body.
    case unsatisfiable

    /// - Parameter size: of the body, in bytes.
    init(header: String?, size: Int) {
        self = header.flatMap { RangeRequest.parse($0, size: size) } ?? .whole
    }

    private static func parse(_ header: String, size: Int) -> RangeRequest? {
        let halves = header.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, halves[0].lowercased() == "bytes" else { return nil }
        let ends = halves[1].split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return nil }
        switch (number(ends[0]), number(ends[1])) {
        case (nil, let count?) where ends[0].isEmpty:
            return part(from: max(0, size - count), to: count > 0 ? size : 0, size: size)
        case (let first?, nil) where ends[1].isEmpty:
            return part(from: first, to: size, size: size)
        case (let first?, let last?) where first <= last:
            return part(from: first, to: min(size - 1, last) + 1, size: size)
        default:
            return nil
        }
    }

    private static func part(from start: Int, to end: Int, size: Int) -> RangeRequest {
        start < min(end, size) ? .part(start..<end) : .unsatisfiable
    }

    /// A decimal number; one too large for any file counts as the largest.
    private static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(digits) ?? Int.max
    }
}
