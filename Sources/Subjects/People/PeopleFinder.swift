import Archive
import Text

/// Who is named in one article.
struct PeopleFinder {
    let evidence: NameEvidence
    let inquiry: Inquiry
    let authority: AuthorityIndex
    let namesakes: Namesakes

    /// Where people are named, in print order, and who.
    struct Mentions {
        var ranges: [Range<Int>] = []
        var labels: [String] = []
        /// What made each of them a name.
        var reasons: [LabelReason] = []

        mutating func add(_ range: Range<Int>, _ label: String, _ reason: LabelReason) {
            ranges.append(range)
            labels.append(label)
            reasons.append(reason)
        }

        /// Who is called by the last part of a name that the article prints whole has one label: 维萨姆·塔维尔, and then 塔维尔.
        mutating func joinLastParts() {
            var whole: [Substring: String?] = [:]
            for label in Set(labels) where label.unicodeScalars.contains("·") {
                guard let last = label.split(separator: "·").last else { continue }
                whole[last] = .some(whole[last] == nil ? label : nil)
            }
            if whole.isEmpty { return }
            labels = labels.map { (whole[$0[...]] ?? nil) ?? $0 }
        }
    }

    /// The people of `mentions`, most prominent first, each with the offices printed with the name.
    func people(_ mentions: Mentions, in text: ArticleText) -> [(mention: PersonMention, reason: LabelReason)] {
        let phrases = OfficePhrases(text: text)
        var shared: [String] = []
        var order: [LabelKey: Int] = [:]
        var people: [(mention: PersonMention, prominence: Prominence, reason: LabelReason)] = []
        var previousEnd = 0
        for (place, range) in mentions.ranges.enumerated() {
            let label = mentions.labels[place], reason = mentions.reasons[place]
            let key = LabelKey(label), index = order[key] ?? people.count
            if index == people.count {
                order[key] = index
                people.append((PersonMention(name: label), Prominence(first: range.lowerBound), reason))
            }
            people[index].prominence.add(range.lowerBound, in: text)
            people[index].reason.strengthen(reason)
            var offices = phrases.offices(before: range.lowerBound, after: previousEnd).map(text.string)
            let isListed = range.lowerBound == previousEnd + 1 && text.folded[previousEnd] == ideographicComma
            if offices.isEmpty, isListed { offices = shared }
            for office in offices where !people[index].mention.offices.contains(office) {
                people[index].mention.offices.append(office)
            }
            if let calling = phrases.calling(before: range.lowerBound, after: previousEnd).map(text.string),
                !people[index].mention.callings.contains(calling)
            {
                people[index].mention.callings.append(calling)
            }
            shared = offices.filter(isSharedOffice)
            previousEnd = range.upperBound
        }
        return people.sorted { $0.prominence.precedes($1.prominence) }.map { person in
            var mention = person.mention, reason = person.reason
            if !mention.callings.isEmpty { reason.strengthen(LabelReason(.calling)) }
            if !mention.offices.isEmpty { reason.strengthen(LabelReason(.office)) }
            mention.name = namesakes.label(of: mention, in: text) ?? mention.name
            return (mention, reason)
        }
    }

    /// Everyone named in `text`.
    func mentions(in text: ArticleText) -> Mentions {
        let reader = NameReader(text: text)
        let decider = NameDecider(evidence: evidence, inquiry, reader: reader)
        let foreign = ForeignNames(reader: reader, known: decider.standing).ranges()
        let vouched = authority.scan(text)
        let labels = Dictionary(vouched.matches.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { $1 })
        var foreignIndex = 0
        var mentions = Mentions()
        var index = text.body.lowerBound
        while index < text.body.upperBound {
            while foreignIndex < foreign.count, foreign[foreignIndex].lowerBound < index { foreignIndex += 1 }
            if !labels.isEmpty, let match = labels[index] {
                mentions.add(match.range, authority.entries[match.entry].printedName, LabelReason(.authority))
                index = match.range.upperBound
            } else if foreignIndex < foreign.count, foreign[foreignIndex].lowerBound == index,
                !vouched.excluded.holds(foreign[foreignIndex])
            {
                let range = foreign[foreignIndex]
                mentions.add(range, text.string(range), LabelReason(.foreign))
                index = range.upperBound
            } else if let (range, reason) = chineseName(at: index, decider), !vouched.excluded.holds(range) {
                mentions.add(range, text.string(range), reason)
                index = range.upperBound
            } else {
                index += 1
            }
        }
        mentions.joinLastParts()
        return mentions
    }

    private func chineseName(at index: Int, _ decider: NameDecider) -> (Range<Int>, LabelReason)? {
        guard let site = decider.reader.site(at: index), let length = decider.nameLength(at: site) else { return nil }
        let isListed = decider.lists.lengths[index] != nil
        return (index..<index + length, decider.reader.reason(site, length: length, isListed: isListed))
    }
}
