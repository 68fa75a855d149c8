/// Counts that two parts of an archive can add up in any order.
protocol Mergeable: Sendable {
    init()
    mutating func merge(_ other: Self)
}

/// Counts by 64-bit key: open addressing with linear probing, at most half full.
///
/// Nothing walks it into output, so the order of its slots is nobody's business.
struct CountTable<Count: Mergeable>: Sendable {
    private var keys: [UInt64] = []
    private var counts: [Count] = []
    private(set) var entryCount = 0

    /// The count under `key`; nil where there is none.
    subscript(key: UInt64) -> Count? {
        guard !keys.isEmpty else { return nil }
        let slot = slot(of: stored(key))
        return keys[slot] == 0 ? nil : counts[slot]
    }

    /// Changes the count under `key`, from an empty one where there is none yet.
    @inline(__always)
    mutating func update(_ key: UInt64, _ change: (inout Count) -> Void) {
        if entryCount * 2 >= keys.count { grow() }
        let key = stored(key)
        let slot = slot(of: key)
        if keys[slot] == 0 {
            keys[slot] = key
            entryCount += 1
        }
        change(&counts[slot])
    }

    mutating func merge(_ other: CountTable) {
        for slot in other.keys.indices where other.keys[slot] != 0 {
            update(other.keys[slot]) { $0.merge(other.counts[slot]) }
        }
    }

    /// 0 marks a free slot; the one key in 2⁶⁴ that is 0 shares with 1.
    @inline(__always)
    private func stored(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = self
        let size = Swift.max(16, keys.count * 2)
        keys = [UInt64](repeating: 0, count: size)
        counts = [Count](repeating: Count(), count: size)
        for index in old.keys.indices where old.keys[index] != 0 {
            let slot = slot(of: old.keys[index])
            keys[slot] = old.keys[index]
            counts[slot] = old.counts[index]
        }
    }
}

/// Which of 64 classes of neighbours were seen: what follows a word varies, what follows a piece of one does not.
struct NeighbourSet: Sendable, Equatable {
    private var bits: UInt64 = 0

    /// How many different neighbours there were at least.
    var variety: Int { bits.nonzeroBitCount }

    @inline(__always)
    mutating func insert(_ scalar: UInt32) {
        bits |= 1 << ((UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }

    mutating func formUnion(_ other: NeighbourSet) { bits |= other.bits }
}
