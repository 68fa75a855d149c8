package import Archive
import Text

/// The parts of the alphabet that terms are filed by: a volume's name changes only when its own terms do.
///
/// Volume 0 holds first characters below U+4E00, volumes 1–82 a block of 256 unified ideographs each, 83 what follows up
/// to U+FEFF (of it the ASCII triples), 84 the ASCII pairs in their full-width forms and all beyond.
let volumeCount = 85

@inline(__always)
func volumeIndex(ofFirst scalar: UInt32) -> Int {
    switch scalar {
    case ..<0x4E00: 0
    case ..<0xA000: Int(scalar >> 8) - 0x4D
    case ..<0xFF00: 83
    default: 84
    }
}

/// How many shards lie in a folder, which is renamed where one of them changes: a word that is new to an article changes a few
/// shards, and with them this many each.
let shardsPerFolder = 8

/// What tells a volume from another with the same shards.
func volumeSalt(_ number: Int, ofPartFrom first: Int) -> String { "\(first)/\(number)/" }

/// The shards of one volume of one part, encoded.
package struct SearchVolume: Sendable {
    /// The names of its folders, each of `shardsPerFolder` files; none where it has no terms.
    var folders: [String]
    /// The files, each as `encodedShard` writes it; ascending.
    var shards: [Bytes] { stored.map(\.bytes) }
    private var stored: [StoredBytes]
    /// The first term of each shard but the first.
    var separators: [CharacterPair]
    /// The terms that many articles hold.
    var commonTerms: [CommonTerm]

    /// Gathers and encodes one volume.
    ///
    /// - Parameter salt: what tells this volume from another with the same bytes.
    init(_ volume: Int, of part: SearchPart, runs: [SearchRun], salt: String) {
        var merge = PostingMerge(volume: volume, of: part, runs: runs)
        var writer = ShardWriter(part: part)
        commonTerms = []
        while let postings = merge.next() {
            commonTerms += findCommonTerms(postings, articles: part.count)
            writer.write(postings)
        }
        let (shards, separators) = writer.finish()
        (stored, self.separators) = (shards.map { StoredBytes($0) }, separators)
        folders = stride(from: 0, to: shards.count, by: shardsPerFolder).map { first in
            contentName { bytes in
                bytes.append(salt)
                for shard in shards[first...].prefix(shardsPerFolder) { bytes += shard }
            }
        }
    }
}

extension SearchVolume {
    /// One that was made before.
    init(folders: [String], shards: [Bytes], separators: [CharacterPair], commonTerms: [CommonTerm]) {
        self.folders = folders
        stored = shards.map { StoredBytes($0) }
        self.separators = separators
        self.commonTerms = commonTerms
    }

    var shardCount: Int { stored.count }

    func shard(_ number: Int) -> Bytes { stored[number].bytes }

    /// Takes the shards out of memory.
    package mutating func deposit(in depot: any Depot) {
        for index in stored.indices { stored[index].deposit(in: depot) }
    }
}

extension ShardWriter {
    /// - Parameter postings: ascending; all of each first character that they have.
    fileprivate mutating func write(_ postings: [UInt64]) {
        var start = 0
        while start < postings.count {
            let first = postings[start] >> 46
            let end = postings[start...].firstIndex { $0 >> 46 != first } ?? postings.count
            write(group: postings[start..<end])
            start = end
        }
    }
}
