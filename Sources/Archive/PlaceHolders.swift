/// What holds each place: 福建 › 龙岩 › 武平县.
package struct PlaceHolders: Sendable, Equatable {
    /// Label → the label of the place right above it.
    private var holders: [String: String] = [:]
    /// Label → the terms that it is the nearest term above of, in their order.
    private var parts: [String: [String]] = [:]

    package init() {}

    /// - Parameters:
    ///   - holders: by label; also of places that are no terms, where these stand between others.
    ///   - labels: of all terms, in their order.
    package init(_ holders: [String: String], terms labels: [String]) {
        self.holders = holders
        let known = Set(labels)
        for label in labels {
            if let holder = chain(of: label).last(where: known.contains) { parts[holder, default: []].append(label) }
        }
    }

    /// What holds a place, the largest first; without the place itself.
    package func chain(of label: String) -> [String] {
        var chain: [String] = []
        var current = label
        while let holder = holders[current], chain.count < mostHolders, holder != label, !chain.contains(holder) {
            chain.append(holder)
            current = holder
        }
        return chain.reversed()
    }

    /// The terms that a place holds, those only that no other term between them holds.
    package func parts(of label: String) -> [String] { parts[label] ?? [] }
}

/// More is a circle that an editor wrote, or a fault.
private let mostHolders = 6
