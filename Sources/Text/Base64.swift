/// `A`–`Z`, `a`–`z`, `0`–`9`, `+`, `/`.
private let alphabet =
    Bytes(UInt8(ascii: "A")...UInt8(ascii: "Z")) + Bytes(UInt8(ascii: "a")...UInt8(ascii: "z"))
    + Bytes(UInt8(ascii: "0")...UInt8(ascii: "9")) + [UInt8(ascii: "+"), UInt8(ascii: "/")]

/// The value of each letter; 255 for a byte that is none.
private let letterValues: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
}()

extension Bytes {
    /// The bytes in letters, as any other program reads them: three bytes make four letters, and `=` fills up the last four.
    ///
    /// Source: RFC 4648, section 4.
    package var inBase64: Bytes {
        let alphabet = alphabet
        return Bytes(unsafeUninitializedCapacity: (count + 2) / 3 * 4) { letters, length in
            for place in stride(from: 0, to: count, by: 3) {
                let taken = Swift.min(3, count - place)
                var bits = 0
                for index in 0..<3 { bits = bits << 8 | (index < taken ? Int(self[place + index]) : 0) }
                for index in 0..<4 {
                    letters[length] = index <= taken ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "=")
                    length += 1
                }
            }
        }
    }

    /// The bytes that letters stand for; nil where they are none of base 64.
    package init?(base64 text: String) {
        let letters = text.utf8
        guard letters.count % 4 == 0 else { return nil }
        let filling = letters.suffix(2).count { $0 == UInt8(ascii: "=") }
        self = []
        reserveCapacity(letters.count / 4 * 3)
        var bits = 0
        for (place, letter) in letters.dropLast(filling).enumerated() {
            let value = letterValues[Int(letter)]
            guard value < 64 else { return nil }
            bits = bits << 6 | Int(value)
            guard place % 4 > 0 else { continue }
            // Six, four and two bits of the letters before go with two, four and six of this one.
            append(UInt8(truncatingIfNeeded: bits >> (6 - 2 * (place % 4))))
        }
    }
}
