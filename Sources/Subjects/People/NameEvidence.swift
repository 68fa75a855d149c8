/// What the archive shows about two, three or four characters that may be a name.
struct NameCount: Mergeable {
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
    /// What follows them.
    var next = NeighbourSet()

    mutating func merge(_ other: NameCount) {
        total &+= other.total
        inside &+= other.inside
        formal &+= other.formal
        open &+= other.open
        informal &+= other.informal
        next.formUnion(other.next)
    }

    var anchored: UInt32 { formal + open + informal }
}

/// What an occurrence shows about being a person's name.
enum NameAnchor: Sendable {
    case formal, open, informal
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
        case .calling: return binding >= .word ? .informal : nil
        case .leadIn, .list, .clause: return isSaidOfPeople(at: end) ? .informal : nil
        case .inside, .byline: return nil
        }
    }
}

/// What the archive shows about names; sums that may be formed in any order.
struct NameEvidence: Sendable {
    private(set) var counts = CountTable<NameCount>()

    mutating func add(_ reader: NameReader) {
        let lists = NameLists(in: reader)
        for index in reader.text.body {
            guard let site = reader.site(at: index), site.left != .byline else { continue }
            note(site, length: site.shortLength, listed: lists.lengths[index], in: reader)
            if reader.allowsLong(site) {
                note(site, length: site.longLength, listed: lists.lengths[index], in: reader)
            }
        }
    }

    /// Counts one reading of a site. Long readings are counted only where something anchors them: that keeps the
    /// table as small as the language's stock of two-character pieces.
    private mutating func note(_ site: NameSite, length: Int, listed: Int?, in reader: NameReader) {
        let anchor = reader.anchor(site, length: length, listedLength: listed)
        guard anchor != nil || length == site.shortLength else { return }
        let end = site.start + length
        counts.update(reader.text.key(site.start..<end)) { count in
            count.total &+= 1
            if site.left == .inside { count.inside &+= 1 }
            count.next.insert(reader.text.folded[end])
            switch anchor {
            case .formal: count.formal &+= 1
            case .open: count.open &+= 1
            case .informal: count.informal &+= 1
            case nil: break
            }
        }
    }

    mutating func merge(_ other: NameEvidence) { counts.merge(other.counts) }
}
