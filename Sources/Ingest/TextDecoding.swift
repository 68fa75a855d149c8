import Disk
import Text

/// How many bytes a file may have to be read. A newspaper page has some ten thousand; what is far beyond is something
/// else, or a hole: it takes no time to make a file of a terabyte, and reading takes 15 times as much memory as text.
enum ReadingLimit {
    static let text = 256_000_000
    static let yaml = 16_000_000
    /// Of what a machine recognised: a page has some 300 kB.
    static let xml = 64_000_000
}

/// Reads a file and decodes it to UTF-8 without byte-order mark.
///
/// - Parameter limit: in bytes.
func readText(_ path: String, limit: Int) throws(SourceFault) -> Bytes {
    let bytes: Bytes
    do throws(ReadError) {
        bytes = try readFile(path, limit: limit)
    } catch {
        throw SourceFault(IngestFault(error), path: path)
    }
    do throws(UndecodableText) {
        return try decodeText(bytes, path: path)
    } catch {
        guard let offset = error.offset else { throw SourceFault(error.fault, path: path) }
        let place = SourcePlace(offset: offset, in: withUnixLineEnds(bytes))
        throw SourceFault(error.fault, path: path, line: place.line, column: place.column)
    }
}

/// Why bytes are no text, and where.
struct UndecodableText: Error, Equatable {
    var fault: IngestFault
    /// In bytes, from 0; nil where the whole file is meant.
    var offset: Int?
}

/// Tells UTF-8 from GB18030 by validity, drops a byte-order mark, and gives UTF-8 with its line ends, but where all of them
/// are those of old Macs (CR alone): lines are counted by LF.
///
/// Damaged UTF-8 is often valid GB18030 by chance, and would be shown as nonsense. So bytes that are not valid UTF-8
/// count as GB18030 only where most of those beyond ASCII do not stand in a whole UTF-8 character: of real GB18030 text
/// few do. Big5 is nearly always valid GB18030, and is told by its letters.
///
/// - Parameter path: the file, as the user knows it.
func decodeText(_ file: Bytes, path: String = "") throws(UndecodableText) -> Bytes {
    if isUTF16(file) { throw UndecodableText(fault: .utf16, offset: 0) }
    if let nul = file.firstIndex(of: 0) { throw UndecodableText(fault: .nulByte, offset: nul) }
    let bytes = withUnixLineEnds(file)
    guard let invalid = firstInvalidByte(of: bytes) else { return withoutMark(bytes) }
    if isMostlyUTF8(bytes) { throw UndecodableText(fault: .neitherEncoding(bytes[invalid]), offset: invalid) }
    if isProbablyBig5(bytes) { throw UndecodableText(fault: .big5(path: path), offset: nil) }
    do throws(InvalidByte) {
        return withoutMark(try decodeGB18030(bytes))
    } catch {
        throw UndecodableText(fault: .neitherEncoding(bytes[error.offset]), offset: error.offset)
    }
}

/// Whether a file begins with the byte-order mark of UTF-16.
func isUTF16(_ file: Bytes) -> Bool { file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) }

/// A text whose lines end in CR and nowhere in LF, with LF for each CR; any other text as it is.
func withUnixLineEnds(_ bytes: Bytes) -> Bytes {
    guard bytes.contains(0x0D), !bytes.contains(0x0A) else { return bytes }
    return bytes.map { $0 == 0x0D ? 0x0A : $0 }
}

private func withoutMark(_ utf8: Bytes) -> Bytes {
    utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? Bytes(utf8.dropFirst(3)) : utf8
}

/// Nil where all bytes are valid UTF-8.
private func firstInvalidByte(of bytes: Bytes) -> Int? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}

/// Whether more than half of the bytes beyond ASCII stand in a whole UTF-8 character.
func isMostlyUTF8(_ bytes: Bytes) -> Bool {
    var whole = 0
    var stray = 0
    var index = 0
    while index < bytes.count {
        let length = sequenceLength(bytes[index])
        if length == 1, bytes[index] < 0x80 {
            index += 1
        } else if length > 1, index + length <= bytes.count,
            bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
        {
            whole += length
            index += length
        } else {
            stray += 1
            index += 1
        }
    }
    return whole > stray
}

/// How many bytes a UTF-8 character has that begins with `byte`; 1 where none does.
private func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
}

/// Whether anything of valid UTF-8 is seen in print.
func holdsText(_ utf8: Bytes) -> Bool {
    let span = utf8.span
    var index = 0
    while index < span.count {
        if !nextScalar(in: span, at: &index).leavesNoInk { return true }
    }
    return false
}

/// A place in a file: line and column, both from 1, the column in bytes.
struct SourcePlace: Equatable, Sendable {
    var line: Int
    var column: Int
}

extension SourcePlace {
    /// - Parameter offset: in bytes, from 0.
    init(offset: Int, in bytes: Bytes) {
        (line, column) = LineIndex(bytes).place(of: min(offset, bytes.count))
    }
}
