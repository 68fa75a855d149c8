/// Where bytes are not valid in an encoding.
package struct InvalidByte: Error, Equatable {
    /// In bytes, from 0.
    package var offset: Int
}

/// Decodes GB18030 to UTF-8. Throws at the first bytes that are not valid GB18030, and where a character is cut at the end.
package func decodeGB18030(_ bytes: Bytes) throws(InvalidByte) -> Bytes {
    var out = Bytes()
    out.reserveCapacity(bytes.count + bytes.count / 2)
    var index = 0
    while index < bytes.count {
        if bytes[index] < 0x80 {
            out.append(bytes[index])
            index += 1
            continue
        }
        guard let (scalar, length) = GB18030.shared.character(in: bytes.span, at: index),
            let utf8 = UTF8.encode(scalar)
        else { throw InvalidByte(offset: index) }
        out.append(contentsOf: utf8)
        index += length
    }
    return out
}

/// The characters of GB18030 of two and of four bytes.
private struct GB18030: Sendable {
    static let shared = GB18030()

    /// By their number: 190 for each first byte.
    private var pairs: [UInt32] = []
    /// The code points below U+10000 of four bytes, by their number; 0 where there is none.
    private var fours = [UInt32](repeating: 0, count: 4 * 12_600)

    private init() {
        GB18030Table.pairs.forEachRange { first, last in pairs.append(contentsOf: first...last) }
        var index = 0
        var first: UInt32 = 0
        GB18030Table.fours.forEachNumber { number, mark in
            switch mark {
            case UInt8(ascii: ":"): index = Int(number)
            case UInt8(ascii: "-"): first = number
            default:
                for code in first...number {
                    fours[index] = code
                    index += 1
                }
            }
        }
    }

    /// The character of the two or four bytes at `index`, and how many they are.
    func character(in bytes: borrowing Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard index + 1 < bytes.count, (0x81...0xFE).contains(bytes[index]) else { return nil }
        let lead = Int(bytes[index]) - 0x81
        let trail = Int(bytes[index + 1])
        if trail >= 0x40, trail != 0x7F, trail <= 0xFE {
            return Unicode.Scalar(pairs[lead * 190 + trail - (trail < 0x7F ? 0x40 : 0x41)]).map { ($0, 2) }
        }
        guard index + 3 < bytes.count, (0x30...0x39).contains(trail), (0x81...0xFE).contains(bytes[index + 2]),
            (0x30...0x39).contains(bytes[index + 3])
        else { return nil }
        let second = trail - 0x30, third = Int(bytes[index + 2]) - 0x81, fourth = Int(bytes[index + 3]) - 0x30
        let number = lead * 12_600 + second * 1_260 + third * 10 + fourth
        return Unicode.Scalar(codePoint(ofFour: number)).flatMap { $0.value == 0 ? nil : ($0, 4) }
    }

    /// 0 where there is none. From 90 30 81 30 on the code points are counted from U+10000.
    private func codePoint(ofFour number: Int) -> UInt32 {
        let beyond = number - 15 * 12_600
        if beyond >= 0 { return beyond < 0x10_0000 ? 0x1_0000 + UInt32(beyond) : 0 }
        return number < fours.count ? fours[number] : 0
    }
}
