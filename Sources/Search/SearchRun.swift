package import Archive
package import Text

/// The terms of up to 256 articles, sorted: what one core makes by itself.
///
/// `volumes[v]` holds the postings of one volume's terms as ascending numbers
/// `pair << 12 | article << 4 | follow << 2 | tier`, the article counted from 0 in the run, each number as its difference from the one before in base 128, low digits first.
package struct SearchRun: Sendable {
    let numbers: Range<Int>
    let part: SearchPart
    /// The days that its articles are filed under, by number.
    let days: [CivilDate?]
    /// The names of its article folders, made from all that the files in each hold.
    let folders: [String]
    private(set) var packed: PackedVolumes
    var volumes: [Bytes] { (0..<volumeCount).map { packed[$0] } }

    /// One that was made before.
    init(numbers: Range<Int>, part: SearchPart, days: [CivilDate?], folders: [String], packed: PackedVolumes) {
        (self.numbers, self.part, self.days, self.folders) = (numbers, part, days, folders)
        self.packed = packed
    }

    /// - Parameters:
    ///   - documents: the run's articles by number, the oldest first.
    ///   - keep: gets the file of each article, by its number in the index: it is encoded here, because its folder is named by
    ///     what it holds.
    package init(
        _ run: SearchPlan.Run, documents: [SearchDocument], folding: Folding, keep: (Int, Bytes) -> Void = { _, _ in }
    ) {
        (numbers, part) = (run.numbers, run.part)
        days = documents.map(\.day)
        folders = stride(from: 0, to: documents.count, by: part.articlesPerFolder).map { first in
            contentName { bytes in
                for (place, document) in documents[first...].prefix(run.part.articlesPerFolder).enumerated() {
                    let file = encodedArticle(document, folding: folding)
                    bytes += file
                    keep(run.numbers.lowerBound + first + place, file)
                }
            }
        }
        var collector = OccurrenceCollector()
        for (number, document) in documents.enumerated() {
            collector.collect(document, article: number, folding)
        }
        packed = PackedVolumes(packedVolumes(of: collector.sorted()))
    }
}

extension SearchRun {
    /// The postings of one volume.
    func bytes(ofVolume number: Int) -> Bytes { packed[number] }

    /// A number for them.
    func digest(ofVolume number: Int) -> UInt64 { packed.digests[number] }

    /// Takes the postings out of memory.
    package mutating func deposit(in depot: any Depot) { packed.deposit(in: depot) }
}

/// As how many words in the text one around it counts: who wrote an article is asked for more than who is named in passing.
private let weightOfWordsAround = 3

/// Every pair where it stands, as `pair << 11 | article << 3 | follow << 1 | 1 in a body, 0 in a title`.
private struct OccurrenceCollector {
    private var occurrences: [UInt64] = []

    mutating func collect(_ document: SearchDocument, article: Int, _ folding: Folding) {
        if document.anchors == nil {
            let title = folding.folded(document.title)
            collect(title, article: article, inTitle: true)
            // Print breaks a headline where it has room: readers type it without the space.
            if title.contains(0x20) { collect(title.filter { $0 != 0x20 }, article: article, inTitle: true) }
        }
        collect(folding.folded(document.text), article: article, inTitle: false)
        let around = folding.folded(document.around.joined(separator: "\n"))
        for _ in 0..<weightOfWordsAround { collect(around, article: article, inTitle: false) }
    }

    private mutating func collect(_ folded: [UInt32], article: Int, inTitle: Bool) {
        let place = UInt64(article) << 3 | (inTitle ? 0 : 1)
        forEachPair(in: folded) { pair, characters in
            let follow = followBits(at: characters.upperBound, in: folded)
            occurrences.append(pair.bits << 11 | place | follow << 1)
        }
    }

    consuming func sorted() -> [UInt64] {
        radixSort(&occurrences, fromBit: 11)
        return occurrences
    }
}

/// Sorted occurrences, counted into postings and packed by volume.
private func packedVolumes(of occurrences: [UInt64]) -> [Bytes] {
    var packer = RunPacker()
    var covered = [Int](repeating: 0, count: articlesPerRun)
    var start = 0
    var groupNumber = 0
    while start < occurrences.count {
        let first = occurrences[start] >> 29
        var end = start
        groupNumber += 1
        while end < occurrences.count, occurrences[end] >> 29 == first {
            if occurrences[end] >> 11 & 0x3FFFF != 0 { covered[Int(occurrences[end] >> 3 & 0xFF)] = groupNumber }
            end += 1
        }
        packer.pack(occurrences[start..<end]) { covered[$0] == groupNumber }
        start = end
    }
    packer.finishVolume()
    return packer.volumes
}

private struct RunPacker {
    var volumes = [Bytes](repeating: [], count: volumeCount)
    private var previous: UInt64 = 0
    private var volume = -1
    /// What was packed of it.
    private var current: Bytes = []

    /// Packs the occurrences of one first character.
    ///
    /// - Parameter isCovered: whether an article holds a pair of that character: then it needs no posting of the
    ///   character alone.
    mutating func pack(_ group: ArraySlice<UInt64>, isCovered: (Int) -> Bool) {
        var index = group.startIndex
        while index < group.endIndex {
            let start = index
            let term = group[start] >> 3
            while index < group.endIndex, group[index] >> 3 == term { index += 1 }
            let isAlone = term >> 8 & 0x3FFFF == 0
            if isAlone, isCovered(Int(term & 0xFF)) { continue }
            let tier = Tier(count: index - start, inTitle: group[start] & 1 == 0)
            let follow = tier == .once ? group[start] >> 1 & 3 : 0
            append(term << 4 | follow << 2 | UInt64(tier.rawValue))
        }
    }

    private mutating func append(_ value: UInt64) {
        let volume = volumeIndex(ofFirst: UInt32(value >> 30))
        if volume != self.volume {
            finishVolume()
            (self.volume, previous) = (volume, 0)
        }
        var rest = value - previous
        while rest >= 0x80 {
            current.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        current.append(UInt8(rest))
        previous = value
    }

    /// Puts the volume that was packed in its place.
    mutating func finishVolume() {
        if volume >= 0 { volumes[volume] += current }
        current.removeAll(keepingCapacity: true)
    }
}
