import Archive
import Synchronization
import TestSupport
import Testing
import Text

@testable import Search

private final class BytesDepot: Depot {
    private let all = Mutex<Bytes>([])

    func put(_ bytes: Bytes) -> Range<Int>? {
        all.withLock { all in
            all += bytes
            return all.count - bytes.count..<all.count
        }
    }

    func noteDamage() {}

    func bytes(in place: Range<Int>) -> Bytes { all.withLock { Bytes($0[place]) } }
}

@Suite("Runs are merged")
struct PostingMergeTests {
    private static let documents = MadeArchive.documents(700)
    private static let plan = SearchPlan(documents.map { SearchPlan.Publication(day: $0.day, source: "") })
    private static let runs = plan.runs.map { run in
        SearchRun(run, documents: run.numbers.map { documents[plan.places[$0]] }, folding: Folding())
    }

    private func merged(_ volume: SearchPlan.Volume, leastCount: Int) -> [[UInt64]] {
        let runs = Self.runs.filter { $0.part == volume.part }
        var merge = PostingMerge(volume: volume.number, of: volume.part, runs: runs, leastCount: leastCount)
        var parts: [[UInt64]] = []
        while let postings = merge.next() { parts.append(postings) }
        return parts
    }

    @Test("into the same postings, however few at a time")
    func parts() {
        for volume in Self.plan.volumes {
            let whole = merged(volume, leastCount: .max), parts = merged(volume, leastCount: 1)
            #expect(whole.count <= 1 && Array(parts.joined()) == whole.first ?? [])
            #expect(parts.allSatisfy { Set($0.map { $0 >> 46 }).count == 1 })
        }
    }

    @Test("ascending, each article's posting of a term once")
    func order() {
        for volume in Self.plan.volumes {
            let places = merged(volume, leastCount: 1).joined().map { $0 >> 4 }
            #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
        }
        #expect(Self.plan.volumes.reduce(0) { $0 + merged($1, leastCount: 1).count } > 50)
    }

    @Test("into the same volumes where they lie in a depot, and so do the volumes")
    func deposited() {
        let depot = BytesDepot()
        let runs = Self.runs.map { run in
            var run = run
            run.deposit(in: depot)
            return run
        }
        #expect(zip(runs, Self.runs).allSatisfy { $0.volumes == $1.volumes })
        for volume in Self.plan.volumes {
            let held = SearchVolume(volume, of: Self.plan, runs: Self.runs)
            var other = SearchVolume(volume, of: Self.plan, runs: runs)
            other.deposit(in: depot)
            #expect(other.shards == held.shards && other.folders == held.folders)
            #expect(other.shardCount == held.shards.count && other.separators == held.separators)
        }
    }
}
