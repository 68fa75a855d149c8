package import Publishing
import Synchronization

/// Packs a built site into tar archives, several at once; only those are written that become others.
///
/// - Parameter count: how many; a file of the site is in the one that its path tells.
package func packSite(
    _ folder: String, into output: String, parts count: Int, jobs: Int
) async throws(PublishError) -> PublishReport {
    try checkApart(output, from: folder)
    let parts = try SiteParts(ofSite: folder, count: count)
    let locked = try LockedFolder(output)
    guard !locked.holdsOtherThanParts else { throw .notOfParts(output) }
    let paths = parts.paths
    let publisher = try Publisher(locked, plan: OutputPlan(paths: paths) { paths[$0] })
    let hasFailed = Atomic(false)
    let failures = await inParallel(Array(0..<count), jobs: jobs) { part -> PublishError? in
        if hasFailed.load(ordering: .relaxed) { return nil }
        do throws(PublishError) {
            try parts.write(part, with: publisher)
            return nil
        } catch {
            hasFailed.store(true, ordering: .relaxed)
            return error
        }
    }.compactMap { $0 }
    // Others that were at work when the first one met it may only know that they were stopped.
    if let failure = failures.first(where: { $0 != .stopped }) ?? failures.first { throw failure }
    try parts.writeList(with: publisher)
    return try publisher.finish()
}
