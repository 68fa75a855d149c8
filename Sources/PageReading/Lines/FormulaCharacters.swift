/// What a Han character may be part of: a quick look that spares most text the lists of words.
struct FormulaPart: OptionSet {
    let rawValue: UInt8

    /// A traditional character that newspaper formulas use.
    static let traditional = FormulaPart(rawValue: 1)
    /// The first character of a word of bylines.
    static let beginsByline = FormulaPart(rawValue: 2)
    /// The last character of a role.
    static let endsRole = FormulaPart(rawValue: 4)
    /// A character of what an article may open with: the last one of a paper's or an agency's name, of 记者 or 上接.
    static let opens = FormulaPart(rawValue: 8)
    /// The first character of a day: 近日, 十八日.
    static let beginsDay = FormulaPart(rawValue: 16)

    /// The first character of a weekday.
    static let beginsWeekday = FormulaPart(rawValue: 32)

    /// 年
    static let year = FormulaPart(rawValue: 64)

    /// The characters of each part.
    private static let characters: [(part: FormulaPart, characters: String)] = [
        (.beginsByline, "首见实特本全融新人中驻记通评撰责值美编校审统策版制组监主文图摄供报"),
        (.endsRole, "摄攝影图圖文者员員生人编編辑輯对對核校筹籌划劃式版制製"),
        (.beginsDay, "近日不连今昨前零一二三四五六七八九十"),
        (.beginsWeekday, "星"),
        (.year, "年"),
        (.opens, "记記报報社网網台臺刊端号接"),
        (.traditional, String(String.UnicodeScalarView(simplifiedForms.keys))),
    ]

    /// For each character of the first Han block, from U+4E00 on. A traditional one may be all that its simplified form may.
    fileprivate static let table = {
        var table = [FormulaPart](repeating: [], count: Int(lastOfTable - firstOfTable) + 1)
        for (part, characters) in characters {
            for scalar in characters.unicodeScalars { table[Int(scalar.value - firstOfTable)].insert(part) }
        }
        for (traditional, simplified) in simplifiedForms {
            table[Int(traditional.value - firstOfTable)].formUnion(table[Int(simplified.value - firstOfTable)])
        }
        return table
    }()
}

private let firstOfTable: UInt32 = 0x4E00
private let lastOfTable: UInt32 = 0x9FFF

extension ArraySlice<Unicode.Scalar> {
    /// Whether any of these characters may be a part of a formula, and more holds of its index.
    func mayHold(_ part: FormulaPart, where holds: (Int) -> Bool) -> Bool {
        let table = FormulaPart.table
        return indices.contains { index in
            let value = self[index].value
            return (firstOfTable...lastOfTable).contains(value)
                && table[Int(value - firstOfTable)].contains(part) && holds(index)
        }
    }
}

extension FormulaPart {
    /// Calls a closure with what each character of a text may be part of, and another with each that is in no table.
    @inline(__always)
    static func forEachPart(
        of text: Span<Unicode.Scalar>, _ body: (_ index: Int, FormulaPart) -> Void, other: (Unicode.Scalar) -> Void
    ) {
        let parts = table.span
        for index in text.indices {
            let place = text[index].value &- firstOfTable
            if place <= lastOfTable - firstOfTable { body(index, parts[Int(place)]) } else { other(text[index]) }
        }
    }
}

extension Unicode.Scalar {
    /// All that this character may be part of.
    var formulaPart: FormulaPart {
        (firstOfTable...lastOfTable).contains(value) ? FormulaPart.table[Int(value - firstOfTable)] : []
    }

    func mayBe(_ part: FormulaPart) -> Bool {
        (firstOfTable...lastOfTable).contains(value) && FormulaPart.table[Int(value - firstOfTable)].contains(part)
    }

    /// Half-width for full-width forms, simplified for the traditional characters of newspaper formulas.
    var folded: Unicode.Scalar {
        (firstOfTable...lastOfTable).contains(value) ? simplified : halfWidth
    }

    /// Half-width for full-width forms.
    var halfWidth: Unicode.Scalar {
        (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    }

    /// The simplified form of a traditional character that newspaper formulas use.
    private var simplified: Unicode.Scalar { mayBe(.traditional) ? simplifiedForms[self] ?? self : self }
}

/// The simplified forms of the traditional characters that newspaper formulas use.
private let simplifiedForms: [Unicode.Scalar: Unicode.Scalar] = [
    "報": "报", "訊": "讯", "記": "记", "員": "员", "華": "华", "電": "电", "圖": "图", "攝": "摄", "據": "据",
    "導": "导", "編": "编", "責": "责", "輯": "辑", "實": "实", "習": "习", "見": "见", "約": "约", "轉": "转",
    "網": "网", "臺": "台", "對": "对", "審": "审", "製": "制", "劃": "划", "餘": "余", "後": "后", "將": "将",
    "於": "于", "連": "连", "來": "来", "為": "为", "東": "东", "頁": "页", "專": "专", "稱": "称", "從": "从",
    "馬": "马", "間": "间", "體": "体", "監": "监", "統": "统", "籌": "筹", "評": "评", "論": "论", "駐": "驻",
]
