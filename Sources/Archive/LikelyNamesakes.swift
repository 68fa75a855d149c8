/// People of one name who are likely several: the articles of each, told apart by offices, places and years that never meet. Some may
/// be one person after all, so it is no label, only told as likely.
package struct LikelyNamesakes: Sendable, Equatable {
    /// One of those who are likely several.
    package struct Group: Sendable, Equatable {
        /// What most of the articles say before the name: `区委书记`, `二七中学学生`.
        package var role: String
        /// Where most of them are about, or of what body, where the role does not say whose it is; else nil.
        package var place: String?
        /// Indexes into the archive's articles, ascending.
        package var articles: [Int]

        package init(role: String, place: String? = nil, articles: [Int]) {
            self.role = role
            self.place = place
            self.articles = articles
        }
    }

    private var groups: [String: [Group]] = [:]

    package init() {}

    /// Those that are likely several, ascending.
    package var labels: [String] { groups.keys.sorted() }

    /// The group of the newest article first; none for a name that is likely one person's. Articles of the label in no group say not
    /// whose they are.
    package subscript(_ label: String) -> [Group] {
        get { groups[label] ?? [] }
        set { groups[label] = newValue.isEmpty ? nil : newValue }
    }
}
