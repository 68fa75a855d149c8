import Archive

/// An office that a person holds in the words of the archive.
struct HeldOffice: Equatable {
    /// As printed, in its fullest form: `二七区委书记`.
    var label: String
    /// What else the articles call it, longest first: `区委书记`.
    var shorterForms: [String]
    /// Indexes into the archive's articles, ascending: newest first.
    var articles: [Int]
}

/// The offices that articles print with one person's name, the one printed last first.
///
/// In Chinese, whose office it is stands before what it is, so one that ends in another is the same more fully said:
/// `书记`, `区委书记` and `二七区委书记` are one. They stay apart
/// - where a word between them makes another rank of it, or one before both a former one: `副▸书记`, `原▸区委书记`;
/// - where a form could be short for offices that differ: `书记` beside `区委书记` and `街道党工委书记`.
///
/// - Parameter mentions: an article's index and the offices it prints with the name.
func heldOffices(_ mentions: [(article: Int, offices: [String])]) -> [HeldOffice] {
    var articles: [String: Set<Int>] = [:]
    for (article, offices) in mentions {
        for office in offices { articles[office, default: []].insert(article) }
    }
    let labels = articles.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    var held: [String: HeldOffice] = [:]
    for label in labels {
        let fullest = fullestForm(of: label, among: labels)
        held[fullest, default: HeldOffice(label: fullest, shorterForms: [], articles: [])].articles +=
            articles[label] ?? []
        if fullest != label { held[fullest]?.shorterForms.append(label) }
    }
    return held.values.map { office in
        HeldOffice(
            label: office.label, shorterForms: office.shorterForms, articles: Set(office.articles).sorted())
    }.sorted { a, b in
        a.articles.lexicographicallyPrecedes(b.articles) || a.articles == b.articles && a.label < b.label
    }
}

/// The longest of `labels` that says the same office as `label`; `label` itself where there is none or no single one.
///
/// - Parameter labels: longest first.
private func fullestForm(of label: String, among labels: [String]) -> String {
    let fuller = labels.filter { isSameOffice($0, label) }
    guard let fullest = fuller.first, fuller.dropFirst().allSatisfy({ isSameOffice(fullest, $0) }) else { return label }
    return fullest
}

private func isSameOffice(_ fuller: String, _ shorter: String) -> Bool {
    guard fuller.utf8.count > shorter.utf8.count, fuller.hasSuffix(shorter) else { return false }
    let owner = fuller.dropLast(shorter.count)
    return !rankWords.contains { owner.hasSuffix($0) } && !formerWords.contains { owner.hasPrefix($0) }
}

/// Words that make another office of the one behind them.
private let rankWords = [
    "副", "代", "原", "前", "总", "第一", "名誉", "荣誉", "代理", "候任", "候补", "执行", "轮值", "驻会", "兼职", "专职", "首席",
]

/// Words at the beginning of an office that is held no more.
private let formerWords = ["原", "前", "时任"]
