/// What the archive's owner says of terms in `subjects.yml`: other names of the same thing, and a sentence about it.
package struct TermNotes: Sendable, Equatable {
    private var notes: [TermKind: [String: TermNote]] = [:]

    package init(_ authority: AuthorityFile = AuthorityFile()) {
        let lists: [(TermKind, [AuthorityFile.Entry])] = [
            (.tags, authority.topics), (.people, authority.people), (.places, authority.places),
            (.organisations, authority.organisations),
        ]
        for (kind, entries) in lists {
            for entry in entries where !entry.aliases.isEmpty || entry.note != nil {
                notes[kind, default: [:]][entry.label] = TermNote(aliases: entry.aliases, text: entry.note)
            }
        }
    }

    package subscript(_ kind: TermKind, _ label: String) -> TermNote? { notes[kind]?[label] }
}

package struct TermNote: Sendable, Equatable {
    package var aliases: [String]
    package var text: String?
}
