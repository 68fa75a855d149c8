/// Where the parts of a foreign name begin and end.
///
///     习近平致电▸巴西鲁·迪奥马耶·法耶▸，         a place inside of a part ends nothing
///     副委员长▸雪克来提·扎克尔▸                 雪 and 来 are no characters of transliteration
///     国家主席▸米格尔·迪亚斯-卡内尔▸            a hyphen between two words of a part
extension ForeignNames {
    /// Characters of one part of a name, at most.
    private static let longestPart = 8
    /// Characters of other kinds in front of a run that are the name's own: 雪克来▸提·扎克尔.
    private static let longestGap = 3

    /// Where the first part of a name begins that ends at `dot`.
    func nameStart(before dot: Int) -> Int {
        let start = partStart(before: dot)
        if start == dot || !hasBorder(start) || isLoneCharacter(start..<dot) {
            return startBehindBorder(before: start, isEmpty: start == dot) ?? start
        }
        return start
    }

    private func partStart(before end: Int) -> Int {
        var start = end
        while end - start < Self.longestPart, !endsTitle(start) || isLoneCharacter(start..<end) {
            let next = isHyphen(start - 1) ? start - 1 : start
            guard isTransliteration(next - 1), !endsOrdinaryWord(start) else { break }
            start = next - 1
        }
        return start
    }

    /// 男子▸泰尔, 人士▸扬: a word of which foreign names are not written.
    private func endsOrdinaryWord(_ index: Int) -> Bool {
        // 外长▸达法拉
        index > 2 && !isTransliteration(index - 2) && text.marks[index - 1].ends.isDisjoint(with: .office)
            && CommonWords.shared.length(in: text.folded, at: index - 2) == 2
    }

    /// 巴西▸鲁·法耶, 雪克来▸提·扎克尔, 大▸卫·弗格森: one character before a dot is a name's beginning only behind an office or a mark (总统▸萨·扎帕罗夫).
    private func isLoneCharacter(_ part: Range<Int>) -> Bool {
        part.count == 1 && text.isHan(part.lowerBound - 1)
            && text.marks[part.lowerBound].ends.isDisjoint(with: [.office, .calling])
    }

    /// 副委员长▸雪克来提·扎克尔, 、▸雪克来提·扎克尔: what stands between a title or a mark and the run is the name's own where it is short and holds no
    /// word. Without a run a title has to stand there: 副主席▸艾力更·伊明巴海.
    private func startBehindBorder(before run: Int, isEmpty: Bool) -> Int? {
        for start in stride(from: run - 1, through: run - Self.longestGap, by: -1) {
            guard text.isHan(start), !Self.joints.contains(text.folded[start]),
                text.marks[start].ordinaryLength < 2
            else { return nil }
            let isBorder = !isEmpty && (!text.isHan(start - 1) || text.marks[start].borderLength > 1)
            if endsTitle(start) || isBorder { return start }
        }
        return nil
    }

    /// What may stand between a title or a mark and a name.
    private static let joints = Set("和与及同对向由在从等将为于以了是被让按把的员者家人".unicodeScalars.map(\.value))

    /// The end of a part: a run of transliteration, or one Latin letter.
    ///
    /// - Parameter isBehindDot: there one character is no part, and no place stands right behind a name: 马沙特, 阿勒沙特.
    func partEnd(from start: Int, isBehindDot: Bool = false) -> Int {
        if isAlphanumeric(start), text.folded[start + 1] == middleDot { return start + 1 }
        let shortest = isBehindDot ? 2 : 1
        var end = start
        while end - start < Self.longestPart {
            let next = end > start && isHyphen(end) ? end + 1 : end
            guard isTransliteration(next) else { break }
            let isPlace = isBehindDot && endsWithPlace(end)
            if end - start >= shortest, text.marks[end].followerLength > 1 || endsWithWord(end) && !isPlace { break }
            end = next + 1
        }
        return end
    }

    /// 迪亚斯-卡内尔: between two words of one part.
    private func isHyphen(_ index: Int) -> Bool {
        text.folded[index] == hyphen && [index - 1, index - 2, index + 1, index + 2].allSatisfy(isTransliteration)
    }
}
