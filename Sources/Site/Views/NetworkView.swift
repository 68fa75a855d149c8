import Archive
import Mustache

/// How high a name of the picture is with the room around it, and how wide a character.
private let nameHeight = 30
private let characterWidth = 19

extension Site {
    /// The picture of who is named with whom, on a page of its own.
    func networkView() -> PageView {
        let network = facts.network()
        let names = network.people.map { facts.link(.people, $0) ?? .null }
        let labels = names.map { $0.text(of: "label") }
        let widths = labels.map { characterWidth * max(2, $0.unicodeScalars.count) + 8 }
        let layout = NetworkLayout(widths: widths, height: nameHeight, lines: network.lines)
        let title = theme.texts(.networkTitle)
        return PageView(
            template: "network", section: .terms(.people), title: title, description: nil,
            breadcrumbs: [.link(theme.texts(.kindPeople), termIndexPath(.people))], name: "network",
            content: [
                "title": .text(title),
                "description": .text(
                    theme.texts(
                        .networkDescription,
                        ["people": String(network.people.count), "lines": String(network.lines.count)])),
                "width": .integer(NetworkLayout.size.x), "height": .integer(NetworkLayout.size.y),
                "lines": .list(lineViews(network, layout)),
                "names": .list(
                    network.people.indices.map { place in
                        nameView(names[place], layout.points[place], width: widths[place])
                    }),
                "rows": .list(
                    network.lines.map { line in
                        .object([
                            "first": names[line.first], "second": names[line.second], "count": .integer(line.count),
                        ])
                    }),
            ])
    }

    /// Lines of one strength as one path of SVG: 1 to 4, a step each time that the articles are three times as many.
    private func lineViews(_ network: NameNetwork, _ layout: NetworkLayout) -> [Value] {
        var paths: [Int: String] = [:]
        for line in network.lines {
            let (from, to) = (layout.points[line.first], layout.points[line.second])
            let strength = line.count < 6 ? 1 : line.count < 18 ? 2 : line.count < 54 ? 3 : 4
            paths[strength, default: ""] += "M\(from.x) \(from.y)L\(to.x) \(to.y)"
        }
        return paths.sorted { $0.key < $1.key }.map {
            .object(["strength": .integer($0.key), "path": .text($0.value)])
        }
    }

    private func nameView(_ link: Value, _ point: NetworkLayout.Point, width: Int) -> Value {
        .object([
            "label": .text(link.text(of: "label")), "url": .text(link.text(of: "url")), "x": .integer(point.x),
            "y": .integer(point.y), "left": .integer(point.x - width / 2), "top": .integer(point.y - nameHeight / 2),
            "width": .integer(width), "height": .integer(nameHeight),
        ])
    }
}

extension Value {
    /// A text of an object; empty where it has none.
    fileprivate func text(of name: String) -> String {
        guard let object, case .text(let text)? = object[name] else { return "" }
        return text
    }
}
