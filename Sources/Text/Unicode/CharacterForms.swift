/// How Unicode folds characters that stand by themselves.
package enum CharacterForms {
    /// Calls `body` with each code point whose NFKC in lower case is another, and that.
    package static func forEachFolded(_ body: (_ code: UInt32, _ form: [UInt32]) -> Void) {
        FoldingTable.forms.forEachForm { code, _, form in body(code, form) }
    }
}

extension Unicode.Scalar {
    /// Whether this is a mark that stands with the character before it (general category M).
    package var isMark: Bool { Normalizer.shared.isMark(value) }
}
