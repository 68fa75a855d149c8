/// What an editor says of an article that is taken down on request.
package struct WithdrawalNotice: Sendable, Equatable {
    package var reason: String?
    /// When it was taken down.
    package var date: CivilDate?

    package init(reason: String? = nil, date: CivilDate? = nil) {
        self.reason = reason
        self.date = date
    }
}

/// What is left of an article that was taken down: its address, and who took it down when and why. Its text, its title
/// and its names are nowhere any more.
package struct Withdrawal: Sendable, Equatable {
    package var id: ArticleID
    /// The file that it was read from, relative to `seeds/`.
    package var source: SourcePath
    package var notice: WithdrawalNotice

    package init(id: ArticleID, source: SourcePath, notice: WithdrawalNotice) {
        self.id = id
        self.source = source
        self.notice = notice
    }
}

extension Page {
    /// Takes the text of some lines out of the page: of each only its number is left.
    package mutating func withdraw(_ ranges: [LineRange]) {
        var lines = lines, text = source.text
        let numbers = Set(ranges.flatMap { $0.first...$0.last }).filter { lines.indices.contains($0 - 1) }
        for number in numbers {
            let range = lines[number - 1]
            text.replaceSubrange(range, with: repeatElement(UInt8(ascii: " "), count: range.count))
            lines[number - 1] = range.lowerBound..<range.lowerBound
        }
        (self.lines, source.text) = (lines, text)
        withdrawn = [LineRange](lines: Set(withdrawn.flatMap { $0.first...$0.last }).union(numbers).sorted())
    }
}
