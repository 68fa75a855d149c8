/// Which answers of the evidence are others than when it was kept.
package struct EvidenceChanges: Sendable {
    /// What the counts under these keys come to is another thing now.
    private(set) var answers = QuestionSet()
    /// Any of the counts under these keys is another number: comparisons with them may come out otherwise.
    private(set) var counts = QuestionSet()

    package init(_ evidence: SubjectEvidence) {
        evidence.names.counts.forEachMoved { key, former, now in
            note(Question(.name, key), isOther: former.standing != now.standing)
        }
        evidence.places.counts.forEachMoved { key, former, now in
            note(Question(.place, key), isOther: former.standing != now.standing)
        }
        evidence.places.owners.forEachMoved { key, former, now in
            note(Question(.owner, key), isOther: former.owner != now.owner || former.isMostlyOne != now.isMostlyOne)
        }
        evidence.places.firms.forEachMoved { key, former, now in
            note(Question(.firm, key), isOther: FirmStanding(former) != FirmStanding(now))
        }
        evidence.places.homes.forEachMoved { key, former, now in
            note(Question(.home, key), isOther: former.forms != now.forms)
        }
        evidence.phrases.forEachChange { note(Question(.phrase, $0), isOther: true) }
        evidence.starters.forEachChange { note(Question(.topic, $0), isOther: true) }
    }

    private mutating func note(_ question: Question, isOther: Bool) {
        counts.insert(question)
        if isOther { answers.insert(question) }
    }
}

/// Questions, few of many: the bits say of most others at once that they are not among them.
struct QuestionSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)
    private var members: Set<Question> = []

    mutating func insert(_ question: Question) {
        bits[Int(question.number >> 22)] |= 1 << UInt64(question.number >> 16 & 63)
        members.insert(question)
    }

    @inline(__always)
    func contains(_ question: Question) -> Bool {
        bits[Int(question.number >> 22)] >> UInt64(question.number >> 16 & 63) & 1 == 1 && members.contains(question)
    }
}
