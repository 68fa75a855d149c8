import Archive
import Text

/// Reads `subjects.yml`, the authority file. Three ways to write an entry:
///
///     topics:
///       防汛: {terms: [防汛, 汛期], aliases: [防洪], not: [防汛路]}
///       招商引资: [招商, 签约]      # topics: terms; people, places, organisations: aliases
///     people: [樊惠林, 吕安民]       # labels alone
///
/// `note`, a sentence, stands on the page of what it is about.
func authorityFile(_ text: Bytes, with reader: inout FieldReader) -> AuthorityFile {
    var authority = AuthorityFile()
    guard let root = reader.document(text) else { return authority }
    let fields = reader.fields(of: root, known: ["topics", "people", "places", "organisations"])
    authority.topics = entries(fields["topics"], list: \.terms, with: &reader)
    authority.people = entries(fields["people"], list: \.aliases, with: &reader)
    authority.places = entries(fields["places"], list: \.aliases, with: &reader)
    authority.organisations = entries(fields["organisations"], list: \.aliases, with: &reader)
    return authority
}

/// - Parameter list: where the list of an entry's short form goes.
private func entries(
    _ node: YAMLNode?, list: WritableKeyPath<AuthorityFile.Entry, [String]>, with reader: inout FieldReader
) -> [AuthorityFile.Entry] {
    guard let node else { return [] }
    if case .sequence(let nodes) = node.content { return labels(nodes, with: &reader) }
    var entries: [AuthorityFile.Entry] = []
    for member in reader.members(of: node) {
        var entry = AuthorityFile.Entry(label: member.name, line: member.place.line)
        if case .mapping = member.value.content {
            let fields = reader.fields(of: member.value, known: ["aliases", "terms", "not", "note"])
            entry.aliases = reader.texts(fields["aliases"])
            entry.terms = reader.texts(fields["terms"])
            entry.not = reader.texts(fields["not"])
            entry.note = reader.text(fields["note"])
        } else {
            entry[keyPath: list] = reader.texts(member.value)
        }
        entries.append(entry)
    }
    return entries
}

private func labels(_ nodes: [YAMLNode], with reader: inout FieldReader) -> [AuthorityFile.Entry] {
    var entries: [AuthorityFile.Entry] = []
    var labels: Set<String> = []
    for node in nodes {
        guard let label = reader.text(node) else { continue }
        if labels.insert(label).inserted {
            entries.append(AuthorityFile.Entry(label: label, line: node.place.line))
        } else {
            reader.report(.repeatedKey(label), at: node.place)
        }
    }
    return entries
}
