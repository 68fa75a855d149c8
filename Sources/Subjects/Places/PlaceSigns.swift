/// What speaks for and against words that end like a place or an organisation being a name from `range` on.
struct PlaceSigns: OptionSet {
    let rawValue: UInt64

    // What stands before.
    /// A mark, a line's beginning: ，永康路
    static let mark = PlaceSigns(rawValue: 1 << 0)
    /// A place: 郑州▸永康路
    static let placeBefore = PlaceSigns(rawValue: 1 << 1)
    /// A word behind which places stand: 来到▸永康路
    static let leadIn = PlaceSigns(rawValue: 1 << 2)
    /// A border word of several characters: 调研▸永康路
    static let longBorder = PlaceSigns(rawValue: 1 << 3)
    /// One of a single character: 的▸永康路
    static let shortBorder = PlaceSigns(rawValue: 1 << 4)
    /// A number and what it counts: 一座▸博物馆
    static let measure = PlaceSigns(rawValue: 1 << 5)
    /// Anything else.
    static let unclear = PlaceSigns(rawValue: 1 << 6)

    // How it begins, and what it is made of before the ending.
    /// With a place or a level of government: 郑州▸供电公司
    static let beginsWithPlace = PlaceSigns(rawValue: 1 << 7)
    /// With a word of the ordinary language: 整治▸沉陷区
    static let beginsWithWord = PlaceSigns(rawValue: 1 << 8)
    /// No ordinary word is in it.
    static let isOwn = PlaceSigns(rawValue: 1 << 9)
    /// Half of it or more is ordinary words.
    static let isMostlyOrdinary = PlaceSigns(rawValue: 1 << 27)
    /// A longer word reaches over where it begins: 不▸锈钢制品厂
    static let beginsInsideWord = PlaceSigns(rawValue: 1 << 28)
    /// The first part of a name stands before it: 本-▸古里安机场
    static let isTorn = PlaceSigns(rawValue: 1 << 43)
    /// A district that is in no list, and not called as foreign ones are: 残塬沟壑▸区
    static let isUnlisted = PlaceSigns(rawValue: 1 << 48)
    /// 湖, 寺, 机场, 大桥: endings before which hardly anything but a name stands.
    static let isSure = PlaceSigns(rawValue: 1 << 29)
    /// A border word stands in it: 供水▸受影响村
    static let holdsBorder = PlaceSigns(rawValue: 1 << 11)
    /// A character of grammar or a word that picks out one of many stands in it: 行天下之大道
    static let holdsGrammar = PlaceSigns(rawValue: 1 << 13)
    /// One or two characters.
    static let isShort = PlaceSigns(rawValue: 1 << 14)
    /// Seven or more.
    static let isLong = PlaceSigns(rawValue: 1 << 15)

    /// Nothing but ordinary words, and no place: 集装箱▸码头, 社区卫生▸服务中心
    static let isAllWords = PlaceSigns(rawValue: 1 << 32)
    /// A plan is spoken of, or one of many: 打造▸技术创新中心, 普惠性幼儿园▸数量; here, or in a quarter of the archive's places.
    static let isPlanned = PlaceSigns(rawValue: 1 << 45)
    /// All of a kind, or what cities want to be: 全国县▸医院, 上海国际航运中心
    static let isKind = PlaceSigns(rawValue: 1 << 46)
    /// A verb stands behind the place: 丰台区▸建设▸产业园
    static let isSentence = PlaceSigns(rawValue: 1 << 35)

    // What stands behind.
    /// A mark.
    static let markBehind = PlaceSigns(rawValue: 1 << 36)
    /// Another ending: 湾滩河▸镇
    static let endingBehind = PlaceSigns(rawValue: 1 << 38)

    /// Behind and before it stand other things: 、亚星盛世家园、
    static let isListed = PlaceSigns(rawValue: 1 << 40)
    /// It begins with two characters that no word begins with: 华智龙▸基地
    static let hasOwnHead = PlaceSigns(rawValue: 1 << 41)
    /// 沟, 岭, 湾 stands before the ending: 钓鱼沟▸景区
    static let isAfterNature = PlaceSigns(rawValue: 1 << 42)

    /// Quotation marks stand on both sides: “空壳村”
    static let isQuoted = PlaceSigns(rawValue: 1 << 47)

    // What the archive shows.
    static let isRepeated = PlaceSigns(rawValue: 1 << 16)
    static let isOften = PlaceSigns(rawValue: 1 << 17)
    static let isVaried = PlaceSigns(rawValue: 1 << 18)
    static let isMarked = PlaceSigns(rawValue: 1 << 19)

    // What it ends in.
    /// 路, 街
    static let isStreet = PlaceSigns(rawValue: 1 << 21)
    /// 公司, 集团
    static let isFirm = PlaceSigns(rawValue: 1 << 22)
    /// What is said of many things: 家园, 基地, 社区
    static let isLoose = PlaceSigns(rawValue: 1 << 23)
    /// 村
    static let isVillage = PlaceSigns(rawValue: 1 << 25)
    /// 局, 公司 behind a place and ordinary words alone; of places a country alone (以色列▸机场).
    static let isHollow = PlaceSigns(rawValue: 1 << 30)
    /// An ending of three characters or more.
    static let hasLongEnding = PlaceSigns(rawValue: 1 << 26)
}
