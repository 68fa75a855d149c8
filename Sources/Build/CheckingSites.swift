package import Checking
import Ingest

/// Checks a built site, several files at once.
package func checkSite(_ folder: String, jobs: Int) async throws(CheckError) -> CheckReport {
    let site = try SiteCheck(folder: folder)
    var report = site.conclude(await inParallel(site.pagePaths, jobs: jobs) { site.check(page: $0) })
    report.faults = withExcerpts(report.faults)
    return report
}
