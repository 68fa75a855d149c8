import Records

/// What the evidence of an archive can be asked about.
enum EvidenceKind: UInt8, Sendable {
    case name = 1
    case place, owner, firm, phrase, topic, home
}

/// What the evidence was asked about one article, noted while it is asked: as long as the answers are what they were, so is all
/// that was found in the article.
final class Inquiry {
    /// The names of questions, in any order and more than once.
    private(set) var questions: [Question] = []
    private(set) var comparisons: [Comparison] = []

    /// That it was asked what the counts under a key come to.
    @inline(__always)
    func note(_ kind: EvidenceKind, _ key: UInt64) { questions.append(Question(kind, key)) }

    /// That two counts were compared, with what came of it. How large either is was not asked.
    func compare(_ kind: EvidenceKind, _ key: UInt64, _ other: UInt64, _ answer: Bool) -> Bool {
        comparisons.append(Comparison(kind: kind, key: key, other: other, answer: answer))
        return answer
    }
}

/// The name of a question. Where two have one name, an article may be read again in vain.
struct Question: Hashable, Sendable {
    let number: UInt32

    init(number: UInt32) { self.number = number }

    @inline(__always)
    init(_ kind: EvidenceKind, _ key: UInt64) {
        number = UInt32(truncatingIfNeeded: ((key ^ UInt64(kind.rawValue) << 56) &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}

/// Which of two counts is the larger one, and what was answered.
struct Comparison: Hashable, Sendable {
    var kind: EvidenceKind
    var key: UInt64
    var other: UInt64
    var answer: Bool
}

extension SubjectEvidence {
    /// The answer to a comparison now.
    func answer(to comparison: Comparison) -> Bool {
        comparison.kind == .name
            ? names.isWitnessed(comparison.key, asOftenAs: comparison.other)
            : places.isFound(comparison.key, moreOftenThan: comparison.other)
    }
}

extension Comparison: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(bits: UInt64(kind.rawValue) << 1 | (answer ? 1 : 0))
        writer.write(hash: key)
        writer.write(hash: other)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        let bits = try reader.readBits()
        guard let kind = EvidenceKind(rawValue: UInt8(truncatingIfNeeded: bits >> 1)) else { throw RecordError() }
        self.init(kind: kind, key: try reader.readHash(), other: try reader.readHash(), answer: bits & 1 == 1)
    }
}
