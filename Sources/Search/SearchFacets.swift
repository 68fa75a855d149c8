package import Archive
import Text

/// The kinds that articles are filed under, as the index's files name them.
let facetKinds: [(kind: TermKind, name: String)] = [
    (.tags, "tag"), (.people, "person"), (.places, "place"), (.reporters, "reporter"), (.columns, "column"),
    (.organisations, "organisation"),
]

/// How many labels of a kind are counted in an answer, the most frequent ones.
private let countedLabels = 200
private let labelsPerBucket = 64

/// The files that find articles by label, and count an answer's labels; of each part of the index its own:
///
///     <kind>.json    {"招商引资":"<articles>", …}           the most frequent labels, for counting
///     <n>.json       {"person:樊惠林":"<articles>", …}      every label, folded, by the hash of its key
package struct SearchFacets: Sendable {
    struct Part: Sendable {
        /// Relative to the part's folder.
        var files: [(name: String, content: Bytes)] = []
        var bucketCount = 0
        var countedKinds: [String] = []
    }

    let parts: [Part]
    let names: SearchNames

    /// Those that were made before.
    init(parts: [Part], names: SearchNames) { (self.parts, self.names) = (parts, names) }

    /// - Parameter terms: those of the archive, articles in archive order.
    package init(terms: [TermKind: [Term]], plan: SearchPlan, folding: Folding) {
        names = SearchNames(terms: terms, folding: folding)
        var numbers = [UInt32](repeating: 0, count: plan.places.count)
        for (number, place) in plan.places.enumerated() { numbers[place] = UInt32(number) }
        let kinds = facetKinds.map { kind, name in
            LabelledKind(
                name: name,
                labels: (terms[kind] ?? []).map { term in
                    Labelled(label: term.label, numbers: term.articles.map { numbers[$0] }.sorted()[...])
                })
        }
        parts = plan.parts.indices.map { Part(kinds, plan.parts[$0], behind: plan.parts[..<$0], folding: folding) }
    }
}

/// A label and the numbers of its articles, ascending. An archive has more of these than of anything else in its index: they are there once,
/// and a part of the index looks at its own among them.
private struct Labelled {
    var label: String
    var numbers: ArraySlice<UInt32>

    /// With these of its articles only; nil where there is none.
    func within(_ range: Range<Int>) -> Labelled? {
        let start = numbers.partitionIndex { $0 >= range.lowerBound }
        let own = numbers[start...].prefix(numbers[start...].partitionIndex { $0 >= range.upperBound } - start)
        return own.isEmpty ? nil : Labelled(label: label, numbers: own)
    }

    static func isMoreFrequent(_ a: Labelled, _ b: Labelled) -> Bool {
        a.numbers.count != b.numbers.count
            ? a.numbers.count > b.numbers.count : a.label.precedesInBytes(b.label)
    }
}

/// The labels of one kind, the most frequent first.
private struct LabelledKind {
    var name: String
    var labels: [Labelled]

    /// The labels that a part counts: its most frequent ones.
    ///
    /// It counts those of the parts before it too, and has of any other label all articles up to its own: so a reader that joins the files of
    /// all parts has each label's articles whole, and none of them depends on a later part.
    func counted(in part: SearchPart, behind former: ArraySlice<SearchPart>) -> [Labelled] {
        let countedBefore = Set(former.flatMap { mostFrequent(in: $0).map(\.label) })
        let ofPart = mostFrequent(in: part)
        if former.isEmpty { return ofPart }
        let new = Set(ofPart.map(\.label))
        return labels.compactMap { labelled in
            countedBefore.contains(labelled.label)
                ? labelled.within(part.numbers) : new.contains(labelled.label) ? labelled.within(0..<part.end) : nil
        }
    }

    /// The most frequent labels of a part's articles, in an order that no other part has a say in.
    private func mostFrequent(in part: SearchPart) -> [Labelled] {
        let own = labels.compactMap { $0.within(part.numbers) }.filter { $0.numbers.count > 1 }
        return Array(own.sorted(by: Labelled.isMoreFrequent).prefix(countedLabels))
    }
}

extension SearchFacets.Part {
    fileprivate init(
        _ kinds: [LabelledKind], _ part: SearchPart, behind former: ArraySlice<SearchPart>, folding: Folding
    ) {
        var members: [String: [ArraySlice<UInt32>]] = [:]
        for kind in kinds {
            let counted = kind.counted(in: part, behind: former)
            if !counted.isEmpty {
                countedKinds.append(kind.name)
                files.append((kind.name + ".json", encoded(counted.map { ($0.label, $0.numbers) }, part.end)))
            }
            for labelled in kind.labels.lazy.compactMap({ $0.within(part.numbers) }) {
                members[kind.name + ":" + folding.foldedText(labelled.label), default: []].append(labelled.numbers)
            }
        }
        bucketCount = (members.count + labelsPerBucket - 1) / labelsPerBucket
        files += encodedBuckets(members, articles: part.end)
    }

    private func encodedBuckets(
        _ members: [String: [ArraySlice<UInt32>]], articles count: Int
    ) -> [(name: String, content: Bytes)] {
        var buckets = [[(String, ArraySlice<UInt32>)]](repeating: [], count: bucketCount)
        for (key, lists) in members.sorted(by: { $0.key.precedesInBytes($1.key) }) {
            // Two labels that fold to the same share their articles.
            let numbers = lists.count == 1 ? lists[0] : Set(lists.joined()).sorted()[...]
            buckets[labelBucket(key, of: bucketCount)].append((key, numbers))
        }
        return buckets.enumerated().map { ("\($0).json", encoded($1, count)) }
    }
}

/// - Parameter count: the number that all articles are below.
private func encoded(_ lists: [(String, ArraySlice<UInt32>)], _ count: Int) -> Bytes {
    var json = JSONWriter()
    json.object {
        for (key, numbers) in lists {
            var bits = BitWriter()
            bits.append(postings: numbers.map { UInt64($0) << 4 }, articles: count, kind: .numbers)
            $0.member(key, String(utf8: base91(bits.finish())))
        }
    }
    json.endLine()
    return json.bytes
}

/// Which file a label is in: FNV-1a, 32 bits, over the key's UTF-16 units.
func labelBucket(_ key: String, of count: Int) -> Int {
    Int(key.utf16.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }) % count
}
