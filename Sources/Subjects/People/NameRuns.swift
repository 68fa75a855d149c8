/// People whose names run together, where print had spaces between them that the text lost.
///
///     委员：▸李鹏|江泽民|朱镕基|李瑞环▸等     every character is one of a name
///     …阿旺晋美▸洪学智|杨静仁▸、             a name that no rule knows parts two runs
///
/// A way to part a run is as likely as its names are; the likeliest counts. `NameLists` takes them for names of a list.
struct NameRuns {
    /// In print order.
    private(set) var names: [Range<Int>] = []
    private let reader: NameReader
    private let isKnown: ((Range<Int>) -> Bool)?
    /// Where the last run ends; nil before the first. Behind it, more of them need no border.
    private var end: Int?

    /// Names of a run, at least; fewer behind another run, between marks.
    private static let fewest = 3
    /// Of one behind which anything stands: there a name follows that no rule knows.
    private static let fewestOpen = 5
    /// What they have to say in bits for one name, on the average, and together.
    private static let leastOfName: Float = 6
    private static let leastOfRun: Float = 27
    /// What one length of the last name has to say beyond another where nothing else tells.
    private static let clearlyMore: Float = 4

    /// How often an office, or the like, has to stand before a name elsewhere for it to be known.
    static let fewestOfKnown = 4
    /// What a known name says, whatever its characters do, for 李希 is printed every day: three of them are a run, and 习近平▸祝贺▸岑浩辉 is none.
    private static let ofKnown: Float = 9

    init(reader: NameReader, isKnown: ((Range<Int>) -> Bool)? = nil) { (self.reader, self.isKnown) = (reader, isKnown) }

    /// Looks at a site; sites come in print order.
    mutating func look(at site: NameSite, isBorder: Bool) {
        if let last = end, site.start < last { return }
        guard isBorder || end != nil, reader.text.folded[site.start - 1] != middleDot,
            end != nil || goesOn(site, Self.fewest)
        else { return }
        let run = likeliest(from: site.start)
        guard let last = run.last, holds(run, from: site) else { return }
        names += isSettled(last) ? run : run.dropLast()
        end = last.upperBound
    }

    /// Whether so many names can follow one another: nearly no text goes on so.
    private func goesOn(_ site: NameSite, _ count: Int) -> Bool {
        if count == 1 { return true }
        return (site.shortLength...site.longLength).contains { length in
            let next = site.start + length
            guard reader.text.classes[next].contains(.surname), stands(site, length: length) else { return false }
            return reader.site(at: next).map { goesOn($0, count - 1) } ?? false
        }
    }

    /// Whether a name of that length may stand at a site, and no place.
    private func stands(_ site: NameSite, length: Int) -> Bool {
        Int(reader.text.marks[site.start].placeLength) < 2
            && (length == site.shortLength ? reader.allowsShort(site) : reader.couldBeLong(site))
    }

    private func lengths(of site: NameSite) -> [Int] {
        (site.shortLength...site.longLength).filter { stands(site, length: $0) }
    }

    /// The best way to reach a place.
    private struct Step {
        var bits: Float
        /// Of the last name.
        var length: Int
        /// How many there are.
        var count: Int
    }

    /// The likeliest names from `start` on that nothing parts.
    private func likeliest(from start: Int) -> [Range<Int>] {
        var steps: [Step?] = [Step(bits: 0, length: 0, count: 0)], place = 0, best = 0
        while place < steps.count {
            defer { place += 1 }
            guard let step = steps[place] else { continue }
            if step.bits > steps[best]?.bits ?? 0, ends(at: start + place, behind: step.count) { best = place }
            guard let site = reader.site(at: start + place) else { continue }
            for length in lengths(of: site) {
                let next = Step(bits: step.bits + bits(site, length), length: length, count: step.count + 1)
                while steps.count <= place + length { steps.append(nil) }
                if steps[place + length]?.bits ?? -.infinity < next.bits { steps[place + length] = next }
            }
        }
        var names: [Range<Int>] = []
        while best > 0, let length = steps[best]?.length {
            names.append(start + best - length..<start + best)
            best -= length
        }
        return names.reversed()
    }

    private func bits(_ site: NameSite, _ length: Int) -> Float {
        let bits = reader.bits(site, length: length), name = site.start..<site.start + length
        if reader.isOrdinary(site) { return bits + NameWeights.ordinaryWord }
        guard bits < Self.ofKnown, !reader.isCommon(name), isKnown?(name) ?? false else { return bits }
        return Self.ofKnown
    }

    /// Whether it is clear where the last name ends: 韩正▸等; but not 王丙|乾▸帕巴拉, where another length is nearly as likely.
    private func isSettled(_ name: Range<Int>) -> Bool {
        guard reader.binding(at: name.upperBound) == .none, let site = reader.site(at: name.lowerBound) else {
            return true
        }
        return lengths(of: site).allSatisfy { length in
            length == name.count || bits(site, name.count) - bits(site, length) > Self.clearlyMore
        }
    }

    /// Whether a run may end there: 韩正▸等, 韩正▸（, and behind many names anywhere.
    private func ends(at index: Int, behind count: Int) -> Bool {
        count >= Self.fewestOpen || reader.binding(at: index) > .none
    }

    private func holds(_ run: [Range<Int>], from site: NameSite) -> Bool {
        let bits = run.reduce(Float(0)) { sum, name in
            sum + (reader.site(at: name.lowerBound).map { self.bits($0, name.count) } ?? 0)
        }
        guard bits >= Self.leastOfName * Float(run.count) else { return false }
        if run.count >= Self.fewest { return bits >= Self.leastOfRun }
        // 委员：…（女）▸陈邦柱|陈至立▸（女）
        let text = reader.text
        return end != nil && site.left == .clause && run.last.map { !text.isHan($0.upperBound) } ?? false
    }
}
