package import Records
import Synchronization
package import Text

/// Which counts of a `BigramRarity`, and which weights, the reading of one page asked for: as long as these are what they were, so is
/// the reading.
package final class RarityLog: Sendable {
    private let asked = Mutex<BigramSlots>(BigramSlots())

    package init() {}

    func note(_ slot: Int) { asked.withLock { $0.insert(slot) } }

    /// Likewise for many, at the price of one.
    func note(_ slots: some Sequence<Int>) {
        asked.withLock { asked in
            for slot in slots { asked.insert(slot) }
        }
    }

    package var slots: BigramSlots { asked.withLock { $0 } }
}

/// Some of the places in a table of counts: a bit for what the count there weighs, which is the same for many counts, and behind
/// all of these a bit for the count itself.
package struct BigramSlots: Equatable, Sendable {
    static let limit = 2 * BigramRarity.slotCount
    private var words = [UInt64](repeating: 0, count: limit / 64)

    package init() {}

    /// The slot of what the count at a place of the table weighs.
    static func weight(at place: Int) -> Int { place }

    /// The slot of the count itself.
    static func count(at place: Int) -> Int { BigramRarity.slotCount + place }

    mutating func insert(_ slot: Int) { words[slot >> 6] |= 1 << UInt64(slot & 63) }

    func contains(_ slot: Int) -> Bool { words[slot >> 6] & 1 << UInt64(slot & 63) != 0 }

    /// Ascending.
    package var list: [UInt32] {
        var list: [UInt32] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                list.append(UInt32(index << 6 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return list
    }
}

/// The counts and weights that one page asked for: few of all that there are, so that a list is shorter than a bit for each.
package struct AskedSlots: Equatable, Sendable {
    /// Ascending.
    private var slots: [UInt32] = []

    package init(_ slots: BigramSlots) { self.slots = slots.list }

    /// Those that a kept reading depends on.
    package init(ofKept bytes: Bytes) throws(RecordError) {
        var reader = RecordReader(bytes)
        self = try AskedSlots(from: &reader)
    }

    package func isDisjoint(with changes: BigramSlots) -> Bool {
        slots.allSatisfy { !changes.contains(Int($0)) }
    }

    /// The same for changes that are few, each of which is looked for.
    package func isDisjoint(withFew changes: [UInt32]) -> Bool {
        changes.allSatisfy { change in
            let place = slots.partitionIndex { $0 >= change }
            return place == slots.count || slots[place] != change
        }
    }
}

/// Kept as the steps from one place to the next.
extension AskedSlots: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(bits: UInt64(slots.count))
        var last: UInt32 = 0
        for slot in slots {
            writer.write(bits: UInt64(slot - last))
            last = slot
        }
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let count = try reader.readCount()
        slots.reserveCapacity(count)
        var slot = 0
        for _ in 0..<count {
            let step = try reader.readBits()
            guard step < BigramSlots.limit - slot else { throw RecordError() }
            slot += Int(step)
            slots.append(UInt32(slot))
        }
    }
}
