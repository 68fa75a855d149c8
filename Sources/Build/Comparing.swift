import Archive
import Ingest
package import Planning
package import Text

/// What `broadsheet plan` is told.
package struct PlanOptions: Sendable, Equatable {
    /// The manifest of what is online, or the folder of a site.
    package var online: String
    /// The site that was built.
    package var site = "public"
    /// The pages and articles, beside which `redirects.yml` lies.
    package var source = "seeds"
    /// An address that would break is a fault.
    package var isStrict = false
    /// Proposals are added to `redirects.yml`.
    package var writes = false

    package init(online: String) { self.online = online }
}

/// What publishing would change, and what was written down of it.
package struct PlanReport: Sendable {
    package var plan: PublicationPlan
    package var faults: [SourceFault] = []
    /// How many proposals were added to `redirects.yml`, and its path; nil where none was.
    package var written: (count: Int, path: String)?
    package var isStrict: Bool

    package var isGood: Bool { !faults.contains { $0.isFault(isStrict: isStrict) } }
}

/// Compares a built site with what is online.
///
/// - Throws: where one of the two cannot be read.
package func planPublication(_ options: PlanOptions) throws(SourceFault) -> PlanReport {
    let online = try PublishedSite(online: options.online)
    let built = try PublishedSite(built: options.site)
    let known = loadOldAddresses(in: options.source)
    let agreed = known.addresses.filter { $0.isConfirmed && $0.target == nil }.map(\.path)
    let plan = plan(built, against: online, agreed: Set(agreed))
    var report = PlanReport(plan: plan, faults: known.faults, isStrict: options.isStrict)
    if options.isStrict, !plan.unagreed.isEmpty {
        report.faults.append(SourceFault(PlanningFault.wouldBreak(plan.unagreed.count), path: options.online))
    }
    guard options.writes else { return report }
    let listed = Set(known.addresses.map(\.path))
    let new = plan.broken.filter { !listed.contains($0.path) && sitePath($0.path) != nil }.map {
        ProposedAddress(path: $0.path, target: $0.target, note: $0.note)
    }
    if !new.isEmpty { report.written = (new.count, try propose(new, in: options.source)) }
    return report
}
