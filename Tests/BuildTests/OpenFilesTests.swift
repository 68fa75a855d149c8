import Foundation
import TestSupport
import Testing

@Suite("Few open files are enough")
struct OpenFilesTests {
    /// Runs the program with a limit on the files that it may have open.
    private func build(_ seeds: String, into output: String, limit: Int) throws -> (status: Int32, errors: String) {
        let process = Process(), scratch = try TemporaryFolder()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "ulimit -n \(limit); exec \"$0\" build --jobs 4 --source \"$1\" --output \"$2\"",
            try Program.executable().path, seeds, output,
        ]
        process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
        process.standardOutput = FileHandle(forWritingAtPath: try scratch.write("output", ""))
        process.standardError = FileHandle(forWritingAtPath: try scratch.write("errors", ""))
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try scratch.read("errors"))
    }

    @Test("a site of more folders than files may be open is built, and rebuilt, the same", arguments: [256, 32])
    func limits(_ limit: Int) throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder(), seeds = archive.seeds.path + "/seeds"
        for day in 1...300 { try archive.seeds.write("seeds/\(day)/a.txt", page(of: "防汛第\(day)次", day: 9)) }
        let whole = try Program.run("build", "--source", seeds, "--output", folder.path + "/whole")
        #expect(whole.status == 0)
        for _ in 0..<2 {
            let built = try build(seeds, into: folder.path + "/public", limit: limit)
            #expect(built.status == 0 && built.errors.isEmpty, "\(built.errors.prefix(400))")
        }
        let files = try folder.files()
        #expect(
            files.filter { $0.hasPrefix("public/") }.map { $0.dropFirst(7) }
                == files.filter { $0.hasPrefix("whole/") }.map { $0.dropFirst(6) })
    }
}
