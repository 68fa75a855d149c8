/// What the publication of a site would change of the one that is online.
package struct PublicationPlan: Sendable, Equatable {
    /// Paths, ascending by bytes.
    package var added: [String] = []
    package var changed: [String] = []
    package var removed: [String] = []
    package var unchanged = 0
    /// Files of both of which one manifest does not tell the content.
    package var unknown = 0
    /// Addresses among `removed` that readers may have.
    package var broken: [BrokenAddress] = []

    /// Those that nobody has agreed to.
    package var unagreed: [BrokenAddress] { broken.filter { !$0.isAgreed } }
}

/// An address that would lead to nothing any more.
package struct BrokenAddress: Sendable, Equatable {
    package var path: String
    /// Where it may lead instead; nil where nothing is near.
    package var target: String?
    /// Why there, in words.
    package var note: String
    /// Whether an editor has confirmed that it may break.
    package var isAgreed = false
}

/// Compares what is online with what was built.
///
/// - Parameter agreed: addresses that may break.
package func plan(_ new: PublishedSite, against old: PublishedSite, agreed: Set<String>) -> PublicationPlan {
    var plan = PublicationPlan()
    for (path, hash) in new.hashes {
        guard let former = old.hashes[path] else {
            plan.added.append(path)
            continue
        }
        if let hash, let former {
            if hash == former { plan.unchanged += 1 } else { plan.changed.append(path) }
        } else {
            plan.unknown += 1
        }
    }
    plan.removed = sorted(old.hashes.keys.filter { new.hashes[$0] == nil })
    plan.added = sorted(plan.added)
    plan.changed = sorted(plan.changed)
    let moves = Moves(from: old, to: new)
    plan.broken = plan.removed.filter(isAddress).map { path in
        var broken = moves.proposal(for: path)
        broken.isAgreed = agreed.contains(path)
        return broken
    }
    return plan
}

private func sorted(_ paths: [String]) -> [String] { paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

/// Whether readers and other sites may have the address. Parts of the index and of the theme are known to the pages alone.
private func isAddress(_ path: String) -> Bool { !path.hasPrefix("search/") && !path.hasPrefix("assets/") }
