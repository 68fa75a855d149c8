import Disk
import Foundation
import TestSupport
import Testing

@Suite("Notices of changes in folders")
struct FolderNoticesTests {
    private func expectNotice(
        _ isExpected: Bool, _ notices: inout FolderNotices, _ what: String, _ change: () throws -> Void
    ) throws {
        let isEarly = notices.take()
        #expect(!isEarly, "before: \(what)")
        try change()
        let isNoticed = notices.take()
        #expect(isNoticed == isExpected, "\(what)")
    }

    private func isUnfinished(_ notices: inout FolderNotices) -> Bool {
        _ = notices.take()
        return notices.isUnfinished
    }

    @Test("what comes, goes, is written, renamed or touched is noticed; what begins with a full stop is not")
    func kinds() throws {
        let folder = try TemporaryFolder()
        let place = folder.path, manager = FileManager.default
        try folder.write("sub/a.txt", "一")
        guard var notices = FolderNotices() else { throw CocoaError(.featureUnsupported) }
        notices.watch([place, place + "/sub", place + "/missing"])
        try expectNotice(true, &notices, "a new file") { try folder.write("b.txt", "一") }
        try expectNotice(true, &notices, "a longer file") { try folder.write("sub/a.txt", "一二") }
        try expectNotice(true, &notices, "another name") {
            try manager.moveItem(atPath: place + "/b.txt", toPath: place + "/c.txt")
        }
        try expectNotice(true, &notices, "a file gone") { try manager.removeItem(atPath: place + "/c.txt") }
        try expectNotice(true, &notices, "another age") {
            try manager.setAttributes([.modificationDate: Date()], ofItemAtPath: place + "/sub/a.txt")
        }
        try expectNotice(false, &notices, "an editor's own file") {
            let file = try #require(fopen(place + "/.a.txt.swp", "w"))
            fclose(file)
        }
        try expectNotice(false, &notices, "a file that is read") { _ = try folder.read("sub/a.txt") }
        notices.watch([place])
        _ = notices.take()
        try expectNotice(false, &notices, "a folder that is watched no more") { try folder.write("sub/d.txt", "一") }
    }

    @Test("a file that is written is unfinished until it is closed, one that is gone until another takes its place")
    func unfinished() throws {
        let folder = try TemporaryFolder()
        guard var notices = FolderNotices() else { throw CocoaError(.featureUnsupported) }
        notices.watch([folder.path])
        let file = try #require(fopen(folder.path + "/a.txt", "w"))
        fputs("一", file)
        fflush(file)
        let isOpenUnfinished = isUnfinished(&notices)
        #expect(isOpenUnfinished)
        fclose(file)
        let isClosedUnfinished = isUnfinished(&notices)
        #expect(!isClosedUnfinished)
        rename(folder.path + "/a.txt", folder.path + "/.a.txt~")
        let isGoneUnfinished = isUnfinished(&notices)
        #expect(isGoneUnfinished)
        rename(folder.path + "/.a.txt~", folder.path + "/a.txt")
        let isBackUnfinished = isUnfinished(&notices)
        #expect(!isBackUnfinished)
    }
}
