import Text

/// Names run together that the page alone cannot cut for sure. Until `settle` the byline holds them as one name, as printed.
///
///     王文江海  →  王文|江海 or 王文江|海…
struct UndividedNames: Equatable, Sendable {
    var printed: String
    /// The likeliest first; two to eight.
    var cuts: [NameCut]
}
