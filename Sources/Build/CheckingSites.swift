package import Checking
import Ingest

/// Checks a built site, several files at once.
///
/// - Parameter host: where it is to be published: what that host does not take is told too.
package func checkSite(_ folder: String, host: Host? = nil, jobs: Int) async throws(CheckError) -> CheckReport {
    let site = try SiteCheck(folder: folder)
    var report = site.conclude(await inParallel(site.filePaths, jobs: jobs) { site.check(file: $0) })
    if let host { report.faults = (report.faults + site.faults(on: host)).sorted() }
    report.faults = withExcerpts(report.faults)
    return report
}
