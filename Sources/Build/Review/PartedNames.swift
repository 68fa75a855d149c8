import Text

/// Names of a byline that print has in one, and that were parted when the page was read.
///
///     names    景静 王文 江海      printed  记者 景静 王文江海
///     run           └──────┘      王文江海, which may be 王文江|海… or one name, too
struct PartedNames {
    var printed: String
    /// Which of the names, in their order.
    var places: Range<Int>
    /// Other ways to part what is printed that are nearly as likely, the likeliest first.
    var otherCuts: [[String]]

    /// - Parameter text: what the article's lines print.
    static func runs(of names: [String], in text: String) -> [PartedNames] {
        var runs: [PartedNames] = [], start = 0
        while start < names.count {
            var end = start + 1
            while end < names.count, text.contains(names[start...end].joined()) { end += 1 }
            if end - start > 1, let run = PartedNames(names, start..<end) { runs.append(run) }
            start = end
        }
        return runs
    }

    private init?(_ names: [String], _ places: Range<Int>) {
        printed = names[places].joined()
        self.places = places
        let own = Array(names[places]), cuts = NameCut.all(of: Array(printed.unicodeScalars))
        guard let likelihood = cuts.first(where: { $0.names == own })?.likelihood else { return nil }
        otherCuts = cuts.filter { $0.names != own && $0.likelihood * nearly >= likelihood }.map(\.names)
        if otherCuts.isEmpty { return nil }
    }
}

/// A cut so many times less likely is not told.
private let nearly = 10.0
