import Text

extension Unicode.Scalar {
    /// White space of any width, and the control characters that dumps leave behind.
    var isBlank: Bool {
        switch value {
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
    var isLetter: Bool { isHan || isDigit || isLatinLetter }

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

    /// Half-width for full-width forms, simplified for the traditional characters of newspaper formulas.
    var folded: Unicode.Scalar {
        if value < 0x80 { return self }
        if (0xFF01...0xFF5E).contains(value) { return Unicode.Scalar(value - 0xFEE0) ?? self }
        return Unicode.Scalar.simplified[self] ?? self
    }

    private static let simplified: [Unicode.Scalar: Unicode.Scalar] = [
        "報": "报", "訊": "讯", "記": "记", "員": "员", "華": "华", "電": "电", "圖": "图", "攝": "摄", "據": "据",
        "導": "导", "編": "编", "責": "责", "輯": "辑", "實": "实", "習": "习", "見": "见", "約": "约", "轉": "转", "網": "网",
        "臺": "台", "對": "对", "審": "审", "製": "制", "劃": "划", "餘": "余", "後": "后", "將": "将", "於": "于", "連": "连",
        "來": "来", "為": "为", "東": "东", "頁": "页", "專": "专", "稱": "称", "從": "从", "馬": "马", "間": "间",
    ]
}

extension ArraySlice<Unicode.Scalar> {
    /// Whether a sentence ends here: a full stop, and after it nothing but closing marks.
    var endsSentence: Bool {
        var index = endIndex - 1
        while index > startIndex, self[index].isClosing || self[index].isBlank { index -= 1 }
        return index >= startIndex && self[index].isFullStop
    }
}
