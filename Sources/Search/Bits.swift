import Text

/// Writes numbers bit by bit, the highest bit first.
struct BitWriter {
    private var bytes: Bytes = []
    /// What is not in `bytes` yet, the last bit lowest. Bits before those that count may be anything.
    private var last: UInt64 = 0
    /// At most 64.
    private var lastCount = 0

    var bitCount: Int { bytes.count * 8 + lastCount }

    /// - Precondition: `value < 1 << count` and `count <= 48`.
    mutating func append(_ value: UInt64, count: Int) {
        if lastCount + count > 64 { putWholeBytes() }
        last = last << UInt64(count) | value
        lastCount += count
    }

    /// Puts all bits but the last seven, at most, into `bytes`.
    private mutating func putWholeBytes() {
        let rest = lastCount & 7
        let whole = (rest == 0 ? last : last >> UInt64(rest)) << UInt64(64 - (lastCount - rest))
        Swift.withUnsafeBytes(of: whole.bigEndian) {
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0.prefix(lastCount >> 3)))
        }
        lastCount = rest
    }

    /// That many ones and a zero.
    mutating func appendUnary(_ number: Int) {
        var rest = number
        while rest >= 32 {
            append(0xFFFF_FFFF, count: 32)
            rest -= 32
        }
        append(1 << UInt64(rest + 1) - 2, count: rest + 1)
    }

    /// A number from 1: its count of digits less one in unary, then the digits but the first.
    ///
    /// Source: Elias, *Universal Codeword Sets and Representations of the Integers* (1975), the code γ.
    mutating func appendGamma(_ number: Int) {
        let width = floorLog2(number)
        appendUnary(width)
        append(UInt64(number) - 1 << UInt64(width), count: width)
    }

    /// A number from 0: its quotient by `2^parameter` in unary, then the rest.
    ///
    /// Source: Rice & Plaunt, *Adaptive Variable-Length Coding* (1971).
    mutating func appendRice(_ number: UInt64, parameter: Int) {
        let quotient = Int(number >> UInt64(parameter)), rest = number & (1 << UInt64(parameter) - 1)
        guard quotient + 1 + parameter <= 48 else {
            appendUnary(quotient)
            return append(rest, count: parameter)
        }
        // Both in one step, as nearly always.
        append((1 << UInt64(quotient + 1) - 2) << UInt64(parameter) | rest, count: quotient + 1 + parameter)
    }

    mutating func append(_ other: BitWriter) {
        putWholeBytes()
        if lastCount == 0 { bytes += other.bytes } else { for byte in other.bytes { append(UInt64(byte), count: 8) } }
        let low = min(other.lastCount, 32), high = other.lastCount - low
        append(other.last >> UInt64(low) & (1 << UInt64(high) - 1), count: high)
        append(other.last & (1 << UInt64(low) - 1), count: low)
    }

    /// All bits, with zeros behind them up to a whole byte.
    consuming func finish() -> Bytes {
        append(0, count: -bitCount & 7)
        putWholeBytes()
        return bytes
    }
}

/// Reads what `BitWriter` wrote; every read is nil past the end.
struct BitReader {
    private let bytes: Bytes
    private var index = 0

    init(_ bytes: Bytes) { self.bytes = bytes }

    mutating func bit() -> Int? {
        guard index < bytes.count * 8 else { return nil }
        defer { index += 1 }
        return Int(bytes[index >> 3] >> UInt8(7 - index & 7) & 1)
    }

    mutating func number(_ width: Int) -> Int? {
        guard width <= 48, index + width <= bytes.count * 8 else { return nil }
        var value = 0
        for place in index..<index + width { value = value << 1 | Int(bytes[place >> 3] >> UInt8(7 - place & 7) & 1) }
        index += width
        return value
    }

    mutating func unary() -> Int? {
        var ones = 0
        while let bit = bit() {
            if bit == 0 { return ones }
            ones += 1
        }
        return nil
    }

    mutating func gamma() -> Int? {
        guard let width = unary(), let rest = number(width) else { return nil }
        return 1 << width | rest
    }

    mutating func rice(parameter: Int) -> Int? {
        guard let quotient = unary(), quotient < 1 << 32, let rest = number(parameter) else { return nil }
        return quotient << parameter | rest
    }
}

/// - Precondition: `number > 0`.
func floorLog2(_ number: Int) -> Int { Int.bitWidth - 1 - number.leadingZeroBitCount }

/// The Rice parameter for the gaps between `count` numbers below `limit`: near the best where they are spread evenly.
func riceParameter(limit: Int, count: Int) -> Int { floorLog2(max(1, limit * 11 / (16 * count))) }
