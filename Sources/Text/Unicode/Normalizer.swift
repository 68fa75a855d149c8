/// What Unicode's normalization forms (UAX #15) do to code points, and what they make of texts.
///
/// A code point's number in `traits` is, from its lowest bits: 8 of its combining class; a bit each that it is a mark, that
/// it can be composed with what stands before it, that its decomposition is composed again, that it is one of
/// compatibility, and that a part of it has one of compatibility; then the place in `forms` of its decomposition in one step, 0 where it has none. There stand how many
/// code points it has, and they.
struct Normalizer: Sendable {
    static let shared = Normalizer()

    private var traits = ScalarTable()
    private var forms: [UInt32] = [0]
    /// Composed code points, by `pair`.
    private var compositions: [UInt64: UInt32] = [:]

    private init() {
        NormalizationTable.decompositions.forEachForm { code, how, form in
            let isComposed = how == UInt8(ascii: "=")
            traits[code] |=
                UInt32(forms.count) << Trait.placeShift | (isComposed ? Trait.isComposed : 0)
                | (how == UInt8(ascii: "~") ? Trait.isCompatible : 0)
            forms.append(UInt32(form.count))
            forms.append(contentsOf: form)
            if isComposed {
                compositions[pair(form[0], form[1])] = code
                traits[form[1]] |= Trait.isSecond
            }
        }
        for code in compositions.values where holdsCompatible(code) { traits[code] |= Trait.hasCompatibleParts }
        addMarks()
        for code in Hangul.secondParts { traits[code] |= Trait.isSecond }
    }

    /// `΅` is composed of `¨` and a mark, and `¨` is a form of a space and another.
    private func holdsCompatible(_ code: UInt32) -> Bool {
        let place = Int(traits[code] >> Trait.placeShift)
        if place == 0 { return false }
        if traits[code] & Trait.isCompatible != 0 { return true }
        return forms[place + 1...place + Int(forms[place])].contains { holdsCompatible($0) }
    }

    /// `300-314:E6`
    private mutating func addMarks() {
        var first: UInt32 = 0
        var last: UInt32 = 0
        NormalizationTable.marks.forEachNumber { number, mark in
            switch mark {
            case UInt8(ascii: "-"): first = number
            case UInt8(ascii: ":"): last = number
            default: for code in first...last { traits[code] |= Trait.isMark | number }
            }
        }
    }

    func isMark(_ code: UInt32) -> Bool { traits[code] & Trait.isMark != 0 }

    /// Whether this is another form of what it decomposes to, and not the same: `ａ`, `㎡`.
    func isCompatible(_ code: UInt32) -> Bool { traits[code] & Trait.isCompatible != 0 }

    /// Whether a text in which no other code points stand is in the form as it is.
    private func isStable(_ code: UInt32, in form: NormalizationForm) -> Bool {
        let traits = traits[code]
        if traits & (Trait.combiningClass | Trait.isSecond) != 0 { return false }
        if traits >> Trait.placeShift == 0 { return true }
        return form == .nfc
            ? traits & (Trait.isComposed | Trait.isCompatible) != 0
            : traits & Trait.isComposed != 0 && traits & Trait.hasCompatibleParts == 0
    }

    /// The code points of `text` in a form; nil where it is in that form.
    func normalized(_ text: some Sequence<Unicode.Scalar>, to form: NormalizationForm) -> [UInt32]? {
        if text.allSatisfy({ isStable($0.value, in: form) }) { return nil }
        return composed(decomposed(text, in: form))
    }

    /// The code points of `text` taken apart as far as a form does that.
    func decomposed(_ text: some Sequence<Unicode.Scalar>, in form: NormalizationForm) -> [UInt32] {
        var parts: [UInt32] = []
        for scalar in text { decompose(scalar.value, in: form, into: &parts) }
        order(&parts)
        return parts
    }

    private func decompose(_ code: UInt32, in form: NormalizationForm, into parts: inout [UInt32]) {
        if let syllable = Hangul.parts(of: code) {
            parts.append(contentsOf: syllable)
            return
        }
        let traits = traits[code]
        let place = Int(traits >> Trait.placeShift)
        if place == 0 || (form == .nfc && traits & Trait.isCompatible != 0) {
            parts.append(code)
        } else {
            for part in forms[place + 1...place + Int(forms[place])] { decompose(part, in: form, into: &parts) }
        }
    }

    /// Puts each run of marks in the order of their classes; marks of one class stay as they stand.
    private func order(_ parts: inout [UInt32]) {
        var start = 0
        while start < parts.count {
            var end = start
            while end < parts.count, combiningClass(parts[end]) != 0 { end += 1 }
            if end - start > 1 {
                let order = (start..<end).sorted { (combiningClass(parts[$0]), $0) < (combiningClass(parts[$1]), $1) }
                parts.replaceSubrange(start..<end, with: order.map { parts[$0] })
            }
            start = end + 1
        }
    }

    /// Puts each code point into the last one that it can stand with, unless one of its class stands between.
    private func composed(_ parts: [UInt32]) -> [UInt32] {
        var out: [UInt32] = []
        var starter: Int?
        var lastClass: UInt32 = 0
        for part in parts {
            let own = combiningClass(part)
            if let starter, lastClass == 0 || lastClass < own, let whole = composition(out[starter], part) {
                out[starter] = whole
                continue
            }
            if own == 0 { starter = out.count }
            lastClass = own
            out.append(part)
        }
        return out
    }

    private func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
        guard traits[second] & Trait.isSecond != 0 else { return nil }
        return Hangul.syllable(first, second) ?? compositions[pair(first, second)]
    }

    private func combiningClass(_ code: UInt32) -> UInt32 { traits[code] & Trait.combiningClass }
}

private func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

/// The bits of a code point's traits.
private enum Trait {
    static let combiningClass: UInt32 = 0xFF
    static let isMark: UInt32 = 1 << 8
    static let isSecond: UInt32 = 1 << 9
    static let isComposed: UInt32 = 1 << 10
    static let isCompatible: UInt32 = 1 << 11
    static let hasCompatibleParts: UInt32 = 1 << 12
    static let placeShift: UInt32 = 13
}
