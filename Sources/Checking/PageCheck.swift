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
    /// Whether the file is a page that asks robots to leave it out.
    var isOutOfIndex = false
    /// Whether the file names the manifest of the search index.
    var namesSearchIndex = false
    /// The files that the entries of a feed lead to, in their order.
    var entries: [Int] = []
    /// Lines of a newspaper page that the file shows, in its order: the elements with ids `L1`, `L2` ….
    var shownLines: [ShownLine] = []

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

/// A line of a newspaper page as a file shows it.
struct ShownLine: Sendable {
    /// From 1.
    var number: Int
    /// The hash of its text, white space collapsed.
    var hash: UInt64
    /// Whether there is anything to see.
    var holdsInk: Bool

    init(number: Int, text: Bytes, holdsInk: Bool) {
        self.number = number
        self.holdsInk = holdsInk
        hash = lineHash(text[...])
    }
}

/// What is kept of a line's text to be compared.
func lineHash(_ text: ArraySlice<UInt8>) -> UInt64 { contentHash(collapsed(text).span) }
