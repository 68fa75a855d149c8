/// Where bytes lie while nobody needs them: a file, as a rule. Archive knows no disk; who builds brings a depot along.
package protocol Depot: AnyObject, Sendable {
    /// Takes some bytes, from any task. Nil where it cannot: then they stay in memory.
    func put(_ bytes: [UInt8]) -> Range<Int>?

    /// What was put there, from any task. Nothing where it cannot be read any more, which the depot's owner is told.
    func bytes(in place: Range<Int>) -> [UInt8]

    /// Is told by whoever finds that what it gave is not what was put there.
    func noteDamage()
}

/// Bytes in memory, or in a depot from where they are read each time that they are asked for.
package enum StoredBytes: Sendable {
    case held([UInt8])
    case deposited(any Depot, Range<Int>)

    package init(_ bytes: [UInt8] = [], in depot: (any Depot)? = nil) {
        self = .held(bytes)
        if let depot { deposit(in: depot) }
    }

    package var bytes: [UInt8] {
        switch self {
        case .held(let bytes): bytes
        case .deposited(let depot, let place): depot.bytes(in: place)
        }
    }

    /// How many they are; reads nothing.
    package var count: Int {
        switch self {
        case .held(let bytes): bytes.count
        case .deposited(_, let place): place.count
        }
    }

    /// The depot that they lie in; nil for bytes in memory.
    package var depot: (any Depot)? {
        if case .deposited(let depot, _) = self { depot } else { nil }
    }

    /// A part of them.
    package subscript(_ range: Range<Int>) -> [UInt8] {
        switch self {
        case .held(let bytes): Array(bytes[range])
        case .deposited(let depot, let place):
            depot.bytes(in: place.lowerBound + range.lowerBound..<place.lowerBound + range.upperBound)
        }
    }

    /// Takes them out of memory, as far as the depot can.
    package mutating func deposit(in depot: any Depot) {
        guard case .held(let bytes) = self, !bytes.isEmpty, let place = depot.put(bytes) else { return }
        self = .deposited(depot, place)
    }
}

extension StoredBytes: Equatable {
    package static func == (a: StoredBytes, b: StoredBytes) -> Bool {
        if case .deposited(let depot, let place) = a, case .deposited(let other, let otherPlace) = b,
            depot === other, place == otherPlace
        {
            return true
        }
        return a.count == b.count && a.bytes == b.bytes
    }
}
