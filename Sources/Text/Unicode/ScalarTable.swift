/// A number for each code point, 0 where none was given.
///
///     blocks    U+0000–00FF: 1    U+0100–01FF: 2    U+0200–02FF: 0    …
///     numbers   256 zeros | 256 numbers | 256 numbers | …
///
/// Both arrays are flat; blocks of code points without a number share the first.
package struct ScalarTable: Sendable {
    @usableFromInline var blocks = [UInt16](repeating: 0, count: 0x110000 >> 8)
    @usableFromInline var numbers = [UInt32](repeating: 0, count: 256)

    package init() {}

    /// - Precondition: `code` is a code point, below 0x110000.
    @inlinable package subscript(code: UInt32) -> UInt32 {
        @inline(__always) get { numbers[Int(blocks[Int(code >> 8)]) << 8 | Int(code & 0xFF)] }
        set {
            let block = Int(code >> 8)
            if blocks[block] == 0 {
                blocks[block] = UInt16(numbers.count >> 8)
                numbers.append(contentsOf: repeatElement(0, count: 256))
            }
            numbers[Int(blocks[block]) << 8 | Int(code & 0xFF)] = newValue
        }
    }
}
