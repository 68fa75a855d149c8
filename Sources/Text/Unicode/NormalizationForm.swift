/// Unicode normalization forms (UAX #15).
package enum NormalizationForm: Sendable {
    case nfc, nfkc
}

extension String {
    /// This text in a normalization form.
    package func normalized(to form: NormalizationForm) -> String {
        if isInEveryForm { return self }
        guard let codes = Normalizer.shared.normalized(unicodeScalars, to: form) else { return self }
        return String(String.UnicodeScalarView(codes.compactMap { Unicode.Scalar($0) }))
    }

    /// Whether this is all ASCII and ideographs of the first block, as most labels are; of others it is not known.
    private var isInEveryForm: Bool {
        let utf8 = utf8Span.span
        var index = 0
        while index < utf8.count {
            switch utf8[index] {
            case ..<0x80: index += 1
            case 0xE5...0xE9: index += 3
            case 0xE4 where utf8[index + 1] >= 0xB8: index += 3
            default: return false
            }
        }
        return true
    }
}
