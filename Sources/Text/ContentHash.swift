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
    String(utf8: stride(from: 60, through: 0, by: -4).map { hexDigit(UInt8(truncatingIfNeeded: hash >> $0) & 15) })
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
