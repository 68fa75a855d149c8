import Foundation
import TestSupport

@testable import Site

/// One page of a site with its scripts, served, and driven by a module that runs beside the page's own.
struct DrivenSite {
    let folder: TemporaryFolder
    let server: TestServer
    private let path: String
    /// The paths of the theme's scripts.
    let scripts: [String]

    /// - Parameters:
    ///   - driver: the module; it writes with `out(text)` what `output` gives.
    ///   - instead: what the server answers in place of a file.
    init(
        _ site: Site, path: String, driver: String,
        instead: @escaping @Sendable (_ path: String) -> ServerAnswer? = { _ in nil }
    ) throws {
        folder = try TemporaryFolder()
        self.path = path
        scripts = site.theme.assets.map(\.path).filter { $0.hasSuffix(".js") }
        for asset in site.theme.assets { try folder.write(asset.path, bytes: asset.bytes) }
        try folder.write("assets/drive.js", Self.tools + driver)
        let root = String(repeating: "../", count: path.count { $0 == "/" })
        try folder.write(
            path,
            try site.render(path: path).replacingOccurrences(
                of: "</body>",
                with: "<pre id=\"out\"></pre><script type=\"module\" src=\"\(root)assets/drive.js\"></script></body>"))
        server = try TestServer(folder: folder.path, instead: instead)
    }

    /// What the driver wrote, line by line; the whole document where it wrote nothing.
    func output(of query: String = "") throws -> [String] {
        let document = try Browser.dumpDOM(server.url + path + query, budget: 30_000)
        guard let start = document.range(of: "<pre id=\"out\">"),
            let end = document.range(of: "</pre>", range: start.upperBound..<document.endIndex),
            start.upperBound != end.lowerBound
        else { return [document] }
        return document[start.upperBound..<end.lowerBound].split(separator: "\n").map {
            String($0).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        }
    }

    /// Faults that no one catches are written out too: there must be none.
    private static let tools = """
        const wait = ms => new Promise(done => setTimeout(done, ms));
        const out = text => { document.getElementById("out").textContent += text + "\\n"; };
        addEventListener("unhandledrejection", event => out("unhandled: " + event.reason));
        addEventListener("error", event => out("error: " + event.message));

        """
}
