import Archive
import Text

/// What a page's head has to say.
struct PageHead {
    var hasLanguage = false
    var hasTitle = false
    var hasCharset = false
    var hasPolicy = false
    var canonicals = 0
    /// Whether the page asks robots to leave it out.
    var isOutOfIndex = false
    /// Whether the page names the manifest of the search index.
    var namesSearchIndex = false
}

extension MarkupReader {
    /// A `<meta>`: charset, policy, what robots may do.
    mutating func readHead(meta offset: Int) {
        let name = lowercased(.name), equivalent = lowercased(.httpEquiv)
        let content = value(.content) ?? []
        // A browser looks no further for the charset.
        if offset < 1024 {
            let says = lowercased(.charset) ?? (equivalent == "content-type" ? String(utf8: content).lowercased() : "")
            head.hasCharset = head.hasCharset || says == "utf-8" || says.hasSuffix("charset=utf-8")
        }
        if name == "robots" { head.isOutOfIndex = content.firstRange(of: "noindex".utf8) != nil }
        if name == "search-index" { head.namesSearchIndex = true }
        if equivalent == "content-security-policy" {
            head.hasPolicy = true
            if let source = strangersAllowed(by: decoded(content)[...]) {
                report(MarkupFault.policyLets(source), at: offset)
            }
        }
    }

    /// A `<link rel="canonical">`, which has to name the page itself; that of a page that leads on and is in no index, a
    /// page of the site.
    mutating func readHead(link offset: Int) {
        guard lowercased(.rel) == "canonical" else { return }
        head.canonicals += 1
        let address = decoded(value(.href) ?? [])
        switch resolver.target(of: address[...], in: check.file) {
        case .file(check.file, _): return
        case .file where head.isOutOfIndex: return
        default: break
        }
        report(MarkupFault.otherCanonical(quoted(address)), at: offset)
    }

    /// `datetime` in the HTML standard's forms for days, and EDTF in `data-edtf`.
    mutating func readDate(_ attribute: MarkupAttribute) {
        let text = String(utf8: decoded(scanner.bytes[attribute.value]))
        let isDate =
            attribute.name == .dataEDTF ? EventDate(edtf: text) != nil : isDateTime(text)
        if !isDate { report(MarkupFault.noDate(text), at: attribute.start) }
    }

    mutating func finishHead() {
        let name = resolver.files.paths[check.file]
        if !beginsWithDoctype(scanner.bytes) { report(MarkupFault.noDoctype, into: &check.faults) }
        if !head.hasCharset { report(MarkupFault.noCharset, into: &check.faults) }
        if !head.hasPolicy { report(MarkupFault.noPolicy, into: &check.faults) }
        if !head.hasLanguage { report(PageFault.noLanguage, into: &check.faults) }
        if !head.hasTitle { report(PageFault.noTitle, into: &check.faults) }
        if head.canonicals == 0 && !resolver.base.isEmpty && !head.isOutOfIndex && name != "404.html" {
            report(MarkupFault.noCanonical, into: &check.faults)
        }
    }
}

/// Whether a `datetime` that begins with a year is a date that exists; times and spans of time are not looked at.
private func isDateTime(_ text: String) -> Bool {
    let day = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }[0]
    guard day.utf8.count >= 4, day.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) else { return true }
    return PartialDate(edtf: String(day)).map { !$0.isApproximate && !$0.isYearUncertain } ?? false
}
