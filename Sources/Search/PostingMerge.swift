import Archive
import Text

/// The postings of a run, volume by volume, in memory or in a depot.
struct PackedVolumes: Sendable {
    private var bytes: StoredBytes
    /// Where each volume begins, and where the last one ends.
    private let starts: [Int]
    /// For each volume a number for what it holds: what is made of it need not look at it where that is the same.
    let digests: [UInt64]

    init(_ volumes: [Bytes]) {
        var all: Bytes = []
        all.reserveCapacity(volumes.reduce(0) { $0 + $1.count })
        for volume in volumes { all += volume }
        self.init(all, lengths: volumes.map(\.count), digests: volumes.map { contentHash($0.span) })
    }

    /// Those that were packed before.
    init(_ all: Bytes, lengths: [Int], digests: [UInt64]) {
        bytes = StoredBytes(all)
        starts = lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        self.digests = digests
    }

    /// All of them, one behind the other.
    var all: Bytes { bytes.bytes }
    var lengths: [Int] { zip(starts, starts.dropFirst()).map { $1 - $0 } }

    subscript(_ volume: Int) -> Bytes { bytes[starts[volume]..<starts[volume + 1]] }

    mutating func deposit(in depot: any Depot) { bytes.deposit(in: depot) }
}

/// Merges one volume's postings of many runs, some at a time: of a large archive they are too many to be held.
///
///     run 0    一七 · 一个 · 七里 · 万元          一七 · 一七 · 一个 · 七里 · 七里        first what begins with 一 and 七,
///     run 1    一七 · 七里 · 万元        ▶       万元 · 万元                           then the rest
struct PostingMerge {
    private var cursors: [PostingCursor]
    private let leastCount: Int

    /// - Parameters:
    ///   - runs: of one part, in its order.
    ///   - leastCount: how many postings are handed out at a time at least; to sort fewer costs more than their number.
    init(volume: Int, of part: SearchPart, runs: [SearchRun], leastCount: Int = 1 << 16) {
        self.leastCount = leastCount
        cursors = runs.map {
            PostingCursor($0.bytes(ofVolume: volume), offset: UInt64($0.numbers.lowerBound - part.first))
        }
    }

    /// The postings of the next first characters, all of each, ascending: `pair << 28 | article << 4 | follow << 2 | tier`,
    /// articles counted in the part. Nil at the end.
    mutating func next() -> [UInt64]? {
        var postings: [UInt64] = []
        while postings.count < leastCount, let first = cursors.lazy.compactMap(\.first).min() {
            for index in cursors.indices { cursors[index].take(first, into: &postings) }
        }
        if postings.isEmpty { return nil }
        radixSort(&postings, fromBit: 28)
        return postings
    }
}

/// A place in the postings of one run.
private struct PostingCursor {
    private let bytes: Bytes
    /// The number of the run's first article in its part.
    private let offset: UInt64
    private var place = 0
    /// The posting at `place`, articles counted in the run; nil at the end.
    private var value: UInt64?

    init(_ bytes: Bytes, offset: UInt64) {
        self.bytes = bytes
        self.offset = offset
        value = 0
        advance()
    }

    /// The first character of the posting that comes next.
    var first: UInt64? { value.map { $0 >> 30 } }

    /// Appends all postings of a first character, where they come next.
    mutating func take(_ first: UInt64, into postings: inout [UInt64]) {
        while let value, value >> 30 == first {
            let article = value >> 4 & 0xFF + offset
            postings.append((value >> 12) << 28 | article << 4 | value & 15)
            advance()
        }
    }

    private mutating func advance() {
        var difference: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            difference |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 {
                value = (value ?? 0) + difference
                return
            }
            shift += 7
        }
        value = nil
    }
}
