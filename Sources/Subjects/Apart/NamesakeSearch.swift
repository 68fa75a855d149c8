package import Archive

/// Looks in an archive for people of one name who are likely several (docs/decisions/0285-namesakes-apart.md). A name that the authority
/// file has an entry for is one person's.
package struct NamesakeSearch {
    private let articles: [Article]
    /// What so many articles are about that two of them may be by chance, by kind and label.
    private var common: Set<String> = []

    /// - Parameters:
    ///   - articles: in archive order.
    ///   - terms: theirs.
    package init(_ articles: [Article], _ terms: [TermKind: [Term]]) {
        self.articles = articles
        let most = max(leastCommon, articles.count / commonPart)
        for kind in Self.companions {
            // The terms of most articles come first.
            for term in (terms[kind] ?? []).prefix(while: { $0.articles.count > most }) {
                common.insert(kind.rawValue + term.label)
            }
        }
    }

    private static let companions: [TermKind] = [.people, .organisations, .places]

    /// - Parameter people: terms.
    package func likelyNamesakes(among people: [Term], _ notes: TermNotes) -> LikelyNamesakes {
        var found = LikelyNamesakes()
        for person in people where person.articles.count > 1 && !notes.isPerson(person.label) {
            found[person.label] = groups(of: person)
        }
        return found
    }

    private func groups(of person: Term) -> [LikelyNamesakes.Group] {
        let mentions = person.articles.map { number in
            (number, articles[number].people.first { $0.name == person.label })
        }
        // Mostly there is one office, in all its forms: no need to look at anything else.
        let words = Set(mentions.compactMap(\.1).flatMap { $0.offices + $0.callings })
        guard words.count > 1 else { return [] }
        let roles = mentions.map { $0.1?.roles ?? [] }
        guard !Set(roles.joined()).allMayGoTogether else { return [] }
        let witnesses = zip(mentions, roles).map { mention, roles in
            NamesakeGroups.Witness(
                article: mention.0, roles: roles, company: company(of: mention.0, besides: person.label),
                day: articles[mention.0].filingDay?.daysSince1970)
        }
        let groups = NamesakeGroups(witnesses).groups
        return groups.count < 2 ? [] : groups.map { described($0.map { witnesses[$0] }) }
    }

    private func company(of number: Int, besides name: String) -> Set<String> {
        var labels: Set<String> = []
        for kind in Self.companions {
            for label in articles[number].terms(of: kind) where kind != .people || label != name {
                labels.insert(kind.rawValue + label)
            }
        }
        return labels.subtracting(common)
    }

    private func described(_ group: [NamesakeGroups.Witness]) -> LikelyNamesakes.Group {
        var counts: [Role: Int] = [:]
        for witness in group { for role in Set(witness.roles) { counts[role, default: 0] += 1 } }
        let role = counts.max {
            ($0.value, $0.key.text.utf8.count, $1.key.text) < ($1.value, $1.key.text.utf8.count, $0.key.text)
        }?.key
        return LikelyNamesakes.Group(
            role: role?.text ?? "", place: role?.isGeneric == true ? place(of: group) : nil,
            articles: group.map(\.article))
    }

    /// The body or place that most of a group's articles name, and half of them at least.
    private func place(of group: [NamesakeGroups.Witness]) -> String? {
        for kind in [TermKind.organisations, .places] {
            var counts: [String: Int] = [:]
            for witness in group {
                for label in articles[witness.article].terms(of: kind)
                where witness.company.contains(kind.rawValue + label) { counts[label, default: 0] += 1 }
            }
            let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
            if let most, most.value * 2 >= group.count { return most.key }
        }
        return nil
    }
}

/// What more than one in so many articles are about says nothing of two of them, nor is anything common that fewer are about.
private let commonPart = 10
private let leastCommon = 5

extension PersonMention {
    fileprivate var roles: [Role] {
        offices.compactMap { Role($0, isCalling: false) } + callings.compactMap { Role($0, isCalling: true) }
    }
}

extension Set<Role> {
    fileprivate var allMayGoTogether: Bool {
        guard count > 1 else { return true }
        let roles = Array(self)
        return roles.indices.allSatisfy { place in
            roles[..<place].allSatisfy { $0.mayGoWith(roles[place]) || roles[place].mayGoWith($0) }
        }
    }
}
