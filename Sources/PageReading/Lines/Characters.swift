import Text

extension Unicode.Scalar {
    /// White space of any width, and the control characters that dumps leave behind.
    var isBlank: Bool {
        // Nearly all characters of a page lie above.
        if value > 0x3000 { return false }
        return switch value {
        case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    var isDigit: Bool { (48...57).contains(value) || (0xFF10...0xFF19).contains(value) }

    var isLatinLetter: Bool {
        switch value {
        case 65...90, 97...122, 0xC0...0x24F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self != "×" && self != "÷"
        default: false
        }
    }

    /// Part of a word: what headlines and bodies are compared by.
    var isLetter: Bool {
        if isHan { return true }
        // Nearly all marks lie between Latin letters and full-width digits.
        if value &- 0x250 < 0xFF10 - 0x250 { return false }
        return isDigit || isLatinLetter
    }

    /// Ends a sentence.
    var isFullStop: Bool {
        switch self {
        case "。", "！", "？", "!", "?", "…", "｡", "．": true
        default: false
        }
    }

    /// Closes what was opened before it; a sentence's end may stand inside.
    var isClosing: Bool {
        switch self {
        case "”", "’", "」", "』", "）", ")", "》", "】", "〉", "\"": true
        default: false
        }
    }

    /// Parts clauses inside a sentence.
    var isComma: Bool {
        switch self {
        case "，", ",", "；", ";": true
        default: false
        }
    }

    /// A mark that stands right behind what it ends, and never first on a line.
    var hangs: Bool {
        switch self {
        case "，", "。", "、", "；", "：", "！", "？", "”", "’", "）", "》", "」", "』", "】", "%", "％": true
        default: false
        }
    }

    /// A mark that stands right before what it opens, and never last on a line.
    var opensQuotation: Bool {
        switch self {
        case "“", "‘", "《", "（", "「", "『", "【": true
        default: false
        }
    }

    /// Part of a Latin word or a number, which no line's end cuts.
    var isASCIIWord: Bool {
        switch value {
        case 48...57, 65...90, 97...122, 0x2E: true
        default: false
        }
    }

    /// One of the numerals that dates are written in: `二〇二三年五月十八日`.
    var isHanNumeral: Bool { self == "十" || hanDigit >= 0 }

    /// The value of a Han digit; -1 for any other character.
    var hanDigit: Int {
        switch self {
        case "〇", "零", "○": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: -1
        }
    }
}

/// The most characters that names in brackets take, the first bracket included.
private let signatureLength = 24

/// How many names in brackets may stand behind a full stop: one who wrote, one who took pictures.
private let mostSignatures = 2

/// The most closing marks and blanks behind a full stop.
private let mostClosing = 40

/// What stands in brackets that point elsewhere: `（见右图）`, `（待续）`.
private let noNames: Set<Unicode.Scalar> = ["图", "圖", "表", "版", "续", "續", "注"]

extension ArraySlice<Unicode.Scalar> {
    var endsSentence: Bool {
        // Most lines end inside one.
        guard let last, !last.isHan else { return false }
        return span.endsSentence
    }

    /// Whether names in brackets end a text, behind its last full stop.
    var endsInSignature: Bool { span.endsInSignature }
}

extension Span<Unicode.Scalar> {
    /// Whether a sentence ends here: a full stop, and after it nothing but closing marks or names: `…20万人次。（何晓）`.
    ///
    /// - Complexity: O(1), so that the lines of a long block may each ask for all that is above.
    var endsSentence: Bool {
        var end = count
        for _ in 0..<mostSignatures {
            if endsInFullStop(before: end) { return true }
            guard let signature = signature(before: end) else { return false }
            end = signature
        }
        return endsInFullStop(before: end)
    }

    /// Whether names in brackets end a text, behind its last full stop.
    var endsInSignature: Bool { signature(before: count) != nil && endsSentence }

    private func endsInFullStop(before end: Int) -> Bool {
        for index in (max(0, end - mostClosing)..<end).reversed() {
            let scalar = self[index]
            if scalar.isHan { return false }
            if scalar.isFullStop { return true }
            guard scalar.isClosing || scalar.isBlank else { return false }
        }
        return false
    }

    /// Where the names in brackets start that end a text; nil where none do.
    private func signature(before end: Int) -> Int? {
        guard end > 0, self[end - 1].halfWidth == ")" else { return nil }
        var length = 0
        var isOfNames = false
        for index in (max(0, end - signatureLength)..<end - 1).reversed() {
            let scalar = self[index]
            let isBracket = scalar.halfWidth == "("
            if isBracket || scalar.isBlank || scalar == "、" {
                guard length == 0 || (2...4).contains(length) else { return nil }
                isOfNames = isOfNames || length > 0
                length = 0
                if isBracket { return isOfNames ? index : nil }
            } else {
                guard scalar.isHan, !noNames.contains(scalar) else { return nil }
                length += 1
            }
        }
        return nil
    }
}

extension BidirectionalCollection<Unicode.Scalar> {
    func ends(with word: Word) -> Bool { last == word.last && suffix(word.count).elementsEqual(word) }
}
