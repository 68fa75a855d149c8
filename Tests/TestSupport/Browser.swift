import Foundation

/// Debian's Chromium without a window. A test that needs it fails where it is missing: nothing is skipped.
package enum Browser {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The document of a page as it stands after its scripts have run, as HTML.
    ///
    /// - Parameter budget: how many milliseconds of the page's own time pass; waiting for the server does not count.
    package static func dumpDOM(_ url: String, budget: Int = 10_000) throws -> String {
        try visit(url, budget: budget).document
    }

    /// A page as it stands after its scripts have run.
    package struct Visit {
        package var document: String
        /// What was written to the console, of the frames in the page too: faults that nobody caught are there.
        package var console: [String]
    }

    /// - Parameter budget: see `dumpDOM`.
    package static func visit(_ url: String, budget: Int = 10_000) throws -> Visit {
        let printed = try run(["--enable-logging=stderr", "--virtual-time-budget=\(budget)", "--dump-dom", url])
        let console = printed.errors.split(separator: "\n").filter { $0.contains(":CONSOLE") }.map { String($0) }
        return Visit(document: printed.output, console: console)
    }

    /// A picture of a page, written to the file `path` as PNG.
    package static func screenshot(
        _ url: String, width: Int, height: Int = 1200, dark: Bool = false, to path: String
    ) throws {
        var arguments = ["--virtual-time-budget=10000", "--window-size=\(width),\(height)", "--hide-scrollbars"]
        if dark { arguments += ["--blink-settings=preferredColorScheme=0"] }
        _ = try run(arguments + ["--screenshot=\(path)", url])
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(description: "chromium wrote no screenshot of \(url)")
        }
    }

    private static func executable() throws -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for name in ["chromium", "chromium-browser"] {
            for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
                return "\(folder)/\(name)"
            }
        }
        throw Failure(description: "no chromium on PATH; the browser tests need it: apt-get install chromium")
    }

    /// Runs Chromium to its end and returns what it printed; one that hangs is ended and fails.
    private static func run(_ arguments: [String]) throws -> (output: String, errors: String) {
        let scratch = try TemporaryFolder()
        let output = try scratch.write("output", ""), errors = try scratch.write("errors", "")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try executable())
        process.arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                // Nothing glides: it is at once where it belongs.
                "--force-prefers-reduced-motion",
                "--user-data-dir=\(scratch.path)/profile",
            ] + arguments
        // Files, not pipes: a long document would fill a pipe and stop the browser.
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let deadline = Date().addingTimeInterval(300)
        while process.isRunning {
            if Date() > deadline {
                kill(process.processIdentifier, SIGKILL)
                throw Failure(description: "chromium did not end within five minutes: \(arguments.last ?? "")")
            }
            usleep(20_000)
        }
        guard process.terminationStatus == 0 else {
            throw Failure(
                description: "chromium ended with status \(process.terminationStatus): \(arguments.last ?? "")")
        }
        return (try scratch.read("output"), try scratch.read("errors"))
    }
}
