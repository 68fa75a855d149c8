import Archive
import Subjects
import Synchronization

/// Why labels are labels, as numbers: of a hundred thousand articles with two dozen labels each only those are told in the end whose label
/// has a page, and which these are is known when all articles are.
final class ReasonCodes: Sendable {
    private let state = Mutex<(numbers: [LabelReason: UInt32], reasons: [LabelReason])>(([:], []))

    /// A number for each reason, of this build alone.
    func code(_ reasons: [LabelReason]) -> [UInt32] {
        state.withLock { state in
            reasons.map { reason in
                if let number = state.numbers[reason] { return number }
                let number = UInt32(state.reasons.count)
                state.numbers[reason] = number
                state.reasons.append(reason)
                return number
            }
        }
    }

    var all: [LabelReason] { state.withLock { $0.reasons } }
}

extension ReasonCodes {
    /// Adds up why terms with a page of their own are terms.
    ///
    /// - Parameter codes: of each article, for the labels of its people, places, organisations and tags one behind the other; of those
    ///   that an editor put in their place, none.
    func sums(of archive: Archive, _ codes: [[UInt32]]) -> LabelReasons {
        let kinds: [TermKind] = [.people, .places, .organisations, .tags]
        var sums = kinds.map { [[UInt32: Int]](repeating: [:], count: archive.terms[$0]?.count ?? 0) }
        let hasPage = kinds.map { (archive.terms[$0] ?? []).map(\.hasPage) }
        for (number, codes) in codes.enumerated() {
            var next = 0
            for (position, kind) in kinds.enumerated() {
                for place in archive.termPlaces[kind]?[number] ?? [] {
                    guard next < codes.count else { break }
                    if hasPage[position][Int(place)] { sums[position][Int(place)][codes[next], default: 0] += 1 }
                    next += 1
                }
            }
        }
        let all = all
        var reasons = LabelReasons()
        for (kind, sums) in zip(kinds, sums) {
            for (term, counts) in zip(archive.terms[kind] ?? [], sums) where term.hasPage {
                var sum = ReasonSum()
                for (code, count) in counts { sum.add(all[Int(code)], count: count) }
                reasons[kind, term.label] = sum.rows
            }
        }
        return reasons
    }
}
