/// An absolute http address without query and fragment; slashes at its end are dropped. One with a user's name or password is
/// none: it would stand in every feed.
package func siteAddress(_ text: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    var address = Substring(text)
    while address.hasSuffix("/"), address.utf8.count > scheme.utf8.count { address.removeLast() }
    let rest = address.dropFirst(scheme.utf8.count)
    guard let first = rest.first, first != "/", !rest.prefix(while: { $0 != "/" }).contains("@"),
        !rest.contains(where: { $0 == "?" || $0 == "#" || $0.isWhitespace || $0.isNewline || $0 == "\"" || $0 == "<" })
    else { return nil }
    return String(address)
}
