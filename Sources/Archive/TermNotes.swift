/// What the archive's owner says of terms in `subjects.yml`: other names of the same thing, a sentence about it, what identifies it
/// elsewhere, where it is, and what it is a part of.
package struct TermNotes: Sendable, Equatable {
    private var notes: [TermKind: [String: TermNote]] = [:]
    /// The people who have an entry.
    private var people: Set<String> = []

    package init(_ authority: AuthorityFile = AuthorityFile()) {
        let lists: [(TermKind, [AuthorityFile.Entry])] = [
            (.tags, authority.topics), (.people, authority.people), (.places, authority.places),
            (.organisations, authority.organisations),
        ]
        people = Set(authority.people.map(\.label))
        for (kind, entries) in lists {
            let parts = Dictionary(grouping: entries.filter { $0.broader != nil }) { $0.broader ?? "" }
            for entry in entries {
                let note = TermNote(entry, narrower: parts[entry.label]?.map(\.label) ?? [])
                if !note.isEmpty { notes[kind, default: [:]][entry.label] = note }
            }
        }
    }

    /// Whether the owner says who it is: an entry's name is one person's.
    package func isPerson(_ label: String) -> Bool { people.contains(label) }

    /// Whether any term is a part of another.
    package var areRelated: Bool { notes.values.contains { $0.values.contains { $0.broader != nil } } }

    /// Whether of any place it is said where it is.
    package var haveCoordinates: Bool { notes[.places]?.values.contains { $0.coordinates != nil } == true }

    package subscript(_ kind: TermKind, _ label: String) -> TermNote? { notes[kind]?[label] }

    /// What a term is a part of, what that is a part of, and so on.
    package func chain(of label: String, _ kind: TermKind) -> [String] {
        var chain: [String] = [], current = label
        while let broader = self[kind, current]?.broader, broader != label, !chain.contains(broader) {
            chain.append(broader)
            current = broader
        }
        return chain
    }
}

package struct TermNote: Sendable, Equatable {
    package var aliases: [String]
    package var text: String?
    package var ids: [AuthorityID]
    package var coordinates: Coordinates?
    /// The label of what it is a part of, of the same kind, and those of its own parts.
    package var broader: String?
    package var narrower: [String]

    fileprivate init(_ entry: AuthorityFile.Entry, narrower: [String]) {
        aliases = entry.aliases
        text = entry.note
        ids = entry.ids
        coordinates = entry.coordinates
        broader = entry.broader
        self.narrower = narrower
    }

    /// Whether more is known of it than names and a sentence.
    package var hasDetails: Bool { !ids.isEmpty || coordinates != nil || broader != nil || !narrower.isEmpty }

    fileprivate var isEmpty: Bool { aliases.isEmpty && text == nil && !hasDetails }
}
