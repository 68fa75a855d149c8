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
    func people(_ mentions: Mentions, in text: ArticleText) -> [PersonMention] {
        let phrases = OfficePhrases(text: text)
        var shared: [String] = []
        var order: [LabelKey: Int] = [:]
        var people: [(mention: PersonMention, prominence: Prominence)] = []
        var previousEnd = 0
        for (range, label) in zip(mentions.ranges, mentions.labels) {
            let key = LabelKey(label), index = order[key] ?? people.count
            if index == people.count {
                order[key] = index
                people.append((PersonMention(name: label), Prominence(first: range.lowerBound)))
            }
            people[index].prominence.add(range.lowerBound, in: text)
            var offices = phrases.offices(before: range.lowerBound, after: previousEnd).map(text.string)
            let isListed = range.lowerBound == previousEnd + 1 && text.folded[previousEnd] == ideographicComma
            if offices.isEmpty, isListed { offices = shared }
            for office in offices where !people[index].mention.offices.contains(office) {
                people[index].mention.offices.append(office)
            }
            shared = offices.filter(isSharedOffice)
            previousEnd = range.upperBound
        }
        return people.sorted { $0.prominence.precedes($1.prominence) }.map { person in
            var mention = person.mention
            mention.name = namesakes.label(of: mention, in: text) ?? mention.name
            return mention
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
                mentions.ranges.append(match.range)
                mentions.labels.append(authority.entries[match.entry].printedName)
                index = match.range.upperBound
            } else if let range = foreignIndex < foreign.count && foreign[foreignIndex].lowerBound == index
                ? foreign[foreignIndex] : chineseName(at: index, decider), !vouched.excluded.holds(range)
            {
                mentions.ranges.append(range)
                mentions.labels.append(text.string(range))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        mentions.joinLastParts()
        return mentions
    }

    private func chineseName(at index: Int, _ decider: NameDecider) -> Range<Int>? {
        guard let site = decider.reader.site(at: index), let length = decider.nameLength(at: site) else { return nil }
        return index..<index + length
    }
}
