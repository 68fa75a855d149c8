/// The people named in 、-lists of one text: 区领导▸吕安民、屈连武、王传胜▸参加.
///
/// A list counts where an office or a calling leads it, or where it ends in a word like 参加. The marks between its
/// names say where they end; only its last name may be read in two ways.
struct NameLists {
    /// Start of a listed name → its length; 0 where the list leaves that open.
    private(set) var lengths: [Int: Int] = [:]

    /// - Parameter isKnown: whether the archive has proved that words are a name; nil while it is read.
    init(in reader: NameReader, isKnown: ((Range<Int>) -> Bool)? = nil) {
        var runs = NameRuns(reader: reader, isKnown: isKnown)
        for index in reader.text.body {
            guard let site = reader.site(at: index) else { continue }
            runs.look(at: site, isBorder: isFirst(site))
            if isFirst(site) { read(from: site, in: reader) }
        }
        for name in runs.names { lengths[name.lowerBound] = name.count }
    }

    private func isFirst(_ site: NameSite) -> Bool {
        switch site.left {
        case .office, .calling, .leadIn, .clause: true
        case .list, .inside, .byline: false
        }
    }

    private mutating func read(from first: NameSite, in reader: NameReader) {
        var items: [(start: Int, length: Int)] = []
        var site = first
        while let length = listedLength(site, in: reader) {
            items.append((site.start, length))
            guard let next = reader.site(at: site.start + length + 1) else { return }
            site = next
        }
        guard !items.isEmpty, !reader.isOrdinary(site) else { return }
        let ends = [site.short.upperBound, site.long.upperBound].contains {
            reader.text.marks[$0].starts.contains(.listEnd)
        }
        let isLed = first.left == .office || first.left == .calling
        guard
            isLed
                || ends && !reader.endsAsThings(from: site.start)
                    && areNames(items.map { $0.start..<$0.start + $0.length }, in: reader)
        else { return }
        for item in items { lengths[item.start] = item.length }
        lengths[site.start] = 0
    }

    /// 郁金香、水仙▸等: whether no item of a list that nothing leads is a word of ordinary news.
    private func areNames(_ items: [Range<Int>], in reader: NameReader) -> Bool {
        items.allSatisfy { !reader.isCommon($0) }
    }

    /// The length of the name at `site` where a list mark follows it.
    private func listedLength(_ site: NameSite, in reader: NameReader) -> Int? {
        guard !reader.isOrdinary(site) else { return nil }
        if reader.text.folded[site.short.upperBound] == ideographicComma, reader.allowsShort(site) {
            return site.shortLength
        }
        guard reader.allowsLong(site) else { return nil }
        return reader.text.folded[site.long.upperBound] == ideographicComma ? site.longLength : nil
    }
}
