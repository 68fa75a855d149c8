import Text

/// The site's own address with a slash at its end, told by its sitemap: the shortest address there, up to its last
/// slash. Empty where the sitemap has relative addresses or none.
func siteAddress(inSitemap sitemap: Bytes) -> Bytes {
    var scanner = MarkupScanner(sitemap, isXML: true)
    var isInAddress = false
    var shortest: Bytes?
    while let token = scanner.next() {
        switch token {
        case .startTag(let element, _, let isClosed): isInAddress = element == .loc && !isClosed
        case .endTag: isInAddress = false
        case .text(let range, _) where isInAddress:
            var address: Bytes = []
            address.append(replacingReferencesIn: trimmed(sitemap[range]))
            if address.count < shortest?.count ?? Int.max { shortest = address }
        default: break
        }
    }
    guard let shortest, shortest.firstRange(of: "://".utf8) != nil, let slash = shortest.lastIndex(of: 0x2F) else {
        return []
    }
    return Bytes(shortest[...slash])
}
