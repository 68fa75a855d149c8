import TestSupport
import Testing

@testable import Text

/// Each table is what this machine's ICU says, of all characters that both know.
@Suite("Tables of Unicode")
struct UnicodeTableTests {
    @Test("every character's normalization forms", arguments: [NormalizationForm.nfc, .nfkc])
    func normalizationOfCharacters(_ form: NormalizationForm) {
        let wrong = ICU.commonScalars.filter {
            !isSame(String($0).normalized(to: form), ICU.normalized(String($0), to: form))
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(20).map(\.value)) of \(ICU.commonScalars.count)")
    }

    @Test("normalization forms of texts of marks, syllables and letters", arguments: 0..<20)
    func normalizationOfTexts(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let kinds: [[Unicode.Scalar]] = [
            ICU.commonScalars.filter(ICU.isMark), ICU.commonScalars.filter { $0.value < 0x250 },
            ICU.commonScalars.filter { (0x1100...0x11FF).contains($0.value) || (0xAC00...0xACFF).contains($0.value) },
            ICU.commonScalars.filter { (0x900...0xDFF).contains($0.value) },
        ]
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 1...8, using: &random)).compactMap { _ in
                kinds.randomElement(using: &random)?.randomElement(using: &random)
            }
            let text = String(String.UnicodeScalarView(scalars))
            for form in [NormalizationForm.nfc, .nfkc] {
                #expect(
                    isSame(text.normalized(to: form), ICU.normalized(text, to: form)), "\(scalars.map(\.value))")
            }
        }
    }

    @Test("a long run of marks is put in order")
    func manyMarks() {
        let marks = String(repeating: "\u{301}\u{327}", count: 20_000)
        #expect(isSame(marks.normalized(to: .nfc), ICU.normalized(marks, to: .nfc)))
    }

    @Test("every character's NFKC in lower case")
    func folding() {
        var forms: [UInt32: [UInt32]] = [:]
        CharacterForms.forEachFolded { forms[$0] = $1 }
        #expect(forms.count > 5_000)
        let wrong = ICU.commonScalars.filter { scalar in
            let folded = ICU.normalized(String(scalar), to: .nfkc).unicodeScalars.flatMap {
                Array(ICU.lowercased(String($0)).unicodeScalars)
            }
            return folded.map(\.value) != forms[scalar.value] ?? [scalar.value]
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(20).map(\.value))")
    }

    @Test("every mark, letter, number and wide character")
    func kinds() {
        #expect(ICU.commonScalars.filter { $0.isUnicodeLetter != ICU.isLetter($0) } == [])
        #expect(ICU.commonScalars.filter { $0.isUnicodeNumber != ICU.isNumber($0) } == [])
        #expect(ICU.commonScalars.filter { $0.isMark != ICU.isMark($0) } == [])
        #expect(ICU.commonScalars.filter { $0.isWide != ICU.isWide($0) } == [])
    }

    @Test("every character of GB18030, and nothing else of two and four bytes")
    func gb18030() {
        for lead in UInt8(0x80)...0xFF {
            for trail in UInt8.min...UInt8.max {
                #expect((try? decodeGB18030([lead, trail])) == ICU.decodeGB18030([lead, trail]), "\(lead) \(trail)")
            }
        }
        for lead in [UInt8(0x81), 0x82, 0x83, 0x84, 0x90, 0xE3, 0xE4] {
            for second in UInt8(0x30)...0x39 {
                for third in UInt8(0x80)...0xFF {
                    for fourth in UInt8(0x2F)...0x3A {
                        let bytes = [lead, second, third, fourth]
                        if (try? decodeGB18030(bytes)) == ICU.decodeGB18030(bytes) { continue }
                        Issue.record("\(bytes)")
                    }
                }
            }
        }
    }

    private func isSame(_ a: String, _ b: String) -> Bool { Array(a.unicodeScalars) == Array(b.unicodeScalars) }
}

/// What CLDR says of Han moves from edition to edition; where this machine's is the same as the tables', all is compared.
@Suite("Tables of Han characters", .enabled(if: ICU.unicodeVersion == PinyinTable.unicodeVersion))
struct HanTableTests {
    @Test("every simplified form")
    func simplified() throws {
        let simplify = try #require(Transliterator("Hant-Hans"))
        let pairs = Dictionary(
            uniqueKeysWithValues: SimplifiedCharacters.pairs.map { ($0.traditional, $0.simplified) })
        let han = ICU.commonScalars.filter(\.isHan)
        let once = simplify.each(han), twice = simplify.each(once.map { $0.unicodeScalars.first ?? " " })
        let wrong = han.indices.filter { index in
            let simplified = pairs[han[index].value].flatMap { Unicode.Scalar($0) }.map { String($0) }
            guard let simplified else { return once[index] != String(han[index]) && twice[index] != String(han[index]) }
            return simplified != once[index] && simplified != twice[index]
        }
        #expect(wrong.map { han[$0] } == [])
        // In a circle the lower one stands for both.
        #expect(pairs[0x82E7] == 0x82CE && pairs[0x82CE] == nil, "苧 and 苎")
    }

    @Test("every reading")
    func readings() throws {
        let latin = try #require(Transliterator("Han-Latin; Latin-ASCII; Lower"))
        let han = ICU.commonScalars.filter(\.isHan)
        let wrong = zip(han, latin.each(han)).filter { scalar, line in
            let reading = line.filter { $0 != " " }
            let isReading = reading.utf8.allSatisfy { $0 < 0x80 }
            return PinyinDictionary.shared.reading(of: scalar) != (isReading ? reading : nil)
        }
        #expect(wrong.map(\.0) == [])
    }

    @Test("characters and short texts stand in the order of the collation", arguments: 0..<10)
    func order(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let collator = PinyinCollator(), order = PinyinOrder.shared
        let characters = Array("阿郑州二七区招商引资樊惠林重庆一丁〇鄭長长𠮷 -·（）“”。、0123456789ＡａaAbBzZéÉüñßжЖαΩあアｱㄅ가".unicodeScalars)
        let texts = (0..<200).map { _ in
            String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
                        characters.randomElement(using: &random)
                    }))
        }
        for (a, b) in zip(texts, texts.dropFirst()) {
            let expected = collator.sortKey(of: a).lexicographicallyPrecedes(collator.sortKey(of: b))
            #expect(order.sortKey(of: a).lexicographicallyPrecedes(order.sortKey(of: b)) == expected, "\(a) \(b)")
        }
    }
}
