import Text

/// The block that stands before each member of an archive.
struct TarHeader: Equatable {
    enum Kind: UInt8 {
        case file = 0x30  // "0"
        case folder = 0x35  // "5"
        /// What the next header has no room for.
        case records = 0x78  // "x"
    }

    /// As the header has it: up to 100 bytes where it is written here.
    var name: Bytes
    /// In bytes.
    var size: Int
    /// Nil for what is none of these: a link, a device.
    var kind: Kind?
}

// Where its parts stand, in bytes, and what they hold.
extension TarHeader {
    static let size = 512
    static let name = 0..<100
    /// The largest size that it can tell, in eleven octal digits.
    static let mostBytes = 0o77_777_777_777

    private static let length = 124..<135
    private static let sum = 148..<155
    private static let kind = 156
    private static let magic = 257..<263
    /// Behind a name of other programs' archives: the folders before it.
    private static let prefix = 345..<500
    /// Rights, owner, group, time, devices, in octal digits: none of them tells more than that all are alike.
    private static let fixed: [(start: Int, text: String)] = [
        (100, "0000644"), (108, "0000000"), (116, "0000000"), (136, "00000000000"), (257, "ustar\u{0}00"),
        (329, "0000000"), (337, "0000000"),
    ]

    var bytes: Bytes {
        var bytes = Bytes(repeating: 0, count: TarHeader.size)
        func put(_ text: some Collection<UInt8>, at start: Int) {
            bytes.replaceSubrange(start..<start + text.count, with: text)
        }
        put(name, at: TarHeader.name.lowerBound)
        for part in TarHeader.fixed { put(part.text.utf8, at: part.start) }
        put(octal(size, digits: TarHeader.length.count), at: TarHeader.length.lowerBound)
        bytes[TarHeader.kind] = (kind ?? .file).rawValue
        put(octal(TarHeader.checksum(bytes[...]), digits: 6) + [0, UInt8(ascii: " ")], at: TarHeader.sum.lowerBound)
        return bytes
    }

    /// Reads a block; nil where it is no header.
    init?(_ block: ArraySlice<UInt8>) {
        guard block.count == TarHeader.size else { return nil }
        let start = block.startIndex
        func part(_ range: Range<Int>) -> ArraySlice<UInt8> {
            block[start + range.lowerBound..<start + range.upperBound]
        }
        guard part(TarHeader.magic).elementsEqual("ustar\u{0}".utf8), let size = number(part(TarHeader.length)),
            number(part(TarHeader.sum)) == TarHeader.checksum(block)
        else { return nil }
        let folders = Bytes(part(TarHeader.prefix).prefix { $0 != 0 })
        name = folders + (folders.isEmpty ? [] : [UInt8(ascii: "/")]) + part(TarHeader.name).prefix { $0 != 0 }
        self.size = size
        kind = Kind(rawValue: block[start + TarHeader.kind])
    }

    /// The sum of all bytes, its own digits counted as blanks.
    private static func checksum(_ block: ArraySlice<UInt8>) -> Int {
        let digits = block.startIndex + sum.lowerBound..<block.startIndex + sum.lowerBound + 8
        return block.indices.reduce(0) { $0 + (digits.contains($1) ? 0x20 : Int(block[$1])) }
    }
}

private func octal(_ number: Int, digits: Int) -> Bytes {
    let text = Bytes(String(number, radix: 8).utf8)
    return Bytes(repeating: UInt8(ascii: "0"), count: max(0, digits - text.count)) + text
}

/// Octal digits up to a blank or a zero byte; nil where others stand there.
private func number(_ field: ArraySlice<UInt8>) -> Int? {
    Int(String(utf8: field.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }), radix: 8)
}
