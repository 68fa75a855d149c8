/// The bytes that a part of a URL stands for, each `%XX` replaced once. Nil where a `%` is not followed by two
/// hexadecimal digits.
package func percentDecoded(_ text: ArraySlice<UInt8>) -> Bytes? { decoded(text, loneSign: nil) }

/// The bytes that a browser asks for: a `%` that is not followed by two hexadecimal digits stands for itself.
///
/// Source: the URL standard, 1.3 (<https://url.spec.whatwg.org/#percent-encoded-bytes>).
package func percentDecodedAsBrowsersDo(_ text: ArraySlice<UInt8>) -> Bytes {
    decoded(text, loneSign: UInt8(ascii: "%")) ?? []
}

/// - Parameter loneSign: what a `%` without digits stands for; nil where the whole text stands for nothing then.
private func decoded(_ text: ArraySlice<UInt8>, loneSign: UInt8?) -> Bytes? {
    var decoded: Bytes = []
    decoded.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
        if text[index] != UInt8(ascii: "%") {
            decoded.append(text[index])
        } else if let byte = byteWritten(by: text[index...].prefix(3)) {
            decoded.append(byte)
            index += 2
        } else {
            guard let loneSign else { return nil }
            decoded.append(loneSign)
        }
        index += 1
    }
    return decoded
}

/// The byte that `%XX` stands for.
private func byteWritten(by sign: ArraySlice<UInt8>) -> UInt8? {
    guard sign.count == 3, let high = hexValue(sign[sign.startIndex + 1]), let low = hexValue(sign[sign.startIndex + 2])
    else { return nil }
    return high << 4 | low
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
