import Disk
import Foundation

/// Files of the repository that tests read.
package enum Repository {
    /// The repository's root.
    package static let root: String = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    package static func read(_ path: String) throws -> [UInt8] {
        try readFile(root + "/" + path)
    }

    /// The names of a folder's files that end in `ending`, sorted.
    package static func names(in folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).filter { $0.hasSuffix(ending) }
            .sorted()
    }

    /// Writes a golden file anew.
    package static func write(_ path: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: root + "/" + path))
    }

    /// Whether golden files are to be written anew: `RECORD=1 swift test`.
    package static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }
}
