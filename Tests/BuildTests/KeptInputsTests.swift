import Records
import Site
import Testing

@testable import Build

/// What cannot be read again costs the rendering of every page, and no byte of the site: no other test would see it.
@Suite("What pages were made from")
struct KeptInputsTests {
    @Test("what each file asked for is read again as it was written")
    func roundTrip() throws {
        let facts = FactTable(ground: 9, words: [1, 10, 2, 20])
        let files: [ArraySlice<UInt64>] = [[1, 2, 3], [], [7], [4, 5, 6, 7][1...2]]
        var reader = RecordReader(KeptInputs.record(facts, lists: 5, files: files))
        let read = try KeptInputs(from: &reader)
        #expect(read.facts.ground == 9 && read.facts.words == facts.words && read.lists == 5)
        #expect(read.count == files.count && files.indices.allSatisfy { read[$0] == files[$0] })
    }
}
