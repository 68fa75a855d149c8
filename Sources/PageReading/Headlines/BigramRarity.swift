import Archive
package import Records
package import Text

/// How rare pairs of neighbouring characters are in an archive.
///
/// Shape: a table of counts, indexed by a hash of the bigram; two bigrams may share a count, which only makes both look
/// more common. Counts add up, so the order of pages and the number of workers do not matter.
package struct BigramRarity: Sendable {
    private var counts: [UInt32]
    private var total = 0
    /// Is told which counts are asked for; nil where nobody wants to know.
    private var log: RarityLog?

    package init() { counts = [] }

    /// The same counts; what is asked of them is noted.
    package func logged(by log: RarityLog) -> BigramRarity {
        var rarity = self
        rarity.log = log
        return rarity
    }

    /// Counts the bigrams of one page.
    package mutating func add(_ page: ScannedPage) { count(page.source.text, step: 1) }

    /// Takes out what `add` counted of a page.
    package mutating func remove(_ page: ScannedPage) { remove(page.source.text) }

    /// The same of a page's text.
    package mutating func remove(_ text: Bytes) { count(text, step: .max) }

    /// - Parameter step: what each bigram adds to its count; the largest number takes one away.
    private mutating func count(_ text: Bytes, step: UInt32) {
        if counts.isEmpty { counts = Array(repeating: 0, count: 1 << Self.bits) }
        let met = counts.withUnsafeMutableBufferPointer { Self.countBigrams(of: text.span, in: $0, step: step) }
        total += step == 1 ? met : -met
    }

    /// - Parameter counts: one for each slot.
    /// - Returns: how many bigrams there are.
    private static func countBigrams(
        of text: Span<UInt8>, in counts: UnsafeMutableBufferPointer<UInt32>, step: UInt32
    ) -> Int {
        precondition(counts.count == slotCount, "each slot has a count")
        var met = 0
        // Folded, like the letters of headlines and bodies; 0 for none.
        var previous: UInt64 = 0
        @inline(__always)
        func meet(_ letter: UInt32) {
            if previous != 0 {
                counts[slot(of: previous << 32 | UInt64(letter))] &+= step
                met &+= 1
            }
            previous = UInt64(letter)
        }
        forEachScalar(in: text) { scalar in
            meet(scalar.value)
        } other: { scalar in
            if scalar.isLetter {
                meet(scalar.halfWidth.value)
            } else if !scalar.isBlank {
                previous = 0
            }
        }
        return met
    }

    /// Adds what another worker counted.
    package mutating func merge(_ other: BigramRarity) {
        total += other.total
        if counts.isEmpty {
            counts = other.counts
        } else {
            for index in other.counts.indices { counts[index] &+= other.counts[index] }
        }
    }

    /// Bits of information in meeting this bigram: the rarer, the more.
    ///
    /// In whole bits, so that a page more in the archive changes few weights, and the reading of few other pages: those of
    /// its own bigrams whose count crosses a power of two. When the total of all crosses one, every weight grows by a bit.
    ///
    /// Notes nothing: whoever asks has to `note` the bigrams, all at once.
    func weight(of bigram: UInt64) -> Int {
        let count = counts.isEmpty ? 0 : Int(counts[Self.slot(of: bigram)])
        return 1 + wholeBits(total + 1) - wholeBits(count + 1)
    }

    /// Notes that the weights of these bigrams were asked for.
    func note(_ bigrams: some Sequence<UInt64>) {
        log?.note(bigrams.lazy.map { BigramSlots.weight(at: Self.slot(of: $0)) })
    }

    /// How often a bigram was met, in whole bits: 0 for never, 1 for once or twice, 2 for up to six times.
    ///
    /// - Parameter less: how many of these do not count.
    func sightings(of bigram: UInt64, less: Int) -> Int {
        let slot = Self.slot(of: bigram)
        log?.note(BigramSlots.count(at: slot))
        return counts.isEmpty ? 0 : wholeBits(max(0, Int(counts[slot]) - less) + 1)
    }

    /// How many bigrams were met, in whole bits.
    var size: Int { wholeBits(total + 1) }

    private static let bits = 18
    static let slotCount = 1 << bits

    private static func slot(of bigram: UInt64) -> Int {
        Int((bigram &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
    }
}

extension BigramRarity {
    /// The counts and the weights that are not what they were; nil where every weight may be another one.
    package func changes(since former: BigramRarity) -> BigramSlots? {
        guard size == former.size, counts.count == former.counts.count else { return nil }
        var slots = BigramSlots()
        for slot in counts.indices where counts[slot] != former.counts[slot] {
            slots.insert(BigramSlots.count(at: slot))
            if wholeBits(Int(counts[slot]) + 1) != wholeBits(Int(former.counts[slot]) + 1) {
                slots.insert(BigramSlots.weight(at: slot))
            }
        }
        return slots
    }
}

extension BigramRarity: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(total)
        writer.write(bits: UInt64(counts.count))
        for count in counts { writer.write(bits: UInt64(count)) }
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        total = try Int(from: &reader)
        let count = try reader.readCount()
        guard count == 0 || count == Self.slotCount, (0..<Int.max).contains(total) else { throw RecordError() }
        counts = []
        counts.reserveCapacity(count)
        for _ in 0..<count { counts.append(UInt32(truncatingIfNeeded: try reader.readBits())) }
    }
}

/// The binary logarithm of a number from 1, rounded down.
private func wholeBits(_ number: Int) -> Int { Int.bitWidth - 1 - number.leadingZeroBitCount }
