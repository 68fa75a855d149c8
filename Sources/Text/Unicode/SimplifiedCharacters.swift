/// Traditional characters and their simplified forms.
package enum SimplifiedCharacters {
    /// By the traditional character's code point. No simplified form is itself simplified. All are below U+10000.
    package static let pairs: [(traditional: UInt32, simplified: UInt32)] = {
        let codes = SimplifiedTable.pairs.description.unicodeScalars.lazy.map(\.value).filter { $0 != 0x0A }
        var pairs: [(traditional: UInt32, simplified: UInt32)] = []
        var traditional: UInt32?
        for code in codes {
            if let first = traditional {
                pairs.append((first, code))
                traditional = nil
            } else {
                traditional = code
            }
        }
        return pairs
    }()
}
