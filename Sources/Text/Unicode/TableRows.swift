extension StaticString {
    /// Calls `body` with each hexadecimal number of a table, and the mark behind it: `C0=41,300 C1=41,301` has
    /// (0xC0, `=`), (0x41, `,`), (0x300, a space), … A line's end is a space.
    func forEachNumber(_ body: (_ number: UInt32, _ mark: UInt8) -> Void) {
        withUTF8Buffer { bytes in
            var number: UInt32 = 0
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(byte - UInt8(ascii: "0"))
                case UInt8(ascii: "A")...UInt8(ascii: "F"): number = number << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
                default:
                    body(number, byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
                    number = 0
                }
            }
            body(number, UInt8(ascii: " "))
        }
    }

    /// Calls `body` with each range of a table of code points: `4E02 4E04-4E06`.
    func forEachRange(_ body: (_ first: UInt32, _ last: UInt32) -> Void) {
        var first: UInt32?
        forEachNumber { number, mark in
            if mark == UInt8(ascii: "-") {
                first = number
            } else {
                body(first ?? number, number)
                first = nil
            }
        }
    }

    /// Calls `body` with each code point and its form in a table of `code point, mark, forms`: `C0=41,300 C1=41,301`.
    func forEachForm(_ body: (_ code: UInt32, _ mark: UInt8, _ form: [UInt32]) -> Void) {
        var code: UInt32 = 0
        var mark = UInt8(ascii: " ")
        var form: [UInt32] = []
        forEachNumber { number, separator in
            switch separator {
            case UInt8(ascii: ","), UInt8(ascii: " "): form.append(number)
            default: (code, mark) = (number, separator)
            }
            if separator == UInt8(ascii: " ") {
                body(code, mark, form)
                form.removeAll(keepingCapacity: true)
            }
        }
    }
}
