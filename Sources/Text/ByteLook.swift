// Eight bytes at a time, for bytes that are rare in text: nearly all of it is Han, whose bytes are all above 0x7F.

extension Span<UInt8> {
    /// The first place from `start` on with a byte that is wanted; nil for none.
    ///
    /// - Parameters:
    ///   - mayHold: whether one of eight bytes may be wanted; never false where one is.
    ///   - isWanted: whether a byte is.
    @inlinable @inline(__always)
    package func firstPlace(from start: Int, where isWanted: (UInt8) -> Bool, mayHold: (UInt64) -> Bool) -> Int? {
        let bytes = bytes
        var index = start
        while index + 8 <= count {
            if mayHold(bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                for place in index..<index + 8 where isWanted(self[place]) { return place }
            }
            index += 8
        }
        while index < count {
            if isWanted(self[index]) { return index }
            index += 1
        }
        return nil
    }
}

/// Whether one of the eight bytes of a word is below a limit.
///
/// Source: Anderson, *Bit Twiddling Hacks*, “Determine if a word has a byte less than n”.
///
/// - Precondition: the limit is 0x80 at most.
@inlinable @inline(__always)
package func holdsByte(below limit: UInt8, _ word: UInt64) -> Bool {
    (word &- repeated(limit)) & ~word & repeated(0x80) != 0
}

/// Whether one of the eight bytes of a word is this one.
@inlinable @inline(__always)
package func holdsByte(_ byte: UInt8, _ word: UInt64) -> Bool { holdsByte(below: 1, word ^ repeated(byte)) }

@inlinable @inline(__always)
func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
