import Records
import TestSupport
import Testing
import Text

@testable import Search

/// Parts of the index that one build leaves for the next.
@Suite("Kept parts of the index")
struct IndexRecordTests {
    private static let documents = MadeArchive.documents(600)
    private static let plan = SearchPlan(documents.map { SearchPlan.Publication(day: $0.day, source: "") })
    private static let runs = plan.runs.map { run in
        SearchRun(run, documents: run.numbers.map { documents[plan.places[$0]] }, folding: Folding())
    }

    private func bytes(_ value: some Recordable) -> Bytes {
        var writer = RecordWriter()
        writer.write(value)
        return writer.bytes
    }

    @Test("a run comes back as it was", arguments: plan.runs.indices)
    func runs(_ number: Int) throws {
        let run = Self.runs[number]
        var reader = RecordReader(bytes(run))
        let again = try SearchRun(from: &reader)
        #expect(reader.isAtEnd)
        #expect(again.numbers == run.numbers && again.part == run.part && again.days == run.days)
        #expect(again.folders == run.folders && again.volumes == run.volumes)
    }

    @Test("a volume comes back as it was, whether it holds terms or none")
    func volumes() throws {
        let volumes = Self.plan.volumes.map { SearchVolume($0, of: Self.plan, runs: Self.runs) }
        #expect(volumes.contains { $0.shards.isEmpty } && volumes.contains { !$0.commonTerms.isEmpty })
        for volume in volumes {
            var reader = RecordReader(bytes(volume))
            let again = try SearchVolume(from: &reader)
            #expect(reader.isAtEnd)
            #expect(again.folders == volume.folders && again.shards == volume.shards)
            #expect(again.separators == volume.separators)
            #expect(again.commonTerms.map(\.term) == volume.commonTerms.map(\.term))
            #expect(again.commonTerms.map(\.degree) == volume.commonTerms.map(\.degree))
        }
    }

    @Test("a run is another one by any of its documents, and by its place alone")
    func runKeys() {
        let numbers = Self.documents.indices.map { UInt64($0) }
        let (runs, places) = (Self.plan.runs, Self.plan.places)
        let keys = runs.map { $0.key(numbers, places: places) }
        #expect(Set(keys).count == runs.count)
        for changed in [0, 299, 599] {
            var others = numbers
            others[changed] += 1_000
            let different = runs.indices.filter { runs[$0].key(others, places: places) != keys[$0] }
            #expect(different == runs.indices.filter { runs[$0].numbers.contains { places[$0] == changed } })
        }
        let alike = [UInt64](repeating: 7, count: numbers.count)
        #expect(Set(runs.map { $0.key(alike, places: places) }).count == runs.count)
    }

    @Test("a volume is another one by what its part's runs hold of it, and by nothing else")
    func volumeKeys() {
        let volumes = Self.plan.volumes
        let keys = volumes.map { $0.key(Self.runs) }
        #expect(Set(keys).count == volumes.count)
        var changed = Self.documents
        changed[0].title += "龘龘"
        let first = Self.plan.runs.map { run in
            SearchRun(run, documents: run.numbers.map { changed[Self.plan.places[$0]] }, folding: Folding())
        }
        let different = volumes.indices.filter { volumes[$0].key(first) != keys[$0] }
        #expect(!different.isEmpty && different.count < 8, "\(different.count)")
    }
}
