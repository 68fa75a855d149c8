import Archive
import Text

/// Two people of one name that the authority file tells apart: 王伟 (区委书记), 王伟 (二七中学).
///
/// What stands in brackets is looked for in the offices printed with the name, and then in the article. Where it is that of
/// one of them alone, the article names that one; else the name stays as it is printed.
struct Namesakes: Sendable {
    /// By folded name, in the order of the file.
    private var people: [[UInt32]: [Person]] = [:]

    private struct Person: Sendable {
        var label: String
        var hint: [UInt32]
    }

    init(_ entries: [AuthorityFile.Entry]) {
        for entry in entries {
            guard let (name, hint) = entry.nameAndHint else { continue }
            let person = Person(label: entry.label, hint: CharacterTable.shared.folded(hint))
            people[CharacterTable.shared.folded(name), default: []].append(person)
        }
    }

    /// The label of who is meant by a mention in an article; nil where nothing tells.
    func label(of mention: PersonMention, in text: ArticleText) -> String? {
        guard !people.isEmpty, let known = people[CharacterTable.shared.folded(mention.name)] else { return nil }
        let offices = mention.offices.map(CharacterTable.shared.folded)
        return only(known) { person in offices.contains { $0.contains(person.hint) } }
            ?? only(known) { text.folded.contains($0.hint) }
    }

    private func only(_ known: [Person], where isMeant: (Person) -> Bool) -> String? {
        let meant = known.filter(isMeant)
        return meant.count == 1 ? meant[0].label : nil
    }
}

extension AuthorityFile.Entry {
    /// 王伟 and 区委书记 of the label 王伟 (区委书记); nil of one without brackets at its end.
    var nameAndHint: (name: Substring, hint: Substring)? {
        guard let last = label.last, ")）".contains(last), let open = label.lastIndex(where: { "(（".contains($0) })
        else {
            return nil
        }
        let name = label[..<open].reversed().drop { $0 == " " }.reversed()
        let hint = label[label.index(after: open)...].dropLast()
        return name.isEmpty || hint.isEmpty ? nil : (Substring(String(name)), hint)
    }

    /// What it is called in print: its label, without what only tells it from a namesake.
    var printedName: String { nameAndHint.map { String($0.name) } ?? label }
}
