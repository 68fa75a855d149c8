import Text

/// How single code points fold, worked out once.
struct FoldTable: Sendable {
    enum Entry: Equatable {
        case single(UInt32)
        case several([UInt32])
    }

    /// The folded form of each code point below U+10000; `expansion | n` for several, `unknown` for what is not worked
    /// out beforehand.
    private var forms: [UInt32]
    private var expansions: [[UInt32]] = []
    /// Traditional → simplified, both code points.
    private(set) var simplified: [UInt32: UInt32]

    init?() {
        guard let simplified = simplifiedForms() else { return nil }
        self.simplified = simplified
        forms = [UInt32](repeating: unknown, count: 0x10000)
        for value in UInt32(0)..<0x3400 { workOut(value) }
        for value in UInt32(0xFE30)..<0xFFF0 { workOut(value) }
        // The unified ideographs have neither case nor compatibility forms.
        for value in UInt32(0x3400)..<0xA000 { forms[Int(value)] = simplified[value] ?? value }
    }

    private mutating func workOut(_ value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return }
        let folded = folded(piece: String(scalar))
        if folded.count == 1 {
            forms[Int(value)] = folded[0]
        } else {
            forms[Int(value)] = expansion | UInt32(expansions.count)
            expansions.append(folded)
        }
    }

    /// Nil where the code point has to be folded as a piece.
    @inline(__always)
    func entry(of value: UInt32) -> Entry? {
        guard value < 0x10000 else { return nil }
        let form = forms[Int(value)]
        if form < expansion { return .single(form) }
        return form == unknown ? nil : .several(expansions[Int(form & ~expansion)])
    }

    /// Folds one piece: NFKC, lower case, simplified.
    func folded(piece: String) -> [UInt32] {
        var folded: [UInt32] = []
        for scalar in piece.normalized(to: .nfkc).unicodeScalars {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                folded.append(simplified[lower.value] ?? lower.value)
            }
        }
        return folded
    }
}

private let expansion: UInt32 = 0x4000_0000
private let unknown: UInt32 = 0x8000_0000

/// Asks ICU for the simplified form of every Han character; only those that differ. Nil where ICU cannot.
///
/// Folding twice must change nothing, so a form that is itself simplified further leads to the last one.
private func simplifiedForms() -> [UInt32: UInt32]? {
    guard let simplify = Transliterator("Hant-Hans") else { return nil }
    var forms: [UInt32: UInt32] = [:]
    let han = simplify.changeableScalars.filter { Unicode.Scalar($0)?.isHan == true }
    // ICU rewrites in place: small portions keep what it has to move short.
    for start in stride(from: 0, to: han.count, by: 64) {
        collect(han[start..<min(start + 64, han.count)], simplify, into: &forms)
    }
    var lastForms: [UInt32: UInt32] = [:]
    for from in forms.keys {
        let last = lastForm(of: from, forms)
        if last != from { lastForms[from] = last }
    }
    return lastForms
}

/// Where simplifying again and again ends; the lowest code point of a circle where it runs in one.
private func lastForm(of value: UInt32, _ forms: [UInt32: UInt32]) -> UInt32 {
    var path = [value]
    while let next = forms[path[path.count - 1]] {
        if let start = path.firstIndex(of: next) { return path[start...].min() ?? next }
        path.append(next)
    }
    return path[path.count - 1]
}

private func collect(
    _ values: ArraySlice<UInt32>, _ simplify: borrowing Transliterator, into forms: inout [UInt32: UInt32]
) {
    let scalars = values.compactMap { Unicode.Scalar($0) }
    // Each character on a line of its own: a rule that looks at neighbours finds none.
    let lines = simplify(scalars.map { String($0) }.joined(separator: "\n")).split(separator: "\n")
    guard lines.count == scalars.count else { return }
    for (scalar, line) in zip(scalars, lines) {
        let simplified = Array(line.unicodeScalars)
        if simplified.count == 1, simplified[0] != scalar { forms[scalar.value] = simplified[0].value }
    }
}
