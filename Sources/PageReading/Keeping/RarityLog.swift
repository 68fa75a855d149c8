package import Records
import Synchronization
import Text

/// Which counts of a `BigramRarity` the reading of one page asked for: as long as these are what they were, so is the reading.
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

/// Some of the places in a table of counts: a bit for each.
package struct BigramSlots: Equatable, Sendable {
    private var words = [UInt64](repeating: 0, count: BigramRarity.slotCount / 64)

    package init() {}

    mutating func insert(_ slot: Int) { words[slot >> 6] |= 1 << UInt64(slot & 63) }

    func isDisjoint(with other: BigramSlots) -> Bool {
        zip(words, other.words).allSatisfy { $0 & $1 == 0 }
    }
}

/// Kept as the steps from one place to the next.
extension BigramSlots: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(bits: UInt64(words.reduce(0) { $0 + $1.nonzeroBitCount }))
        var last = 0
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                let slot = index << 6 + rest.trailingZeroBitCount
                writer.write(bits: UInt64(slot - last))
                last = slot
                rest &= rest - 1
            }
        }
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init()
        var slot = 0
        for _ in 0..<(try reader.readCount()) {
            let step = try reader.readBits()
            guard step < BigramRarity.slotCount - slot else { throw RecordError() }
            slot += Int(step)
            insert(slot)
        }
    }
}
