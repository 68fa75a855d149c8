import Text

/// What stands between white space: spaces, tabs, U+00A0, U+3000.
func runs(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var runs: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
        let width = widthOfSpace(in: bytes[index...])
        if width > 0 {
            if start < index { runs.append(bytes[start..<index]) }
            start = index + width
        }
        index += max(1, width)
    }
    if start < index { runs.append(bytes[start..<index]) }
    return runs
}

/// The bytes of the white space that a text begins with, one character of it; 0 for none.
@inline(__always)
private func widthOfSpace(in bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first {
    case 0x09, 0x20: 1
    case 0xC2 where bytes.starts(with: [0xC2, 0xA0]): 2
    case 0xE3 where bytes.starts(with: [0xE3, 0x80, 0x80]): 3
    default: 0
    }
}

extension Collection<UInt8> {
    /// Where `part` stands in this text, the first time; nil for nowhere.
    func place(of part: some Collection<UInt8>) -> Index? {
        guard let first = part.first else { return startIndex }
        return indices.first { self[$0] == first && self[$0...].starts(with: part) }
    }
}

/// The most bytes that an opening or an ending of a paragraph has.
private let longestEnd = 300

extension Bytes {
    /// The line's beginning, where the rest of the line, two Han characters or more, begins `text`.
    func prefix(before text: Bytes) -> Bytes {
        let starts = indices.dropFirst().dropLast(5).prefix(longestEnd).filter { self[$0] & 0xC0 != 0x80 }
        return starts.first { text.starts(with: self[$0...]) }.map { Bytes(self[..<$0]) } ?? []
    }

    /// The line's end, where the rest of the line, two Han characters or more, ends `text`.
    func suffix(behind text: Bytes) -> Bytes {
        let ends = indices.dropFirst(6).suffix(longestEnd).reversed().filter { self[$0] & 0xC0 != 0x80 }
        return ends.first { text.reversed().starts(with: self[..<$0].reversed()) }.map { Bytes(self[$0...]) } ?? []
    }
}

/// A text whose parts are asked for in the order in which they stand there, mostly.
struct TextInOrder {
    private let bytes: Bytes
    private var next = 0
    /// How often more it is looked through as a whole: what stands elsewhere on a page must not cost its square.
    private var searchesLeft = 200

    init(_ texts: [String]) { bytes = Bytes(texts.joined(separator: "\n").utf8) }

    /// Whether the text holds this part; false where that is not known after many others were looked for.
    ///
    /// - Complexity: O(part) for the part behind the one before; else O(text).
    mutating func holds(_ part: ArraySlice<UInt8>) -> Bool {
        while next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x20 { next += 1 }
        guard let place = bytes[next...].starts(with: part) ? next : searched(part) else { return false }
        next = place + part.count
        return true
    }

    private mutating func searched(_ part: ArraySlice<UInt8>) -> Int? {
        guard searchesLeft > 0 else { return nil }
        searchesLeft -= 1
        return bytes.place(of: part)
    }
}
