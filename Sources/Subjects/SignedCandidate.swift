package import Archive

/// What may be a name, with the signs that were weighed: for measuring what each sign is worth.
package struct SignedCandidate: Sendable {
    /// person, organisation, agency, unit or place: for the last four a column of `PlaceWeights`.
    package var column: String
    /// Whether it was taken for a name.
    package var isName: Bool
    /// As it is printed: 二七区教育局
    package var name: String
    /// Its signs, by name.
    package var signs: [String]
    /// A few characters before and behind it.
    package var context: String
}

extension SubjectFinder {
    /// The candidates of an article that need more proof than a list of names, kind by kind, in print order. Of people, whose
    /// candidates are any characters behind a surname, those alone that were taken for names.
    package func signedCandidates(of article: Article) -> [SignedCandidate] {
        let text = ArticleText(of: article)
        return people(in: text) + places(in: text)
    }

    private func people(in text: ArticleText) -> [SignedCandidate] {
        let finder = PeopleFinder(
            evidence: evidence.names, inquiry: Inquiry(), authority: people, namesakes: namesakes)
        let mentions = finder.mentions(in: text), reader = NameReader(text: text)
        return zip(mentions.ranges, mentions.labels).map { range, label in
            SignedCandidate(
                column: "person", isName: true, name: label, signs: reader.signs(of: range),
                context: context(of: range, in: text))
        }
    }

    private func places(in text: ArticleText) -> [SignedCandidate] {
        let reader = PlaceReader(text: text)
        let decider = PlaceDecider(evidence: evidence.places, inquiry: Inquiry(), reader: reader)
        return text.body.compactMap { end in
            guard let candidate = reader.candidate(endingAt: end), !candidate.isKnown,
                let range = decider.chosen(candidate)
            else { return nil }
            let signs = decider.signs(range, candidate)
            return SignedCandidate(
                column: PlaceWeights.column(of: candidate.kind), isName: decider.range(of: candidate) != nil,
                name: text.string(range), signs: PlaceWeights.table.filter { signs.contains($0.sign) }.map(\.name),
                context: context(of: range, in: text))
        }
    }

    private func context(of range: Range<Int>, in text: ArticleText) -> String {
        text.string(max(0, range.lowerBound - 8)..<min(range.upperBound + 4, text.folded.count))
    }
}

extension NameReader {
    /// What stands beside a name, and what its characters say, in steps of eight bits.
    fileprivate func signs(of name: Range<Int>) -> [String] {
        let left = leftContext(of: name.lowerBound)
        let behind: String =
            switch binding(at: name.upperBound) {
            case .strong: text.isHan(name.upperBound) ? "strong word behind" : "mark behind"
            case .word: "word behind"
            case .character: "character behind"
            case .none: "unclear behind"
            }
        guard let site = site(at: name.lowerBound), name.count == site.shortLength || name.count == site.longLength
        else { return ["\(left) before", behind, "foreign"] }
        let bits = Int(bits(site, length: name.count))
        let shape =
            bits < 0 ? "below 0 bits" : bits < 8 ? "0 to 8 bits" : bits < 16 ? "8 to 16 bits" : "16 bits and more"
        return ["\(left) before", behind, shape] + (site.isRisky ? ["risky surname"] : [])
    }
}
