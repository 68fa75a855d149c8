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
    func sums(of articles: [Article], _ codes: [[UInt32]], _ terms: [TermKind: [Term]]) -> LabelReasons {
        let kinds: [TermKind] = [.people, .places, .organisations, .tags]
        let places = kinds.map { kind in
            Dictionary((terms[kind] ?? []).lazy.filter(\.hasPage).enumerated().map { ($1.label, $0) }) { first, _ in
                first
            }
        }
        var sums = places.map { [[UInt32: Int]](repeating: [:], count: $0.count) }
        for (number, codes) in codes.enumerated() {
            var next = 0
            for (position, kind) in kinds.enumerated() {
                for label in articles.terms(of: kind, at: number) {
                    guard next < codes.count else { break }
                    if let place = places[position][label] { sums[position][place][codes[next], default: 0] += 1 }
                    next += 1
                }
            }
        }
        return reasons(zip(kinds, zip(places, sums)).map { ($0, $1.0, $1.1) })
    }

    private func reasons(_ sums: [(kind: TermKind, places: [String: Int], sums: [[UInt32: Int]])]) -> LabelReasons {
        let all = all
        var reasons = LabelReasons()
        for (kind, places, sums) in sums {
            for (label, place) in places {
                var sum = ReasonSum()
                for (code, count) in sums[place] { sum.add(all[Int(code)], count: count) }
                reasons[kind, label] = sum.rows
            }
        }
        return reasons
    }
}
