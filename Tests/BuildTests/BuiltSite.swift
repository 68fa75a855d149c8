import Build
import Foundation
import TestSupport
import Testing
import Text

/// A site built into `public/` in a folder of its own.
struct BuiltSite {
    let folder: TemporaryFolder
    let report: BuildReport
    private let sourceFolder: String

    /// The site of the repository's own archive.
    static func seeds(jobs: Int = 2) async throws -> BuiltSite {
        try await build(from: Repository.root + "/seeds", into: TemporaryFolder(), jobs: jobs)
    }

    static func build(
        from source: String, templates: String = Repository.root + "/templates", into folder: TemporaryFolder,
        jobs: Int = 2
    ) async throws -> BuiltSite {
        var options = BuildOptions()
        options.source = source
        options.templates = templates
        options.output = folder.path + "/public"
        options.jobs = jobs
        return BuiltSite(folder: folder, report: await buildSite(options), sourceFolder: source)
    }

    func read(_ path: String) throws -> String { try folder.read("public/" + path) }

    func source(_ path: String) throws -> Bytes {
        Bytes(try Data(contentsOf: URL(fileURLWithPath: sourceFolder + "/" + path)))
    }

    /// The paths of all files of the site.
    func files() throws -> [String] {
        try folder.files().filter { $0.hasPrefix("public/") }.map { String($0.dropFirst("public/".count)) }
    }

    /// What all files hold, by path.
    func contents() throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try files().map { ($0, try read($0)) })
    }

    func jsonLines(_ path: String) throws -> [JSONValue] {
        try read(path).split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    }
}

/// Two small pages in `seeds/`, to be changed by a test.
struct SmallArchive {
    let seeds: TemporaryFolder

    init() throws {
        seeds = try TemporaryFolder()
        try seeds.write("seeds/2023-05-18_A01.txt", page(of: "招商引资", day: 17))
        try seeds.write("seeds/2023-06-02_A01.txt", page(of: "城市更新", day: 1))
    }

    func build(into folder: TemporaryFolder? = nil, jobs: Int = 2) async throws -> BuiltSite {
        try await .build(from: seeds.path + "/seeds", into: folder ?? TemporaryFolder(), jobs: jobs)
    }
}

/// A page of one article about a subject.
func page(of subject: String, day: Int) -> String {
    """
    二七区召开\(subject)推进会

    本报讯 5月\(day)日，二七区召开\(subject)推进
    会，区委书记樊惠林主持会议并讲话，要求
    各单位抓好\(subject)各项工作落实。记者 景静

    """
}

/// Compares with a golden file, or writes it when recording.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let path = Repository.root + "/Tests/BuildTests/Golden/" + name
    if Repository.isRecording {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n"), wanted = golden.split(separator: "\n")
    for (number, pair) in zip(lines, wanted).enumerated() where pair.0 != pair.1 {
        Issue.record("\(name):\(number + 1) is now\n\(pair.0)\nand was\n\(pair.1)", sourceLocation: sourceLocation)
        return
    }
    #expect(lines.count == wanted.count, "\(name) has another length", sourceLocation: sourceLocation)
}
