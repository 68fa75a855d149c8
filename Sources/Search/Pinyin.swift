import Text

/// How names are read: one syllable a character, without tones.
///
/// The dictionary has each character's commonest reading. Surnames and some places are read otherwise; a name is looked up
/// in these lists first.
struct Pinyin {
    private let dictionary = PinyinDictionary.shared

    /// A syllable for each Han character, and what stands between them folded to lower case as it is.
    func syllables(of label: String, isPersonName: Bool) -> [String] {
        let special = exception(for: label, isPersonName: isPersonName)
        var syllables = special?.syllables ?? []
        var isWordOpen = false
        for scalar in label.unicodeScalars.dropFirst(special?.length ?? 0) {
            if scalar.isHan {
                syllables.append(dictionary.reading(of: scalar) ?? String(scalar))
                isWordOpen = false
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if isWordOpen {
                    syllables[syllables.count - 1] += scalar.properties.lowercaseMapping
                } else {
                    syllables.append(scalar.properties.lowercaseMapping)
                }
                isWordOpen = true
            } else {
                isWordOpen = false
            }
        }
        return syllables
    }

    private func exception(for label: String, isPersonName: Bool) -> (length: Int, syllables: [String])? {
        for length in [2, 1] where label.unicodeScalars.count >= length {
            let start = String(String.UnicodeScalarView(label.unicodeScalars.prefix(length)))
            let reading = isPersonName ? surnameReadings[start] : length == 2 ? placeReadings[start] : nil
            if let reading { return (length, reading.split(separator: " ").map { String($0) }) }
        }
        return nil
    }
}

/// Surnames that are read otherwise than the character usually is.
/// Source: 《现代汉语词典》, the readings marked 姓.
private let surnameReadings = [
    "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "区": "ou", "查": "zha", "朴": "piao", "任": "ren", "盖": "ge",
    "冼": "xian", "洗": "xian", "翟": "zhai", "缪": "miao", "乐": "yue", "员": "yun", "召": "shao", "秘": "bi", "覃": "qin",
    "种": "chong", "折": "she", "繁": "po", "黑": "he", "盛": "sheng", "殷": "yin", "车": "che", "宁": "ning", "尹": "yin",
    "逄": "pang", "祭": "zhai", "瞿": "qu", "郗": "xi", "燕": "yan", "訾": "zi", "晁": "chao", "那": "na", "哈": "ha",
    "炅": "gui",
    "尉迟": "yu chi", "长孙": "zhang sun", "单于": "chan yu", "澹台": "tan tai", "万俟": "mo qi", "令狐": "ling hu",
]

/// Places and words whose characters have another reading in them.
private let placeReadings = [
    "重庆": "chong qing", "成都": "cheng du", "厦门": "xia men", "西藏": "xi zang", "六安": "lu an", "台州": "tai zhou",
    "蚌埠": "beng bu", "番禺": "pan yu", "首都": "shou du", "长春": "chang chun", "长沙": "chang sha", "银行": "yin hang",
    "重阳": "chong yang", "乐清": "yue qing", "大厦": "da sha", "丽水": "li shui", "朝阳": "chao yang", "浚县": "xun xian",
]
