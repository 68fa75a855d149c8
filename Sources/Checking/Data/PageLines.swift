import Text

extension PageRecord {
    /// Whether a file shows the page's lines as the data has them. A blank line need not be shown.
    func lineFaults(_ shown: [ShownLine]) -> [DataFault] {
        guard lineHashes.count == lineCount else {
            return [.otherLineCount(lineHashes.count, lineCount: lineCount)]
        }
        var hashes: [Int: UInt64] = [:]
        for line in shown { hashes[line.number] = line.hash }
        let blank = lineHash([])
        let otherwise = lineHashes.indices.filter { (hashes[$0 + 1] ?? blank) != lineHashes[$0] }.map { $0 + 1 }
        var faults: [DataFault] = []
        if !otherwise.isEmpty {
            let lines = LineSet(otherwise.map { $0...$0 })
            faults.append(.linesOtherwise(lines.description, isOne: otherwise.count == 1))
        }
        if let line = shown.map(\.number).first(where: { $0 > lineCount }) {
            faults.append(.lineTooMany(line, lineCount: lineCount))
        }
        return faults
    }
}
