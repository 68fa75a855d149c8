import Foundation
import Preview
import Synchronization
import TestSupport
import Testing

/// One behind the other: a signal ends whoever waits, and there is one handler in a process.
@Suite("Waiting for changes", .serialized)
struct PreviewEventsTests {
    @Test("a change wakes whoever waits, once, also in a folder that came later; then it is told that all is quiet")
    func events() throws {
        let folder = try TemporaryFolder()
        try folder.write("seeds/a.txt", "一")
        var events = PreviewEvents(watching: [folder.path + "/seeds"], quietTime: .milliseconds(1))
        for change in ["seeds/a.txt", "seeds/b.txt", "seeds/2023/c.txt", "seeds/2023/d.txt"] {
            try folder.write(change, "一二\(change)")
            let first = events.next()
            #expect(first == .changed, "\(change)")
            try folder.write("seeds/.a.txt.swp", change)
            let second = events.next()
            #expect(second == .quiet, "\(change)")
        }
    }

    @Test("the loop rebuilds on a change and ends on a signal, the server stopped")
    func loop() throws {
        let site = try ServedSite(["index.html": "一"])
        try site.folder.write("seeds/a.txt", "一")
        let server = site.server
        let seeds = site.folder.path + "/seeds"
        let before = try server.reply(to: "/-/changes.txt").text
        let rebuilds = Atomic(0)
        let isDone = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            var events = PreviewEvents(watching: [seeds])
            while events.next() == .changed {
                rebuilds.add(1, ordering: .relaxed)
                server.announceChange()
            }
            server.stop()
            isDone.signal()
        }
        // Written again and again: the first time may come before the loop has begun to watch.
        var text = "一"
        while try server.reply(to: "/-/changes.txt").text == before {
            text += "一"
            try site.folder.write("seeds/a.txt", text)
            usleep(250_000)
        }
        #expect(rebuilds.load(ordering: .relaxed) >= 1)
        #expect(kill(getpid(), SIGINT) == 0)
        #expect(isDone.wait(timeout: .now() + 60) == .success)
        #expect(throws: NoListener(port: server.port)) { _ = try RawClient(port: server.port) }
    }
}
