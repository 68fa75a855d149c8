import Foundation
import Store
import TestSupport
import Testing
import Text

@Suite("A file without a name")
struct ScratchFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file() throws -> ScratchFile { try ScratchFile(beside: folder.path + "/missing/as/yet/public") }

    @Test("gives back what was put there, whoever puts beside it")
    func manyTasks() async throws {
        let file = try file()
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for number in 0..<200 {
                        let byte = UInt8(truncatingIfNeeded: task * 31 + number)
                        let bytes = Bytes(repeating: byte, count: number * 7)
                        let place = file.put(bytes)
                        #expect(place.map { file.bytes(in: $0) } == bytes)
                    }
                }
            }
        }
        #expect(file.failure == nil)
    }

    @Test("is in no folder, while it is used and afterwards")
    func nameless() throws {
        let file = try file()
        _ = file.put([1, 2, 3])
        #expect(try folder.files() == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test("tells that something could not be read again")
    func failure() throws {
        let file = try file()
        let place = try #require(file.put([1, 2, 3]))
        #expect(file.bytes(in: place.lowerBound..<place.upperBound + 1) == [])
        guard case .failed = file.failure else {
            Issue.record("nothing was told")
            return
        }
        #expect(file.bytes(in: place) == [1, 2, 3])
    }
}
