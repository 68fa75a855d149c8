import Text

// cmark-gfm takes time that grows with quotes and lists one inside another × lines, and memory that grows with the
// columns of a table × its rows, however short those are: 100 KB of text can take minutes, 15 KB a gigabyte.

/// Quotes and lists that may stand one inside another on one line.
let deepestNesting = 100

/// Cells that the tables of one text may have, filled ones and those that cmark adds at the end of short rows.
let mostTableCells = 100_000

/// Copies a text with a backslash before each quote or list mark too many; false, and no copy, where there is none.
func copyLimitingNesting(_ utf8: borrowing Span<UInt8>, into copy: inout Bytes) -> Bool {
    var copied = 0
    var line = 0
    while line < utf8.count {
        var position = line
        if let surplus = surplusMark(utf8, from: &position) {
            copy.append(utf8.extracting(copied..<surplus))
            copy.append(UInt8(ascii: "\\"))
            copied = surplus
        }
        while position < utf8.count, utf8[position] != UInt8(ascii: "\n") { position += 1 }
        line = position + 1
    }
    if copied == 0 { return false }
    copy.append(utf8.extracting(copied..<utf8.count))
    return true
}

/// The byte before which a backslash turns the first mark too many of a line into text; moves past the marks.
private func surplusMark(_ utf8: borrowing Span<UInt8>, from position: inout Int) -> Int? {
    for _ in 0..<deepestNesting where skipMark(utf8, from: &position) == nil { return nil }
    return skipMark(utf8, from: &position)
}

/// Moves past blanks and one `>`, `-`, `*`, `+`, `1.` or `1)`; the byte of the mark that a backslash disarms.
private func skipMark(_ utf8: borrowing Span<UInt8>, from position: inout Int) -> Int? {
    while position < utf8.count, utf8[position] == 0x20 || utf8[position] == 0x09 { position += 1 }
    var mark = position
    while mark < utf8.count, mark - position < 9, (0x30...0x39).contains(utf8[mark]) { mark += 1 }
    guard mark < utf8.count else { return nil }
    let isMark =
        switch utf8[mark] {
        case UInt8(ascii: ">"): mark == position
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): mark == position && isSpace(utf8, at: mark + 1)
        case UInt8(ascii: "."), UInt8(ascii: ")"): mark > position && isSpace(utf8, at: mark + 1)
        default: false
        }
    if !isMark { return nil }
    position = mark + 1
    return mark
}

private func isSpace(_ utf8: borrowing Span<UInt8>, at position: Int) -> Bool {
    position >= utf8.count || utf8[position] <= 0x20
}

/// How many cells the tables of a text can have at most: the columns of the widest line that may be a table's second,
/// which holds only `|`, `-`, `:` and blanks, times the lines.
func possibleTableCells(_ utf8: borrowing Span<UInt8>) -> Int {
    var lines = 1, widest = 0
    var pipes = 0
    var isRule = true
    for index in 0..<utf8.count {
        switch utf8[index] {
        case UInt8(ascii: "\n"):
            if isRule { widest = max(widest, pipes) }
            (lines, pipes, isRule) = (lines + 1, 0, true)
        case UInt8(ascii: "|"): pipes += 1
        case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
        default: isRule = false
        }
    }
    if isRule { widest = max(widest, pipes) }
    return widest == 0 ? 0 : (widest + 1) * lines
}
