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

/// The files that find articles by label, and count an answer's labels:
///
///     <kind>.json    {"招商引资":"<articles>", …}           the most frequent labels, for counting
///     <n>.json       {"person:樊惠林":"<articles>", …}      every label, folded, by the hash of its key
package struct SearchFacets: Sendable {
    /// Relative to the facets' folder.
    private(set) var files: [(name: String, content: Bytes)] = []
    private(set) var bucketCount = 0
    private(set) var countedKinds: [String] = []
    let names: SearchNames

    /// - Parameter terms: those of the archive, articles in archive order.
    package init(terms: [TermKind: [Term]], articles count: Int, folding: Folding) {
        names = SearchNames(terms: terms)
        var members: [String: [Int]] = [:]
        for (kind, name) in facetKinds {
            let counted = (terms[kind] ?? []).prefix(countedLabels).filter { $0.articles.count > 1 }
            if !counted.isEmpty {
                countedKinds.append(name)
                files.append(
                    (name + ".json", encoded(counted.map { ($0.label, numbers($0.articles, of: count)) }, count)))
            }
            for term in terms[kind] ?? [] {
                members[name + ":" + folding.foldedText(term.label), default: []] += numbers(term.articles, of: count)
            }
        }
        bucketCount = (members.count + labelsPerBucket - 1) / labelsPerBucket
        files += encodedBuckets(members, articles: count)
    }

    private func encodedBuckets(_ members: [String: [Int]], articles count: Int) -> [(name: String, content: Bytes)] {
        var buckets = [[(String, [Int])]](repeating: [], count: bucketCount)
        for (key, numbers) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            // Two labels that fold to the same share their articles.
            buckets[labelBucket(key, of: bucketCount)].append((key, Array(Set(numbers)).sorted()))
        }
        return buckets.enumerated().map { ("\($0).json", encoded($1, count)) }
    }
}

/// Archive order runs from the newest, numbers from the oldest.
private func numbers(_ places: [Int], of count: Int) -> [Int] { places.reversed().map { count - 1 - $0 } }

private func encoded(_ lists: [(String, [Int])], _ count: Int) -> Bytes {
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

/// How many articles each day of each month has: `{"2023-05":[0,0,4,…]}`, the first of the month first.
func encodedDays(_ days: [CivilDate?]) -> Bytes {
    var json = JSONWriter()
    json.object {
        var number = days.firstIndex { $0 != nil } ?? days.count
        while number < days.count, let first = days[number] {
            var counts: [Int] = []
            while number < days.count, let day = days[number], (day.year, day.month) == (first.year, first.month) {
                counts += repeatElement(0, count: max(0, day.day - counts.count))
                counts[day.day - 1] += 1
                number += 1
            }
            $0.key(String("\(first)".prefix(7)))
            $0.array { json in counts.forEach { json.integer($0) } }
        }
    }
    json.endLine()
    return json.bytes
}
