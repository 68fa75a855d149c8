import CXXHash

/// 64 bits of XXH3 of `bytes`: the hash of ids, entity tags and generations.
///
/// Source: Collet, *xxHash*, XXH3 64 bits, seed 0.
package func contentHash(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { XXH3_64bits($0.baseAddress, $0.count) }
}

/// The same hash in 16 hexadecimal digits, for a file that people read.
package func contentDigits(_ bytes: borrowing Span<UInt8>) -> String {
    let hash = contentHash(bytes)
    return String(
        utf8: stride(from: 60, through: 0, by: -4).map { hexDigit(UInt8(truncatingIfNeeded: hash >> $0) & 15) })
}
