import Text

/// A table as RFC 4180 says.
struct CSVTable {
    struct Row {
        /// Where it begins in its file, from 1.
        var line: Int
        var cells: [String]
    }

    var rows: [Row] = []
    var faults: [(fault: TableFault, line: Int)] = []

    init(_ bytes: Bytes) {
        var reader = CSVReader(bytes)
        while let row = reader.row() { rows.append(row) }
        faults = reader.faults
    }
}

/// Reads a table from its first byte to its last, and never fails: what is wrong is told.
private struct CSVReader {
    let bytes: Bytes
    var faults: [(fault: TableFault, line: Int)] = []
    private var index = 0
    private var line = 1
    private var isEndTold = false

    init(_ bytes: Bytes) { self.bytes = bytes }

    /// Nil at the file's end.
    mutating func row() -> CSVTable.Row? {
        guard index < bytes.count else { return nil }
        var row = CSVTable.Row(line: line, cells: [])
        while true {
            row.cells.append(cell())
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
            index += 1
        }
        endLine()
        return row
    }

    private mutating func cell() -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            let start = index
            while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
            let text = bytes[start..<index]
            if text.contains(UInt8(ascii: "\"")) { faults.append((.strayQuote, line)) }
            return String(utf8: text)
        }
        return quotedCell()
    }

    private mutating func quotedCell() -> String {
        let start = line
        var text: Bytes = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A { line += 1 }
            guard byte == UInt8(ascii: "\"") else {
                text.append(byte)
                continue
            }
            if index < bytes.count, bytes[index] == byte {
                text.append(byte)
                index += 1
            } else {
                skipToEnd()
                return String(utf8: text)
            }
        }
        faults.append((.openQuote, start))
        return String(utf8: text)
    }

    /// What stands between a closing quotation mark and the cell's end belongs nowhere.
    private mutating func skipToEnd() {
        if index < bytes.count, !isEnd(bytes[index]) { faults.append((.strayQuote, line)) }
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A }

    private mutating func endLine() {
        let end = bytes[index...].prefix(2)
        if end.elementsEqual([0x0D, 0x0A]) {
            index += 2
        } else {
            if !isEndTold { faults.append((.lineEnd, line)) }
            isEndTold = true
            index = min(bytes.count, index + 1)
        }
        line += 1
    }
}
