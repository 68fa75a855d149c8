import Archive
import Text

/// Cuts the names that their own pages could not, by those that stand parted anywhere in the archive.
///
/// What stays undecided keeps the printed string as one name and is noted in `Article.undividedNames`.
func dividingNames(_ readings: [PageReading]) -> [PageReading] {
    let undivided = readings.lazy.flatMap(\.articles).flatMap(\.undivided)
    let candidates = Set(undivided.flatMap(\.cuts).flatMap(\.names))
    guard !candidates.isEmpty else { return readings }
    let knowledge = NameKnowledge(of: candidates, readings)
    var divided = readings
    for page in readings.indices where readings[page].articles.contains(where: { !$0.undivided.isEmpty }) {
        for index in readings[page].articles.indices where !readings[page].articles[index].undivided.isEmpty {
            divided[page].articles[index].divideNames(knowledge)
        }
    }
    return divided
}

/// How often each of some names stands in the archive's bylines.
private struct NameKnowledge {
    private var counts: [String: Int] = [:]
    private var all = 0

    init(of candidates: Set<String>, _ readings: [PageReading]) {
        for article in readings.lazy.flatMap(\.articles) {
            let undivided = article.undivided.map(\.printed)
            for name in article.article.bylineNames where undivided.isEmpty || !undivided.contains(name) {
                all += 1
                if candidates.contains(name) { counts[name, default: 0] += 1 }
            }
        }
    }

    /// The names of the likeliest cut; nil where another is nearly as likely.
    func names(of undivided: UndividedNames) -> [String]? {
        let likelihoods = undivided.cuts.map(likelihood)
        let best = undivided.cuts.indices.max { likelihoods[$0] < likelihoods[$1] } ?? 0
        let isClear = undivided.cuts.indices.allSatisfy {
            $0 == best || likelihoods[best] >= decisive * likelihoods[$0]
        }
        return isClear ? undivided.cuts[best].names : nil
    }

    /// A name is drawn from those that the archive knows as often as from all that there could be.
    private func likelihood(of cut: NameCut) -> Double {
        cut.names.reduce(cut.likelihood) { likelihood, name in
            guard let count = counts[name] else { return likelihood }
            let plain = NameLikelihood.shared(Array(name.unicodeScalars))
            return likelihood * (plain + Double(count) / Double(all)) / plain
        }
    }
}

/// How many times as likely as any other the best cut is, once the archive has been asked. Of 20,000 runs of names drawn by
/// chance those that were less clear, one of two hundred, were right every other time; of the others 999 of 1,000 were.
private let decisive = 4.0

extension ReadArticle {
    fileprivate mutating func divideNames(_ knowledge: NameKnowledge) {
        var byline = Byline()
        let parted = undivided.map { (printed: $0.printed, names: knowledge.names(of: $0)) }
        let divide = { (names: [String]) in
            names.flatMap { name in parted.first { $0.printed == name }?.names ?? [name] }
        }
        byline.add(divide(article.reporters), as: .reporter)
        byline.add(divide(article.correspondents), as: .correspondent)
        for credit in article.credits { byline.add(divide(credit.names), as: .credit(credit.role)) }
        article.reporters = byline.reporters
        article.correspondents = byline.correspondents
        article.credits = byline.credits
        let names = article.bylineNames
        article.undividedNames = parted.filter { $0.names == nil && names.contains($0.printed) }.map(\.printed)
    }
}
