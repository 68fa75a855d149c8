/// Under which label an organisation of one article is filed: with its owner, wherever that can be told.
struct OrganisationLabels {
    let text: ArticleText
    let evidence: PlaceEvidence
    let inquiry: Inquiry
    let authority: AuthorityIndex
    let district: PaperDistrict
    let context: OwnerContext

    /// - Returns: nil where only an owner would make a name of it: 县医院, 省重点实验室.
    func label(_ range: Range<Int>, _ candidate: PlaceCandidate) -> String? {
        let printed = text.string(range)
        // What the authority file names as it is printed stays so.
        guard !authority.names(printed) else { return printed }
        if PlaceReader(text: text).lacksOwner(range, candidate) {
            let label = levelLabel(range, printed)
            return label == printed && text.marks[range.upperBound].ends.contains(.institution) ? nil : label
        }
        let label =
            candidate.isKnown && range == candidate.range ? wholeLabel(range, printed) : district.shortened(printed)
        return OtherNames.shared.label(of: label)
    }

    /// 区教育局 is 二七区教育局: in an article that says so, in one about 二七区, in a paper of 二七区, or in an archive that knows of no other.
    ///
    /// - Returns: nil where nothing tells whose it is, in an archive of many districts.
    private func levelLabel(_ range: Range<Int>, _ printed: String) -> String? {
        let rank = text.folded[range.lowerBound]
        if let name = context.name(of: printed) { return district.shortened(name) }
        if let unit = context.unit(ofRank: rank) ?? district.unit(ofRank: rank) {
            return unit + text.string(range.dropFirst())
        }
        let key = text.key(range)
        inquiry.note(.owner, key)
        if let owner = evidence.owners[key]?.owner { return owner + printed }
        return isOfOneDistrict(rank: range.prefix(1)) ? printed : nil
    }

    /// Whether the archive has agencies of one district in the main, whose bare 区教育局 is then its own; else two owners would share a page.
    private func isOfOneDistrict(rank: Range<Int>) -> Bool {
        let key = text.key(rank)
        inquiry.note(.owner, key)
        return evidence.owners[key]?.isMostlyOne ?? true
    }

    /// 国防部 is 俄罗斯国防部 in an article that says so, and 俄国防部 is anyway where it names 俄罗斯.
    private func wholeLabel(_ range: Range<Int>, _ printed: String) -> String {
        if text.marks[range.lowerBound].ends.contains(.level) { return printed }
        if let country = ShortCountries.shared.name(of: text.folded[range.lowerBound - 1]), text.holds(country.folded) {
            return country.string + printed
        }
        return context.name(of: printed) ?? printed
    }
}
