import Archive
import Text

/// Reads what entries of the authority file say beyond names:
///
///     places:
///       二七区: {id: Q1207264, coordinates: [34.72, 113.64], broader: 郑州市}
///       郑州市: {id: [Q30340, VIAF 123978253]}
struct AuthorityRelations {
    /// For each entry the name of what it is a part of, and where that stands.
    private var broader: [(entry: Int, name: String, place: SourcePlace)] = []

    mutating func read(
        _ fields: [String: YAMLNode], into entry: inout AuthorityFile.Entry, number: Int, with reader: inout FieldReader
    ) {
        entry.ids = ids(fields["id"], with: &reader)
        entry.coordinates = coordinates(fields["coordinates"], with: &reader)
        if let node = fields["broader"], let name = reader.text(node) { broader.append((number, name, node.place)) }
    }

    private func ids(_ node: YAMLNode?, with reader: inout FieldReader) -> [AuthorityID] {
        guard let node else { return [] }
        let nodes = if case .sequence(let nodes) = node.content { nodes } else { [node] }
        var ids: [AuthorityID] = []
        for node in nodes {
            let id = reader.value(node, orReport: IngestFault.badAuthorityID) { AuthorityID($0) }
            if let id, !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// Two numbers in a list, or with a comma between them.
    private func coordinates(_ node: YAMLNode?, with reader: inout FieldReader) -> Coordinates? {
        guard let node, !node.isNothing else { return nil }
        let parts = reader.texts(node)
        if parts.count == 2, let found = Coordinates(latitude: parts[0], longitude: parts[1]) { return found }
        reader.report(.badCoordinates(parts.joined(separator: ", ")), at: node.place)
        return nil
    }

    /// Finds the entries that `broader` names, by label or alias; what names none, or leads in a circle, is told and left out.
    func resolve(_ entries: inout [AuthorityFile.Entry], with reader: inout FieldReader) {
        var labels: [String: String] = [:]
        for entry in entries {
            for name in entry.aliases + [entry.label] { labels[name] = labels[name] ?? entry.label }
        }
        for entry in entries { labels[entry.label] = entry.label }
        var parents: [String: String] = [:]
        for (number, name, place) in broader {
            guard let label = labels[name] else {
                let meant = closestName(to: name, among: entries.map(\.label))
                reader.report(.unknownBroader(name, meant: meant), at: place)
                continue
            }
            let own = entries[number].label
            guard !sequence(first: label, next: { parents[$0] }).contains(own) else {
                reader.report(.broaderInCircle(name, label: own), at: place)
                continue
            }
            parents[own] = label
            entries[number].broader = label
        }
    }
}
