/// New names for old ones, wherever they stand in a text: of several that begin at one place, the longest.
package struct Renaming: Sendable {
    private let names: [(old: Bytes, new: Bytes)]

    /// - Parameter names: new names by old ones.
    package init(_ names: [String: String] = [:]) {
        self.names = names.sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
            .map { (Bytes($0.key.utf8), Bytes($0.value.utf8)) }
    }

    /// The text with the new names.
    package func callAsFunction(_ text: some RandomAccessCollection<UInt8>) -> Bytes {
        if names.isEmpty { return Bytes(text) }
        var renamed: Bytes = []
        var rest = text[...]
        while let first = rest.first {
            if let name = names.first(where: { rest.starts(with: $0.old) }) {
                renamed += name.new
                rest = rest.dropFirst(name.old.count)
            } else {
                renamed.append(first)
                rest = rest.dropFirst()
            }
        }
        return renamed
    }
}
