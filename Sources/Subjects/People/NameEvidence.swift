import Records

/// What the archive shows about two, three or four characters that may be a name.
struct NameCount: Mergeable, Equatable {
    /// What follows them.
    var next = NeighbourSums()
    /// How often they occur.
    var total: UInt32 = 0
    /// Of these, how often in the middle of a run of other characters.
    var inside: UInt32 = 0
    /// How often behind an office, or in a list of people, with a sure end.
    var formal: UInt32 = 0
    /// How often behind an office with an unsure end.
    var open: UInt32 = 0
    /// How often only what is said of them shows that they are a person.
    var informal: UInt32 = 0
    /// How often only their shape shows it, and what stands beside them.
    var shaped: UInt32 = 0
    /// How often they are a name in transliteration, or the last part of one.
    var foreign: UInt32 = 0

    mutating func merge(_ other: NameCount) {
        next.merge(other.next)
        total &+= other.total
        inside &+= other.inside
        formal &+= other.formal
        open &+= other.open
        informal &+= other.informal
        shaped &+= other.shaped
        foreign &+= other.foreign
    }

    mutating func subtract(_ other: NameCount) {
        next.subtract(other.next)
        total &-= other.total
        inside &-= other.inside
        formal &-= other.formal
        open &-= other.open
        informal &-= other.informal
        shaped &-= other.shaped
        foreign &-= other.foreign
    }

    var isNothing: Bool { self == NameCount() }

    /// How often something shows that they are a person, and where they end.
    var witnesses: UInt32 { formal &+ informal }

    var standing: NameStanding { NameStanding(self) }
}

/// What a `NameCount` comes to: all that deciding asks, but for comparisons. An occurrence more leaves most of them as they are.
struct NameStanding: Equatable {
    /// Counted up to 4.
    var formal: UInt32
    /// Counted up to 3.
    var informal: UInt32
    /// Counted up to 2.
    var foreign: UInt32
    /// Whether anything shows that they are a person.
    var isAnchored: Bool
    /// Whether anything does, and they occur more than once.
    var isRepeated: Bool
    /// Whether their shape does, in half of all places at least.
    var isShaped: Bool
    /// Whether they mostly stand in the middle of something else.
    var isPiece: Bool
    /// Whether the same always follows them.
    var isFollowedAlike: Bool

    init(_ count: NameCount) {
        formal = min(count.formal, 4)
        informal = min(count.informal, 3)
        foreign = min(count.foreign, 2)
        isAnchored = count.formal > 0 || count.open > 0 || count.informal > 0 || count.shaped > 0
        isRepeated = isAnchored && count.total > 1
        isShaped = count.shaped > 0 && UInt64(count.shaped) * 2 >= UInt64(count.total)
        isPiece = count.total >= 4 && UInt64(count.inside) * 2 > UInt64(count.total)
        isFollowedAlike = count.total > 0 && !count.next.areVaried(count: count.total)
    }
}

extension NameCount: Recordable {
    func write(to writer: inout RecordWriter) {
        for number in [total, inside, formal, open, informal, shaped, foreign, next.sum] {
            writer.write(bits: UInt64(number))
        }
        writer.write(bits: next.squares)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        total = UInt32(truncatingIfNeeded: try reader.readBits())
        inside = UInt32(truncatingIfNeeded: try reader.readBits())
        formal = UInt32(truncatingIfNeeded: try reader.readBits())
        open = UInt32(truncatingIfNeeded: try reader.readBits())
        informal = UInt32(truncatingIfNeeded: try reader.readBits())
        shaped = UInt32(truncatingIfNeeded: try reader.readBits())
        foreign = UInt32(truncatingIfNeeded: try reader.readBits())
        let sum = UInt32(truncatingIfNeeded: try reader.readBits())
        next = NeighbourSums(squares: try reader.readBits(), sum: sum)
    }
}

/// What an occurrence shows about being a person's name.
enum NameAnchor: Sendable {
    case formal, open, informal, shaped
}

extension NameReader {
    /// What the occurrence of a name of `length` at `site` shows; nil where it shows nothing.
    ///
    /// - Parameter listedLength: what `NameLists` says about this start.
    func anchor(_ site: NameSite, length: Int, listedLength: Int?) -> NameAnchor? {
        let end = site.start + length
        let binding = binding(at: end)
        if let listedLength {
            if listedLength != 0 { return listedLength == length ? .formal : nil }
            return binding == .none ? nil : .formal
        }
        switch site.left {
        case .office: return binding == .none ? .open : .formal
        case .calling where binding >= .word: return .informal
        case .leadIn where isSaidOfPeople(at: end), .list where isSaidOfPeople(at: end),
            .clause where isSaidOfPeople(at: end):
            return .informal
        case .byline: return nil
        default: return shapeMargin(site, length: length) > 0 ? .shaped : nil
        }
    }
}

/// What the archive shows about names; sums that may be formed in any order.
struct NameEvidence: Sendable {
    private(set) var counts = Sums<NameCount>()

    mutating func add(_ reader: NameReader) {
        for name in ForeignNames(reader: reader).witnesses() {
            counts.update(reader.text.key(name)) { $0.foreign &+= 1 }
        }
        let lists = NameLists(in: reader)
        for index in reader.text.body {
            guard let site = reader.site(at: index), site.left != .byline else { continue }
            note(site, length: site.shortLength, listed: lists.lengths[index], in: reader)
            if reader.allowsLong(site) {
                note(site, length: site.longLength, listed: lists.lengths[index], in: reader)
            } else if site.left == .office, reader.endsSeldom(site) {
                counts.update(reader.text.key(site.long)) { $0.open &+= 1 }
            }
        }
    }

    /// Counts one reading of a site. Long readings are counted only where something anchors them: that keeps the
    /// table as small as the language's stock of two-character pieces.
    private mutating func note(_ site: NameSite, length: Int, listed: Int?, in reader: NameReader) {
        let anchor = reader.anchor(site, length: length, listedLength: listed)
        guard anchor != nil || length == site.shortLength, length > site.shortLength || reader.allowsShort(site) else {
            return
        }
        let end = site.start + length
        // 巴赫▸穆特
        if Int(reader.text.marks[site.start].placeLength) > length { return }
        counts.update(reader.text.key(site.start..<end)) { count in
            count.total &+= 1
            if site.left == .inside { count.inside &+= 1 }
            count.next.insert(reader.text.folded[end])
            switch anchor {
            case .formal: count.formal &+= 1
            case .open: count.open &+= 1
            case .informal: count.informal &+= 1
            case .shaped: count.shaped &+= 1
            case nil: break
            }
        }
    }

    mutating func merge(_ other: NameEvidence) { counts.merge(other.counts) }

    mutating func subtract(_ other: NameEvidence) { counts.subtract(other.counts) }

    mutating func settle() { counts.settle() }

    func standing(of key: UInt64) -> NameStanding { (counts[key] ?? NameCount()).standing }

    /// Whether the first is shown to be a name as often as the second, or more often.
    func isWitnessed(_ key: UInt64, asOftenAs other: UInt64) -> Bool {
        (counts[key]?.witnesses ?? 0) >= (counts[other]?.witnesses ?? 0)
    }
}

extension NameEvidence: Recordable {
    func write(to writer: inout RecordWriter) { writer.write(counts.asKept) }

    init(from reader: inout RecordReader) throws(RecordError) {
        counts = Sums(kept: try KeptCounts(from: &reader))
    }
}
