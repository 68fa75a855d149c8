extension Unicode.Scalar {
    /// Whether this is a Han character: the unified ideographs with their extensions, compatibility ideographs,
    /// `〇` and `々`.
    @inlinable package var isHan: Bool {
        // Nearly all Han characters of a page lie in the first block, and nearly all others below it.
        if value &- 0x4E00 <= 0x9FFF - 0x4E00 { return true }
        return value < 0x3005 ? false : isRareHan
    }

    /// Whether this is a Han character outside the first block.
    @usableFromInline var isRareHan: Bool {
        switch value {
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }

    /// Whether this mark is set in a full cell: CJK punctuation, full-width forms, and the curly quotes, dashes and
    /// ellipses that Chinese type sets full.
    package var isFullWidthMark: Bool {
        switch value {
        case 0x3000...0x3004, 0x3006, 0x3008...0x303F: true
        case 0xFF01...0xFF60, 0xFFE0...0xFFE6: !isFullWidthAlphanumeric
        case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x00B7, 0x25A0...0x25FF, 0x2605, 0x2606: true
        default: false
        }
    }

    /// `Ａ`–`Ｚ`, `ａ`–`ｚ`, `０`–`９`.
    package var isFullWidthAlphanumeric: Bool {
        switch value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// How wide the character is set, in half cells: 1 for ASCII and other narrow letters, 2 for Han and full-width marks.
    @inlinable package var halfCells: Int {
        // Han characters and nearly all their marks.
        if value &- 0x2E80 <= 0xD7FF - 0x2E80 { return 2 }
        return switch value {
        case 0..<0x0300: self == "\u{B7}" ? 2 : 1
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
        case 0x1100...0x115F, 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x2BFF, 0x2E80...0xFFEF: 2
        case 0x1F000...0x3FFFF: 2
        default: 1
        }
    }
}

/// Reads the scalar that begins at `index` and moves `index` past it.
///
/// Inlined: it is the innermost step of all that reads pages.
///
/// - Precondition: `utf8` is valid UTF-8 and a scalar begins at `index`.
@inlinable @inline(__always)
package func nextScalar(in utf8: borrowing Span<UInt8>, at index: inout Int) -> Unicode.Scalar {
    let first = UInt32(utf8[index])
    // Nearly all characters of a page take three bytes.
    if first & 0xF0 == 0xE0 {
        let last = UInt32(utf8[index &+ 1] & 0x3F) << 6 | UInt32(utf8[index &+ 2] & 0x3F)
        index &+= 3
        return Unicode.Scalar((first & 0x0F) << 12 | last) ?? "\u{FFFD}"
    }
    if first < 0x80 {
        index += 1
        return Unicode.Scalar(UInt8(first))
    }
    let second = UInt32(utf8[index + 1] & 0x3F)
    if first < 0xE0 {
        index += 2
        return Unicode.Scalar((first & 0x1F) << 6 | second) ?? "\u{FFFD}"
    }
    let third = UInt32(utf8[index + 2] & 0x3F)
    let fourth = UInt32(utf8[index + 3] & 0x3F)
    index += 4
    return Unicode.Scalar((first & 0x07) << 18 | second << 12 | third << 6 | fourth) ?? "\u{FFFD}"
}

/// Calls a closure with each scalar of a text: one for those of the first Han block, as nearly all of a page are, and one for
/// all others.
///
/// Inlined, as `nextScalar` is, and told apart, for that spares nearly all scalars whatever else they may be.
///
/// - Precondition: `utf8` is valid UTF-8.
@inlinable @inline(__always)
package func forEachScalar(
    in utf8: Span<UInt8>, han: (Unicode.Scalar) -> Void, other: (Unicode.Scalar) -> Void
) {
    utf8.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
            if index &+ 2 < bytes.count,
                let scalar = firstBlockScalar(bytes[index], bytes[index &+ 1], bytes[index &+ 2])
            {
                index &+= 3
                han(scalar)
            } else {
                other(nextScalar(in: utf8, at: &index))
            }
        }
    }
}

/// The scalar of the first Han block whose three bytes these are; nil where they are anything else in valid UTF-8.
@inlinable @inline(__always)
func firstBlockScalar(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Unicode.Scalar? {
    // What marks the bytes as the first, second and third of three is the same for all: it is taken off once.
    let marks: UInt32 = 0xE0 << 12 + 0x80 << 6 + 0x80
    let value = UInt32(first) << 12 &+ UInt32(second) << 6 &+ UInt32(third) &- marks
    // In this block there are scalars only.
    return value &- 0x4E00 <= 0x9FFF - 0x4E00 ? unsafe unsafeBitCast(value, to: Unicode.Scalar.self) : nil
}
