/// Decides whether a name stands at a site, and where it ends.
///
/// A name once sure is a name everywhere: what counts is the whole archive's evidence. Where two and three characters
/// are both names (王伟, 王伟明), the firmer end at this place wins.
struct NameDecider {
    let evidence: NameEvidence
    let inquiry: Inquiry
    let reader: NameReader
    let lists: NameLists

    init(evidence: NameEvidence, _ inquiry: Inquiry, reader: NameReader) {
        self.evidence = evidence
        self.inquiry = inquiry
        self.reader = reader
        lists = NameLists(in: reader) { name in
            let key = reader.text.key(name)
            inquiry.note(.name, key)
            return evidence.standing(of: key).formal >= NameRuns.fewestOfKnown
        }
    }

    /// The length of the name at `site`; nil where there is none.
    func nameLength(at site: NameSite) -> Int? {
        guard site.left != .byline else { return nil }
        if let listed = lists.lengths[site.start], listed > 0 { return listed }
        let short = reader.allowsShort(site) ? reading(site, length: site.shortLength) : nil
        let long = reader.allowsLong(site) || isProvenLong(site) ? reading(site, length: site.longLength) : nil
        switch (short, long) {
        case (nil, nil): return nil
        case (nil, _): return site.longLength
        case (_?, _) where reader.endsRarely(site): return site.longLength
        case (let short?, nil): return standsAlone(short, at: site) ? site.shortLength : nil
        case (let short?, let long?): return prefersLong(long, over: short) ? site.longLength : site.shortLength
        }
    }

    /// 王建和▸以: elsewhere a mark or a verb has shown that the function word is the name's own, and nothing else ever
    /// follows the shorter form.
    private func isProvenLong(_ site: NameSite) -> Bool {
        guard reader.couldBeLong(site) else { return false }
        let long = standing(of: reader.text.key(site.long))
        let short = standing(of: reader.text.key(site.short))
        return short.isFollowedAlike && (long.formal + long.informal > 0 || long.isAnchored && short.isRepeated)
    }

    func standing(of key: UInt64) -> NameStanding {
        inquiry.note(.name, key)
        return evidence.standing(of: key)
    }

    /// One reading of a site that the archive holds for a name.
    private struct Reading {
        var key: UInt64
        var standing: NameStanding
        var binding: Binding
        var isAnchored: Bool
    }

    private func reading(_ site: NameSite, length: Int) -> Reading? {
        let end = site.start + length
        // 艾瑞克▸·森超, 伊丽莎▸白·库森斯
        if reader.text.folded[end] == middleDot || reader.text.folded[end + 1] == middleDot { return nil }
        let key = reader.text.key(site.start..<end)
        let standing = standing(of: key)
        guard standing.isAnchored, standing.formal > 1 || !runsOn(site.start..<end) else { return nil }
        let anchor = reader.anchor(site, length: length, listedLength: lists.lengths[site.start])
        guard isName(standing, site, length: length, anchor: anchor) else { return nil }
        return Reading(key: key, standing: standing, binding: reader.binding(at: end), isAnchored: anchor != nil)
    }

    /// 赵华必▸定会, 陈嘉庚▸科学奖: nothing ends a name there, and its last character begins a word, or a prize is called after somebody.
    private func runsOn(_ name: Range<Int>) -> Bool {
        let end = name.upperBound, text = reader.text
        guard reader.binding(at: end) == .none else { return false }
        return name.count > 2 && CommonWords.shared.length(in: text.folded, at: end - 1) > 1
            || (end..<end + Self.longestPrize).prefix { text.isHan($0) }.contains { text.folded[$0] == prize }
    }

    /// Characters from somebody's name to the end of a prize's, at most.
    private static let longestPrize = 6

    /// Whether the archive's counts make this a name.
    private func isName(_ standing: NameStanding, _ site: NameSite, length: Int, anchor: NameAnchor?) -> Bool {
        if reader.isOrdinary(site) {
            return site.left == .office && !site.isRisky && reader.isSaidOfPeople(at: site.start + length)
                && reader.bits(site, length: length) > NameWeights.leastOfWord
        }
        if reader.isCommon(site.start..<site.start + length), standing.formal <= 3,
            site.left != .office || !isFirm(site, length)
        {
            return false
        }
        let isPiece = length == site.shortLength && standing.isPiece
        let isForeign = reader.transliterationLength(from: site.start) > 3 && standing.formal + standing.informal < 3
        if isPiece || isForeign { return false }
        let isLikely = reader.isLikely(site, length: length), bits = reader.bits(site, length: length)
        if standing.formal > 0 {
            if bits < NameWeights.leastBehindOffice, standing.formal < 3, !isTransliteration(site, length) {
                return false
            }
            return !site.isRisky || isLikely || standing.formal > 3 || site.left == .office && isFirm(site, length)
        }
        if standing.isShaped { return true }
        if site.isRisky { return false }
        if standing.informal > 0 { return isLikely || standing.informal > 2 || bits > NameWeights.leastUnlikely }
        if isLikely { return bits > NameWeights.leastOpen }
        return bits > NameWeights.leastUnlikely && reader.shape.given(reader.text.folded[site.start + length - 1]) > 0
    }

    private func isTransliteration(_ site: NameSite, _ length: Int) -> Bool {
        reader.transliterationLength(from: site.start) >= length
    }

    /// Whether a mark or a word said of people ends the name here.
    private func isFirm(_ site: NameSite, _ length: Int) -> Bool {
        reader.binding(at: site.start + length) == .strong
    }

    /// Whether a short name that is known can be meant here, and is not the beginning of another word or name.
    private func standsAlone(_ short: Reading, at site: NameSite) -> Bool {
        if isCutBeforeMark(site, short.binding) { return false }
        if short.isAnchored {
            return short.binding > .none || !reader.allowsLong(site) || !likelyLong(site) && startsWord(behind: site)
        }
        if site.left == .inside { return short.binding > .character && reader.followsBorder(site) }
        return short.binding > .none
    }

    /// 牛汝▸极、, 魏凤▸和，, 郎景▸和等: one character more before a mark, which is no word by itself, or one that needs more behind it.
    private func isCutBeforeMark(_ site: NameSite, _ binding: Binding) -> Bool {
        let text = reader.text, next = site.short.upperBound, behind = site.long.upperBound
        let isMark = !text.isHan(behind) && !text.classes[behind].contains(.alphanumeric)
        if binding == .none { return text.isHan(next) && isMark }
        return binding == .character && text.classes[next].contains(.soft) && (isMark || text.folded[behind] == others)
    }

    /// Whether an ordinary word begins where the short form ends, or a character that is in hardly any name: 夏景▸图借 has none.
    private func startsWord(behind site: NameSite) -> Bool {
        let end = site.short.upperBound
        return reader.text.marks[end].ordinaryLength > 1
            || CommonWords.shared.length(in: reader.text.folded, at: end) > 1
    }

    private func likelyLong(_ site: NameSite) -> Bool { reader.isLikely(site, length: site.longLength) }

    private func prefersLong(_ long: Reading, over short: Reading) -> Bool {
        if long.binding != short.binding { return long.binding > short.binding }
        if short.standing.isFollowedAlike { return true }
        return inquiry.compare(.name, long.key, short.key, evidence.isWitnessed(long.key, asOftenAs: short.key))
    }
}

/// 奖
private let prize: UInt32 = 0x5956
