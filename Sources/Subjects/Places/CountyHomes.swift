import Text

/// Which of several counties of one name an article means: 朝阳区 of 北京, or of 长春.
///
/// What is printed right before it tells first (吉林长春▸朝阳区), then the paper's own district, then whichever of the provinces and
/// prefectures that have one the article names alone.
struct CountyHomes {
    let text: ArticleText

    /// Where the county lies, the province first; nil where it is the only one of its name, or nothing tells.
    ///
    /// - Parameters:
    ///   - name: the county's, where it is printed by its bare name: 长春▸朝阳.
    ///   - district: the paper's.
    func home(of county: Range<Int>, named name: String? = nil, _ district: PaperDistrict = .none) -> CountyHome? {
        let key = name.map { textKey(CharacterTable.shared.folded($0)) } ?? text.key(county)
        guard Counties.shared.isAmbiguous(key) else { return nil }
        let homes = Counties.shared.homes(of: key)
        if let holder = holder(before: county.lowerBound), let home = single(homes, where: { $0.keys.contains(holder) })
        {
            return home
        }
        if let home = single(homes, where: { district.is(name ?? text.string(county), in: $0) }) { return home }
        let named = namedPlaces
        return single(homes, where: { !named.isDisjoint(with: $0.keys) })
    }

    /// The key of the place that ends before `index`, without its rank.
    private func holder(before index: Int) -> UInt64? {
        for end in [index, index - 1] where end > 0 {
            let length = Int(text.marks[end].placeBefore)
            if length > 0, end == index || text.isRank(end..<index) { return text.key(end - length..<end) }
        }
        return nil
    }

    /// The keys of the places of lists that the text names.
    private var namedPlaces: Set<UInt64> {
        Set(
            text.body.filter { text.marks[$0].placeLength > 1 }.map {
                text.key($0..<$0 + Int(text.marks[$0].placeLength))
            })
    }

    private func single(_ homes: [CountyHome], where isMeant: (CountyHome) -> Bool) -> CountyHome? {
        let meant = homes.filter(isMeant)
        return meant.count == 1 ? meant[0] : nil
    }
}

/// What holds a county: 吉林 and 长春, or 北京 alone.
struct CountyHome: Hashable, Sendable {
    /// The province first.
    var names: [String]

    /// The smallest of them, which tells the county from its namesakes: 朝阳区 (长春).
    var hint: String { names.last ?? "" }
    var keys: Set<UInt64> { Set(names.map { textKey(CharacterTable.shared.folded($0)) }) }
}

extension PaperDistrict {
    /// 长春市▸朝阳区 is the one of 吉林 and 长春.
    func `is`(_ county: String, in home: CountyHome) -> Bool {
        units.values.contains(county) && home.names.contains { holders.contains($0) }
    }
}
