import Disk
import Foundation

/// A folder for one test, gone when the value dies.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("broadsheet-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file below the folder, making the folders on its way.
    @discardableResult
    package func write(_ name: String, _ text: String) throws -> String {
        try write(name, bytes: Array(text.utf8))
    }

    @discardableResult
    package func write(_ name: String, bytes: [UInt8]) throws -> String {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Writes a file in one step: whoever watches the folder sees the old one or the new one, and none that is empty as yet.
    package func replace(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path).appendingPathComponent(name), options: .atomic)
    }

    /// Writes the site's scripts into `assets/`, each by itself as it is in `Sources/Scripts`.
    package func writeScripts(under path: String = "") throws {
        for script in try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/Sources/Scripts")
        where script.hasSuffix(".js") {
            try write(path + "assets/" + script, bytes: try Repository.read("Sources/Scripts/" + script))
        }
    }

    package func read(_ name: String) throws -> String {
        String(decoding: try readFile(path + "/" + name), as: UTF8.self)
    }

    /// The paths of all files below the folder, relative to it, sorted.
    package func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path + "/" + $0, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}
