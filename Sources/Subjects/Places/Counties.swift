import Text

/// The county-level divisions of China, and in which province and prefecture each lies.
///
///     武平县 福建/龙岩          its bare name, 武平, is a place behind 福建 or 龙岩 alone
///     朝阳区 北京|吉林/长春      one of several: 朝阳区 alone says not which
struct Counties: Sendable {
    static let shared = Counties()

    /// By the key of a county's name: the keys of what holds each of that name.
    private var homes: [UInt64: [[UInt64]]] = [:]
    /// The same by name, in words: the province first.
    private(set) var places: [String: [CountyHome]] = [:]
    private var names: [UInt64: String] = [:]
    /// By prefecture, the province that it is in.
    private(set) var provinces: [String: String] = [:]
    /// By the bare name of a prefecture, the key of the province that it is in.
    private var prefectures: [UInt64: UInt64] = [:]
    /// Bare name → the names with their ranks.
    private var full: [UInt64: [String]] = [:]
    /// The names without their ranks: 武平, but no name of one character (赵县), and none that a longer rank ends (互助土族自治县).
    private(set) var bareNames: [Substring] = []

    private init() {
        for (name, value) in WordList.counties.entries {
            let scalars = Array(name.unicodeScalars), text = String(name), key = textKey(scalars.lazy.map(\.value))
            let homes = value.parts(between: "|").map { $0.parts(between: "/") }
            self.homes[key] = homes.map { $0.map { textKey($0.unicodeScalars.lazy.map(\.value)) } }
            names[key] = text
            places[text] = homes.map { CountyHome(names: $0.map { String($0) }) }
            for home in homes where home.count > 1 { provinces[String(home[1])] = String(home[0]) }
            let isPeoples = scalars.count > 4 && scalars[scalars.count - 3] == "自" && scalars[scalars.count - 2] == "治"
            guard scalars.count > 2, !isPeoples else { continue }
            let bare = name.dropLast()
            let bareKey = textKey(scalars.dropLast().lazy.map(\.value))
            if full[bareKey] == nil { bareNames.append(bare) }
            full[bareKey, default: []].append(text)
        }
        for (prefecture, province) in provinces {
            let scalars = prefecture.unicodeScalars
            let bare = scalars.last == "市" ? scalars.dropLast() : scalars[...]
            prefectures[textKey(bare.lazy.map(\.value))] = textKey(province.unicodeScalars.lazy.map(\.value))
        }
    }

    /// What holds each of the divisions of a name, by its key.
    func homes(of name: UInt64) -> [CountyHome] { names[name].flatMap { places[$0] } ?? [] }

    /// Whether several divisions have this name.
    func isAmbiguous(_ name: UInt64) -> Bool { homes[name].map { $0.count > 1 } ?? false }

    /// The name with its rank of the county that is called by its bare name, behind a place that holds it; nil where that holds
    /// none of the name. Of a county and a town of one name print means the town: 新疆▸伊宁.
    func name(ofBare bare: UInt64, in place: UInt64) -> String? {
        let names = full[bare]?.filter { name in
            homes[textKey(name.unicodeScalars.map(\.value))]?.contains { $0.contains(place) } == true
        }
        return names?.first { $0.hasSuffix("市") } ?? names?.first
    }

    /// 辽宁▸朝阳, 新疆▸阿克苏: whether a province holds a prefecture that is called as a county in it is, without its rank; but 中山市 is both.
    func isPrefecture(_ bare: UInt64, in province: UInt64, besides county: String) -> Bool {
        prefectures[bare] == province && provinces[county] == nil
    }
}
