import CXXHash

/// 64 bits of XXH3 of `bytes`: the hash of ids, entity tags and generations.
///
/// Source: Collet, *xxHash*, XXH3 64 bits, seed 0.
package func contentHash(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { XXH3_64bits($0.baseAddress, $0.count) }
}
