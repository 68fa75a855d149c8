import CXXHash

/// 64 bits of XXH3 of `bytes`: the hash of ids, entity tags, generations and checksums.
///
/// Source: Collet, *xxHash*, XXH3 64 bits, seed 0.
package func contentHash(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { XXH3_64bits($0.baseAddress, $0.count) }
}

/// The same hash in 16 hexadecimal digits, for a file that people read.
package func contentDigits(_ bytes: borrowing Span<UInt8>) -> String { hexDigits(contentHash(bytes)) }

/// 16 hexadecimal digits.
package func hexDigits(_ hash: UInt64) -> String {
    var digits: Bytes = []
    digits.append(hexDigitsOf: hash)
    return String(utf8: digits)
}

extension Bytes {
    /// Appends 16 hexadecimal digits.
    package mutating func append(hexDigitsOf hash: UInt64, inLowerCase: Bool = false) {
        for shift in 1...16 {
            let digit = hexDigit(UInt8(truncatingIfNeeded: hash >> UInt64(64 - 4 * shift)) & 15)
            append(inLowerCase && digit > UInt8(ascii: "9") ? digit | 0x20 : digit)
        }
    }

    /// The number that 16 hexadecimal digits tell; nil where they are none.
    package static func number(ofHexDigits digits: ArraySlice<UInt8>) -> UInt64? {
        guard digits.count == 16 else { return nil }
        var number: UInt64 = 0
        for digit in digits {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            number = number << 4 | UInt64(value)
        }
        return number
    }
}

/// The same hash of what comes in parts, such as a file that is too long for the memory.
package struct ContentHasher: ~Copyable {
    private let state: OpaquePointer?  // XXH3_state_t *, owned here; nil only where the memory is out

    package init() {
        state = XXH3_createState()
        XXH3_64bits_reset(state)
    }

    deinit { XXH3_freeState(state) }

    package mutating func append(_ part: borrowing Span<UInt8>) {
        _ = part.withUnsafeBufferPointer { XXH3_64bits_update(state, $0.baseAddress, $0.count) }
    }

    /// Of all parts so far.
    package var hash: UInt64 { XXH3_64bits_digest(state) }
}
