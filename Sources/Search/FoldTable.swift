import Text

/// How single code points fold.
struct FoldTable: Sendable {
    enum Entry: Equatable {
        case single(UInt32)
        case several([UInt32])
    }

    static let shared = FoldTable()

    /// By code point: the only one it folds to, `expansion | n` for several, 0 for itself.
    private var forms = ScalarTable()
    private var expansions: [[UInt32]] = []
    /// Traditional → simplified, both code points.
    let simplified: [UInt32: UInt32]

    private init() {
        simplified = Dictionary(
            uniqueKeysWithValues: SimplifiedCharacters.pairs.map { ($0.traditional, $0.simplified) })
        for (code, form) in simplified { forms[code] = form }
        CharacterForms.forEachFolded { code, form in
            if form.count == 1 {
                forms[code] = simplest(form[0])
            } else {
                forms[code] = expansion | UInt32(expansions.count)
                expansions.append(form.map { simplest($0) })
            }
        }
    }

    /// The simplified form of a code point that is in NFKC and lower case.
    private func simplest(_ code: UInt32) -> UInt32 {
        let form = forms[code]
        return form == 0 ? code : form
    }

    @inline(__always)
    func entry(of code: UInt32) -> Entry {
        let form = forms[code]
        if form < expansion { return .single(form == 0 ? code : form) }
        return .several(expansions[Int(form & ~expansion)])
    }

    /// Whether a code point folds to another, or to several.
    @inline(__always)
    func changes(_ code: UInt32) -> Bool {
        let form = forms[code]
        return form != 0 && form != code
    }

    /// Folds one piece: NFKC, lower case, simplified.
    func folded(piece: String) -> [UInt32] {
        piece.normalized(to: .nfkc).unicodeScalars.flatMap { scalar in
            switch entry(of: scalar.value) {
            case .single(let folded): [folded]
            case .several(let folded): folded
            }
        }
    }
}

private let expansion: UInt32 = 0x4000_0000
