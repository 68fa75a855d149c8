/// What a place in a text says about a name that may stand there, and how much has to be said.
///
/// In bits, like `NameShape`: how much likelier what stands beside is beside a name than beside other words that begin with a
/// surname. Measured by `benchmarks/name_weights.py` on 3,574 articles (1,636 names, 14,573 others). Two weights are heavier
/// than measured (−2.7 and −1.7): there, others are mostly pieces of one word (岸▸田文雄, 展现▸秦汉文▸明), which no sum of bits
/// makes good. With them, 124 of 130 names that shape alone had found were right on those articles.
///
///     | before                     | bits |   | behind                    | bits |
///     |----------------------------|------|   |---------------------------|------|
///     | 书记▸                      |  4.2 |   | ▸、                       |  2.9 |
///     | 村民▸                      |  4.3 |   | ▸强调, ▸同志              |  2.8 |
///     | 、▸                        |  4.4 |   | ▸， and other marks       |  0.8 |
///     | a mark, a line's beginning |  3.6 |   | ▸先后                     |  0.2 |
///     | 由▸                        |  2.6 |   | ▸在, ▸和                  |  0.8 |
///     | a word that leads on: 对▸  |  0   |   | anything else             | −3.5 |
///     | anything else              | −6   |   |                           |      |
enum NameWeights {
    /// How much shape and place have to say together. One name of two characters in running text is more easily met by chance.
    static let leastOfLong: Float = 9
    static let leastOfShort: Float = 11

    /// What a surname asks for that is more often some other word: 于, 高.
    static let riskySurname: Float = 2
    /// What the end of a place's name says: 马銮▸湾.
    static let placeCharacter: Float = -6
    /// What an ordinary word says behind the surname: 祝▸团圆.
    static let ordinaryWord: Float = -4
    /// What a word says that begins with the last character: 程凯▸先后, 陈砦▸花卉.
    static let followingWord: Float = -4

    /// What the other members of a list say that are no people: 雪松、毛杜鹃、紫薇.
    static let listOfThings: Float = -8
    /// What is no name whatever else speaks for it.
    static let noName: Float = -100

    /// Below this, one office before characters is not enough: 主席▸台执行.
    static let leastBehindOffice: Float = -5
    /// What is asked of an ordinary word between an office and what people do: 主席▸郑重▸提出.
    static let leastOfWord: Float = 4
    /// What is asked behind an office where nothing shows that a name ends there, and where parents seldom choose a character.
    static let leastOpen: Float = 2
    static let leastUnlikely: Float = 5
    /// What a character says that is in hardly any given name: 张浩▸接过.
    static let unlikelyGiven: Float = -2
}

extension NameReader {
    /// What shape and place say about one reading of a site, beyond what is asked of it: above 0 it is a name.
    func shapeMargin(_ site: NameSite, length: Int) -> Float {
        let end = site.start + length
        guard !runsIntoPlace(end), text.marks[end].endingLength == 0, !isOrdinary(site),
            shape.given(text.folded[end - 1]) > 0
        else {
            return -1
        }
        var bits = bits(site, length: length) + leftWeight(site) + rightWeight(at: end)
        if site.isRisky { bits -= NameWeights.riskySurname }
        if text.classes[end - 1].contains(.placeEnd) { bits += NameWeights.placeCharacter }
        if text.marks[site.start + site.shortLength - 1].ordinaryLength >= 2 { bits += NameWeights.ordinaryWord }
        let next = text.marks[end - 1]
        if next.followerLength > 1 || next.ordinaryLength > 1 { bits += NameWeights.followingWord }
        bits -= length == site.shortLength ? NameWeights.leastOfShort : NameWeights.leastOfLong
        return bits > 0 ? bits + wordBits(site, end: end) : bits
    }

    /// What is looked at only where all else is for a name: words of ordinary news, pairs, and what else a list names.
    private func wordBits(_ site: NameSite, end: Int) -> Float {
        let words = CommonWords.shared, name = site.start..<end
        if isQuoted(name) || isCommon(name) || isInsideTitle(name) || isCalledAfter(end) { return NameWeights.noName }
        if text.isHan(site.start - 1), isCounted(site.start) || isInsideWord(site.start) { return NameWeights.noName }
        var bits = shape.pairBits(of: site.start..<(text.isHan(end) ? end + 1 : end), in: text.folded)
        if name.count > site.shortLength, words.length(in: text.folded, at: end - 2) > 1 {
            bits += NameWeights.ordinaryWord
        }
        if text.isHan(end), words.length(in: text.folded, at: end - 1) > 1 { bits += NameWeights.followingWord }
        if isAmongThings(name) { bits += NameWeights.listOfThings }
        return bits
    }

    /// 《吴越春▸秋》, “潘琰▸学堂”, 白露莹▸莹: a title or something called so goes on, or a character that stands twice.
    private func isInsideTitle(_ name: Range<Int>) -> Bool {
        let rest = name.upperBound..<name.upperBound + Self.longestRest
        if openingQuotes.contains(text.folded[name.lowerBound - 1]), let end = rest.first(where: { !text.isHan($0) }),
            closingQuotes.contains(text.folded[end])
        {
            return true
        }
        return titles.contains(text.folded[name.lowerBound - 1])
            || text.folded[name.upperBound] == text.folded[name.upperBound - 1]
    }

    /// Characters behind a name to a closing quotation mark, at most.
    private static let longestRest = 5

    /// 一张▸靓丽, 那段▸峥嵘: a word that counts, not a surname.
    private func isCounted(_ start: Int) -> Bool {
        counters.contains(text.folded[start]) && counts.contains(text.folded[start - 1])
    }

    private static let lines = PlaceReader.keys(["高铁", "铁路", "高速", "公路"])

    /// 齐礼闫▸小学, 曹洼▸林区: the name of a place or a school goes on, or has begun.
    private func runsIntoPlace(_ end: Int) -> Bool {
        let kinds: WordRoles = [.organisation, .longPlace, .shortPlace]
        return !text.marks[end].starts.isDisjoint(with: kinds) || !text.marks[end - 1].starts.isDisjoint(with: kinds)
    }

    /// 蒲黄榆▸派出所, but 张伟▸局长; 张吉怀▸高铁
    private func isCalledAfter(_ end: Int) -> Bool {
        let isAgency = text.marks[end + 3].endingLength == 3 && text.marks[end + 3].endingRoles.contains(.agency)
        return isAgency || Self.lines.contains(text.key(end..<end + 2))
    }

    /// What the characters of a reading say.
    func bits(_ site: NameSite, length: Int) -> Float {
        shape.bits(of: site.start..<site.start + length, surnameLength: site.shortLength - 1, in: text.folded)
    }

    private func leftWeight(_ site: NameSite) -> Float {
        switch site.left {
        case .office: return 4.2
        case .calling: return 4.3
        case .list: return 4.4
        case .clause: return 3.6
        case .leadIn: return 2.6
        case .byline: return -30
        case .inside:
            return followsBorder(site) ? 0 : -6
        }
    }

    private func rightWeight(at end: Int) -> Float {
        switch binding(at: end) {
        case .strong where text.folded[end] == ideographicComma: 2.9
        case .strong: text.isHan(end) ? 2.8 : 0.8
        case .word: 0.2
        case .character: 0.8
        case .none: -3.5
        }
    }
}

private let counters = ScalarSet("张段项束支章车包")
private let counts = ScalarSet("一两二三四五六七八九十几半每这那整0123456789")
private let titles = ScalarSet("《〈")
