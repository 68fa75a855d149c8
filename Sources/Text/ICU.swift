import CICU

/// Sorts text the way a Chinese dictionary by pinyin does.
package struct PinyinCollator: ~Copyable {
    private let collator: OpaquePointer  // UCollator *, owned here, never handed out

    /// Nil only where ICU's data is damaged or missing.
    package init?() {
        var status = U_ZERO_ERROR
        guard let collator = icu_collator_open("zh@collation=pinyin", &status), status.rawValue <= U_ZERO_ERROR.rawValue
        else { return nil }
        self.collator = collator
    }

    deinit { icu_collator_close(collator) }

    /// Bytes whose order is the order of the texts.
    package func sortKey(of text: String) -> Bytes {
        let units = Array(text.utf16)
        let count = icu_collator_sort_key(collator, units, Int32(units.count), nil, 0)
        var key = Bytes(repeating: 0, count: Int(count))
        _ = icu_collator_sort_key(collator, units, Int32(units.count), &key, count)
        return key
    }
}

/// Unicode normalisation forms (UAX #15).
package enum NormalizationForm {
    case nfc, nfkc
}

extension String {
    /// This text in a normalisation form.
    package func normalized(to form: NormalizationForm) -> String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var status = U_ZERO_ERROR
        let normalizer = form == .nfc ? icu_nfc(&status) : icu_nfkc(&status)
        let units = Array(utf16)
        var out = [UInt16](repeating: 0, count: units.count * 2 + 16)
        var count = icu_normalize(normalizer, units, Int32(units.count), &out, Int32(out.count), &status)
        if status == U_BUFFER_OVERFLOW_ERROR {
            status = U_ZERO_ERROR
            out = [UInt16](repeating: 0, count: Int(count))
            count = icu_normalize(normalizer, units, Int32(units.count), &out, count, &status)
        }
        return status.rawValue <= U_ZERO_ERROR.rawValue ? String(decoding: out[..<Int(count)], as: UTF16.self) : self
    }
}

/// Rewrites text by a rule set of ICU, such as `Hant-Hans` or `Han-Latin`.
package struct Transliterator: ~Copyable {
    private let transliterator: UnsafeMutablePointer<UTransliterator?>  // owned here, never handed out

    /// Nil where this ICU does not know the rule set.
    package init?(_ identifier: String) {
        var status = U_ZERO_ERROR
        let name = Array(identifier.utf16)
        guard let opened = icu_transliterator_open(name, Int32(name.count), &status),
            status.rawValue <= U_ZERO_ERROR.rawValue
        else { return nil }
        transliterator = opened
    }

    deinit { icu_transliterator_close(transliterator) }

    /// Every code point that the rules may change, ascending; none where ICU cannot tell.
    package var changeableScalars: [UInt32] {
        var status = U_ZERO_ERROR
        let count = icu_transliterator_source(transliterator, nil, 0, &status)
        var values = [Int32](repeating: 0, count: Int(count))
        _ = icu_transliterator_source(transliterator, &values, count, &status)
        return status.rawValue <= U_ZERO_ERROR.rawValue ? values.filter { $0 >= 0 }.map { UInt32($0) } : []
    }

    package func callAsFunction(_ text: String) -> String {
        var units = Array(text.utf16)
        var count = Int32(units.count)
        units.append(contentsOf: repeatElement(0, count: units.count * 8 + 64))
        var limit = count
        var status = U_ZERO_ERROR
        icu_transliterate(transliterator, &units, &count, Int32(units.count), 0, &limit, &status)
        return status.rawValue <= U_ZERO_ERROR.rawValue ? String(decoding: units[..<Int(count)], as: UTF16.self) : text
    }
}

/// Where bytes are not valid in an encoding.
package struct InvalidByte: Error, Equatable {
    /// In bytes, from 0.
    package var offset: Int
}

/// Decodes GB18030 to UTF-8. Throws at the first bytes that are not valid GB18030, and where a character is cut at the end.
package func decodeGB18030(_ bytes: Bytes) throws(InvalidByte) -> Bytes {
    var status = U_ZERO_ERROR
    guard let converter = icu_converter_open("gb18030", &status), status.rawValue <= U_ZERO_ERROR.rawValue else {
        throw InvalidByte(offset: 0)
    }
    defer { icu_converter_close(converter) }
    var units = [UInt16](repeating: 0, count: bytes.count + 8)
    let (read, written) = bytes.withUnsafeBytes { raw in
        units.withUnsafeMutableBufferPointer { out in
            let source = raw.bindMemory(to: CChar.self).baseAddress
            let target = out.baseAddress
            var next = source, free = target
            icu_converter_to_utf16(
                converter, &free, target.map { $0 + out.count }, &next, source.map { $0 + raw.count }, &status)
            return (distance(from: source, to: next), distance(from: target, to: free))
        }
    }
    guard status.rawValue <= U_ZERO_ERROR.rawValue else {
        let offset = read - Int(icu_converter_invalid_count(converter))
        throw InvalidByte(offset: max(0, min(offset, bytes.count - 1)))
    }
    return Bytes(String(decoding: units[..<written], as: UTF16.self).utf8)
}

private func distance<Value>(from start: UnsafePointer<Value>?, to end: UnsafePointer<Value>?) -> Int {
    if let start, let end { end - start } else { 0 }
}

extension Unicode.Scalar {
    /// Whether a terminal shows it in two columns, as Han characters and full-width marks (UAX #11).
    var isWide: Bool { icu_is_wide(Int32(bitPattern: value)) != 0 }
}
