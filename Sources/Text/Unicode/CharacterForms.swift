/// How Unicode folds characters that stand by themselves.
package enum CharacterForms {
    /// Calls `body` with each code point whose NFKC in lower case is another, and that.
    package static func forEachFolded(_ body: (_ code: UInt32, _ form: [UInt32]) -> Void) {
        FoldingTable.forms.forEachForm { code, _, form in body(code, form) }
    }
}

extension Unicode.Scalar {
    /// Whether this is a mark that stands with the character before it (general category M).
    package var isMark: Bool { mayBeMark && Normalizer.shared.isMark(value) }

    /// A quick look: what nearly all of a Chinese text consists of are no such marks.
    private var mayBeMark: Bool {
        switch value {
        case 0..<0x300, 0x3000..<0x302A, 0x3400..<0xA000, 0xFF00..<0xFFF0: false
        default: true
        }
    }
}
