import Text

/// Names of one body that has several: 世卫组织 and 世界卫生组织 are filed under one label.
struct OtherNames: Sendable {
    static let shared = OtherNames()

    /// By other name.
    private let labels: [String: String]

    private init() {
        labels = Dictionary(WordList.otherNames.entries.map { (String($0.word), String($0.value)) }) { first, _ in
            first
        }
    }

    /// All of them, and the labels.
    var names: [String] { Array(labels.keys) + labels.values }

    /// The label of a body; `name` itself where the list has no other.
    func label(of name: String) -> String { labels[name] ?? name }
}
