import Text

/// Turns libyaml's marks, which count characters and lines as YAML 1.1 does, into lines and columns in bytes as editors
/// count them: by LF.
struct YAMLPlaces {
    private let text: Bytes
    private let firstLine: Int
    /// Where each of YAML's lines begins, in bytes.
    private let yamlLineStarts: [Int]
    private let lines: LineIndex
    /// The mark asked for last: marks come in order, so a long line is walked once and not again for each value.
    private var last = (line: 0, character: 0, offset: 0)

    init(text: Bytes, firstLine: Int) {
        self.text = text
        self.firstLine = firstLine
        yamlLineStarts = Ingest.yamlLineStarts(text)
        lines = LineIndex(text)
    }

    /// - Parameters:
    ///   - line: from 0.
    ///   - character: of the line, from 0, in Unicode scalars.
    mutating func place(line: Int, character: Int) -> SourcePlace {
        // At the end of a text whose last line has no end libyaml is one line further.
        guard line < yamlLineStarts.count else { return place(offset: text.count) }
        if last.line != line || last.character > character { last = (line, 0, yamlLineStarts[line]) }
        while last.character < character, last.offset < text.count {
            last.offset += 1
            while last.offset < text.count, text[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
            last.character += 1
        }
        return place(offset: last.offset)
    }

    /// - Parameter offset: in bytes, from 0.
    /// - Complexity: O(log lines).
    func place(offset: Int) -> SourcePlace {
        let (line, column) = lines.place(of: offset)
        return SourcePlace(line: line - 1 + firstLine, column: column)
    }
}

/// Lines as YAML 1.1 counts them: they end with LF, CR, both, U+0085, U+2028 or U+2029.
private func yamlLineStarts(_ text: Bytes) -> [Int] {
    var starts = [0]
    var index = 0
    while index < text.count {
        let length = lineEndLength(text[index...])
        index += max(length, 1)
        if length > 0 { starts.append(index) }
    }
    return starts
}

/// How many bytes the line end has with which `text` begins; 0 where it begins with none.
private func lineEndLength(_ text: ArraySlice<UInt8>) -> Int {
    switch text.first {
    case 0x0A: 1
    case 0x0D: text.dropFirst().first == 0x0A ? 2 : 1
    case 0xC2: text.dropFirst().first == 0x85 ? 2 : 0
    case 0xE2: text.starts(with: [0xE2, 0x80, 0xA8]) || text.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
}
