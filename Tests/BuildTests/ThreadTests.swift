import Foundation
import TestSupport
import Testing

@Suite("Few threads")
struct ThreadTests {
    /// Runs the program as a user who may have no further thread. The limit does not hold for the system's own user.
    private func runWithoutThreads(_ words: String...) throws -> (status: Int32, errors: String) {
        let folder = try TemporaryFolder()
        let program = folder.path + "/broadsheet"
        try FileManager.default.copyItem(atPath: try Program.executable().path, toPath: program)
        for (path, mode) in [(folder.path, 0o755), (program, 0o755)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        let asNobody = geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["timeout", "-k", "1", "60"] + asNobody + ["prlimit", "--nproc=1", program] + words
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: try folder.write("errors", ""))
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try folder.read("errors"))
    }

    @Test(
        "without threads the program says so and ends, instead of waiting for one",
        arguments: ["build", "serve", "check"])
    func noThreads(_ command: String) throws {
        let outcome = try runWithoutThreads(command)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                broadsheet: error: the system gives this program too few threads: Resource temporarily unavailable
                hint: end other programs of this user, or raise the limit (ulimit -u, or that of the container)

                """)
    }
}
