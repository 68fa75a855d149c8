/// A language that the interface speaks. Each has a file of texts in the default theme.
enum InterfaceLanguage: String, CaseIterable {
    case simplifiedChinese = "zh-CN"
    case traditionalChinese = "zh-TW"
    case english = "en"

    /// The language that speaks to readers of another tag (BCP 47): `en-GB` is English, `zh-Hant` and `zh-HK` are traditional
    /// Chinese. Nil where there is none.
    init?(tag: String) {
        let parts = tag.lowercased().split(separator: "-").map { String($0) }
        switch parts.first {
        case "en": self = .english
        case "zh":
            let isTraditional =
                parts.contains("hant") || !parts.contains("hans") && parts.contains(where: traditional.contains)
            self = isTraditional ? .traditionalChinese : .simplifiedChinese
        default: return nil
        }
    }

    /// Where its texts are in a theme. The first language's file has the name that stood alone once.
    var textsPath: String { self == .simplifiedChinese ? "strings.json" : "strings.\(rawValue).json" }
}

/// Where Chinese is written in traditional characters.
private let traditional: Set<String> = ["tw", "hk", "mo"]
