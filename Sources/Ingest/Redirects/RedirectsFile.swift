import Archive
import Text

/// Reads `redirects.yml`: addresses at which something was before, and where that is now.
///
///     - from: people/王小明.html      # an address that was published
///       to: people/王晓明.html        # where it leads; without it the address may break
///       confirmed: true              # what is not confirmed changes nothing
///       note: an alias now           # for people
///
/// `broadsheet plan --write` adds entries that are not confirmed.
func oldAddresses(_ text: Bytes, with reader: inout FieldReader) -> [OldAddress] {
    guard let root = reader.document(text), !root.isNothing else { return [] }
    guard case .sequence(let nodes) = root.content else {
        reader.report(.wrongType(found: root.kindName, expected: "a list"), at: root.place)
        return []
    }
    return nodes.compactMap { oldAddress($0, with: &reader) }
}

private func oldAddress(_ node: YAMLNode, with reader: inout FieldReader) -> OldAddress? {
    let faults = reader.faults.count
    let fields = reader.fields(of: node, known: ["from", "to", "confirmed", "note"])
    guard let from = fields["from"] else {
        if reader.faults.count == faults { reader.report(.missingKey("from"), at: node.place) }
        return nil
    }
    let path = reader.value(from, orReport: IngestFault.badAddress, sitePath)
    let target = reader.value(fields["to"], orReport: IngestFault.badAddress, Target.init)
    let isConfirmed = reader.truth(fields["confirmed"]) ?? false
    guard let path, reader.faults.count == faults else { return nil }
    if target != nil, !isHTML(path) {
        reader.report(.addressWithoutPage(path), at: from.place)
        return nil
    }
    return OldAddress(
        path: path, target: target?.path, fragment: target?.fragment, isConfirmed: isConfirmed, file: reader.path,
        line: from.place.line, column: from.place.column)
}

/// `pages/a.html#L7-9`
private struct Target {
    var path: String
    var fragment: String?

    init?(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = sitePath(String(parts[0])) else { return nil }
        self.path = path
        guard parts.count == 2 else { return }
        guard
            parts[1].unicodeScalars.allSatisfy({
                $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil
            })
        else { return nil }
        fragment = String(parts[1])
    }
}

/// Only a page can lead on: hosts send other files as they are.
func isHTML(_ path: String) -> Bool { [".html", ".htm"].contains { path.hasSuffix($0) } }

/// The address of an alias, as Hugo, Zola and Jekyll take it: `/2023/old-post/` and `/2023/old-post` are both the folder's
/// `index.html`. Nil for what is no address of this site.
func aliasPath(_ alias: String) -> String? {
    guard !alias.hasPrefix("//"), let decoded = percentDecoded(Bytes(alias.utf8)[...]),
        let text = String(validating: decoded, as: UTF8.self)?.normalized(to: .nfc)
    else { return nil }
    let name = isHTML(text) ? text : text + (text.hasSuffix("/") ? "index.html" : "/index.html")
    return sitePath(name)
}
