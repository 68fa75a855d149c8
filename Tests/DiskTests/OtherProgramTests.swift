import Disk
import Foundation
import Testing

@Suite("Programs in processes of their own")
struct OtherProgramTests {
    private static let bounds = OtherProgram.Bounds(seconds: 20, memory: 1 << 32, output: 1 << 20)

    private func run(_ name: String, _ arguments: [String], _ bounds: OtherProgram.Bounds = bounds) throws
        -> OtherProgram.Outcome
    {
        try #require(OtherProgram(named: name)).run(arguments, within: bounds)
    }

    @Test("arguments are handed on as they are, and no shell looks at them")
    func arguments() throws {
        let outcome = try run("printf", ["%s|", "$HOME", "a; exit 3", "`id`", "丁"])
        #expect(String(decoding: outcome.output, as: UTF8.self) == "$HOME|a; exit 3|`id`|丁|")
        #expect(outcome.end == .exit(0))
    }

    @Test("how it ended, and what it complained of")
    func ends() throws {
        #expect(try run("false", []).end == .exit(1))
        let outcome = try run("cat", ["/nowhere"])
        #expect(outcome.end == .exit(1) && String(decoding: outcome.complaints, as: UTF8.self).contains("/nowhere"))
        #expect(try run("sh", ["-c", "kill -SEGV $$"]).end == .signal(11))
    }

    @Test("its input is empty")
    func input() throws {
        #expect(try run("cat", []).output.isEmpty)
    }

    @Test("one that takes too long is ended")
    func time() throws {
        var bounds = Self.bounds
        bounds.seconds = 1
        #expect(try run("sleep", ["600"], bounds).end == .tooLong)
    }

    @Test("one that goes on behind its outputs is ended, and what it started with it")
    func goesOn() throws {
        var bounds = Self.bounds
        bounds.seconds = 1
        #expect(try run("sh", ["-c", "exec >&- 2>&-; sleep 600"], bounds).end == .tooLong)
        let outcome = try run("sh", ["-c", "sleep 600 & echo $!; wait"], bounds)
        let child = try #require(pid_t(String(decoding: outcome.output.dropLast(), as: UTF8.self)))
        #expect(outcome.end == .tooLong)
        var isGone = false
        for _ in 0..<1_000 where !isGone {
            // Ended and not yet waited for by whoever inherits it, it is a zombie, whose state stands behind its name.
            let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
            isGone = state.map { $0.contains(") Z ") } ?? true
            if !isGone { usleep(20_000) }
        }
        #expect(isGone)
    }

    @Test("one that writes without end is ended")
    func output() throws {
        let outcome = try run("yes", [])
        #expect(outcome.end == .tooMuchOutput && outcome.output.count < 2 << 20)
    }

    @Test("one that takes too much memory does not get it")
    func memory() throws {
        var bounds = Self.bounds
        bounds.memory = 100_000_000
        let outcome = try run("dd", ["if=/dev/zero", "of=/dev/null", "bs=300M", "count=1"], bounds)
        #expect(outcome.end == .exit(1))
    }

    @Test("one that is not there is none")
    func missing() {
        #expect(OtherProgram(named: "no-such-program") == nil)
    }
}
