package import Archive
import Text

/// Looks in an archive for people of one name who are likely several (docs/decisions/0285-namesakes-apart.md). A name that the authority
/// file has an entry for is one person's.
package struct NamesakeSearch: Sendable {
    private let articles: [Article]
    private let terms: [TermKind: [Term]]
    private let places: [TermKind: TermPlaces]
    private let notes: TermNotes
    /// How many terms of each kind of company, the first ones, so many articles have that two of them may by chance.
    private let common: [Int]

    /// - Parameters:
    ///   - articles: in archive order.
    ///   - terms: theirs.
    ///   - places: which of them each article has.
    package init(
        _ articles: [Article], _ terms: [TermKind: [Term]], _ places: [TermKind: TermPlaces], _ notes: TermNotes
    ) {
        (self.articles, self.terms, self.places, self.notes) = (articles, terms, places, notes)
        let most = max(leastCommon, articles.count / commonPart)
        // The terms of most articles come first.
        common = Self.companions.map { (terms[$0] ?? []).partitionIndex { $0.articles.count <= most } }
    }

    private static let companions: [TermKind] = [.people, .organisations, .places]

    /// The people who may be several, as places among the archive's: those on more than one article.
    package var candidates: Range<Int> { 0..<(terms[.people] ?? []).partitionIndex { $0.articles.count < 2 } }

    /// Of all of them.
    package var likelyNamesakes: LikelyNamesakes {
        var found = LikelyNamesakes()
        for place in candidates {
            let groups = groups(of: place)
            if !groups.isEmpty { found[label(of: place)] = groups }
        }
        return found
    }

    package func label(of place: Int) -> String { terms[.people]?[place].label ?? "" }

    /// Those who are likely several, of the people at a place; none where nothing says so.
    package func groups(of place: Int) -> [LikelyNamesakes.Group] {
        guard let person = terms[.people]?[place], let people = places[.people], !notes.isPerson(person.label) else {
            return []
        }
        let mentions = person.articles.map { number in
            let own = people[number]
            return articles[number].people[(own.firstIndex(of: Int32(place)) ?? own.startIndex) - own.startIndex]
        }
        // Mostly there is one office, in all its forms: no need to look at anything else.
        guard mentions.contains(where: { $0.offices != mentions[0].offices || $0.callings != mentions[0].callings })
        else { return [] }
        var table = RoleTable()
        let roles = mentions.map { table.roles(of: $0) }
        guard !Set(roles.joined()).isOneChain else { return [] }
        let witnesses = zip(person.articles, roles).map { number, roles in
            NamesakeGroups.Witness(
                article: number, roles: roles, company: company(of: number, besides: place),
                day: articles[number].filingDay?.daysSince1970)
        }
        let groups = NamesakeGroups(witnesses).groups
        return groups.count < 2 ? [] : groups.map { described($0.map { witnesses[$0] }) }
    }

    private func company(of number: Int, besides person: Int) -> Set<NamesakeGroups.Companion> {
        var company: Set<NamesakeGroups.Companion> = []
        for (position, kind) in Self.companions.enumerated() {
            for place in places[kind]?[number] ?? []
            where place >= common[position] && (kind != .people || place != person) {
                company.insert(.init(kind: position, place: place))
            }
        }
        return company
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
        for (position, kind) in Self.companions.enumerated() where kind != .people {
            var counts: [Int32: Int] = [:]
            for companion in group.lazy.flatMap(\.company) where companion.kind == position {
                counts[companion.place, default: 0] += 1
            }
            let most = counts.lazy.map { (count: $1, label: terms[kind]?[Int($0)].label ?? "") }
                .max { ($0.count, $1.label) < ($1.count, $0.label) }
            if let most, most.count * 2 >= group.count { return most.label }
        }
        return nil
    }
}

/// What more than one in so many articles are about says nothing of two of them, nor is anything common that fewer are about.
private let commonPart = 10
private let leastCommon = 5

/// What the offices and callings of people of one name say of who is meant, each taken apart once.
private struct RoleTable {
    private var offices: [String: Role?] = [:]
    private var callings: [String: Role?] = [:]

    mutating func roles(of person: PersonMention) -> [Role] {
        func role(_ words: String, isCalling: Bool, in table: inout [String: Role?]) -> Role? {
            if let known = table[words] { return known }
            let role = Role(words, isCalling: isCalling)
            table.updateValue(role, forKey: words)
            return role
        }
        return person.offices.compactMap { role($0, isCalling: false, in: &offices) }
            + person.callings.compactMap { role($0, isCalling: true, in: &callings) }
    }
}

extension Set<Role> {
    /// Whether each may go with another, and that one with the next: all are one person's then, whatever else the articles tell.
    fileprivate var isOneChain: Bool {
        var (reached, left) = ([Role](), Array(self))
        if let first = left.popLast() { reached.append(first) }
        var place = 0
        while place < reached.count, !left.isEmpty {
            let role = reached[place]
            reached += left.filter(role.mayGoWith(_:))
            left.removeAll(where: role.mayGoWith(_:))
            place += 1
        }
        return left.isEmpty
    }
}
