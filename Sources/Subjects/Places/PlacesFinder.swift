import Archive
import Text

/// Where something happened and which organisations had a part in it.
struct PlacesFinder {
    let evidence: PlaceEvidence
    let inquiry: Inquiry
    let places: AuthorityIndex
    let organisations: AuthorityIndex

    /// Labels, most prominent first.
    struct Answer {
        var places: [String] = []
        var organisations: [String] = []
    }

    /// One name in the text.
    private struct Mention {
        var range: Range<Int>
        var isPlace: Bool
        var label: String
    }

    /// - Parameter people: where people are named, ascending: no place's name holds one of them.
    func subjects(in text: ArticleText, besides people: [Range<Int>]) -> Answer {
        let vouchedPlaces = places.scan(text)
        let vouchedOrganisations = organisations.scan(text)
        let found = mentions(in: text).filter { mention in
            !overlaps(mention.range, people)
                && !(mention.isPlace ? vouchedPlaces : vouchedOrganisations).excluded.holds(mention.range)
        }
        return Answer(
            places: labels(
                vouched(vouchedPlaces.matches, places, isPlace: true) + found.filter(\.isPlace), places, in: text),
            organisations: labels(
                vouched(vouchedOrganisations.matches, organisations, isPlace: false) + found.filter { !$0.isPlace },
                organisations,
                in: text))
    }

    /// Whether `range` shares a character with one of `others`, which are ascending and apart.
    private func overlaps(_ range: Range<Int>, _ others: [Range<Int>]) -> Bool {
        let index = others.partitionIndex { $0.upperBound > range.lowerBound }
        return index < others.count && others[index].lowerBound < range.upperBound
    }

    private func vouched(_ matches: [AuthorityIndex.Match], _ index: AuthorityIndex, isPlace: Bool) -> [Mention] {
        matches.map { Mention(range: $0.range, isPlace: isPlace, label: index.entries[$0.entry].label) }
    }

    /// What the rules find, by ascending end; of names inside others only units of administration are kept.
    private func mentions(in text: ArticleText) -> [Mention] {
        let decider = PlaceDecider(evidence: evidence, inquiry: inquiry, reader: PlaceReader(text: text))
        var mentions: [Mention] = []
        var isUnit: [Bool] = []
        for end in text.body {
            guard let candidate = decider.reader.candidate(endingAt: end), let range = decider.range(of: candidate)
            else { continue }
            while let last = mentions.last, last.range.lowerBound >= range.lowerBound, isUnit.last == false {
                if !last.isPlace, candidate.kind.isPlace, last.range.lowerBound == range.lowerBound { break }
                mentions.removeLast()
                isUnit.removeLast()
            }
            mentions.append(
                Mention(range: range, isPlace: candidate.kind.isPlace, label: label(range, candidate, in: text)))
            isUnit.append(candidate.kind == .unit)
        }
        mentions += shortFirms(in: text, outside: mentions)
        return mentions + knownPlaces(in: text, outside: mentions)
    }

    /// 郑州市 and 郑州 are one place; 区教育局 is 二七区教育局 where the archive knows of no other.
    private func label(_ range: Range<Int>, _ candidate: PlaceCandidate, in text: ArticleText) -> String {
        if PlaceReader(text: text).lacksOwner(range, candidate) { return agencyLabel(range, in: text) }
        let core = range.lowerBound..<candidate.endingStart
        let isKnown = candidate.kind == .unit && Int(text.marks[core.lowerBound].placeLength) == core.count
        return text.string(isKnown && [province, city].contains(text.folded[core.upperBound]) ? core : range)
    }

    /// What the authority file names as it is printed stays so.
    private func agencyLabel(_ range: Range<Int>, in text: ArticleText) -> String {
        let printed = text.string(range)
        guard organisations.preferredLabel(of: printed) == printed else { return printed }
        let key = text.key(range)
        inquiry.note(.owner, key)
        return (evidence.owners[key]?.owner ?? "") + printed
    }

    /// Firms called by their short names, under their full names where the archive knows one alone.
    private func shortFirms(in text: ArticleText, outside mentions: [Mention]) -> [Mention] {
        let cover = Cover(mentions.map(\.range))
        return ShortFirmNames(reader: PlaceReader(text: text)).sites().compactMap { range in
            guard !cover.holds(range) else { return nil }
            switch firm(text.key(range)) {
            case .unknown: return nil
            case .several: return Mention(range: range, isPlace: false, label: text.string(range))
            case .one(let name): return Mention(range: range, isPlace: false, label: name)
            }
        }
    }

    private func firm(_ key: UInt64) -> FirmStanding {
        inquiry.note(.firm, key)
        return FirmStanding(evidence.firms[key] ?? Addition())
    }

    /// Places known by their bare names, where no longer name holds them.
    private func knownPlaces(in text: ArticleText, outside mentions: [Mention]) -> [Mention] {
        let cover = Cover(mentions.map(\.range))
        var found: [Mention] = []
        var index = text.body.lowerBound
        while index < text.body.upperBound {
            let range = index..<index + Int(text.marks[index].placeLength)
            if !range.isEmpty, text.marks[index - 1].ordinaryLength < 2, !isInsideWords(range, in: text),
                !cover.holds(range)
            {
                found.append(Mention(range: range, isPlace: true, label: text.string(range)))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// 均▸衡水▸平, 亚▸运城▸市: a character that ends no word stands before it, and an ordinary word reaches over its end.
    private func isInsideWords(_ range: Range<Int>, in text: ArticleText) -> Bool {
        let before = text.marks[range.lowerBound]
        guard text.isHan(range.lowerBound - 1), before.borderLength == 0, before.endingLength == 0,
            !before.ends.contains(.knownPlace)
        else { return false }
        return range.dropFirst().contains { $0 + Int(text.marks[$0].ordinaryLength) > range.upperBound }
    }

    private func labels(_ mentions: [Mention], _ authority: AuthorityIndex, in text: ArticleText) -> [String] {
        var places: [LabelKey: Int] = [:]
        var found: [(label: String, prominence: Prominence)] = []
        for mention in mentions {
            let label = authority.preferredLabel(of: mention.label), start = mention.range.lowerBound
            let key = LabelKey(label), place = places[key] ?? found.count
            if place == found.count {
                places[key] = place
                found.append((label, Prominence(first: start)))
            }
            found[place].prominence.add(start, in: text)
        }
        return found.sorted { a, b in
            a.prominence.precedes(b.prominence)
                || !b.prominence.precedes(a.prominence) && a.label.precedesInBytes(b.label)
        }.map(\.label)
    }
}
