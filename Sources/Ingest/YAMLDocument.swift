import Text

/// Parses a text that holds one YAML document, or none: then nil.
///
/// Values nest at most 64 deep, and aliases repeat at most 10,000 values: a short text must not stand for an endless
/// one. An alias inside the value that it repeats is unknown there. Tags (`!!str`) are passed over.
func parseYAML(_ text: Bytes, firstLine: Int = 1) throws(YAMLFailure) -> YAMLNode? {
    var builder = YAMLBuilder(events: try YAMLEvents(text, firstLine: firstLine))
    return try builder.document()
}

private struct YAMLBuilder: ~Copyable {
    private static let deepest = 64
    private static let mostRepeated = 10_000

    private var events: YAMLEvents
    private var depth = 0
    /// How many values there are so far, and how many of them by alias.
    private var count = 0
    private var repeated = 0
    private var anchors: [String: (node: YAMLNode, count: Int)] = [:]

    init(events: consuming YAMLEvents) { self.events = events }

    mutating func document() throws(YAMLFailure) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd: return root
            case .documentStart where root != nil:
                throw YAMLFailure(problem: "a second document", place: event.place)
            case .documentStart, .other: continue
            default: root = try value(beginningWith: event)
            }
        }
    }

    private mutating func value(beginningWith event: YAMLEvent) throws(YAMLFailure) -> YAMLNode {
        let before = count
        count += 1
        let content: YAMLNode.Content
        switch event.kind {
        case .alias(let name): return try repetition(of: name, at: event.place)
        case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
        case .sequenceStart: content = .sequence(try values(in: event))
        case .mappingStart: content = .mapping(try entries(in: event))
        case .end, .documentStart, .streamEnd, .other:
            throw YAMLFailure(problem: "a value is missing", place: event.place)
        }
        let node = YAMLNode(content: content, place: event.place)
        if let anchor = event.anchor { anchors[anchor] = (node, count - before) }
        return node
    }

    /// The values up to the end of the collection that `start` begins; of a mapping keys and values in turn.
    private mutating func values(in start: YAMLEvent) throws(YAMLFailure) -> [YAMLNode] {
        guard depth < YAMLBuilder.deepest else { throw YAMLFailure(problem: "nested too deeply", place: start.place) }
        depth += 1
        defer { depth -= 1 }
        var nodes: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .end = event.kind { return nodes }
            nodes.append(try value(beginningWith: event))
        }
    }

    private mutating func entries(in start: YAMLEvent) throws(YAMLFailure) -> [YAMLNode.Entry] {
        let nodes = try values(in: start)
        return stride(from: 0, to: nodes.count - 1, by: 2).map { YAMLNode.Entry(key: nodes[$0], value: nodes[$0 + 1]) }
    }

    private mutating func repetition(of name: String, at place: SourcePlace) throws(YAMLFailure) -> YAMLNode {
        guard let anchor = anchors[name] else { throw YAMLFailure(problem: "unknown alias \"\(name)\"", place: place) }
        repeated += anchor.count
        count += anchor.count
        guard repeated <= YAMLBuilder.mostRepeated else {
            throw YAMLFailure(problem: "the aliases repeat too much", place: place)
        }
        return anchor.node
    }
}
