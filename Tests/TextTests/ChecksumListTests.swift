import Testing
import Text

@Suite("Lists of checksums")
struct ChecksumListTests {
    static let list = "XXH3 (a (b) = c.html) = 00000000000000ff\nXXH3 (人/樊惠林.html) = f0e1d2c3b4a59687\n"

    @Test("are read as they are written, by path")
    func roundTrip() {
        var faulty: [Int] = []
        let list = ChecksumList(parsing: Bytes(Self.list.utf8), faultyLines: &faulty)
        #expect(faulty.isEmpty)
        #expect(list.entries.map(\.path) == ["a (b) = c.html", "人/樊惠林.html"])
        #expect(list.entries.map(\.checksum) == [255, 0xF0E1_D2C3_B4A5_9687])
        #expect(String(utf8: ChecksumList(list.entries.reversed()).bytes) == Self.list)
    }

    @Test("tell which lines are none of a list")
    func faulty() {
        var faulty: [Int] = []
        let lines = [
            "", "XXH3 (a) = 00000000000000f", "XXH3 (a) = 00000000000000fg", "XXH3 () = 00000000000000ff",
            "XXH3 (a) = +0000000000000ff", "XXH (a) = 00000000000000ff", "XXH3 (a) = 00000000000000ff", "x",
        ]
        let list = ChecksumList(parsing: Bytes(lines.joined(separator: "\n").utf8), faultyLines: &faulty)
        #expect(faulty == [1, 2, 3, 4, 5, 6, 8])
        #expect(list.entries.map(\.path) == ["a"])
    }

    @Test("have the same hash for a file read whole and in parts", arguments: [0, 1, 240, 241, 600_000])
    func parts(_ length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 / 3) }
        var hasher = ContentHasher()
        for start in stride(from: 0, to: length, by: 999) {
            let part = Bytes(bytes[start..<min(length, start + 999)])
            hasher.append(part.span)
        }
        #expect(hasher.hash == contentHash(bytes.span))
    }
}
