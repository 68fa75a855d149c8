package import Archive

/// How many articles a run holds at most.
let articlesPerRun = 256

/// How many articles the parts behind the base never reach, the larger first: all that is before them stays as it is until then.
let partLimits = [512, 64]

/// Which article has which number, and what the index is divided into.
///
/// The articles in the order of their publication are cut into three parts: the newest N mod 64, what else is of the newest N mod 512, and
/// the base. A page that is published after all others touches the newest alone, and every tenth page or so the one before it, whatever
/// days its articles are filed under. Within a part the numbers follow those days, the oldest first.
package struct SearchPlan: Sendable {
    /// When an article came into the archive.
    package struct Publication: Sendable {
        /// The day of its issue, else of the event; nil where neither is known.
        var day: CivilDate?
        /// Its file: tells the pages of one issue apart.
        var source: SourcePath

        package init(_ article: Article) {
            self.init(day: article.issueDate ?? article.filingDay, source: article.source)
        }

        package init(day: CivilDate?, source: SourcePath) {
            self.day = day
            self.source = source
        }
    }

    package struct Run: Sendable, Equatable {
        /// The numbers of its articles.
        package var numbers: Range<Int>
        var part: SearchPart
    }

    /// A volume of a part.
    package struct Volume: Sendable, Equatable {
        var part: SearchPart
        var number: Int
    }

    /// Where an article stands in archive order, by its number.
    package let places: [Int]
    let parts: [SearchPart]

    /// - Parameter publications: of the articles in archive order, newest first.
    package init(_ publications: [Publication]) {
        let byPublication = publications.indices.sorted { a, b in
            let (first, second) = (publications[a], publications[b])
            return first.day != second.day
                ? first.day.isBefore(second.day) : (first.source, b) < (second.source, a)
        }
        parts = searchParts(articles: publications.count)
        places = parts.flatMap { part in byPublication[part.numbers].sorted(by: >) }
    }

    /// By number, ascending. A run is of one part.
    package var runs: [Run] {
        parts.flatMap { part in
            stride(from: part.first, to: part.end, by: articlesPerRun).map { first in
                Run(numbers: first..<min(first + articlesPerRun, part.end), part: part)
            }
        }
    }

    package var volumes: [Volume] {
        parts.flatMap { part in (0..<volumeCount).map { Volume(part: part, number: $0) } }
    }
}

extension CivilDate? {
    /// Undated articles come before all others.
    fileprivate func isBefore(_ other: CivilDate?) -> Bool {
        guard let other else { return false }
        return self.map { $0 < other } ?? true
    }
}

/// Articles with consecutive numbers that have shards, article folders and facets of their own.
struct SearchPart: Equatable, Sendable {
    /// The number of its first article.
    var first: Int
    var count: Int

    var end: Int { first + count }
    var numbers: Range<Int> { first..<end }

    private var isBase: Bool { count >= partLimits[0] }

    /// The size that a shard is cut to, in bytes: larger archives have longer postings.
    var shardSize: Int {
        if !isBase { return 2_000 }
        return switch count {
        case ..<20_000: 5_000
        case ..<200_000: 9_000
        default: 16_000
        }
    }

    /// How many articles lie in a folder, which is renamed where one of them changes. Each name is 8 letters of the manifest.
    var articlesPerFolder: Int {
        switch count {
        case ..<20_000: 32
        case ..<200_000: 128
        default: articlesPerRun
        }
    }
}

/// The parts of an archive that are not empty: the base, and what is past the last multiple of each of `partLimits`.
///
///     700    →    0..<512 · 512..<640 · 640..<700
func searchParts(articles count: Int) -> [SearchPart] {
    let bounds = [0] + partLimits.map { count - count % $0 } + [count]
    return zip(bounds, bounds.dropFirst()).map { SearchPart(first: $0, count: $1 - $0) }.filter { $0.count > 0 }
}
