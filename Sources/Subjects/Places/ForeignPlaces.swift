import Archive
import Text

/// Places of other countries that no list has, by what print calls them.
///
///     以色列南部港口城市▸埃拉特▸、                characters that foreign names are written with
///     亚利桑那州首府▸菲尼克斯▸，
///     位于土耳其▸哈塔伊省▸的                      a rank behind them
struct ForeignPlaces {
    let reader: PlaceReader
    private let names: ForeignNames
    private var text: ArticleText { reader.text }

    /// Characters of such a name, at least: shorter ones are more easily a piece of something else.
    private static let shortest = 3
    /// What a place is called right before its name.
    private static let kinds = ["城市", "首都", "首府", "小镇", "重镇", "村庄"].map { $0.unicodeScalars.map(\.value)[...] }
    /// What it is called right behind.
    private static let ranks = Set("省州邦郡市县镇".unicodeScalars.map(\.value))

    init(reader: PlaceReader) {
        self.reader = reader
        names = ForeignNames(reader: NameReader(text: reader.text))
    }

    /// The place that is named from `index` on.
    func range(at index: Int) -> Range<Int>? {
        guard names.isTransliteration(index), names.isTransliteration(index + 2), begins(index),
            text.marks[index].ordinaryLength < 2, CommonWords.shared.length(in: text.folded, at: index) < 2
        else { return nil }
        let bare = index + prefixLength(at: index)..<end(ofNameFrom: index)
        guard bare.count >= Self.shortest else { return nil }
        return isRanked(bare) || isCalledPlace(index) ? whole(bare) : nil
    }

    /// 奥里萨▸邦▸列车: the rank is a character of transliteration, too.
    private func end(ofNameFrom start: Int) -> Int {
        let end = names.partEnd(from: start)
        return (start..<end).first { $0 >= start + Self.shortest && text.folded[$0] == state } ?? end
    }

    /// 俄▸利佩茨克州: what a country is called by, and hardly any name begins with.
    private func prefixLength(at index: Int) -> Int {
        text.folded[index] == russia && !names.isTransliteration(index - 1) ? 1 : 0
    }

    /// 驻▸哈塔伊省, 阿联酋▸富查伊拉; but not 路易▸斯维尔市, 莱茵兰—▸普法尔茨州.
    private func begins(_ index: Int) -> Bool {
        guard names.hasBorder(index), !names.reader.isInsideWord(index)
        else { return false }
        if !text.isHan(index - 1) { return !dashes.contains(text.folded[index - 1]) }
        return !names.isTransliteration(index - 1) || names.endsTitle(index) || text.marks[index].borderLength > 0
    }

    private func isCalledPlace(_ index: Int) -> Bool {
        index > 2 && Self.kinds.contains(text.folded[index - 2..<index])
    }

    /// 哈塔伊▸省, but not 抵达山东▸省, 马拉松▸城市.
    private func isRanked(_ bare: Range<Int>) -> Bool {
        let end = bare.upperBound
        return Self.ranks.contains(text.folded[end]) && text.marks[end].placeBefore == 0
            && text.marks[end].ordinaryLength < 2 && !reader.isInsideWord(end + 1)
            && text.marks[end + 1].countyLength == 0
    }

    /// With its rank; nil where the name goes on otherwise: 阿什凯隆拉▸响.
    private func whole(_ bare: Range<Int>) -> Range<Int>? {
        let end = bare.upperBound, mark = text.marks[end]
        if isRanked(bare) { return bare.lowerBound..<end + 1 }
        guard text.folded[end] != middleDot else { return nil }
        let isEnd = names.reader.binding(at: end) > .none || mark.ordinaryLength > 1 && mark.placeLength == 0
        return isEnd ? bare : nil
    }
}

/// 邦
private let state: UInt32 = 0x90A6
/// 俄
private let russia: UInt32 = 0x4FC4
private let dashes = ScalarSet("-—－–")
