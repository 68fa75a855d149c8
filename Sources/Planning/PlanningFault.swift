import Text

/// Why two sites cannot be compared, or may not take each other's place.
package enum PlanningFault: FaultKind {
    case webAddress(String)
    case missing
    case unreadable(String)
    case notAManifest
    case noManifest
    case notWhole
    case wouldBreak(Int)

    package var message: String {
        switch self {
        case .webAddress: "is an address on the web, and a file is read here"
        case .missing: "there is no such file or folder"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .notAManifest: "is no manifest of a site"
        case .noManifest: "this site has no manifest"
        case .notWhole: "this site was not built to its end"
        case .wouldBreak(let count): "\(count) address\(count == 1 ? "" : "es") that readers have would break"
        }
    }

    package var hint: String {
        switch self {
        case .webAddress(let address):
            "fetch it first: curl --fail --output online.manifest \(address); then name online.manifest"
        case .missing, .unreadable: "name a site's manifest, or its folder"
        case .notAManifest, .noManifest:
            "a build writes .public.manifest beside public/; publish it as \(PublishedSite.manifestName)"
        case .notWhole: "build it again"
        case .wouldBreak:
            "broadsheet plan --write proposes in redirects.yml where they may lead; confirm what is right, and build again"
        }
    }
}
