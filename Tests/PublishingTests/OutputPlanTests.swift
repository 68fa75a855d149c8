import TestSupport
import Testing

@testable import Publishing

@Suite("The plan of outputs")
struct OutputPlanTests {
    static let refused: [(what: String, path: String)] = [
        ("no name", ""), ("absolute", "/a"), ("up", "../a"), ("up in the middle", "a/../b"), ("up at the end", "a/.."),
        ("here", "./a"), ("an empty name", "a//b"), ("a folder", "a/"), ("NUL", "a\0b"), ("a line end", "a\nb"),
        ("DEL", "a\u{7F}"), ("a name of 256 bytes", String(repeating: "a", count: 256) + "/b"),
        ("a name of 258 bytes in Han", String(repeating: "长", count: 86)),
    ]

    @Test("a path that leads elsewhere or that no file system takes", arguments: refused)
    func isRefused(_ what: String, _ path: String) {
        #expect(throws: PublishError.badPath(path, origin: "1")) {
            try OutputPlan(paths: ["index.html", path]) { "\($0)" }
        }
    }

    static let plain = [
        "a", "...", "..a", "a..", ".a", "a/.b/c", "tags/樊惠林·〇.html", String(repeating: "长", count: 85),
    ]

    @Test(arguments: plain)
    func isPlain(_ path: String) throws {
        #expect(try OutputPlan(paths: [path]) { _ in "" }.count == 1)
    }

    @Test("two outputs on one path are an error that names both")
    func shared() {
        let error = #expect(throws: PublishError.self) {
            try OutputPlan(paths: ["a", "tags/x.html", "b", "tags/x.html"]) { ["A", "tag x", "B", "tag X"][$0] }
        }
        #expect(error == .sharedPath("tags/x.html", "tag x", "tag X"))
        #expect(error?.message == "two outputs share the path tags/x.html: tag x and tag X")
    }

    @Test("an output that is a folder of another is an error that names both")
    func fileAndFolder() {
        #expect(throws: PublishError.fileAndFolder("a", origin: "A", below: "a/b/c", belowOrigin: "C")) {
            try OutputPlan(paths: ["a-b", "a/b/c", "a.html", "a"]) { ["X", "C", "Y", "A"][$0] }
        }
    }

    @Test("a plan with more paths added is the plan of all of them", arguments: 0..<20)
    func added(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let all = (0..<60).map { "\("abc".randomElement(using: &random)!)/\($0 % 7)/\($0)" }.shuffled(using: &random)
        let count = Int.random(in: 0...all.count, using: &random)
        let plan = try OutputPlan(paths: Array(all[..<count])) { _ in "" }
            .adding(Array(all[count...])) { _ in "" }
        let whole = try OutputPlan(paths: all) { _ in "" }
        #expect(plan.paths == whole.paths && plan.order == whole.order && plan.folders == whole.folders)
    }

    static let clashes: [(first: [String], more: [String], error: PublishError)] = [
        (["b", "a"], ["c", "b"], .sharedPath("b", "0", "3")),
        (["c", "a"], ["b", "c"], .sharedPath("c", "0", "3")),
        (["x", "a/b"], ["a"], .fileAndFolder("a", origin: "2", below: "a/b", belowOrigin: "1")),
        (["x", "a"], ["d", "a/b"], .fileAndFolder("a", origin: "1", below: "a/b", belowOrigin: "3")),
        (["a"], ["b", "b"], .sharedPath("b", "1", "2")),
        (["a"], ["b", "/"], .badPath("/", origin: "2")),
    ]

    @Test("paths that are added are held against those that are there", arguments: clashes)
    func addedClash(_ first: [String], _ more: [String], _ error: PublishError) throws {
        let plan = try OutputPlan(paths: first) { "\($0)" }
        #expect(throws: error) { try plan.adding(more) { "\($0)" } }
    }

    @Test("two spellings of one letter are two paths, as they are to the kernel")
    func normalizationForms() throws {
        #expect(try OutputPlan(paths: ["caf\u{E9}", "cafe\u{301}"]) { _ in "" }.count == 2)
    }
}
