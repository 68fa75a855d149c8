import Records
import Text

/// What the archive shows about words that may name a place or an organisation.
struct PlaceCount: Mergeable, Equatable {
    /// What stood before them.
    var left = NeighbourSums()
    /// How often a mark or a border word stood before them.
    var clean: UInt32 = 0
    /// How often it was a mark.
    var marked: UInt32 = 0
    /// How often they were counted, wished for or planned: 三家▸医院, 建设▸医院, 医院▸数量.
    var planned: UInt32 = 0

    mutating func merge(_ other: PlaceCount) {
        left.merge(other.left)
        clean &+= other.clean
        marked &+= other.marked
        planned &+= other.planned
    }

    mutating func subtract(_ other: PlaceCount) {
        left.subtract(other.left)
        clean &-= other.clean
        marked &-= other.marked
        planned &-= other.planned
    }

    var isNothing: Bool { self == PlaceCount() }

    var standing: PlaceStanding {
        PlaceStanding(
            isRepeated: clean > 1, isOften: clean > 4, isVaried: left.areVaried(count: clean), isMarked: marked > 1,
            isPlanned: UInt64(planned) * 4 >= UInt64(clean) && planned > 0)
    }
}

/// What a `PlaceCount` comes to: all that deciding asks, but for comparisons.
struct PlaceStanding: Equatable {
    /// Whether the words begin somewhere twice or more often.
    var isRepeated: Bool
    /// Whether they do five times or more often.
    var isOften: Bool
    /// Whether different things stood before them.
    var isVaried: Bool
    /// Whether a mark stood before them twice or more often.
    var isMarked: Bool
    /// Whether they were counted, wished for or planned in a quarter of these places or more.
    var isPlanned: Bool
}

/// What the archive adds to a name that it also prints in a shorter form.
///
/// - An agency that is printed with its level alone, 区▸教育局: the owner before the level elsewhere, 二七▸区▸教育局.
/// - A firm that is printed by its short name, 星驾科技: its full name, 河南星驾科技有限公司.
struct Addition: Mergeable, Equatable {
    /// How often each longer form was seen; none that never was.
    private(set) var witnesses: [Bytes: Int] = [:]

    mutating func add(_ text: String) { add(1, of: Bytes(text.utf8)) }

    private mutating func add(_ count: Int, of text: Bytes) {
        let sum = (witnesses[text] ?? 0) &+ count
        witnesses[text] = sum == 0 ? nil : sum
    }

    mutating func merge(_ other: Addition) { for (text, count) in other.witnesses { add(count, of: text) } }

    mutating func subtract(_ other: Addition) { for (text, count) in other.witnesses { add(0 &- count, of: text) } }

    var isNothing: Bool { witnesses.isEmpty }

    /// The only one that the archive knows, by so many witnesses at least; nil where it knows several.
    func single(witnesses least: Int) -> String? {
        guard let only = witnesses.first, witnesses.count == 1, only.value >= least else { return nil }
        return String(utf8: only.key)
    }

    /// All that the archive knows, in their order.
    var forms: [String] { witnesses.keys.map { String(utf8: $0) }.sorted() }

    /// Whether one has half of all witnesses or more.
    var isMostlyOne: Bool { (witnesses.values.max() ?? 0) * 2 >= witnesses.values.reduce(0, +) }
    /// What is asked of an agency's owners.
    var owner: String? { single(witnesses: 2) }
    /// What is asked of a firm's full names, where there is any.
    var fullName: String? { single(witnesses: 1) }
}

/// What a firm's short name stands for.
enum FirmStanding: Equatable {
    case unknown, several
    case one(String)

    init(_ addition: Addition) {
        self = addition.isNothing ? .unknown : addition.fullName.map { .one($0) } ?? .several
    }
}

/// Sums over the archive that may be formed in any order.
struct PlaceEvidence: Sendable {
    private(set) var counts = Sums<PlaceCount>()
    /// By an agency's name from its level on, 区教育局, and by its level alone, 区: whose are there.
    private(set) var owners = Sums<Addition>()
    /// By a firm's short name.
    private(set) var firms = Sums<Addition>()
    /// By the name of a county that is not the only one of it: what holds those that articles tell of.
    private(set) var homes = Sums<Addition>()

    mutating func add(_ reader: PlaceReader) {
        let text = reader.text
        let shortNames = ShortFirmNames(reader: reader)
        for end in text.body {
            guard let candidate = reader.candidate(endingAt: end), candidate.isClean else { continue }
            counts.update(text.key(candidate.range)) { count in
                count.clean &+= 1
                if !reader.isNameCharacter(candidate.range.lowerBound - 1) { count.marked &+= 1 }
                if !candidate.kind.isPlace, reader.isPlanned(candidate.range) { count.planned &+= 1 }
                count.left.insert(text.folded[candidate.range.lowerBound - 1])
            }
            if candidate.isKnown, let home = CountyHomes(text: text).home(of: candidate.range) {
                homes.update(text.key(candidate.range)) { $0.add(home.hint) }
            }
            if let owner = reader.owner(of: candidate) {
                let rank = owner.upperBound..<owner.upperBound + 1
                for key in [text.key(owner.upperBound..<end), text.key(rank)] {
                    owners.update(key) { $0.add(text.string(owner)) }
                }
            }
            if let name = shortNames.shortName(in: candidate) {
                firms.update(text.key(name)) { $0.add(text.string(candidate.range)) }
            }
        }
    }

    mutating func merge(_ other: PlaceEvidence) {
        counts.merge(other.counts)
        owners.merge(other.owners)
        firms.merge(other.firms)
        homes.merge(other.homes)
    }

    mutating func subtract(_ other: PlaceEvidence) {
        counts.subtract(other.counts)
        owners.subtract(other.owners)
        firms.subtract(other.firms)
        homes.subtract(other.homes)
    }

    mutating func settle() {
        counts.settle()
        owners.settle()
        firms.settle()
        homes.settle()
    }

    func standing(of key: UInt64) -> PlaceStanding { (counts[key] ?? PlaceCount()).standing }

    /// Whether the first begins somewhere more often than the second.
    func isFound(_ key: UInt64, moreOftenThan other: UInt64) -> Bool {
        (counts[key]?.clean ?? 0) > (counts[other]?.clean ?? 0)
    }
}

extension PlaceEvidence: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(counts.asKept)
        writer.write(owners.asKept)
        writer.write(firms.asKept)
        writer.write(homes.asKept)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        counts = Sums(kept: try KeptCounts(from: &reader))
        owners = Sums(kept: try KeptCounts(from: &reader))
        firms = Sums(kept: try KeptCounts(from: &reader))
        homes = Sums(kept: try KeptCounts(from: &reader))
    }
}

extension PlaceCount: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(bits: UInt64(clean))
        writer.write(bits: UInt64(marked))
        writer.write(bits: UInt64(planned))
        writer.write(bits: UInt64(left.sum))
        writer.write(bits: left.squares)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        clean = UInt32(truncatingIfNeeded: try reader.readBits())
        marked = UInt32(truncatingIfNeeded: try reader.readBits())
        planned = UInt32(truncatingIfNeeded: try reader.readBits())
        let sum = UInt32(truncatingIfNeeded: try reader.readBits())
        left = NeighbourSums(squares: try reader.readBits(), sum: sum)
    }
}

extension Addition: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(bits: UInt64(witnesses.count))
        for (text, count) in witnesses.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            writer.write(utf8: text)
            writer.write(count)
        }
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        for _ in 0..<(try reader.readCount()) {
            let text = Bytes(try reader.readBytes())
            witnesses[text] = try Int(from: &reader)
        }
    }
}
