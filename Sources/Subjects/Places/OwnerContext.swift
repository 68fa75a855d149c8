import Text

/// Whose an organisation is that one article prints without its owner: 区教育局, 国防部.
///
/// What the article prints itself tells first: it also says 金水区教育局, or it is about 金水区. Then the paper's own district, then what
/// the archive prints most. Where nothing tells, the name stays as it is printed.
struct OwnerContext {
    /// Names without an owner → those with one, in this article.
    private var owned: [String: Set<String>] = [:]
    /// The units of administration that it is about, by their rank: 区 → 金水区.
    private var units: [UInt32: Set<String>] = [:]

    /// - Parameters:
    ///   - name: 金水区教育局
    ///   - short: 区教育局
    mutating func add(_ name: String, short: String) { owned[short, default: []].insert(name) }

    mutating func add(unit: String, rank: UInt32) { units[rank, default: []].insert(unit) }

    /// The name with the owner that the article prints elsewhere; nil where it prints none, or several.
    func name(of short: String) -> String? { single(owned[short]) }

    /// The only unit of a rank that the article is about.
    func unit(ofRank rank: UInt32) -> String? { single(units[rank]) }

    private func single(_ names: Set<String>?) -> String? {
        guard let names, names.count == 1 else { return nil }
        return names.first
    }
}
