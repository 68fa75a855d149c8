import Archive
import Text

/// Where the site is on the web, as far as that is known.
struct WebAddress: Sendable {
    /// Without a slash at the end: `https://example.org/paper`.
    private let base: String?

    /// The base URL of the settings is as `siteAddress` gives it.
    init(_ settings: ArchiveSettings) { base = settings.baseURL.map(encodingPath) }

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

/// An address whose path is written in ASCII; a host keeps its letters.
private func encodingPath(of address: String) -> String {
    guard let scheme = address.firstRange(of: "://"),
        let path = address[scheme.upperBound...].firstIndex(of: "/")
    else { return address }
    return address[..<path] + percentEncodingStrangers(in: address[path...])
}

/// A path as a URL reference of the characters that RFC 3986 has for paths; all others are percent-encoded.
private func asciiReference(toPath path: String) -> String {
    percentEncodingStrangers(in: urlReference(toPath: path)[...])
}

/// A part of a URL with `%XX` for each byte that is none of RFC 3986's `pchar`, `/` and `%`.
private func percentEncodingStrangers(in part: Substring) -> String {
    if part.utf8.allSatisfy(isPathByte) { return String(part) }
    var encoded: Bytes = []
    for byte in part.utf8 {
        if isPathByte(byte) {
            encoded.append(byte)
        } else {
            encoded.append(UInt8(ascii: "%"))
            encoded.append(hexDigit(byte >> 4))
            encoded.append(hexDigit(byte & 15))
        }
    }
    return String(utf8: encoded)
}

private func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        true
    default: "-._~!$&'()*+,;=:@/%".utf8.contains(byte)
    }
}
