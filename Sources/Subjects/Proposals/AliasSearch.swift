import Archive

/// Labels that are likely another, fuller or commoner name of the same thing.
///
///     区城管局 ↔ 二七区城市管理局     its characters in their order, and articles that say both
///     樊慧林 ↔ 樊惠林               one character of three, and the same office: a misprint
struct AliasSearch {
    typealias Use = (articles: Set<Int>, offices: [(article: Int, offices: [String])])

    private let kind: TermKind
    private let uses: [String: Use]
    private let scalars: [String: [Unicode.Scalar]]

    init(_ kind: TermKind, _ uses: [String: Use]) {
        self.kind = kind
        self.uses = uses
        scalars = Dictionary(uniqueKeysWithValues: uses.keys.map { ($0, Array($0.unicodeScalars)) })
    }

    /// For each label that may be another's alias that other, and why.
    func fullerNames() -> [String: (label: String, reason: String)] {
        switch kind {
        case .people: misprints()
        case .organisations, .places: shortForms()
        default: [:]
        }
    }

    private func shortForms() -> [String: (label: String, reason: String)] {
        var byEnd: [Unicode.Scalar: [String]] = [:]
        for label in uses.keys.sorted() {
            if let last = scalars[label]?.last { byEnd[last, default: []].append(label) }
        }
        var found: [String: (String, String)] = [:]
        for labels in byEnd.values {
            for short in labels {
                let rivals = labels.filter { isShortForm(short, of: $0) }.map { ($0, shared(short, $0)) }
                    .filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
                // A form that several names have alike says none of them.
                guard let best = rivals.first, best.1 * 2 >= (uses[short]?.articles.count ?? 0),
                    rivals.dropFirst().allSatisfy({ $0.1 * 2 < best.1 })
                else { continue }
                found[short] = (best.0, "\(best.1) of its articles say \(best.0), too")
            }
        }
        return found
    }

    private func shared(_ a: String, _ b: String) -> Int {
        (uses[a]?.articles ?? []).intersection(uses[b]?.articles ?? []).count
    }

    /// Whether a label is made of another's characters, in their order.
    private func isShortForm(_ short: String, of long: String) -> Bool {
        guard let short = scalars[short], let long = scalars[long], short.count >= 2, short.count < long.count else {
            return false
        }
        var rest = short[...]
        for scalar in long where rest.first == scalar { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    /// Names of three characters or more that differ in one behind the surname and have an office in common: the rarer is a misprint.
    private func misprints() -> [String: (label: String, reason: String)] {
        var alike: [String: [String]] = [:]
        for label in uses.keys.sorted() where uses[label]?.offices.isEmpty == false {
            guard let name = scalars[label], (3...4).contains(name.count) else { continue }
            for place in 1..<name.count {
                var pattern = name
                pattern[place] = "?"
                alike[pattern.map(String.init).joined(), default: []].append(label)
            }
        }
        var found: [String: (String, String)] = [:]
        for (_, labels) in alike.sorted(by: { $0.key < $1.key }) where labels.count > 1 {
            for rare in labels {
                let others = labels.filter { $0 != rare && count($0) >= 3 * count(rare) }
                guard let other = others.max(by: { count($0) < count($1) }), let office = commonOffice(rare, other)
                else {
                    continue
                }
                found[rare] = (other, "\(office) \(other) stands in \(count(other)) articles")
            }
        }
        return found
    }

    private func count(_ label: String) -> Int { uses[label]?.articles.count ?? 0 }

    private func commonOffice(_ a: String, _ b: String) -> String? {
        let offices = Set((uses[a]?.offices ?? []).flatMap(\.offices))
        return (uses[b]?.offices ?? []).flatMap(\.offices).filter { offices.contains($0) && $0.count > 2 }.min()
    }
}
