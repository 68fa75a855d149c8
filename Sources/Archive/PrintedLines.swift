/// The lines of a page as byte ranges of its text, in memory or in a depot.
package enum PrintedLines: Sendable {
    case held([Range<Int>])
    /// Eight bytes each, its beginning and its end, the lowest byte first.
    case deposited(any Depot, Range<Int>)

    /// - Parameter depot: the one that they are to lie in; nil keeps them in memory.
    package init(_ ranges: [Range<Int>], in depot: (any Depot)? = nil) {
        self = .held(ranges)
        if let depot { deposit(in: depot) }
    }

    /// - Parameter place: where a depot has their bytes.
    package init(in depot: any Depot, at place: Range<Int>) { self = .deposited(depot, place) }

    /// Takes them out of memory, as far as the depot can.
    package mutating func deposit(in depot: any Depot) {
        guard case .held(let ranges) = self, let place = packed(ranges).flatMap({ depot.put($0) }) else { return }
        self = .deposited(depot, place)
    }

    /// As they lie in a depot; nil where there are none, or where they are too far apart for that.
    package var bytes: [UInt8]? { packed(ranges) }

    /// How many bytes each takes in a depot.
    package static let bytesOfLine = 8

    /// How many they are; reads nothing.
    package var count: Int {
        switch self {
        case .held(let ranges): ranges.count
        case .deposited(_, let place): place.count / Self.bytesOfLine
        }
    }

    /// Read from the depot each time that they are asked for.
    package var ranges: [Range<Int>] {
        switch self {
        case .held(let ranges): ranges
        case .deposited(let depot, let place): unpacked(depot.bytes(in: place))
        }
    }
}

extension PrintedLines: Equatable {
    package static func == (a: PrintedLines, b: PrintedLines) -> Bool {
        if case .deposited(let depot, let place) = a, case .deposited(let other, let otherPlace) = b,
            depot === other, place == otherPlace
        {
            return true
        }
        return a.count == b.count && a.ranges == b.ranges
    }
}

/// Nil for ranges of a text of 4 GB or more.
private func packed(_ ranges: [Range<Int>]) -> [UInt8]? {
    guard !ranges.isEmpty, ranges.allSatisfy({ $0.upperBound <= UInt32.max }) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ranges.count * 8)
    for range in ranges {
        let ends = UInt64(range.upperBound) << 32 | UInt64(range.lowerBound)
        withUnsafeBytes(of: ends.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
}

private func unpacked(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBytes { bytes in
        stride(from: 0, to: bytes.count - 7, by: 8).map { place in
            let ends = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let start = Int(ends & 0xFFFF_FFFF)
            return start..<max(start, Int(ends >> 32))
        }
    }
}
