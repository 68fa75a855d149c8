import Archive

/// About how many bytes one file of the open data may take before its table is cut: some hosts take no file of 25 MiB.
private let mostWeight = 20_000_000

/// The same of newspaper pages, whose records hold the text of whole pages: an edit of one article writes the file anew that its page is in.
let mostWeightOfPages = 8_000_000

/// How a table of the open data is divided into files, by the days of its records:
///
///     up to 20 MB                        articles.jsonl
///     past 20 MB, by year                articles-2005.jsonl  articles-2004.jsonl  articles-undated.jsonl
///     a year past 20 MB, by month        articles-2005-02.jsonl  articles-2005-01.jsonl  articles-2004.jsonl …
///
/// So a new article changes one file, and no file grows without end. Sizes are reckoned, not measured: nothing is written
/// twice to know them.
struct DataParts: Sendable {
    struct Part: Sendable {
        /// A year, a month, or what has no day; nil for a table in one file.
        var period: Period?
        /// Indexes into the archive's list, ascending.
        var members: [Int]
        /// About how many bytes its file takes.
        var weight = 0
    }

    /// The newest first, what has no day last.
    let parts: [Part]

    /// - Parameters:
    ///   - days: of each record in the archive's order.
    ///   - weight: about how many bytes a record takes.
    init(days: [CivilDate?], mostWeight: Int = mostWeight, weight: (Int) -> Int) {
        let weights = days.indices.map(weight)
        func isSmall(_ members: [Int]) -> Bool { members.reduce(0) { $0 + weights[$1] } <= mostWeight }
        func weighed(_ parts: [Part]) -> [Part] {
            parts.map {
                Part(period: $0.period, members: $0.members, weight: $0.members.reduce(0) { $0 + weights[$1] })
            }
        }
        if isSmall(Array(days.indices)) {
            parts = weighed([Part(period: nil, members: Array(days.indices))])
            return
        }
        let years = parted(Array(days.indices)) { number in days[number].map { .year($0.year) } ?? .undated }
        parts = weighed(
            years.flatMap { year in
                if year.period == .undated || isSmall(year.members) { return [year] }
                return parted(year.members) { number in
                    days[number].map { .month(year: $0.year, month: $0.month) } ?? .undated
                }
            })
    }

    /// The records of one file.
    subscript(_ period: Period?) -> [Int] { parts.first { $0.period == period }?.members ?? [] }

    /// About how many bytes that file takes.
    func weight(of period: Period?) -> Int { parts.first { $0.period == period }?.weight ?? 0 }
}

private func parted(_ members: [Int], by period: (Int) -> Period) -> [DataParts.Part] {
    let groups = Dictionary(grouping: members, by: period)
    let periods = groups.keys.filter { $0 != .undated }.sorted(by: >) + groups.keys.filter { $0 == .undated }
    return periods.map { DataParts.Part(period: $0, members: groups[$0] ?? []) }
}

extension Period? {
    /// What stands in a file's name for it: ``, `-2004`, `-2004-05`, `-undated`.
    var fileNameEnd: String { dataName.map { "-" + $0 } ?? "" }

    /// `2004`, `2004-05`, `undated`; nil for a table in one file.
    var dataName: String? {
        switch self {
        case .year(let year): fourDigits(year)
        case .month(let year, let month): fourDigits(year) + "-" + twoDigits(month)
        case .day(let day): day.description
        case .undated: "undated"
        case nil: nil
        }
    }
}

extension Article {
    /// About how many bytes its line of `data/articles.jsonl` takes.
    var lineWeight: Int {
        var weight = 600 + title.utf8.count + source.text.utf8.count
        for headline in headlines { weight += 60 + headline.text.utf8.count }
        for names in [reporters, correspondents, places, organisations, tags] { weight += listWeight(names, 3) }
        for person in people { weight += 3 + person.name.utf8.count }
        return weight + (partsDigest?.weight ?? parts.weight)
    }

    /// About how many bytes its row of `data/articles.csv` takes.
    var rowWeight: Int {
        var weight = 100 + title.utf8.count + source.text.utf8.count
        for names in [reporters, correspondents, places, organisations, tags] { weight += listWeight(names, 1) }
        for person in people { weight += 1 + person.name.utf8.count }
        return weight
    }
}

private func listWeight(_ names: [String], _ marks: Int) -> Int { names.reduce(0) { $0 + marks + $1.utf8.count } }

extension Page {
    /// About how many bytes its line of `data/pages.jsonl` takes.
    var lineWeight: Int {
        unplaced.reduce(300 + source.storedText.count + 4 * lineCount + 13 * articles.count) {
            $0 + 30 + $1.text.utf8.count
        }
    }
}
