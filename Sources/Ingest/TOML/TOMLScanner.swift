import Text

/// Walks a TOML text byte by byte and knows the place it has come to.
struct TOMLScanner {
    private let bytes: Bytes
    private(set) var index = 0
    private var line: Int
    private var lineStart = 0

    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - firstLine: the line of the file on which `text` begins, from 1.
    init(_ text: Bytes, firstLine: Int) {
        bytes = text
        line = firstLine
    }

    var place: SourcePlace { SourcePlace(line: line, column: index - lineStart + 1) }

    /// Nil at the end.
    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    var isAtLineEnd: Bool { next == nil || next == UInt8(ascii: "\n") || startsWith("\r\n") }

    func startsWith(_ mark: StaticString) -> Bool {
        let count = mark.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[index + $0] == mark.utf8Start[$0] }
    }

    /// What lies between an earlier place and this one.
    func text(from start: Int) -> String { String(utf8: bytes[start..<index]) }

    mutating func step() {
        if next == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
        index += 1
    }

    /// Moves past `mark`, which is no line's end; false where it does not stand here.
    mutating func take(_ mark: StaticString) -> Bool {
        guard startsWith(mark) else { return false }
        index += mark.utf8CodeUnitCount
        return true
    }

    mutating func expect(_ mark: StaticString, _ problem: String) throws(YAMLFailure) {
        guard take(mark) else { throw failure(problem) }
    }

    mutating func skip(while isSkipped: (UInt8) -> Bool) {
        while let byte = next, isSkipped(byte) { step() }
    }

    /// Moves past blanks of one line.
    mutating func skipBlanks() { skip { $0 == 0x20 || $0 == 0x09 } }

    /// Moves past blanks, line ends and comments.
    mutating func skipLines() {
        while let byte = next {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: step()
            case UInt8(ascii: "#"): skip { $0 != UInt8(ascii: "\n") }
            default: return
            }
        }
    }

    /// Moves to the line's end, before which only blanks and a comment may stand.
    mutating func finishLine() throws(YAMLFailure) {
        skipBlanks()
        if next == UInt8(ascii: "#") { skip { $0 != UInt8(ascii: "\n") } }
        guard isAtLineEnd else { throw failure("the line does not end behind its value") }
    }

    func failure(_ problem: String) -> YAMLFailure { YAMLFailure(problem: problem, place: place) }
}
