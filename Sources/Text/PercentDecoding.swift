/// The bytes that a part of a URL stands for, each `%XX` replaced once. Nil where a `%` is not followed by two
/// hexadecimal digits.
package func percentDecoded(_ text: ArraySlice<UInt8>) -> Bytes? {
    var decoded: Bytes = []
    decoded.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
        if text[index] != UInt8(ascii: "%") {
            decoded.append(text[index])
            index += 1
            continue
        }
        guard index + 2 < text.endIndex, let high = hexValue(text[index + 1]), let low = hexValue(text[index + 2])
        else { return nil }
        decoded.append(high << 4 | low)
        index += 3
    }
    return decoded
}

/// The value of a hexadecimal digit; nil for anything else.
func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
}
