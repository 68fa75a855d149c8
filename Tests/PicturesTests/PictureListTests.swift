import Archive
import Records
import TestSupport
import Testing
import Text

@testable import Pictures

@Suite("What is kept of pictures")
struct PictureListTests {
    @Test("a list comes back as it was written, but for files that may have changed unseen")
    func roundTrip() throws {
        let bytes: Bytes = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 90, 1, 0, 3]
        let details = try #require(PictureDetails(bytes))
        var list = PictureList()
        for name in ["a-large.jpg", "a-small.jpg", "b-large.jpg"] { list.pictures[name] = details }
        let stamp = FileDigest.Stamp(size: 5, modified: -1, changed: 1 << 60, inode: .max)
        list.digests["2023/a.pdf"] = FileDigest(stamp: stamp, digest: 7, isSure: true)
        list.digests["b.pdf"] = FileDigest(stamp: stamp, digest: 8, isSure: false)
        var writer = RecordWriter()
        writer.write(list)
        var reader = RecordReader(writer.bytes)
        let read = try PictureList(from: &reader)
        #expect(reader.isAtEnd)
        #expect(read.pictures.mapValues(\.extent) == list.pictures.mapValues(\.extent) && read.pictures.count == 3)
        #expect(read.pictures["b-large.jpg"]?.checksum == details.checksum)
        #expect(read.digests.keys.sorted() == ["2023/a.pdf"] && read.digests["2023/a.pdf"]?.stamp == stamp)
        #expect(read.digests["2023/a.pdf"]?.digest == 7)
    }
}
