import Archive
import Text

/// What can be wrong in the authority file once it has been read.
enum SubjectsFault: FaultKind {
    case emptyLabel(section: String)
    case duplicateLabel(String, section: String)
    case sharedName(String, first: String, second: String, section: String)
    case excludesItself(String, label: String)

    var severity: SourceFault.Severity { .warning }

    var message: String {
        switch self {
        case .emptyLabel(let section): "an entry of \(section) has no label"
        case .duplicateLabel(let label, let section): "\(section) lists \"\(label)\" twice"
        case .sharedName(let name, let first, let second, let section):
            "\"\(name)\" stands for both \"\(first)\" and \"\(second)\" in \(section)"
        case .excludesItself(let word, let label): "\"\(label)\" has \"\(word)\" among its words and under not"
        }
    }

    var hint: String {
        switch self {
        case .emptyLabel: "give it the name that readers are to see"
        case .duplicateLabel: "make one entry of the two; the first one's label is shown"
        case .sharedName(let name, let first, _, _):
            "the first, \"\(first)\", is used; take \"\(name)\" out of one of them"
        case .excludesItself: "take it out of one of the two lists; as it stands it is never found"
        }
    }
}

extension AuthorityFile {
    /// Entries that contradict each other or themselves, by line.
    func contradictions(path: String) -> [SourceFault] {
        let sections = [
            ("topics", topics), ("people", people), ("places", places), ("organisations", organisations),
        ]
        return sections.flatMap { section, entries in faults(of: entries, section: section, path: path) }.sorted()
    }

    private func faults(of entries: [Entry], section: String, path: String) -> [SourceFault] {
        var owners: [String: Entry] = [:]
        var faults: [SourceFault] = []
        func note(_ fault: SubjectsFault, _ entry: Entry) {
            faults.append(SourceFault(fault, path: path, line: entry.line))
        }
        for entry in entries {
            if entry.label.isEmpty { note(.emptyLabel(section: section), entry) }
            for word in [entry.label] + entry.aliases + entry.terms where entry.not.contains(word) {
                note(.excludesItself(word, label: entry.label), entry)
            }
            for name in [entry.label] + entry.aliases where !name.isEmpty {
                guard let owner = owners[name], owner != entry else {
                    owners[name] = entry
                    continue
                }
                note(
                    name == entry.label && name == owner.label
                        ? .duplicateLabel(name, section: section)
                        : .sharedName(name, first: owner.label, second: entry.label, section: section), entry)
            }
        }
        return faults
    }
}
