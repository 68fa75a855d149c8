import Archive
import Mustache

extension Site {
    /// Where a place lies among others of the archive: a drawing of SVG with a table behind it; null where coordinates tell too little.
    func placeMapView(_ map: PlaceMap?, label: String) -> Value {
        guard let map else { return .null }
        let scale = lengthWords(map.scale.kilometres), bottom = PlaceMap.height + 18
        let links = map.others.map { facts.link(.places, $0.term) ?? .null }
        let own = (x: PlaceMap.width / 2, y: PlaceMap.height / 2)
        var names = MapNames(marks: [own] + map.others.map { ($0.x, $0.y) }, taken: mapFurniture)
        let ownName = names.place(label, at: own.x, own.y)
        let words: KeyValuePairs = ["label": label, "count": String(map.others.count), "length": scale]
        return .object([
            "title": .text(theme.texts(.placeMapTitle)), "description": .text(theme.texts(.placeMapDescription, words)),
            "width": .integer(PlaceMap.width), "height": .integer(PlaceMap.height + footHeight),
            "x": .integer(own.x), "y": .integer(own.y), "name": nameView(ownName, label),
            "places": .list(
                zip(map.others, links).map { mark, link in
                    let text =
                        link.object.flatMap { if case .text(let text)? = $0["label"] { text } else { nil } } ?? ""
                    return .object([
                        "link": link, "x": .integer(mark.x), "y": .integer(mark.y),
                        "name": nameView(names.place(text, at: mark.x, mark.y), text),
                        "direction": .text(theme.texts(mark.direction.textKey)),
                        "distance": .text(lengthWords(mark.kilometres)),
                    ])
                }),
            "scale": .text(scale),
            "bar": .text("M10 \(bottom - 5)v5h\(map.scale.width)v-5"),
            "scaleX": .integer(18 + map.scale.width), "scaleY": .integer(bottom - 3),
        ])
    }

    private func nameView(_ name: MapNames.Name?, _ text: String) -> Value {
        guard let name else { return .null }
        return .object([
            "x": .integer(name.x), "y": .integer(name.y), "anchor": .text(name.anchor.rawValue), "text": .text(text),
        ])
    }

    /// In kilometres, below ten with a tenth where there is one; below one in metres.
    private func lengthWords(_ kilometres: Double) -> String {
        if kilometres < 1 { return theme.texts(.lengthMetres, ["length": String(Int((kilometres * 1_000).rounded()))]) }
        let tenths = Int((kilometres * 10).rounded())
        let length =
            tenths >= 100
            ? String(Int(kilometres.rounded())) : "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
        return theme.texts(.lengthKilometres, ["length": length])
    }
}

/// Where the arrow to the north stands.
private let mapFurniture = [MapNames.Box(left: PlaceMap.width - 26, top: 0, width: 26, height: 44)]
/// Below the places, for the scale.
private let footHeight = 26

extension CompassPoint {
    fileprivate var textKey: TextKey {
        switch self {
        case .north: .north
        case .northEast: .northEast
        case .east: .east
        case .southEast: .southEast
        case .south: .south
        case .southWest: .southWest
        case .west: .west
        case .northWest: .northWest
        }
    }
}
