import Text

/// Tells lines and columns of byte offsets, quickest when they ascend.
struct PlaceFinder {
    private let bytes: Bytes
    private var line = 1
    private var lineStart = 0
    private var last = 0

    init(_ bytes: Bytes) { self.bytes = bytes }

    /// Both from 1, the column in UTF-8 bytes.
    mutating func place(of offset: Int) -> (line: Int, column: Int) {
        if offset < last { (line, lineStart, last) = (1, 0, 0) }
        while last < offset {
            if bytes[last] == 0x0A { (line, lineStart) = (line + 1, last + 1) }
            last += 1
        }
        return (line, offset - lineStart + 1)
    }
}
