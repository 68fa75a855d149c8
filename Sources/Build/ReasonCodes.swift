import Archive
import Subjects
import Synchronization
import Text

/// Why labels are labels, as numbers: of a hundred thousand articles with two dozen labels each only those are told in the end whose label
/// has a page, and which these are is known when all articles are.
final class ReasonCodes: Sendable {
    private let state = Mutex<(numbers: [LabelReason: UInt32], reasons: [LabelReason])>(([:], []))

    /// A number for each reason of some articles, the same for all that these codes are asked for.
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

    /// A number for each reason of all labels, one article behind the other with a zero between: the same from build to build.
    func digests(_ codes: LabelCodes) -> [UInt64] {
        let digests = all.map { contentHash(([$0.basis.rawValue] + Bytes($0.word.utf8)).span) }
        var all: [UInt64] = []
        all.reserveCapacity(codes.codes.count + codes.count)
        for article in 0..<codes.count {
            for code in codes[article] { all.append(digests[Int(code)]) }
            all.append(0)
        }
        return all
    }
}

/// Of each article why its labels are labels, for its people, places, organisations and tags one behind the other.
///
/// Shape: the codes of all articles in one list, those of article `n` from `starts[n]` to `starts[n + 1]`.
struct LabelCodes: Sendable {
    private var starts: [Int32] = [0]
    fileprivate private(set) var codes: [UInt32] = []

    /// - Parameters:
    ///   - lists: one for each article, in whatever order.
    ///   - order: the articles' order.
    init(_ lists: [[UInt32]], in order: [Int]) {
        starts.reserveCapacity(order.count + 1)
        codes.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        for number in order {
            codes += lists[number]
            starts.append(Int32(codes.count))
        }
    }

    var count: Int { starts.count - 1 }

    subscript(article: Int) -> ArraySlice<UInt32> { codes[Int(starts[article])..<Int(starts[article + 1])] }
}

extension ReasonCodes {
    private static let kinds: [TermKind] = [.people, .places, .organisations, .tags]

    /// Adds up why terms with a page of their own are terms.
    func sums(of archive: Archive, _ codes: LabelCodes, jobs: Int) async -> LabelReasons {
        let sums = await inParallel(Array(Self.kinds.indices), jobs: jobs) { self.sums(ofKind: $0, archive, codes) }
        var reasons = LabelReasons()
        for (kind, sums) in zip(Self.kinds, sums) {
            for (label, sum) in sums { reasons[kind, label] = sum.rows }
        }
        return reasons
    }

    /// - Parameter position: of the kind among all.
    private func sums(ofKind position: Int, _ archive: Archive, _ codes: LabelCodes) -> [(String, ReasonSum)] {
        let places = Self.kinds[...position].compactMap { archive.termPlaces[$0] }
        guard let terms = archive.terms[Self.kinds[position]], let own = places.last, places.count == position + 1
        else { return [] }
        var counts = [[UInt32: Int]](repeating: [:], count: terms.count)
        let hasPage = terms.map(\.hasPage)
        let others = places.dropLast()
        for number in 0..<codes.count {
            let first = others.reduce(0) { $0 + $1[number].count }
            for (place, code) in zip(own[number], codes[number].dropFirst(first)) where hasPage[Int(place)] {
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
