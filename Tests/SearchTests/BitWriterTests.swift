import TestSupport
import Testing
import Text

@testable import Search

@Suite("Bits")
struct BitWriterTests {
    @Test("numbers of all widths are read back, joined writers too", arguments: 0..<40)
    func roundTrip(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var whole = BitWriter()
        var numbers: [(value: Int, width: Int)] = []
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            var part = BitWriter()
            for _ in 0..<Int.random(in: 0...30, using: &generator) {
                let width = Int.random(in: 0...48, using: &generator)
                let value = Int.random(in: 0..<1 << width, using: &generator)
                part.append(UInt64(value), count: width)
                numbers.append((value, width))
            }
            whole.append(part)
        }
        let count = numbers.reduce(0) { $0 + $1.width }
        #expect(whole.bitCount == count)
        let bytes = whole.finish()
        #expect(bytes.count == (count + 7) / 8)
        var reader = BitReader(bytes)
        for (value, width) in numbers { #expect(reader.number(width) == value) }
    }
}
