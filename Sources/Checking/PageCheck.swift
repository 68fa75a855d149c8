package import Text

/// What one file of the site was found to hold: its own faults, and what only all files together can tell.
package struct PageCheck: Sendable {
    /// The file's number among the site's files.
    let file: Int
    /// References found in the file.
    package internal(set) var links = 0
    package internal(set) var faults: [SourceFault] = []
    /// Hashes of the ids and anchor names, ascending.
    var ids: [UInt64] = []
    /// Fragments that name places in other files.
    var anchors: [AnchorReference] = []
    /// Files that this one lists as the pages of the site, where it is a sitemap.
    var listed: [Int] = []
    /// Whether a sitemap should list it.
    var isListable = false
    /// Lines of a newspaper page that the file shows with text, ascending: the elements with ids `L1`, `L2` ….
    var printedLines: [Int] = []

    init(file: Int) { self.file = file }

    /// Whether a fragment names a place in the file.
    func hasPlace(_ fragment: Fragment) -> Bool { hasID(fragment.raw) || hasID(fragment.decoded) }

    private func hasID(_ id: Bytes) -> Bool {
        let hash = contentHash(id.span)
        var range = ids.indices
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            if ids[middle] == hash { return true }
            range = ids[middle] < hash ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }
}

/// A reference to a place in another file.
struct AnchorReference: Sendable {
    var file: Int
    var fragment: Fragment
    /// Where the reference stands; both from 1, the column in UTF-8 bytes.
    var line: Int, column: Int
}
