import Archive

/// What made a place in print a name, in words that its page can tell.
extension NameReader {
    /// - Parameter isListed: whether it stands in a list of people.
    func reason(_ site: NameSite, length: Int, isListed: Bool) -> LabelReason {
        let end = site.start + length
        if site.left == .office || site.left == .calling, binding(at: end) > .none { return LabelReason(.calling) }
        if isListed { return LabelReason(.listed) }
        if isSaidOfPeople(at: end) {
            return LabelReason(.saidOfPeople, text.string(end..<end + Int(text.marks[end].followerLength)))
        }
        if site.left == .leadIn, let word = text.word(endingAt: site.start, .leadIn) {
            return LabelReason(.leadIn, text.string(word))
        }
        return LabelReason(shapeMargin(site, length: length) > 0 ? .shape : .elsewhere)
    }
}

extension LabelReason {
    /// Of two reasons the surer stays; of two alike the first.
    mutating func strengthen(_ other: LabelReason) {
        if other.basis.rawValue < basis.rawValue { self = other }
    }
}

extension ArticleText {
    /// The longest word of a role that ends before `end`.
    func word(endingAt end: Int, _ role: WordRoles) -> Range<Int>? {
        guard marks[end].ends.isSuperset(of: role) else { return nil }
        let vocabulary = Vocabulary.shared
        return stride(from: min(6, end), through: 1, by: -1).lazy.map { end - $0..<end }.first { range in
            vocabulary.number(of: Array(folded[range])).map { vocabulary.roles[$0].isSuperset(of: role) } ?? false
        }
    }
}
