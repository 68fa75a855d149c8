import Testing
import Text

@Suite("Numbers of bytes in words")
struct ByteCountTests {
    static let cases: [(count: Int, words: String)] = [
        (0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (1999, "1.9 kB"), (16_000_000, "16 MB"),
        (256_000_000, "256 MB"), (1_099_511_627_776, "1 TB"), (.max, "9.2 EB"),
    ]

    @Test(arguments: cases)
    func words(_ count: Int, _ words: String) { #expect(bytesInWords(count) == words) }
}
