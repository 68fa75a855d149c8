import Archive
import Text

/// Where the site is on the web, as far as that is known.
struct WebAddress: Sendable {
    /// Without a slash at the end: `https://example.org/paper`.
    private let base: String?

    /// The base URL of the settings is as `siteAddress` gives it.
    init(_ settings: ArchiveSettings) { base = settings.baseURL }

    var isKnown: Bool { base != nil }

    /// The URL of a path of the site, all ASCII (RFC 3986); nil where the site's own URL is not known.
    func absolute(_ path: String) -> String? {
        base.map { $0 + "/" + asciiReference(toPath: path) }
    }

    /// The URL of a path, relative to the site's root where nothing better is known.
    func best(_ path: String) -> String { absolute(path) ?? asciiReference(toPath: path) }

    /// The path of the site's root on its host, `/` or `/paper/`: what links of a page that is shown at any depth
    /// begin with.
    var rootPath: String {
        guard let base, let scheme = base.firstRange(of: "://") else { return "/" }
        let host = base[scheme.upperBound...]
        return (host.firstIndex(of: "/").map { String(host[$0...]) } ?? "") + "/"
    }
}

/// A path as a URL reference in ASCII: what lies beyond is percent-encoded.
private func asciiReference(toPath path: String) -> String {
    let reference = urlReference(toPath: path)
    if reference.utf8.allSatisfy({ $0 < 0x80 }) { return reference }
    var encoded: Bytes = []
    for byte in reference.utf8 {
        if byte < 0x80 {
            encoded.append(byte)
        } else {
            encoded.append(UInt8(ascii: "%"))
            encoded.append(hexDigit(byte >> 4))
            encoded.append(hexDigit(byte & 15))
        }
    }
    return String(utf8: encoded)
}
