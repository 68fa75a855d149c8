import Archive
import Text

/// Reads `subjects.yml`, the authority file. Three ways to write an entry:
///
///     topics:
///       防汛: {terms: [防汛, 汛期], aliases: [防洪], not: [防汛路]}
///       招商引资: [招商, 签约]      # topics: terms; people, places, organisations: aliases
///     people: [樊惠林, 吕安民]       # labels alone
///
/// `note`, a sentence, stands on the page of what it is about; for `id`, `coordinates` and `broader` see `AuthorityRelations`.
func authorityFile(_ text: Bytes, with reader: inout FieldReader) -> AuthorityFile {
    var authority = AuthorityFile()
    guard let root = reader.document(text) else { return authority }
    let fields = reader.fields(of: root, known: ["topics", "people", "places", "organisations", "not"])
    authority.topics = entries(fields["topics"], list: \.terms, also: ["broader"], with: &reader)
    authority.people = entries(fields["people"], list: \.aliases, with: &reader)
    let located = ["coordinates", "broader"]
    authority.places = entries(fields["places"], list: \.aliases, also: located, with: &reader)
    authority.organisations = entries(fields["organisations"], list: \.aliases, also: located, with: &reader)
    if let node = fields["not"] { authority.refused = refused(node, with: &reader) }
    return authority
}

/// Words of no entry that are no names:
///
///     not:
///       places: [行天下之大道]
private func refused(_ node: YAMLNode, with reader: inout FieldReader) -> AuthorityFile.Refused {
    let fields = reader.fields(of: node, known: ["topics", "people", "places", "organisations"])
    var refused = AuthorityFile.Refused()
    refused.topics = reader.texts(fields["topics"])
    refused.people = reader.texts(fields["people"])
    refused.places = reader.texts(fields["places"])
    refused.organisations = reader.texts(fields["organisations"])
    return refused
}

/// - Parameters:
///   - list: where the list of an entry's short form goes.
///   - keys: what may be said of this kind beside what may be said of any.
private func entries(
    _ node: YAMLNode?, list: WritableKeyPath<AuthorityFile.Entry, [String]>, also keys: [String] = [],
    with reader: inout FieldReader
) -> [AuthorityFile.Entry] {
    guard let node else { return [] }
    if case .sequence(let nodes) = node.content { return labels(nodes, with: &reader) }
    var entries: [AuthorityFile.Entry] = []
    var relations = AuthorityRelations()
    for member in reader.members(of: node) {
        var entry = AuthorityFile.Entry(label: member.name, line: member.place.line)
        if case .mapping = member.value.content {
            let fields = reader.fields(of: member.value, known: ["aliases", "terms", "not", "note", "id"] + keys)
            entry.aliases = reader.texts(fields["aliases"])
            entry.terms = reader.texts(fields["terms"])
            entry.not = reader.texts(fields["not"])
            entry.note = reader.text(fields["note"])
            relations.read(fields, into: &entry, number: entries.count, with: &reader)
        } else {
            entry[keyPath: list] = reader.texts(member.value)
        }
        entries.append(entry)
    }
    relations.resolve(&entries, with: &reader)
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
