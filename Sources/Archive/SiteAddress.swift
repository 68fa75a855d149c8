/// The path of a file of a site as a link or an old address names it: relative to the site's root, every name in it plain.
/// Nil for what leads elsewhere, or could: another host, another scheme, a folder above, a hidden file.
///
/// Addresses of the site's own files hold none of the characters that are refused: `pathEncoded` writes them otherwise.
package func sitePath(_ text: String) -> String? {
    let path = text.utf8.first == UInt8(ascii: "/") ? String(text.dropFirst()) : text
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = names.allSatisfy { name in
        (1...255).contains(name.count) && name.first != UInt8(ascii: ".")
    }
    return isPlain && path.unicodeScalars.allSatisfy(isPlainInAddress) ? path : nil
}

private func isPlainInAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", ":", "*", "?", "\"", "<", ">", "|", "#": false
    default: scalar.value >= 0x20 && scalar.value != 0x7F && !scalar.properties.isBidiControl
    }
}

/// An address at which something was, and where that is now.
package struct OldAddress: Sendable, Equatable {
    /// Relative to the site's root: `people/王小明.html`.
    package var path: String
    /// What is there now, relative to the site's root; nil where nothing is, and the address may break.
    package var target: String?
    /// A place on the target's page, without `#`.
    package var fragment: String?
    /// Whether somebody vouches for it. What is only proposed changes nothing.
    package var isConfirmed: Bool
    /// The file that says so, as the user knows it, and where in it: both from 1, the column in bytes.
    package var file: String
    package var line: Int
    package var column: Int

    package init(
        path: String, target: String?, fragment: String? = nil, isConfirmed: Bool = true, file: String, line: Int,
        column: Int
    ) {
        self.path = path
        self.target = target
        self.fragment = fragment
        self.isConfirmed = isConfirmed
        self.file = file
        self.line = line
        self.column = column
    }
}
