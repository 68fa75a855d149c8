import Archive
import Text

/// How many names a letter's file holds at most, the most frequent ones: what no suggestion shows, a search still finds.
private let namesPerLetter = 300

/// The files of suggestions: what the archive's labels are called, in characters and in pinyin.
///
///     f.json        [["樊惠林",1,12,"fan hui lin"], …]    label, kind, articles, pinyin, the folded label where it is another
///     first.json    {"樊":"f", …}                         the letters that names with this first character, folded, are filed under
struct SearchNames: Sendable {
    private struct Name {
        var label: String
        var kind: Int
        var count: Int
        var pinyin: String
        /// The label folded; nil where that is the label.
        var folded: String?
    }

    private(set) var files: [(name: String, content: Bytes)] = []
    /// The letters that have a file, and 0 for names that begin with none.
    private(set) var letters = ""

    /// Those that were made before.
    init(files: [(name: String, content: Bytes)], letters: String) {
        (self.files, self.letters) = (files, letters)
    }

    init(terms: [TermKind: [Term]], folding: Folding) {
        let pinyin = Pinyin.shared
        var byLetter: [String: [Name]] = [:]
        for (place, (kind, _)) in facetKinds.enumerated() {
            for term in terms[kind] ?? [] {
                let folded = folding.foldedText(term.label)
                let syllables = pinyin.syllables(of: folded, isPersonName: kind == .people || kind == .reporters)
                let name = Name(
                    label: term.label, kind: place, count: term.articles.count,
                    pinyin: syllables.joined(separator: " "), folded: folded == term.label ? nil : folded)
                byLetter[letter(of: name.pinyin), default: []].append(name)
            }
        }
        var firsts: [String: String] = [:]
        for (letter, names) in byLetter.sorted(by: { $0.key < $1.key }) {
            letters += letter
            let kept = mostFrequent(names)
            files.append((letter + ".json", encoded(kept)))
            for name in kept {
                let first = String((name.folded ?? name.label).unicodeScalars.prefix(1))
                if firsts[first]?.contains(letter) != true { firsts[first, default: ""] += letter }
            }
        }
        files.append(("first.json", encoded(firsts)))
    }

    private func mostFrequent(_ names: [Name]) -> ArraySlice<Name> {
        names.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element).prefix(namesPerLetter)
    }

    private func encoded(_ names: ArraySlice<Name>) -> Bytes {
        var json = JSONWriter()
        json.array {
            for name in names {
                $0.array {
                    $0.string(name.label)
                    $0.integer(name.kind)
                    $0.integer(name.count)
                    $0.string(name.pinyin)
                    if let folded = name.folded { $0.string(folded) }
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    private func encoded(_ firsts: [String: String]) -> Bytes {
        var json = JSONWriter()
        json.object {
            for (first, letters) in firsts.sorted(by: { $0.key < $1.key }) { $0.member(first, letters) }
        }
        json.endLine()
        return json.bytes
    }
}

private func letter(of pinyin: String) -> String {
    guard let first = pinyin.utf8.first, (0x61...0x7A).contains(first) else { return "0" }
    return String(UnicodeScalar(first))
}
