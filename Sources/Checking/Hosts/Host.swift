/// A host of static sites whose limits are known.
package enum Host: String, CaseIterable, Sendable {
    case gitHubPages = "github-pages"
    case cloudflarePages = "cloudflare-pages"
    case netlify

    var limits: HostLimits {
        switch self {
        case .gitHubPages: .gitHubPages
        case .cloudflarePages: .cloudflarePages
        case .netlify: .netlify
        }
    }
}

/// What a host takes. Nil where it states no limit.
///
/// Looked up in November 2026; docs/publishing.md tells the same with where it is stated.
struct HostLimits {
    var files: Int?
    /// Files directly in one folder.
    var filesInFolder: Int?
    var bytesInFile: Int?
    var bytesInAll: Int?
    /// Characters that no name may hold.
    var refusedCharacters = ""
    /// Names at the site's root that the host takes for its own settings and does not show.
    var ownNames: Set<String> = []
    /// Names that it leaves out wherever they stand.
    var droppedNames: Set<String> = []
}

extension HostLimits {
    /// Source: docs.github.com, "GitHub Pages limits" (1 GB a site) and "About large files on GitHub" (100 MiB a file).
    static let gitHubPages = HostLimits(
        bytesInFile: 100 << 20, bytesInAll: 1_000_000_000)

    /// Source: developers.cloudflare.com/pages/platform/limits (files, bytes; the Free plan), and what `wrangler pages deploy`
    /// passes over (cloudflare/workers-sdk, packages/wrangler/src/pages/validate.ts).
    static let cloudflarePages = HostLimits(
        files: 20_000, bytesInFile: 25 << 20,
        ownNames: ["_worker.js", "_redirects", "_headers", "_routes.json", "functions", ".wrangler"],
        droppedNames: [".DS_Store", "node_modules", ".git"])

    /// Source: the message of its deploys, "Deployed filenames cannot contain # or ? characters" (netlify/build, issue 2193),
    /// and its support on folders of more than 54,000 files.
    static let netlify = HostLimits(
        filesInFolder: 54_000, refusedCharacters: "#?", ownNames: ["_redirects", "_headers"])
}
