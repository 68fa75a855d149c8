import Archive
import Mustache

/// Reasons that a term's page tells, those of most articles first.
private let mostReasons = 3
/// Words that a reason is told with.
private let mostWords = 3

/// Why a term is one: what the finder went by, in words.
extension Site {
    /// `在7篇报道里见于“区委书记”之后；在2篇报道里与其他人名并列`; null where nothing is to be told.
    ///
    /// - Parameter articles: how many the term has.
    func evidenceView(_ portrait: Portrait?, _ kind: TermKind, articles: Int) -> Value {
        guard let portrait else { return .null }
        let reasons = sentences(portrait, kind, articles: articles).prefix(mostReasons)
        return reasons.isEmpty ? .null : .text(reasons.joined(separator: theme.texts(.reasonSeparator)))
    }

    private func sentences(_ portrait: Portrait, _ kind: TermKind, articles: Int) -> [String] {
        switch kind {
        case .reporters: return articles == 0 ? [] : [sentence(.whyByline, articles)]
        case .columns: return articles == 0 ? [] : [sentence(.whyColumn, articles)]
        case .people, .places, .organisations, .tags: break
        }
        let behind = [portrait.mentions.offices, portrait.mentions.callings].compactMap { mostPrinted($0) }
        return behind.map { sentence(.foundAfter, $0.articles.count, [$0.label]) }
            + portrait.reasons.compactMap { row in
                row.basis.textKey.map { sentence($0, row.articles, row.words.prefix(mostWords).map(\.text)) }
            }
    }

    /// The office, or what else somebody is called, that most articles print before the name.
    private func mostPrinted(_ mentions: [(article: Int, offices: [String])]) -> HeldOffice? {
        heldOffices(mentions).max { $0.articles.count < $1.articles.count }
    }

    private func sentence(_ key: TextKey, _ count: Int, _ words: [String] = []) -> String {
        let quoted = words.map { theme.texts(.quotedWord, ["word": $0]) }.joined()
        let place = theme.texts(count == 1 ? .inOneArticle : .inArticles, ["count": String(count)])
        return theme.texts(key, ["articles": place, "words": quoted])
    }
}

extension LabelReason.Basis {
    /// Nil for what the mentions of people tell themselves.
    fileprivate var textKey: TextKey? {
        switch self {
        case .stated: .whyStated
        case .authority: .whyAuthority
        case .divisions: .whyDivisions
        case .world: .whyWorld
        case .nature: .whyNature
        case .bodies: .whyBodies
        case .office, .calling: nil
        case .listed: .whyListed
        case .saidOfPeople: .whySaidOfPeople
        case .behindPlace: .whyBehindPlace
        case .leadIn: .whyLeadIn
        case .foreign: .whyForeign
        case .shape: .whyShape
        case .elsewhere: .whyElsewhere
        case .ending: .whyEnding
        case .shortForm: .whyShortForm
        case .word: .whyWord
        case .repeated: .whyRepeated
        }
    }
}
