/// New names for old ones, wherever they stand in a text: of several that begin at one place, the longest.
package struct Renaming: Sendable {
    private let names: [(old: Bytes, new: Bytes)]
    /// By byte, whether an old name begins with it: of a text few bytes do.
    private var begins = [Bool](repeating: false, count: 256)

    /// - Parameter names: new names by old ones.
    package init(_ names: [String: String] = [:]) {
        self.names = names.sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
            .map { (Bytes($0.key.utf8), Bytes($0.value.utf8)) }
        for name in self.names { if let first = name.old.first { begins[Int(first)] = true } }
    }

    /// The text with the new names.
    package func callAsFunction(_ text: some RandomAccessCollection<UInt8>) -> Bytes {
        let text = Bytes(text)
        if names.isEmpty { return text }
        var renamed: Bytes = []
        renamed.reserveCapacity(text.count)
        var place = 0
        while place < text.count {
            let byte = text[place]
            if begins[Int(byte)], let name = names.first(where: { text[place...].starts(with: $0.old) }) {
                renamed += name.new
                place += name.old.count
            } else {
                renamed.append(byte)
                place += 1
            }
        }
        return renamed
    }
}
