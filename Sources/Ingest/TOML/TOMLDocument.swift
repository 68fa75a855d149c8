import Text

/// Parses the TOML 1.0 that front matter is written in; nil where there is nothing but blanks and comments.
///
///     title = "二七区召开产业发展推进会"
///     date = 2022-09-24T10:00:00+08:00
///     [taxonomies]
///     tags = ["招商引资"]
///
/// Values become what they are in YAML: `YAMLNode`, so that both are read by the same rules. It is laxer than TOML in what
/// does no harm: a table may be opened twice, a key in another alphabet stands without quotation marks.
func parseTOML(_ text: Bytes, firstLine: Int = 1) throws(YAMLFailure) -> YAMLNode? {
    var scanner = TOMLScanner(text, firstLine: firstLine)
    scanner.skipLines()
    let start = scanner.place
    if scanner.next == nil { return nil }
    var root = TOMLTable()
    var header: [TOMLKey] = []
    var table = TOMLTable()
    while scanner.next != nil {
        if scanner.next == UInt8(ascii: "[") {
            try root.merge(table, at: header)
            table = TOMLTable()
            header = try scanner.header(in: &root)
        } else {
            let keys = try scanner.keys()
            try scanner.expect("=", "\"=\" is expected behind a key")
            scanner.skipBlanks()
            try table.add(try scanner.value(), at: keys)
        }
        try scanner.finishLine()
        scanner.skipLines()
    }
    try root.merge(table, at: header)
    return YAMLNode(content: .mapping(root.entries), place: start)
}

extension TOMLScanner {
    /// `[extra]`, or `[[resources]]`, which adds a table to a list.
    fileprivate mutating func header(in root: inout TOMLTable) throws(YAMLFailure) -> [TOMLKey] {
        let isListed = take("[[")
        if !isListed { step() }
        let name = try keys()
        if isListed {
            try expect("]]", "\"]]\" is expected behind the table's name")
            try root.addListedTable(at: name)
        } else {
            try expect("]", "\"]\" is expected behind the table's name")
        }
        return name
    }
}

/// A part of a key, with its place.
struct TOMLKey: Equatable {
    var name: String
    var place: SourcePlace
}

/// The entries of a table in the order of the text; of a key that stands twice both are kept, as in YAML.
struct TOMLTable {
    private(set) var entries: [YAMLNode.Entry] = []
    /// How often an entry was looked for: each time all may be looked at, and a short text must not take long.
    private var searches = 0
    private static let mostSearches = 1000

    init() {}

    fileprivate init(_ entries: [YAMLNode.Entry]) { self.entries = entries }

    /// - Parameter keys: not empty.
    mutating func add(_ value: YAMLNode, at keys: [TOMLKey]) throws(YAMLFailure) {
        guard let last = keys.last else { return }
        let entry = YAMLNode.Entry(
            key: YAMLNode(content: .scalar(last.name, isPlain: false), place: last.place), value: value)
        try change(at: keys.dropLast()) { $0.append(entry) }
    }

    mutating func merge(_ table: TOMLTable, at header: [TOMLKey]) throws(YAMLFailure) {
        if table.entries.isEmpty && header.isEmpty { return }
        try change(at: header[...]) { $0 += table.entries }
    }

    mutating func addListedTable(at keys: [TOMLKey]) throws(YAMLFailure) {
        guard let last = keys.last else { return }
        let new = YAMLNode(content: .mapping([]), place: last.place)
        try change(at: keys.dropLast()) { entries in
            let place = entries.firstIndex { $0.isNamed(last.name) }
            guard let place, case .sequence(let nodes) = entries[place].value.content else {
                let key = YAMLNode(content: .scalar(last.name, isPlain: false), place: last.place)
                let list = YAMLNode(content: .sequence([new]), place: last.place)
                return entries.append(YAMLNode.Entry(key: key, value: list))
            }
            entries[place].value.content = .sequence(nodes + [new])
        }
    }

    /// Changes the entries of the table that `keys` lead to, which is made where there is none.
    private mutating func change(
        at keys: ArraySlice<TOMLKey>, _ body: (inout [YAMLNode.Entry]) -> Void
    ) throws(YAMLFailure) {
        guard let first = keys.first else { return body(&entries) }
        searches += 1
        guard searches <= TOMLTable.mostSearches else {
            throw YAMLFailure(problem: "too many tables", place: first.place)
        }
        let index = entries.firstIndex { $0.isNamed(first.name) } ?? entries.count
        if index == entries.count {
            let key = YAMLNode(content: .scalar(first.name, isPlain: false), place: first.place)
            let table = YAMLNode(content: .mapping([]), place: first.place)
            entries.append(YAMLNode.Entry(key: key, value: table))
        }
        try entries[index].value.changeTable(named: first) { table throws(YAMLFailure) in
            try table.change(at: keys.dropFirst(), body)
        }
    }

}

extension YAMLNode {
    /// Changes this table, or of a list of tables the last.
    fileprivate mutating func changeTable(
        named key: TOMLKey, _ body: (inout TOMLTable) throws(YAMLFailure) -> Void
    ) throws(YAMLFailure) {
        switch content {
        case .mapping(let entries):
            var table = TOMLTable(entries)
            try body(&table)
            content = .mapping(table.entries)
        case .sequence(var nodes) where nodes.last?.kindName == "a mapping":
            try nodes[nodes.count - 1].changeTable(named: key, body)
            content = .sequence(nodes)
        case .scalar, .sequence:
            throw YAMLFailure(problem: "\"\(key.name)\" is no table", place: key.place)
        }
    }
}

extension YAMLNode.Entry {
    fileprivate func isNamed(_ name: String) -> Bool {
        if case .scalar(name, _) = key.content { true } else { false }
    }
}
