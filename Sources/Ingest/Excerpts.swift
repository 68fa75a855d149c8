import Disk
package import Text

/// Gives each fault that has a line the line itself, to be shown below the message. Each file is read once; where it
/// cannot be read any more, the faults stay as they are.
package func withExcerpts(_ faults: [SourceFault]) -> [SourceFault] {
    var faults = faults
    let placed = faults.indices.filter { faults[$0].line > 0 && !faults[$0].path.isEmpty }
    for (path, indexes) in Dictionary(grouping: placed, by: { faults[$0].path }) {
        guard let file = FileLines(path: path, wanted: Set(indexes.map { faults[$0].line })) else { continue }
        for index in indexes {
            faults[index].excerpt = file.excerpt(line: faults[index].line, column: faults[index].column)
        }
    }
    return faults
}

/// Some lines of a file, as editors count them.
private struct FileLines {
    private let bytes: Bytes
    private let isUTF8: Bool
    private var lines: [Int: Range<Int>] = [:]

    /// - Parameter wanted: the lines that will be asked for, from 1.
    init?(path: String, wanted: Set<Int>) {
        guard let file = try? readFile(path, limit: ReadingLimit.text), !isUTF16(file) else { return nil }
        let decoded = try? decodeText(file)
        bytes = decoded ?? withUnixLineEnds(file)
        isUTF8 = decoded != nil || isMostlyUTF8(bytes)
        var number = 1, start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: "\n") {
            if wanted.contains(number) { lines[number] = start..<index }
            (number, start) = (number + 1, index + 1)
        }
    }

    func excerpt(line: Int, column: Int) -> SourceExcerpt? {
        guard let range = lines[line] else { return nil }
        let text = bytes[range].last == UInt8(ascii: "\r") ? bytes[range].dropLast() : bytes[range]
        if isUTF8 || column == 0 { return SourceExcerpt(line: text, column: column) }
        // A file in GB18030 that is damaged at this place: what stands around it can be read.
        let place = min(text.startIndex + column - 1, text.endIndex)
        let before = readable(text[..<place]), after = readable(text[place...].dropFirst())
        return SourceExcerpt(line: (before + Bytes("\u{FFFD}".utf8) + after)[...], column: before.count + 1)
    }

    private func readable(_ part: ArraySlice<UInt8>) -> Bytes { (try? decodeGB18030(Bytes(part))) ?? Bytes(part) }
}
