/// Unicode normalization forms (UAX #15).
package enum NormalizationForm: Sendable {
    case nfc, nfkc
}

extension String {
    /// This text in a normalization form.
    package func normalized(to form: NormalizationForm) -> String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        guard let codes = Normalizer.shared.normalized(unicodeScalars, to: form) else { return self }
        return String(String.UnicodeScalarView(codes.compactMap { Unicode.Scalar($0) }))
    }
}
