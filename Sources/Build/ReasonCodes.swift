import Archive
import Subjects
import Synchronization

/// Why labels are labels, as numbers: of a hundred thousand articles with two dozen labels each only those are told in the end whose label
/// has a page, and which these are is known when all articles are.
final class ReasonCodes: Sendable {
    private let state = Mutex<(numbers: [LabelReason: UInt32], reasons: [LabelReason])>(([:], []))

    /// A number for each reason of some articles, of this build alone.
    func code(_ articles: [[LabelReason]]) -> [[UInt32]] {
        state.withLock { state in
            articles.map { reasons in
                reasons.map { reason in
                    if let number = state.numbers[reason] { return number }
                    let number = UInt32(state.reasons.count)
                    state.numbers[reason] = number
                    state.reasons.append(reason)
                    return number
                }
            }
        }
    }

    var all: [LabelReason] { state.withLock { $0.reasons } }
}

extension ReasonCodes {
    private static let kinds: [TermKind] = [.people, .places, .organisations, .tags]

    /// Adds up why terms with a page of their own are terms.
    ///
    /// - Parameter codes: of each article, for the labels of its people, places, organisations and tags one behind the other; of those
    ///   that an editor put in their place, none.
    func sums(of archive: Archive, _ codes: [[UInt32]], jobs: Int) async -> LabelReasons {
        let sums = await inParallel(Array(Self.kinds.indices), jobs: jobs) { self.sums(ofKind: $0, archive, codes) }
        var reasons = LabelReasons()
        for (kind, sums) in zip(Self.kinds, sums) {
            for (label, sum) in sums { reasons[kind, label] = sum.rows }
        }
        return reasons
    }

    /// - Parameter position: of the kind among all.
    private func sums(ofKind position: Int, _ archive: Archive, _ codes: [[UInt32]]) -> [(String, ReasonSum)] {
        let places = Self.kinds[...position].compactMap { archive.termPlaces[$0] }
        guard let terms = archive.terms[Self.kinds[position]], let own = places.last, places.count == position + 1
        else { return [] }
        var counts = [[UInt32: Int]](repeating: [:], count: terms.count)
        let hasPage = terms.map(\.hasPage)
        for (number, codes) in codes.enumerated() {
            let first = places.dropLast().reduce(0) { $0 + $1[number].count }
            for (place, code) in zip(own[number], codes.dropFirst(first)) where hasPage[Int(place)] {
                counts[Int(place)][code, default: 0] += 1
            }
        }
        let all = all
        return zip(terms, counts).filter { $0.0.hasPage }.map { term, counts in
            var sum = ReasonSum()
            for (code, count) in counts { sum.add(all[Int(code)], count: count) }
            return (term.label, sum)
        }
    }
}
