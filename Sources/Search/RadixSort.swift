/// Sorts by the bits from `lowBit` up; values that agree there keep their order.
///
/// Twelve bits a pass; bits that are the same in all values cost no pass.
/// Source: Knuth, *The Art of Computer Programming* 3, 5.2.5: radix list sort, least significant digit first.
func radixSort(_ values: inout [UInt64], fromBit lowBit: Int) {
    guard let sample = values.first else { return }
    let varying = values.reduce(into: UInt64(0)) { $0 |= $1 ^ sample }
    var scratch = [UInt64](repeating: 0, count: values.count)
    for shift in stride(from: lowBit, to: 64, by: 12) where varying >> UInt64(shift) & 0xFFF != 0 {
        distribute(values, into: &scratch, shift: UInt64(shift))
        swap(&values, &scratch)
    }
}

/// One pass: `source` in the order of the twelve bits at `shift`.
private func distribute(_ source: [UInt64], into target: inout [UInt64], shift: UInt64) {
    // Of 32 bits each, so that a core's first cache has room for the values as well.
    var starts = [UInt32](repeating: 0, count: 4097)
    starts.withUnsafeMutableBufferPointer { starts in
        for value in source { starts[Int(value >> shift & 0xFFF) + 1] += 1 }
        for digit in 1..<4097 { starts[digit] += starts[digit - 1] }
        target.withUnsafeMutableBufferPointer { target in
            for value in source {
                let digit = Int(value >> shift & 0xFFF)
                target[Int(starts[digit])] = value
                starts[digit] += 1
            }
        }
    }
}
