import Archive
import Text

/// Where something happened and which organisations had a part in it.
struct PlacesFinder {
    let evidence: PlaceEvidence
    let inquiry: Inquiry
    let places: AuthorityIndex
    let organisations: AuthorityIndex
    let district: PaperDistrict

    /// Labels, most prominent first.
    struct Answer {
        var places: [(label: String, reason: LabelReason)] = []
        var organisations: [(label: String, reason: LabelReason)] = []
    }

    /// One name in the text.
    private struct Mention {
        var range: Range<Int>
        var isPlace: Bool
        var label: String
        var reason: LabelReason
    }

    /// - Parameter people: where people are named, ascending: no place's name holds one of them.
    func subjects(in text: ArticleText, besides people: [Range<Int>]) -> Answer {
        let vouchedPlaces = places.scan(text)
        let vouchedOrganisations = organisations.scan(text)
        let homes = PlaceHomes(text: text, evidence: evidence, inquiry: inquiry, authority: places, district: district)
        let found = mentions(in: text, homes).filter { mention in
            !overlaps(mention.range, people) && !isListed(mention.range, among: people, in: text)
                && !(mention.isPlace ? vouchedPlaces : vouchedOrganisations).excluded.holds(mention.range)
        }
        return Answer(
            places: labels(
                vouched(
                    vouchedPlaces.matches.filter { homes.means($0.range, places.entries[$0.entry]) }, places,
                    isPlace: true)
                    + found.filter(\.isPlace), places, in: text),
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

    /// 王小洪、▸洛桑江村▸、胡春华: whether people stand on both sides of a name in a list.
    private func isListed(_ range: Range<Int>, among people: [Range<Int>], in text: ArticleText) -> Bool {
        guard text.folded[range.lowerBound - 1] == ideographicComma, text.folded[range.upperBound] == ideographicComma
        else { return false }
        let index = people.partitionIndex { $0.upperBound > range.lowerBound }
        return index > 0 && index < people.count && people[index - 1].upperBound == range.lowerBound - 1
            && people[index].lowerBound == range.upperBound + 1
    }

    private func vouched(_ matches: [AuthorityIndex.Match], _ index: AuthorityIndex, isPlace: Bool) -> [Mention] {
        matches.map {
            Mention(
                range: $0.range, isPlace: isPlace, label: index.entries[$0.entry].label, reason: LabelReason(.authority)
            )
        }
    }

    /// A candidate that was decided on.
    private struct Found {
        var range: Range<Int>
        var candidate: PlaceCandidate

        var isUnit: Bool { candidate.kind == .unit }
        var isPlace: Bool { candidate.kind.isPlace }
    }

    /// What the rules find, by ascending end; of names inside others only units of administration are kept.
    private func mentions(in text: ArticleText, _ homes: PlaceHomes) -> [Mention] {
        let decider = PlaceDecider(evidence: evidence, inquiry: inquiry, reader: PlaceReader(text: text))
        var all: [Found] = []
        for end in text.body {
            guard let candidate = decider.reader.candidate(endingAt: end), let range = decider.range(of: candidate)
            else { continue }
            while let last = all.last, last.range.lowerBound >= range.lowerBound, !last.isUnit {
                if !last.isPlace, candidate.kind.isPlace, last.range.lowerBound == range.lowerBound { break }
                all.removeLast()
            }
            all.append(Found(range: range, candidate: candidate))
        }
        let labels = OrganisationLabels(
            text: text, evidence: evidence, inquiry: inquiry, authority: organisations, district: district,
            context: context(of: all, in: text))
        var mentions = all.compactMap { found in
            let label: String? =
                found.isPlace
                ? homes.label(of: found.range, placeLabel(found.range, found.candidate, in: text))
                : labels.label(found.range, found.candidate)
            return label.map {
                Mention(
                    range: found.range, isPlace: found.isPlace, label: $0,
                    reason: decider.reader.reason(found.range, found.candidate))
            }
        }
        mentions += shortFirms(in: text, outside: mentions)
        mentions += knownPlaces(in: text, outside: mentions, homes)
        return withPlacesBefore(mentions.filter { !$0.isPlace || !isShip($0.range, in: text) })
    }

    /// 枣庄▸舰, 天目山▸舰: a ship that is called after the place; but not 美国▸舰艇.
    private func isShip(_ place: Range<Int>, in text: ArticleText) -> Bool {
        text.folded[place.upperBound] == ship && !shipWords.contains(text.folded[place.upperBound + 1])
    }

    /// 昆明▸龙泉路: the same, each place that another one stands right before with that one's label.
    private func withPlacesBefore(_ mentions: [Mention]) -> [Mention] {
        let ends = Dictionary(mentions.lazy.filter(\.isPlace).map { ($0.range.upperBound, $0.label) }) { first, _ in
            first
        }
        return mentions.map { mention in
            guard mention.reason.basis == .behindPlace else { return mention }
            var mention = mention
            mention.reason.word = ends[mention.range.lowerBound] ?? ""
            return mention
        }
    }

    /// What the article tells of whose its organisations are.
    private func context(of all: [Found], in text: ArticleText) -> OwnerContext {
        let reader = PlaceReader(text: text)
        var context = OwnerContext(), units: [Range<Int>: Int] = [:], counts: [UInt64: Int] = [:]
        for found in all where !found.isPlace {
            guard let short = reader.rangeWithoutOwner(found.range, found.candidate) else { continue }
            context.add(text.string(found.range), short: text.string(short))
        }
        // A unit that is named once, somewhere in the text, is not what the text is about.
        for found in all where found.isUnit {
            let key = text.key(found.range)
            counts[key, default: 0] += found.range.lowerBound < text.bodyStart ? 2 : 1
            units[found.range] = counts[key]
        }
        for range in units.keys where counts[text.key(range)] ?? 0 > 1 {
            context.add(unit: text.string(range), rank: text.folded[range.upperBound - 1])
        }
        return context
    }

    /// 郑州市 and 郑州 are one place, 广西壮族自治区 and 广西.
    private func placeLabel(_ range: Range<Int>, _ candidate: PlaceCandidate, in text: ArticleText) -> String {
        guard candidate.kind == .unit else { return text.string(range) }
        let place = range.lowerBound..<range.lowerBound + Int(text.marks[range.lowerBound].placeLength)
        guard !place.isEmpty, place.upperBound < range.upperBound else { return text.string(range) }
        let rank = place.upperBound..<range.upperBound
        return text.string(text.isRank(rank) ? place : range)
    }

    /// Firms called by their short names, under their full names where the archive knows one alone.
    private func shortFirms(in text: ArticleText, outside mentions: [Mention]) -> [Mention] {
        let cover = Cover(mentions.map(\.range))
        return ShortFirmNames(reader: PlaceReader(text: text)).sites().compactMap { range in
            guard !cover.holds(range) else { return nil }
            switch firm(text.key(range)) {
            case .unknown: return nil
            case .several: return shortFirm(range, text.string(range), in: text)
            case .one(let name): return shortFirm(range, name, in: text)
            }
        }
    }

    private func shortFirm(_ range: Range<Int>, _ name: String, in text: ArticleText) -> Mention {
        Mention(range: range, isPlace: false, label: name, reason: LabelReason(.shortForm, text.string(range)))
    }

    private func firm(_ key: UInt64) -> FirmStanding {
        inquiry.note(.firm, key)
        return FirmStanding(evidence.firms[key] ?? Addition())
    }

    /// Places known by their bare names, where no longer name holds them.
    private func knownPlaces(
        in text: ArticleText, outside mentions: [Mention], _ homes: PlaceHomes
    ) -> [Mention] {
        let cover = Cover(mentions.map(\.range)), reader = PlaceReader(text: text)
        var found: [Mention] = []
        let foreign = ForeignPlaces(reader: reader)
        var index = text.body.lowerBound
        while index < text.body.upperBound {
            let range = index..<index + Int(text.marks[index].placeLength)
            if !range.isEmpty, text.marks[index - 1].ordinaryLength < 2 || isSplit(behind: index - 1, in: text),
                !isInsideWords(range, in: text),
                !isInsideForeignName(range, in: text), !isSplit(behind: index, in: text),
                !cover.holds(range)
            {
                found.append(
                    Mention(
                        range: range, isPlace: true, label: knownLabel(range, in: text),
                        reason: reader.knownReason(range)))
                index = range.upperBound
                if let county = reader.bareCounty(behind: range), !cover.holds(county.range),
                    reader.isMeant(county.range, county.name, behind: range)
                {
                    found.append(
                        Mention(
                            range: county.range, isPlace: true, label: homes.label(of: county.range, county.name),
                            reason: LabelReason(.divisions)))
                    index = county.range.upperBound
                }
            } else if text.classes[index].contains(.transliteration),
                text.classes[index + 1].contains(.transliteration),
                let place = foreign.range(at: index), !cover.holds(place)
            {
                found.append(
                    Mention(range: place, isPlace: true, label: text.string(place), reason: LabelReason(.foreign)))
                index = place.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// 刚果(金) and 刚果（金） are one.
    private func knownLabel(_ range: Range<Int>, in text: ArticleText) -> String {
        guard text.folded[range.upperBound - 1] == closingBracket else { return text.string(range) }
        return String(text.string(range).map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
    }

    /// 埃马▸纽埃▸尔, 克里斯托▸法罗: characters of a foreign name stand around it.
    private func isInsideForeignName(_ range: Range<Int>, in text: ArticleText) -> Bool {
        let start = range.lowerBound, mark = text.marks[start]
        guard start > 2, text.classes[start - 1].contains(.transliteration), mark.borderLength == 0,
            mark.ordinaryBefore < 2, !mark.ends.contains(.knownPlace)
        else { return false }
        return text.classes[start - 2].contains(.transliteration)
            || text.classes[range.upperBound].contains(.transliteration)
                && text.marks[range.upperBound].ordinaryLength < 2
    }

    /// 抵▸达卡▸塔尔: a word ends behind the place's first character, and a longer place begins there.
    private func isSplit(behind start: Int, in text: ArticleText) -> Bool {
        let length = Int(text.marks[start].placeLength)
        return length > 1 && Int(text.marks[start + 1].placeLength) >= length
            && text.marks[start - 1].followerLength > 1
    }

    /// 均▸衡水▸平, 亚▸运城▸市: a character that ends no word stands before it, and an ordinary word reaches over its end.
    private func isInsideWords(_ range: Range<Int>, in text: ArticleText) -> Bool {
        let before = text.marks[range.lowerBound]
        if isBetweenWords(range, in: text) { return true }
        guard text.isHan(range.lowerBound - 1), before.borderLength == 0, before.endingLength == 0,
            !before.ends.contains(.knownPlace)
        else { return false }
        return range.dropFirst().contains { $0 + Int(text.marks[$0].ordinaryLength) > range.upperBound }
    }

    /// 深▸海地▸质: a word of ordinary news ends inside of it, and the next one goes past its end.
    private func isBetweenWords(_ range: Range<Int>, in text: ArticleText) -> Bool {
        let words = CommonWords.shared, start = range.lowerBound - 1
        guard text.isHan(start), text.isHan(range.upperBound) else { return false }
        let middle = start + words.length(in: text.folded, at: start)
        return middle > range.lowerBound && middle < range.upperBound
            && middle + words.length(in: text.folded, at: middle) > range.upperBound
    }

    private func labels(
        _ mentions: [Mention], _ authority: AuthorityIndex, in text: ArticleText
    ) -> [(label: String, reason: LabelReason)] {
        var places: [LabelKey: Int] = [:]
        var found: [(label: String, prominence: Prominence, reason: LabelReason)] = []
        for mention in mentions {
            let label = authority.preferredLabel(of: mention.label), start = mention.range.lowerBound
            let key = LabelKey(label), place = places[key] ?? found.count
            if place == found.count {
                places[key] = place
                found.append((label, Prominence(first: start), mention.reason))
            }
            found[place].prominence.add(start, in: text)
            found[place].reason.strengthen(mention.reason)
        }
        return found.sorted { a, b in
            a.prominence.precedes(b.prominence)
                || !b.prominence.precedes(a.prominence) && a.label.precedesInBytes(b.label)
        }.map { ($0.label, $0.reason) }
    }
}

/// 舰
private let ship: UInt32 = 0x8230
/// What it makes a word with: fleets and vessels of a country.
private let shipWords = ScalarSet("艇船队机载只")
