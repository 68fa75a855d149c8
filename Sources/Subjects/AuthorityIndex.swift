import Archive
import Text

/// One kind of entries of the authority file, ready to be looked for in texts.
///
/// An entry is found by its label, its aliases and its terms, as exact substrings (simplified and half-width on both
/// sides), except where one of its `not` phrases covers them.
struct AuthorityIndex: Sendable {
    let entries: [AuthorityFile.Entry]
    private var table = WordTable()
    /// By the numbers that `table` hands out.
    private var uses: [[Use]] = []

    /// Folded label or alias → label.
    private var preferred: [[UInt32]: String] = [:]

    /// What stands before the brackets of labels like 朝阳区 (北京).
    private var toldApart: Set<String> = []

    private struct Use: Sendable {
        var entry: Int
        var isExclusion: Bool
    }

    /// An entry found in a text.
    struct Match {
        var entry: Int
        /// In scalars of the text.
        var range: Range<Int>
    }

    /// - Parameter words: those that no entry has and that are no names; an entry without a label, which is never found, holds them.
    init(_ entries: [AuthorityFile.Entry], refusing words: [String] = []) {
        self.entries = words.isEmpty ? entries : entries + [AuthorityFile.Entry(label: "", not: words)]
        for (index, entry) in self.entries.enumerated() {
            for name in [entry.label] + entry.aliases {
                let name = CharacterTable.shared.folded(name)
                if preferred[name] == nil { preferred[name] = entry.label }
            }
            if entry.nameAndHint != nil { toldApart.insert(entry.printedName) }
            for word in [entry.printedName] + entry.aliases + entry.terms {
                add(word, Use(entry: index, isExclusion: false))
            }
            for word in entry.not { add(word, Use(entry: index, isExclusion: true)) }
        }
    }

    private mutating func add(_ word: String, _ use: Use) {
        let scalars = CharacterTable.shared.folded(word)
        guard !scalars.isEmpty else { return }
        let number = table.add(scalars, value: uses.count)
        if number == uses.count { uses.append([]) }
        if !uses[number].contains(where: { $0.entry == use.entry && $0.isExclusion == use.isExclusion }) {
            uses[number].append(use)
        }
    }

    /// The label of the entry that `name` is the label or an alias of; `name` itself where there is none.
    func preferredLabel(of name: String) -> String {
        preferred.isEmpty ? name : preferred[CharacterTable.shared.folded(name)] ?? name
    }

    /// Whether an entry tells one of this name from another.
    func tellsApart(_ name: String) -> Bool { toldApart.contains(name) }

    /// Whether an entry has it as its label or an alias.
    func names(_ name: String) -> Bool { !preferred.isEmpty && preferred[CharacterTable.shared.folded(name)] != nil }

    /// All matches in print order, longest last where several begin at one place, and the ranges that a `not` covers.
    func scan(_ text: ArticleText) -> (matches: [Match], excluded: Cover) {
        var matches: [Match] = []
        var excluded = Cover()
        guard !entries.isEmpty else { return (matches, excluded) }
        var exclusionEnds = [Int](repeating: 0, count: entries.count)
        for start in text.body {
            var found: [Match] = []
            table.forEachWord(in: text.folded, at: start) { length, number in
                for use in uses[number] {
                    if use.isExclusion {
                        exclusionEnds[use.entry] = max(exclusionEnds[use.entry], start + length)
                        excluded.add(start..<start + length)
                    } else {
                        found.append(Match(entry: use.entry, range: start..<start + length))
                    }
                }
            }
            matches += found.filter { exclusionEnds[$0.entry] < $0.range.upperBound }
        }
        return (matches, excluded)
    }
}

/// Ranges of a text, added by ascending start; says whether one of them holds a given range.
struct Cover {
    private var starts: [Int] = []
    /// For each range the furthest end of it and those before.
    private var ends: [Int] = []

    init() {}

    /// - Parameter ranges: in any order.
    init(_ ranges: [Range<Int>]) {
        starts.reserveCapacity(ranges.count)
        ends.reserveCapacity(ranges.count)
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { add(range) }
    }

    mutating func add(_ range: Range<Int>) {
        starts.append(range.lowerBound)
        ends.append(max(ends.last ?? 0, range.upperBound))
    }

    /// Whether one of the ranges that begin at or before `range` reaches to its end.
    func holds(_ range: Range<Int>) -> Bool {
        let count = starts.partitionIndex { $0 > range.lowerBound }
        return count > 0 && ends[count - 1] >= range.upperBound
    }
}
