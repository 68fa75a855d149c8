import ICUReference
import Text

/// ICU, against which the tables of `Text` are held.
enum ICU {
    /// The edition of Unicode that this machine's ICU is of: `15.0`.
    static let unicodeVersion = String(cString: icu_unicode_version())

    /// All code points that both the tables and ICU know. Those that came later may be anything.
    static let commonScalars = (0...UInt32(0x10FFFF)).compactMap { Unicode.Scalar($0) }.filter {
        $0.value & 0xFFFE != 0xFFFE && icu_is_of_edition(Int32($0.value), 15) != 0
    }

    static func normalized(_ text: String, to form: NormalizationForm) -> String {
        changed(text) { icu_normalize(form == .nfkc ? 1 : 0, $0, $1, $2, $3) }
    }

    static func lowercased(_ text: String) -> String { changed(text, by: icu_lower) }

    private static func changed(
        _ text: String, by change: (UnsafePointer<UInt16>, Int32, UnsafeMutablePointer<UInt16>, Int32) -> Int32
    ) -> String {
        let units = Array(text.utf16)
        var out = [UInt16](repeating: 0, count: units.count * 20 + 32)
        let count = change(units, Int32(units.count), &out, Int32(out.count))
        return String(decoding: out.prefix(max(0, Int(count))), as: UTF16.self)
    }

    /// Nil where the bytes are no GB18030.
    static func decodeGB18030(_ bytes: Bytes) -> Bytes? {
        var out = [UInt16](repeating: 0, count: bytes.count + 8)
        let count = icu_decode_gb18030(bytes, Int32(bytes.count), &out, Int32(out.count))
        return count < 0 ? nil : Bytes(String(decoding: out.prefix(Int(count)), as: UTF16.self).utf8)
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool { icu_is_mark(Int32(scalar.value)) != 0 }
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool { icu_is_letter(Int32(scalar.value)) != 0 }
    static func isNumber(_ scalar: Unicode.Scalar) -> Bool { icu_is_number(Int32(scalar.value)) != 0 }
    static func isWide(_ scalar: Unicode.Scalar) -> Bool { icu_is_wide(Int32(scalar.value)) != 0 }
}

/// Rules of ICU that rewrite text, such as `Hant-Hans`.
struct Transliterator {
    private let opened: UnsafeMutableRawPointer

    init?(_ rules: String) {
        let units = Array(rules.utf16)
        guard let opened = icu_transliterator_open(units, Int32(units.count)) else { return nil }
        self.opened = opened
    }

    /// What becomes of each character on a line of its own. ICU rewrites in place: few lines keep short what it has to move.
    func each(_ scalars: [Unicode.Scalar]) -> [String] {
        stride(from: 0, to: scalars.count, by: 64).flatMap { start in
            self(scalars[start..<min(start + 64, scalars.count)].map { String($0) }.joined(separator: "\n"))
                .split(separator: "\n").map { String($0) }
        }
    }

    func callAsFunction(_ text: String) -> String {
        var units = Array(text.utf16)
        let count = Int32(units.count)
        units.append(contentsOf: repeatElement(0, count: units.count * 8 + 64))
        let changed = icu_transliterate(opened, &units, count, Int32(units.count))
        return String(decoding: units.prefix(max(0, Int(changed))), as: UTF16.self)
    }
}

/// ICU's pinyin collation.
struct PinyinCollator {
    private let opened = icu_pinyin_open()

    func sortKey(of text: String) -> Bytes {
        let units = Array(text.utf16)
        let count = icu_sort_key(opened, units, Int32(units.count), nil, 0)
        var key = Bytes(repeating: 0, count: Int(count))
        _ = icu_sort_key(opened, units, Int32(units.count), &key, count)
        return key
    }
}
