import Foundation
import FoundationNetworking
import TestSupport

/// The built `broadsheet` program, beside the tests.
struct Program {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try run(arguments, environment: environment)
    }

    /// Runs the program with what it reads at standard input.
    static func run(_ arguments: String..., input: String) throws -> Outcome { try run(arguments, input: input) }

    /// Runs the program to its end, in the repository's root or another folder.
    ///
    /// - Parameters:
    ///   - output: a file that takes its standard output instead.
    ///   - input: what it reads; nil where nothing is said.
    static func run(
        _ arguments: [String], in folder: String = Repository.root, environment: [String: String] = [:],
        output: String? = nil, input: String? = nil
    ) throws -> Outcome {
        let scratch = try TemporaryFolder()
        let process = Process()
        process.executableURL = try executable()
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        // Files, not pipes: who writes much is not held up.
        let ownOutput = try scratch.write("output", "")
        process.standardOutput = FileHandle(forWritingAtPath: output ?? ownOutput)
        process.standardError = FileHandle(forWritingAtPath: try scratch.write("errors", ""))
        if let input { process.standardInput = FileHandle(forReadingAtPath: try scratch.write("input", input)) }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try scratch.read("output"), errors: try scratch.read("errors"))
    }

    /// The program that the environment names, else the one built with the tests.
    static func executable() throws -> URL {
        if let path = ProcessInfo.processInfo.environment["BROADSHEET"] { return URL(fileURLWithPath: path) }
        // The test runner stands in the folder of the build's products, or in a bundle in it.
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<4 {
            let program = folder.appendingPathComponent("broadsheet")
            if FileManager.default.isExecutableFile(atPath: program.path) { return program }
            folder.deleteLastPathComponent()
        }
        throw CocoaError(.fileNoSuchFile)
    }
}

/// A `broadsheet serve` at work; ended when the value dies.
final class ServingProgram {
    private let process = Process()
    private let scratch: TemporaryFolder
    let url: String

    /// What it has told of faults and the like so far.
    var errors: String { get throws { try scratch.read("errors") } }

    /// Waits until the site is built and served.
    init(source: String, output: String, port: Int = 0) throws {
        scratch = try TemporaryFolder()
        process.executableURL = try Program.executable()
        process.arguments = [
            "serve", "--source", source, "--templates", Repository.root + "/templates", "--output", output, "--port",
            "\(port)",
        ]
        process.standardOutput = FileHandle(forWritingAtPath: try scratch.write("output", ""))
        process.standardError = FileHandle(forWritingAtPath: try scratch.write("errors", ""))
        try process.run()
        url = try ServingProgram.announcedURL(in: scratch)
    }

    deinit { process.terminate() }

    /// Ends the program as ctrl-C does, and gives its exit status.
    func interrupt() -> Int32 {
        process.interrupt()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Ends the program at once.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func fetch(_ path: String) throws -> String {
        guard let address = URL(string: url + path) else { throw CocoaError(.fileNoSuchFile) }
        return String(decoding: try Data(contentsOf: address), as: UTF8.self)
    }

    /// A page as soon as it is as a test waits for it, or what it is after a minute: on a busy machine a preview takes its time.
    func fetch(_ path: String, until isAwaited: (String) -> Bool) throws -> String {
        let deadline = ContinuousClock.now + .seconds(60)
        var page = try fetch(path)
        while !isAwaited(page), ContinuousClock.now < deadline {
            usleep(20_000)
            page = try fetch(path)
        }
        return page
    }

    private static func announcedURL(in scratch: TemporaryFolder) throws -> String {
        for _ in 0..<600 {
            let words = try scratch.read("output").split(whereSeparator: \.isWhitespace)
            if let url = words.first(where: { $0.hasPrefix("http://") }), words.last == "ends" { return String(url) }
            usleep(50_000)
        }
        throw CocoaError(.fileReadUnknown)
    }
}
