import Archive
package import Records
import Text

// How parts of an index are kept from one build to the next: all that they are made of is in the key under which they lie.

extension SearchPlan.Run {
    /// A number for which articles a run holds, and of what they are.
    ///
    /// - Parameter documents: a number for each document, at its place in archive order.
    package func key(_ documents: [UInt64], places: [Int]) -> UInt64 {
        var writer = RecordWriter()
        for number in [numbers.lowerBound, numbers.upperBound, part.first, part.count] { writer.write(number) }
        for number in numbers { writer.write(hash: documents[places[number]]) }
        return contentHash(writer.bytes.span)
    }
}

extension SearchPlan.Volume {
    /// A number for which terms a volume holds, and where.
    package func key(_ runs: [SearchRun]) -> UInt64 {
        var writer = RecordWriter()
        for number in [self.number, part.first, part.count] { writer.write(number) }
        for run in runs where run.part == part {
            writer.write(run.numbers.lowerBound)
            writer.write(hash: run.digest(ofVolume: self.number))
        }
        return contentHash(writer.bytes.span)
    }
}

extension SearchRun: Recordable {
    package func write(to writer: inout RecordWriter) {
        for number in [numbers.lowerBound, numbers.upperBound, part.first, part.count] { writer.write(number) }
        writer.write(days)
        writer.write(folders)
        writer.write(packed)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let first = try Int(from: &reader), end = try Int(from: &reader)
        guard first <= end else { throw RecordError() }
        let part = SearchPart(first: try Int(from: &reader), count: try Int(from: &reader))
        let days = try [CivilDate?](from: &reader), folders = try [String](from: &reader)
        let packed = try PackedVolumes(from: &reader)
        self.init(numbers: first..<end, part: part, days: days, folders: folders, packed: packed)
    }
}

extension PackedVolumes: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(lengths)
        for digest in digests { writer.write(hash: digest) }
        writer.write(utf8: all)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        let lengths = try [Int](from: &reader)
        var digests: [UInt64] = []
        for _ in lengths { digests.append(try reader.readHash()) }
        guard lengths.count == volumeCount, lengths.allSatisfy({ (0..<1 << 40).contains($0) }) else {
            throw RecordError()
        }
        let all = Bytes(try reader.readBytes())
        guard all.count == lengths.reduce(0, +) else { throw RecordError() }
        self.init(all, lengths: lengths, digests: digests)
    }
}

extension SearchVolume: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(folders)
        writer.write(shardCount)
        for number in 0..<shardCount { writer.write(utf8: shard(number)) }
        writer.write(separators.map { Int($0.bits) })
        writer.write(commonTerms.flatMap { [Int($0.term.bits), $0.degree] })
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let folders = try [String](from: &reader)
        var shards: [Bytes] = []
        for _ in 0..<max(0, try Int(from: &reader)) { shards.append(Bytes(try reader.readBytes())) }
        let separators = try [Int](from: &reader).map { CharacterPair(bits: UInt64(truncatingIfNeeded: $0)) }
        let numbers = try [Int](from: &reader)
        let commonTerms = stride(from: 1, to: numbers.count, by: 2).map {
            let term = CharacterPair(bits: UInt64(truncatingIfNeeded: numbers[$0 - 1]))
            return CommonTerm(term: term, degree: numbers[$0])
        }
        self.init(folders: folders, shards: shards, separators: separators, commonTerms: commonTerms)
    }
}
