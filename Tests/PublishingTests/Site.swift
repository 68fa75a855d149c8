import Disk
import Foundation
import Publishing
import TestSupport

/// A site for a test: what its files hold, by path.
typealias Site = [String: String]

extension TemporaryFolder {
    /// The output folder, which the first build makes.
    var output: String { path + "/public" }

    /// Builds `site` as a whole; with `limit`, is killed after so many writes.
    @discardableResult
    func publish(_ site: Site, killedAfter limit: Int = .max) throws -> PublishReport {
        let publisher = try Publisher(folder: output, plan: OutputPlan(paths: site.keys.sorted()) { _ in "" })
        for (path, text) in site.sorted(by: { $0.key < $1.key }).prefix(limit) {
            try publisher.write(Array(text.utf8), to: path)
        }
        return limit == .max ? try publisher.finish() : PublishReport()
    }

    /// The files below the output folder, with their texts.
    func site() throws -> Site {
        let names = try files().filter { $0.hasPrefix("public/") }
        return Dictionary(uniqueKeysWithValues: try names.map { (String($0.dropFirst(7)), try read($0)) })
    }

    /// The folders below the output folder.
    func folders() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: output).filter {
            try status(of: output + "/" + $0, followingLinks: false).kind == .folder
        }.sorted()
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }
}

/// A random site over few names, so that files become folders and folders files, and contents come back.
func randomSite(_ generator: inout SeededGenerator) -> Site {
    let names = ["a", "b", "甲", "a-b"]
    var site: Site = [:]
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
        let depth = Int.random(in: 1...3, using: &generator)
        let path = (0..<depth).map { _ in names.randomElement(using: &generator)! }.joined(separator: "/")
        let clashes = site.keys.contains { $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") }
        if !clashes { site[path] = ["", "one", "two", "three"].randomElement(using: &generator)! }
    }
    return site
}
