import Text

/// The text that a page shows, as far as its markup tells: white space collapsed, blocks of text parted by line ends.
///
///     <h1>二七区 &amp;\n 中原区</h1><p>好</p>  →  二七区 & 中原区⏎好⏎
struct VisibleText {
    private(set) var bytes: Bytes = []
    private var decoded: Bytes = []
    private var searchStart = 0

    mutating func append(_ text: ArraySlice<UInt8>, hasReferences: Bool) {
        guard hasReferences, text.contains(UInt8(ascii: "&")) else { return bytes.append(collapsing: text) }
        decoded.removeAll(keepingCapacity: true)
        decoded.append(replacingReferencesIn: text)
        bytes.append(collapsing: decoded[...])
    }

    mutating func appendSpace() { bytes.append(collapsing: [0x20]) }

    /// No text goes on across the edge of a block.
    mutating func endBlock() {
        if bytes.last == 0x20 { bytes.removeLast() }
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }

    /// Whether one block holds `text`, white space collapsed.
    ///
    /// Texts asked for in the order of the page are found at once: each search begins where the last one ended.
    mutating func contains(_ text: String) -> Bool {
        var wanted: Bytes = []
        wanted.append(collapsing: Bytes(text.utf8)[...])
        if wanted.last == 0x20 { wanted.removeLast() }
        guard let end = self.end(of: wanted, from: searchStart) ?? self.end(of: wanted, from: 0) else { return false }
        searchStart = end
        return true
    }

    private func end(of wanted: Bytes, from start: Int) -> Int? {
        guard let first = wanted.first else { return start }
        let limit = bytes.count - wanted.count
        var place = start
        while place <= limit {
            if bytes[place] == first, bytes[place..<(place + wanted.count)].elementsEqual(wanted) {
                return place + wanted.count
            }
            place += 1
        }
        return nil
    }
}

/// A text with each run of ASCII white space as one space and none at its ends, as a page shows it.
func collapsed(_ text: ArraySlice<UInt8>) -> Bytes {
    var shown: Bytes = []
    shown.append(collapsing: text)
    if shown.last == 0x20 { shown.removeLast() }
    return shown
}

extension Bytes {
    /// Appends `text` with each run of ASCII white space as one space, none at the beginning of a block.
    fileprivate mutating func append(collapsing text: ArraySlice<UInt8>) {
        for byte in text {
            if !isSpace(byte) {
                append(byte)
            } else if let last, last != 0x20, last != 0x0A {
                append(0x20)
            }
        }
    }
}

/// ASCII white space, which is all that HTML collapses.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// Without white space at the ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return bytes[start...end]
}
