import Archive
import Foundation
import Testing
import TestSupport
import Text
@testable import Site

struct LookTests {
@Test func look() throws {
    guard let folder = ProcessInfo.processInfo.environment["LOOK"] else { return }
    for (path, bytes) in try Fixture.site(Fixture.sampleArchive()).renderAll() {
        let url = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }
}
}
