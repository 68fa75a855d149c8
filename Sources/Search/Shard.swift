import Text

/// One term's postings, encoded, on their way into a shard.
struct EncodedTerm {
    var term: CharacterPair
    var postings: BitWriter
}

/// The bits that seconds of a group are spread over: nearly all are below U+10000.
private let secondLimit = 0x10000

/// A shard's file, `{"terms":"<bits as letters>"}`: how many groups; of each its first character, how many terms, then the
/// terms: the second character's gap from the one before, the postings.
func encodedShard(_ terms: [EncodedTerm]) -> Bytes {
    var groups: [ArraySlice<EncodedTerm>] = []
    var start = 0
    while start < terms.count {
        let first = terms[start].term.first
        let end = terms[start...].firstIndex { $0.term.first != first } ?? terms.count
        groups.append(terms[start..<end])
        start = end
    }
    var bits = BitWriter()
    bits.appendGamma(groups.count)
    for group in groups { bits.append(group: group) }
    var json = JSONWriter()
    let letters = base91(bits.finish())
    json.object {
        $0.key("terms")
        $0.string(letters.span)
    }
    json.endLine()
    return json.bytes
}

extension BitWriter {
    fileprivate mutating func append(group: ArraySlice<EncodedTerm>) {
        append(UInt64(group[group.startIndex].term.first), count: 18)
        appendGamma(group.count)
        let parameter = riceParameter(limit: secondLimit, count: group.count)
        var expected: UInt64 = 0
        for term in group {
            appendRice(UInt64(term.term.second) - expected, parameter: parameter)
            append(term.postings)
            expected = UInt64(term.term.second) + 1
        }
    }
}

/// A shard, read.
struct Shard {
    private(set) var lists: [CharacterPair: [Posting]] = [:]

    /// Nil where the file is no shard of a part with that many articles.
    init?(parsing file: Bytes, articles count: Int) {
        guard let letters = (try? JSONValue(parsing: file))?["terms"]?.string,
            let bytes = bytes(fromBase91: Bytes(letters.utf8))
        else { return nil }
        var bits = BitReader(bytes)
        guard let groups = bits.gamma() else { return nil }
        for _ in 0..<groups {
            guard let first = bits.number(18), let terms = bits.gamma() else { return nil }
            let parameter = riceParameter(limit: secondLimit, count: terms)
            var expected = 0
            for _ in 0..<terms {
                guard let gap = bits.rice(parameter: parameter), expected + gap < 1 << 18 else { return nil }
                let kind: PostingKind = expected + gap <= Int(LoneMark.all) ? .tiers : .tiersAndFollow
                guard let postings = bits.postings(articles: count, kind: kind) else { return nil }
                lists[CharacterPair(UInt32(first), UInt32(expected + gap))] = postings
                expected += gap + 1
            }
        }
    }

    /// All terms, ascending.
    var terms: [CharacterPair] { lists.keys.sorted() }

    /// The lists to join for a term: of a character alone its list of all articles, or else those of all its pairs.
    func lists(answering term: CharacterPair) -> [[Posting]] {
        if term.second != 0 { return lists[term].map { [$0] } ?? [] }
        if let all = lists[CharacterPair(term.first, LoneMark.all)] { return [all] }
        return terms.filter { $0.first == term.first }.compactMap { lists[$0] }
    }
}
