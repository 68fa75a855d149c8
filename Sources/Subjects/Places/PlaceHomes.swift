import Archive
import Text

/// Under which label a place of one article is filed whose name several places have: 朝阳区 (北京), 朝阳区 (长春).
///
/// As long as the archive tells of one of them alone, it is called by its name. Where it tells of several, or the authority file does,
/// an article that says which one it means gets that one's label, and any other the name as it is printed.
struct PlaceHomes {
    let text: ArticleText
    let evidence: PlaceEvidence
    let inquiry: Inquiry
    let authority: AuthorityIndex
    let district: PaperDistrict

    /// - Parameter name: what the place is called without its home.
    func label(of range: Range<Int>, _ name: String) -> String {
        guard let home = CountyHomes(text: text).home(of: range, named: name, district), !authority.names(name) else {
            return name
        }
        guard authority.tellsApart(name) || areSeveral(name, beside: home) else { return name }
        return "\(name) (\(home.hint))"
    }

    private func areSeveral(_ name: String, beside home: CountyHome) -> Bool {
        let key = textKey(CharacterTable.shared.folded(name))
        inquiry.note(.home, key)
        return evidence.homes[key]?.forms.contains { $0 != home.hint } ?? false
    }

    /// Whether a place in print is that of an entry: of one with something in brackets, where the article says so.
    func means(_ range: Range<Int>, _ entry: AuthorityFile.Entry) -> Bool {
        guard let (name, hint) = entry.nameAndHint, text.folded[range].elementsEqual(CharacterTable.shared.folded(name))
        else { return true }
        if let home = CountyHomes(text: text).home(of: range, district) { return home.names.contains(String(hint)) }
        return text.holds(CharacterTable.shared.folded(hint))
    }
}
