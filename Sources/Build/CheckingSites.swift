package import Checking

/// Checks a built site, several files at once.
package func checkSite(_ folder: String, jobs: Int) async throws(CheckError) -> CheckReport {
    let site = try SiteCheck(folder: folder)
    return site.conclude(await inParallel(site.filePaths, jobs: jobs) { site.check(file: $0) })
}
