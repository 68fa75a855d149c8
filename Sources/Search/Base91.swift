import Text

/// The 91 letters that bits are written in inside JSON: printable ASCII but `"`, `\` and `/`, which JSON escapes.
private let alphabet: Bytes = (0x21...0x7E).filter { ![0x22, 0x2F, 0x5C].contains($0) }

/// The value of each letter; 255 for a byte that is none.
private let letterValues: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
}()

/// Bytes as text: 13 bits make two letters, the highest bit first; the last letters are filled up with zeros.
///
/// Source: after Henke's basE91, without its variable fourteenth bit.
func base91(_ bytes: Bytes) -> Bytes {
    let alphabet = alphabet
    return Bytes(unsafeUninitializedCapacity: (bytes.count * 8 + 12) / 13 * 2) { letters, length in
        var bits = 0
        var count = 0
        func put(_ value: Int) {
            letters[length] = alphabet[value / 91]
            letters[length + 1] = alphabet[value % 91]
            length += 2
        }
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            count += 8
            if count >= 13 {
                count -= 13
                put(bits >> count & 0x1FFF)
            }
            bits &= 0x1FFF
        }
        if count > 0 { put(bits << (13 - count) & 0x1FFF) }
    }
}

/// The bytes that `base91` wrote, perhaps with a byte of zeros more; nil where a letter is none.
func bytes(fromBase91 letters: Bytes) -> Bytes? {
    guard letters.count % 2 == 0 else { return nil }
    var bytes: Bytes = []
    var bits = 0
    var count = 0
    for place in stride(from: 0, to: letters.count, by: 2) {
        let (first, second) = (Int(letterValues[Int(letters[place])]), Int(letterValues[Int(letters[place + 1])]))
        guard first < 91, second < 91, first * 91 + second < 8192 else { return nil }
        bits = (bits & 0xFF) << 13 | first * 91 + second
        count += 13
        while count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        }
    }
    return bytes
}
