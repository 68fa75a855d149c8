package import Publishing
package import Records
import Store
import Text

/// What a build leaves for the next: what it looked at, what it wrote, and what it told. Where all of it is still so, the next
/// one has nothing to do but to tell it again.
struct KeptBuild: Sendable {
    /// What it was asked for.
    var request: [String]
    /// The folders that it read.
    var inputs: [InputFolder]
    /// Every file of the site.
    var files: PublishedFiles
    var manifest: FileStamp?
    var report: BuildReport
    /// The hash of what was kept of the pages' inputs (`KeptPages`): of another build's they would say nothing.
    var pages: UInt64
}

extension BuildOptions {
    /// All that the site and the report depend on besides the files that are read.
    var request: [String] {
        [source, output] + [templates, baseURL, language].map { $0.map { "given " + $0 } ?? "not given" }
    }
}

extension KeptBuild {
    /// Whether the site is still as this build wrote it, for a build of which the same is asked. What it read is compared before.
    func stillHolds(for options: BuildOptions) async -> Bool {
        guard request == options.request, manifest == manifestStamp(ofSite: options.output) else { return false }
        let runs = evenRuns(of: Array(0..<files.count), count: options.jobs)
        return await inParallel(runs, jobs: options.jobs) {
            untouchedFiles(files, $0.indices, in: options.output).allSatisfy { $0 }
        }
        .allSatisfy { $0 }
    }

    /// What the next build tells, which changes nothing.
    var repeatedReport: BuildReport {
        var report = report
        report.unchanged = report.files
        (report.written, report.removed) = (0, 0)
        return report
    }
}

extension KeptBuild: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(request)
        writer.write(inputs)
        writer.write(files)
        writer.write(manifest)
        writer.write(report)
        writer.write(hash: pages)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        request = try [String](from: &reader)
        inputs = try [InputFolder](from: &reader)
        files = try PublishedFiles(from: &reader)
        manifest = try FileStamp?(from: &reader)
        report = try BuildReport(from: &reader)
        pages = try reader.readHash()
    }
}

extension FileStamp: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(size)
        writer.write(hash: UInt64(bitPattern: Int64(modified)))
        // Mostly the same.
        writer.write(changed &- modified)
        writer.write(bits: inode)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let size = try Int(from: &reader)
        let modified = Int(Int64(bitPattern: try reader.readHash()))
        let changed = modified &+ (try Int(from: &reader))
        self.init(size: size, modified: modified, changed: changed, inode: try reader.readBits())
    }
}

extension PublishedFiles: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(utf8: names)
        writer.write(words: words)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let names = Bytes(try reader.readBytes())
        guard let files = PublishedFiles(names: names, words: try reader.readWords()) else { throw RecordError() }
        self = files
    }
}
