/// A count that begins with nothing.
protocol Tally: Sendable {
    init()
}

/// Counts that parts of an archive can add up in any order, and of which each part can be taken out again. A count that was
/// taken out of more than it was in may hold anything, until that is added.
protocol Mergeable: Tally {
    mutating func merge(_ other: Self)
    mutating func subtract(_ other: Self)
    /// Whether it is as if nothing had been counted.
    var isNothing: Bool { get }
}

/// Counts by 64-bit key: open addressing with linear probing, at most half full.
///
/// The order of its slots tells nothing: whoever walks it into something that is read sorts what it finds.
struct CountTable<Count: Tally>: Sendable {
    private var slots: [Slot] = []
    private(set) var entryCount = 0

    private struct Slot: Sendable {
        /// 0 in a free slot.
        var key: UInt64 = 0
        var count = Count()
    }

    init() {}

    /// A table that holds so many entries without growing.
    init(capacity: Int) {
        slots = [Slot](repeating: Slot(), count: Swift.max(16, roundedUp(capacity * 2)))
    }

    /// The count under `key`; nil where there is none.
    subscript(key: UInt64) -> Count? {
        guard !slots.isEmpty else { return nil }
        let slot = slots[place(of: stored(key))]
        return slot.key == 0 ? nil : slot.count
    }

    /// Changes the count under `key`, from an empty one where there is none yet.
    @inline(__always)
    mutating func update(_ key: UInt64, _ change: (inout Count) -> Void) {
        if entryCount * 2 >= slots.count { grow() }
        let key = stored(key)
        let place = place(of: key)
        if slots[place].key == 0 {
            slots[place].key = key
            entryCount += 1
        }
        change(&slots[place].count)
    }

    func forEach(_ body: (_ key: UInt64, _ count: Count) -> Void) {
        for slot in slots where slot.key != 0 { body(slot.key, slot.count) }
    }

    /// 0 marks a free slot; the one key in 2⁶⁴ that is 0 shares with 1.
    @inline(__always)
    private func stored(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[place].key != 0 && slots[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        var larger = CountTable(capacity: slots.count)
        for slot in slots where slot.key != 0 {
            larger.slots[larger.place(of: slot.key)] = slot
        }
        larger.entryCount = entryCount
        self = larger
    }
}

/// The lowest power of two that is no less than `number`.
func roundedUp(_ number: Int) -> Int {
    number <= 1 ? 1 : 1 << (Int.bitWidth - (number - 1).leadingZeroBitCount)
}

/// The class of a neighbour, below 64.
@inline(__always)
func neighbourClass(_ scalar: UInt32) -> UInt64 { (UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15) >> 58 }

/// Which of 64 classes of neighbours were seen: what follows a word varies, what follows a piece of one does not.
struct NeighbourSet: Sendable, Equatable {
    private var bits: UInt64 = 0

    /// How many different neighbours there were at least.
    var variety: Int { bits.nonzeroBitCount }

    @inline(__always)
    mutating func insert(_ scalar: UInt32) {
        bits |= 1 << neighbourClass(scalar)
    }

    /// The classes that were seen, ascending.
    var classes: [UInt8] {
        var classes: [UInt8] = [], rest = bits
        while rest != 0 {
            classes.append(UInt8(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
        return classes
    }
}
