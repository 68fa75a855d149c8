import Text

/// The first source of a Content-Security-Policy that lets scripts in which are none of the site's own; nil where it lets
/// in none of them.
///
///     default-src 'self'; object-src 'none'      nil
///     script-src * 'unsafe-inline'               *
///     img-src *                                  "any script": nothing is said of scripts
///
/// Source: W3C, *Content Security Policy Level 3*, 6.7.1.
func strangersAllowed(by policy: ArraySlice<UInt8>) -> String? {
    var sources: [String: [String]] = [:]
    for directive in String(utf8: policy).lowercased().split(separator: ";") {
        let words = directive.split(whereSeparator: \.isWhitespace).map { String($0) }
        // Of a directive that stands twice the first counts.
        if let name = words.first, sources[name] == nil { sources[name] = Array(words.dropFirst()) }
    }
    guard let scripts = sources["script-src"] ?? sources["default-src"] else { return "any script" }
    let own: Set<String> = ["'self'", "'none'"]
    return scripts.first { !own.contains($0) && !$0.hasPrefix("'sha") && !$0.hasPrefix("https://") }
}

/// Whether a page begins with `<!DOCTYPE html>`, without which browsers show it as they did in 1998.
func beginsWithDoctype(_ bytes: Bytes) -> Bool {
    let mark: Bytes = [0xEF, 0xBB, 0xBF]
    let text = (bytes.starts(with: mark) ? bytes[3...] : bytes[...]).drop(while: isSpace)
    let words = String(utf8: text.prefix { $0 != UInt8(ascii: ">") }.prefix(200)).lowercased()
    return words == "<!doctype html" || words == "<!doctype html system \"about:legacy-compat\""
}
