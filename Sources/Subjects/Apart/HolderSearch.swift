package import Archive

/// Finds what the places of an archive lie in: what the authority file says, then what the list of counties says, then what is printed
/// right before a place wherever another is.
///
///     武平县      福建 › 龙岩           the list
///     花园路      金水区 (3×), 郑州 (1×)  print: 郑州 holds 金水区, so 金水区 is the nearest
///     人民路      郑州 (2×), 开封 (4×)   print: several of one name, nothing is told
package struct HolderSearch {
    private let notes: TermNotes
    private let reasons: LabelReasons
    private var holders: [String: String] = [:]

    /// - Parameters:
    ///   - places: terms.
    ///   - reasons: why they are places.
    package static func holders(of places: [Term], _ reasons: LabelReasons, _ notes: TermNotes) -> PlaceHolders {
        var search = HolderSearch(notes: notes, reasons: reasons)
        for place in places { search.addListed(place.label) }
        for place in places { search.addPrinted(place.label) }
        return PlaceHolders(search.holders, terms: places.map(\.label))
    }

    private mutating func addListed(_ label: String) {
        if let holder = notes[.places, label]?.broader {
            holders[label] = holder
            // What the file has no entry for it may still have a holder in the list.
            if holders[holder] == nil, holder != label { addListed(holder) }
            return
        }
        guard let home = Counties.shared.home(of: label) else { return }
        holders[label] = home.names.last
        for (upper, lower) in zip(home.names, home.names.dropFirst()) where notes[.places, lower]?.broader == nil {
            holders[lower] = upper
        }
    }

    /// Only places that no list has: 河南▸黄河 lies elsewhere, too.
    private mutating func addPrinted(_ label: String) {
        guard holders[label] == nil, let row = reasons[.places, label].first(where: { $0.basis == .behindPlace }),
            reasons[.places, label].allSatisfy({ !Self.listed.contains($0.basis) })
        else { return }
        let words = row.words.map(\.text).filter { !$0.isEmpty && $0 != label }
        guard row.articles >= fewestWitnesses,
            let nearest = words.max(by: { chain(of: $0).count < chain(of: $1).count }),
            words.allSatisfy({ $0 == nearest || chain(of: nearest).contains($0) })
        else { return }
        holders[label] = nearest
    }

    private static let listed: Set<LabelReason.Basis> = [.divisions, .world, .nature]

    private func chain(of label: String) -> [String] { PlaceHolders(holders, terms: []).chain(of: label) }
}

/// So many articles have to print another place right before one.
private let fewestWitnesses = 2

extension Counties {
    /// Where a county lies, or a prefecture, by its label; nil where the list has none or several.
    func home(of label: String) -> CountyHome? {
        if let homes = places[label], homes.count == 1 { return homes[0] }
        if let upper = provinces[label] { return CountyHome(names: [upper]) }
        guard label.last == ")", let open = label.lastIndex(of: "("), open > label.startIndex else { return nil }
        let name = label[..<label.index(before: open)], hint = label[label.index(after: open)...].dropLast()
        return places[String(name)]?.first { $0.hint == hint }
    }
}
