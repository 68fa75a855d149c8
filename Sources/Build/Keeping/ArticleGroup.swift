import Records
import Text

/// Articles that follow one another: what is kept of them is kept together.
///
///     digest % 32    7 19  0 │ 4  4 11 30  0 │ 9 …
///     groups         ────────┘ ──────────────┘ ───
///
/// Where a group ends an article itself says, so an edit leaves the groups before it and behind it as they are.
struct ArticleGroup: Sendable {
    /// Their places among all articles.
    let places: Range<Int>
    /// Of each a number for all that its subjects depend on in it.
    let digests: [UInt64]
    /// A number for all of them, under which is kept what was found in them.
    let key: UInt64

    private static let commonSize: UInt64 = 32
    private static let largestSize = 128

    private init(_ places: Range<Int>, in digests: [UInt64]) {
        self.places = places
        self.digests = Array(digests[places])
        key = self.digests.withUnsafeBytes { contentHash(Bytes($0).span) }
    }

    /// The groups of all articles.
    static func all(of digests: [UInt64]) -> [ArticleGroup] {
        var groups: [ArticleGroup] = []
        var start = 0
        for (place, digest) in digests.enumerated() {
            let end = place + 1
            guard digest % commonSize == 0 || end - start == largestSize || end == digests.count else { continue }
            groups.append(ArticleGroup(start..<end, in: digests))
            start = end
        }
        return groups
    }

    /// Under which is kept what their texts show of the names in them.
    var evidenceKey: UInt64 { Self.evidenceKey(of: key) }

    static func evidenceKey(of key: UInt64) -> UInt64 { key ^ 0x6576_6964_656E_6365 }
}
