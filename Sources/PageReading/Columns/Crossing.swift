import Text

/// A stretch of a page that was read across its columns: its lines hold two or more columns' text, or one's in turn.
///
///     游，感受春天的美好。                        left
///     速复苏。                                    right, at the same height
///     本报讯 3月24日下午，今年以来，外             right
///     盛放，与金黄的油菜花相互映衬，春日美 籍游客来华人数稳步上升，入境游市场加        both
struct Crossing: Equatable, Sendable {
    /// The first and the last line in the file that it holds.
    var first: Int
    var last: Int
    /// The columns stand one after the other now, and what goes on with what leaves little doubt.
    var isConfident: Bool
}

extension Crossing {
    init?(_ lines: some Collection<PrintedLine>, isConfident: Bool) {
        let numbers = lines.map(\.numbers)
        guard let first = numbers.map(\.lowerBound).min(), let last = numbers.map(\.upperBound).max() else {
            return nil
        }
        self.init(first: first, last: last, isConfident: isConfident)
    }
}

extension [Crossing] {
    /// A warning for each that leaves doubt.
    func faults(path: String) -> [SourceFault] {
        filter { !$0.isConfident }.map { crossing in
            SourceFault(
                ReadingFault.readAcross(first: crossing.first, last: crossing.last), path: path, line: crossing.first)
        }
    }
}
