import Archive
import Mustache

/// Where a place lies: 福建 › 龙岩 › 武平县, and what lies in it.
extension Site {
    /// What holds the place, the largest first, with links where the archive has something of them; null where nothing is known.
    func chainView(_ portrait: Portrait?) -> Value {
        guard let chain = portrait?.chain, !chain.isEmpty else { return .null }
        return .object([
            "links": .list(
                chain.map { label, place in
                    place.flatMap { facts.link(.places, $0) } ?? .object(["label": .text(label), "url": .null])
                })
        ])
    }

    /// Counted links to the places that lie in it; null where the archive has none.
    func partsView(_ portrait: Portrait?) -> Value {
        .list("links", (portrait?.parts ?? []).compactMap { facts.link(.places, $0) })
    }
}
