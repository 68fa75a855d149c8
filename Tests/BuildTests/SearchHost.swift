import Foundation
import Synchronization
import TestSupport

/// The host of a `SearchedSite`: hands out the tests' own page, publishes anew, and fails where a scene asks for it.
final class SearchHost: Sendable {
    /// How the host fails; set by asking for `/trouble/<name>`.
    enum Trouble: String, Sendable {
        case none, offline, missingTerms, missingArticles, pageForTerms, laterVersion
    }

    let output: TemporaryFolder
    private let source: TemporaryFolder
    private let state = Mutex((trouble: Trouble.none, script: ""))

    init() throws {
        output = try TemporaryFolder()
        source = try TemporaryFolder()
        try SearchedArchive.write(into: source)
        try publish()
    }

    /// The script that drives the site from `/drive.html`.
    func stage(script: String) { state.withLock { $0.script = script } }

    private func publish() throws {
        let outcome = try Program.run(
            "build", "--source", source.path + "/seeds", "--output", output.path + "/public", "--templates",
            Repository.root + "/templates")
        guard outcome.status == 0 else { throw SearchHostFailure(description: outcome.output + outcome.errors) }
    }

    /// What is answered in place of a file of the site.
    func answer(_ path: String) -> ServerAnswer? {
        let (trouble, script) = state.withLock { $0 }
        switch path {
        case "/drive.html": return .text(Self.stage, type: "text/html")
        case "/drive.js": return .text(script, type: "text/javascript")
        case "/publish": return publishAnew()
        case _ where path.hasPrefix("/trouble/"):
            guard let named = Trouble(rawValue: String(path.dropFirst(9))) else { return .missing }
            state.withLock { $0.trouble = named }
            return .text(named.rawValue, type: "text/plain")
        default: return trouble.answer(path)
        }
    }

    /// Adds an article to the archive and builds the site into the same folder.
    private func publishAnew() -> ServerAnswer {
        do {
            try source.write("seeds/2024-06-20_A01.txt", page(of: "莲灯", day: 19))
            try publish()
            return .text("published", type: "text/plain")
        } catch {
            return .text("\(error)", type: "text/plain")
        }
    }

    private static let stage = """
        <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><iframe id="frame" width="1000" height="800"></iframe>
        <script type="module" src="drive.js"></script>
        """
}

struct SearchHostFailure: Error, CustomStringConvertible {
    let description: String
}

extension SearchHost.Trouble {
    /// What such a host answers for a file; nil where it hands it out.
    fileprivate func answer(_ path: String) -> ServerAnswer? {
        switch self {
        case .none: nil
        case .offline: .hangUp
        case .missingTerms: path.hasPrefix("/search/terms/") ? .missing : nil
        case .missingArticles: path.hasPrefix("/search/articles/") ? .missing : nil
        case .pageForTerms:
            path.hasPrefix("/search/terms/") ? .text("<!DOCTYPE html><title>没有</title>", type: "text/html") : nil
        case .laterVersion:
            path.hasSuffix("/manifest.json")
                ? .text(#"{"format":"broadsheet-search","version":6}"#, type: "application/json") : nil
        }
    }
}

extension ServerAnswer {
    fileprivate static func text(_ text: String, type: String) -> Self {
        .content(Array(text.utf8), type: type + "; charset=utf-8")
    }
}
