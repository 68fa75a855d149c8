import Archive

/// The articles of one name, in groups that are likely different people's.
///
///     article  says              names besides           day
///     1        区委书记▸王伟       区委, 樊惠林              2023-05-02
///     2        学生▸王伟          二七中学                 2023-05-09     never meets 1 and 3: another
///     3        二七区委书记▸王伟    区委                    2023-06-01
///     4        王伟              二七中学                 –             of 2
///
/// Articles are joined where what is said before the name may be one person's, and where they name the same body, place or person
/// that few articles do. What is left apart is told as several people where time says so, too: an office that follows another may be a career.
struct NamesakeGroups {
    /// What an article tells of who is meant.
    struct Witness {
        var article: Int
        var roles: [Role]
        /// Of what else it is about, what few articles are.
        var company: Set<Companion>
        /// Days since 1970; nil where that is not known.
        var day: Int?
    }

    /// A person, body or place that an article is about, by its kind and its place among the archive's.
    struct Companion: Hashable {
        var kind: Int
        var place: Int32
    }

    private var witnesses: [Witness]
    /// Which witnesses belong together, each by the first of its group.
    private var firsts: [Int]

    /// - Parameter witnesses: in archive order.
    init(_ witnesses: [Witness]) {
        self.witnesses = witnesses
        firsts = Array(witnesses.indices)
        joinByCompany()
        joinByRoles()
        while joinTwoByTime() {}
    }

    /// Those that roles tell apart, as places in `witnesses`; fewer than two where nothing does.
    var groups: [[Int]] {
        let all = Dictionary(grouping: witnesses.indices) { firsts[$0] }
        let told = all.values.filter { group in group.contains { !witnesses[$0].roles.isEmpty } }
        return told.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    private mutating func join(_ a: Int, _ b: Int) {
        let (from, to) = (max(firsts[a], firsts[b]), min(firsts[a], firsts[b]))
        if from == to { return }
        for place in firsts.indices where firsts[place] == from { firsts[place] = to }
    }

    private mutating func joinByCompany() {
        var owners: [Companion: Int] = [:]
        for place in witnesses.indices {
            for companion in witnesses[place].company {
                if let other = owners[companion] { join(other, place) } else { owners[companion] = place }
            }
        }
    }

    private mutating func joinByRoles() {
        var owners: [(role: Role, place: Int)] = []
        for place in witnesses.indices {
            for role in witnesses[place].roles {
                for owner in owners where owner.role.mayGoWith(role) { join(owner.place, place) }
                if !owners.contains(where: { $0.role == role }) { owners.append((role, place)) }
            }
        }
    }

    /// Joins the first two groups that time does not part; false where there are none.
    private mutating func joinTwoByTime() -> Bool {
        let groups = groups
        for (number, group) in groups.enumerated() {
            for other in groups[..<number] where !areApart(group, other) {
                join(group[0], other[0])
                return true
            }
        }
        return false
    }

    private func areApart(_ a: [Int], _ b: [Int]) -> Bool {
        let (one, other) = (days(a), days(b))
        if turns(one, other) >= fewestTurns || yearsBetween(one, other) >= lifetime { return true }
        return isLasting(a) && !isLasting(b) && !isFormerLife(one, other)
            || isLasting(b) && !isLasting(a) && !isFormerLife(other, one)
    }

    /// Of the articles that say who is meant: of the others nothing tells whether they are of this one.
    private func days(_ group: [Int]) -> [Int] {
        group.filter { !witnesses[$0].roles.isEmpty }.compactMap { witnesses[$0].day }.sorted()
    }

    /// Whether all that is said is what somebody without an office is called.
    private func isLasting(_ group: [Int]) -> Bool { group.allSatisfy { witnesses[$0].roles.allSatisfy(\.isLasting) } }

    /// Whether a student may have come to the office since.
    private func isFormerLife(_ calling: [Int], _ office: [Int]) -> Bool {
        guard let last = calling.last, let first = office.first else { return false }
        return first - last > 3 * 365
    }

    /// How often the articles of one follow those of the other in time; those of one day stand as it makes fewest.
    private func turns(_ a: [Int], _ b: [Int]) -> Int {
        let (first, second) = (Set(a), Set(b))
        var turns = 0, last: Bool?
        for day in first.union(second).sorted() where first.contains(day) != second.contains(day) {
            let isFirst = first.contains(day)
            if let last, last != isFirst { turns += 1 }
            last = isFirst
        }
        return turns
    }

    private func yearsBetween(_ a: [Int], _ b: [Int]) -> Int {
        guard let first = a.first, let last = a.last, let otherFirst = b.first, let otherLast = b.last else { return 0 }
        return max(otherFirst - last, first - otherLast) / 365
    }
}

/// One office, then another, then the first again: nobody's career.
private let fewestTurns = 2
/// So many years between two offices are more likely two lives.
private let lifetime = 35
