/// How much of a heading's words stand in a body: its bigrams weighed by their rarity, three fifths for the whole body and
/// two fifths for its first 160 characters.
struct Likeness {
    private var bigrams: [Bigram] = []
    /// The places in `bigrams` by hash, `nowhere` where there is none: an open hash table, eight times as large as what it
    /// holds, so that for nearly all that a body says and no heading holds one look tells.
    private var slots: [Int32]
    private let shift: UInt64
    private var holders: [Holder] = []
    /// For each heading the weights of its bigrams together.
    private var weights: [Int] = []

    private struct Bigram {
        var characters: UInt64
        var weight = 0
        /// The last that holds it.
        var holder: Int32 = nowhere
    }

    /// A heading that holds a bigram.
    private struct Holder {
        var heading: Int
        /// The one before it that holds the same bigram; `nowhere` for the first.
        var before: Int32
    }

    init(headings: [Letters], rarity: BigramRarity) {
        let most = headings.reduce(0) { $0 + $1.count }
        let bits = UInt64(Int.bitWidth - (most * 8 + 1).leadingZeroBitCount)
        shift = 64 - bits
        slots = Array(repeating: nowhere, count: 1 << bits)
        bigrams.reserveCapacity(most)
        holders.reserveCapacity(most)
        for (number, heading) in headings.enumerated() { add(heading, number) }
        // Asked for one after the other, for each is far from the last in memory.
        for place in bigrams.indices { bigrams[place].weight = rarity.weight(of: bigrams[place].characters) }
        rarity.note(bigrams.lazy.map(\.characters))
        var weights = Array(repeating: 0, count: headings.count)
        for bigram in bigrams { add(bigram.weight, of: bigram, to: &weights) }
        self.weights = weights
    }

    private mutating func add(_ letters: Letters, _ heading: Int) {
        for index in letters.all.indices where !letters.all[index].isSilent {
            let bigram = letters.bigram(at: index)
            let slot = slot(of: bigram)
            if slots[slot] == nowhere {
                slots[slot] = Int32(bigrams.count)
                bigrams.append(Bigram(characters: bigram))
            }
            let place = Int(slots[slot])
            let last = bigrams[place].holder
            if last != nowhere, holders[Int(last)].heading == heading { continue }
            bigrams[place].holder = Int32(holders.count)
            holders.append(Holder(heading: heading, before: last))
        }
    }

    /// The slot to look at first.
    @inline(__always)
    private static func slot(of bigram: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (bigram &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    }

    /// Where a bigram's place is, or would be.
    private func slot(of bigram: UInt64) -> Int {
        var slot = Self.slot(of: bigram, shift)
        while slots[slot] != nowhere, bigrams[Int(slots[slot])].characters != bigram {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    /// Adds a weight to the sum of each heading that holds a bigram.
    private func add(_ weight: Int, of bigram: Bigram, to sums: inout [Int]) {
        var holder = bigram.holder
        while holder != nowhere {
            sums[holders[Int(holder)].heading] += weight
            holder = holders[Int(holder)].before
        }
    }

    /// The likeness of every heading with one body, each from 0 to 1.
    func likeness(with body: Letters) -> [Double] {
        var said = Array(repeating: false, count: bigrams.count)
        // In fifths of a weight.
        var sums = Array(repeating: 0, count: weights.count)
        // What every letter asks stays in registers.
        let (letters, slots, shift) = (body.all.span, slots.span, shift)
        var previous: UInt64 = 0
        for index in letters.indices {
            let letter = letters[index]
            let pair = previous << 32 | UInt64(letter.value)
            previous = UInt64(letter.value)
            // The first look tells nearly always.
            if letter.isSilent || slots[Self.slot(of: pair, shift)] == nowhere { continue }
            let place = slots[slot(of: pair)]
            // Where the body says a bigram first decides.
            guard place != nowhere, !said[Int(place)] else { continue }
            said[Int(place)] = true
            let bigram = bigrams[Int(place)]
            add(bigram.weight * (index <= early ? 5 : 3), of: bigram, to: &sums)
        }
        return zip(sums, weights).map { said, all in said == 0 ? 0 : Double(said) / Double(5 * all) }
    }
}

/// No bigram, or no heading.
private let nowhere: Int32 = -1

/// The last letter of a text's beginning.
private let early = 160
