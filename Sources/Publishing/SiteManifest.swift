import Disk
package import Text

/// What the manifest of a site tells to those who compare it with another.
package struct SiteManifest: Sendable {
    /// Whether the build that wrote it came to its end.
    package let isWhole: Bool
    /// The hash of each file's content, by path; nil where it is not known.
    package let hashes: [String: UInt64?]

    /// Nil where the text is no manifest.
    package init?(parsing bytes: Bytes) {
        guard let manifest = Manifest(parsing: bytes) else { return nil }
        self.init(manifest)
    }

    /// That of an output folder, which lies beside it; nil where there is none that can be read.
    package init?(ofSite folder: String) {
        guard let real = try? resolvedPath(folder), let file = try? ManifestFile(beside: real),
            let manifest = try? file.read()
        else { return nil }
        self.init(manifest)
    }

    private init(_ manifest: Manifest) {
        isWhole = manifest.state == .complete
        hashes = Dictionary(manifest.files.map { ($0.path.text, $0.hash) }) { first, _ in first }
    }
}
