/// One way to cut a run of Han characters into names.
///
///     薛丽云曾源平  →  薛丽云|曾源平
package struct NameCut: Equatable, Sendable {
    package var names: [String]
    /// Of all runs of names that could be printed; of meaning beside that of another cut of the same run.
    package var likelihood: Double
    /// How many characters behind the surnames are in no list of given characters.
    package var unusualCharacters: Int

    package init(names: [String], likelihood: Double, unusualCharacters: Int) {
        self.names = names
        self.likelihood = likelihood
        self.unusualCharacters = unusualCharacters
    }

    /// All ways to cut a run, the likeliest first; none where it can't be names alone.
    ///
    /// - Parameter lineEnds: where lines end inside the run: before which of its characters, ascending.
    package static func all(of run: [Unicode.Scalar], lineEnds: [Int] = []) -> [NameCut] {
        guard let first = run.first, NameLikelihood.shared.mayBegin(first), run.count <= longestRun else { return [] }
        var search = CutSearch(run: run, lineEnds: lineEnds)
        search.go(on: 0, likelihood: 1)
        return search.cuts.sorted { ($1.likelihood, $0.names.count) < ($0.likelihood, $1.names.count) }
    }
}

/// The most characters of a run: five names or so.
private let longestRun = 16

/// What another name makes of a cut's likelihood: most articles have few authors.
private let anotherName = 0.3
/// Where a line ends between two names, it stands for the space that parts them: the more likely than names run together.
private let glued = 0.3

private struct CutSearch {
    let run: [Unicode.Scalar]
    let lineEnds: [Int]
    private let table = NameLikelihood.shared
    private var ends: [Int] = []
    var cuts: [NameCut] = []

    init(run: [Unicode.Scalar], lineEnds: [Int]) {
        self.run = run
        self.lineEnds = lineEnds
    }

    /// Adds the cuts that go on with the names up to `start`.
    mutating func go(on start: Int, likelihood: Double) {
        if start == run.count { return finish(likelihood) }
        for length in 2...4 where start + length <= run.count {
            let end = start + length
            let name = table(run[start..<end])
            guard name > 0 else { continue }
            ends.append(end)
            go(on: end, likelihood: likelihood * name * boundary(at: end))
            ends.removeLast()
        }
    }

    private func boundary(at index: Int) -> Double {
        if index == run.count { return 1 }
        return lineEnds.isEmpty || lineEnds.contains(index) ? anotherName : anotherName * glued
    }

    private mutating func finish(_ likelihood: Double) {
        var names: [String] = []
        var start = 0
        for end in ends {
            names.append(String(String.UnicodeScalarView(run[start..<end])))
            start = end
        }
        cuts.append(NameCut(names: names, likelihood: likelihood, unusualCharacters: unusualCharacters))
    }

    private var unusualCharacters: Int {
        var count = 0
        var start = 0
        for end in ends {
            let isLong = end - start == 4 || (end - start == 3 && table.isCompoundSurname(run[start], run[start + 1]))
            count += run[(start + (isLong ? 2 : 1))..<end].count { !table.isGiven($0) }
            start = end
        }
        return count
    }
}
