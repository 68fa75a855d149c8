import Sheets
import Text

/// Reads what `pdftotext -tsv` tells of the pages of a PDF:
///
///     level page_num par_num block_num line_num word_num left top width height conf text
///     1     1        0       0         0        0        0.0  0.0 1105.9 1544.8 -1  ###PAGE###
///     4     1        0       0         0        0        …                          ###LINE###
///     5     1        0       0         0        0        213.39 29.45 101.25 57.19 100 文化+赋能
///
/// Lengths are in points. Rows that are none are passed over.
func sheets(ofTSV table: Bytes) -> [PrintedSheet] {
    var sheets: [PrintedSheet] = []
    var line = 0
    for row in table.split(separator: UInt8(ascii: "\n")) {
        let fields = row.split(separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false)
        guard fields.count == 12, let level = Int(String(utf8: fields[0])) else { continue }
        let numbers = fields[6..<10].compactMap { Double(String(utf8: $0)) }
        guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else { continue }
        switch level {
        case 1: sheets.append(PrintedSheet(width: numbers[2], height: numbers[3]))
        case 4: line += 1
        case 5 where !sheets.isEmpty:
            let box = Box(
                left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2], bottom: numbers[1] + numbers[3])
            sheets[sheets.count - 1].words.append(PrintedWord(String(utf8: fields[11]), box, line: line))
        default: break
        }
    }
    return sheets
}
