import Archive
import Text

/// Reads `NAME.corrections.yml`, described in docs/corrections.md. A value that cannot be read is told, and nothing is
/// corrected by it.
func pageCorrections(_ text: Bytes, source: SourcePath, with reader: inout FieldReader) -> PageCorrections {
    var corrections = PageCorrections(source: source)
    guard let root = reader.document(text) else { return corrections }
    let fields = reader.fields(of: root, known: ["page", "articles", "unplaced"])
    if let node = fields["page"], let digits = reader.text(node) { corrections.page = node.placed(digits) }
    corrections.unplaced = reader.lines(fields["unplaced"])
    for member in fields["articles"].map({ reader.members(of: $0) }) ?? [] {
        guard let subject = subject(member.name) else {
            reader.report(.badArticleKey(member.name), at: member.place)
            continue
        }
        let place = member.place
        var correction = ArticleCorrection(subject: Placed(subject, line: place.line, column: place.column))
        reader.read(member.value, into: &correction)
        corrections.articles.append(correction)
    }
    return corrections
}

/// The keys of one article's corrections.
let correctionKeys = CorrectedField.allCases.map(\.rawValue) + [withdrawalKey]

/// The key that takes an article down.
let withdrawalKey = "withdrawn"

/// `k3f9q2x7ab`, `lines 44-100, 103`, `line 44`
private func subject(_ key: String) -> ArticleCorrection.Subject? {
    for word in ["lines ", "line "] where key.hasPrefix(word) {
        return lineNumbers(String(key.dropFirst(word.utf8.count))).map { .lines($0) }
    }
    let isID =
        (10...12).contains(key.utf8.count) && key.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    return isID ? .id(key) : nil
}

/// Line numbers as people write them: `4-6, 8, 10–12`; nil where a part is none, or runs backwards.
func lineNumbers(_ text: String) -> [LineRange]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let ranges = parts.map { part -> LineRange? in
        let ends = part.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { lineNumber($0) }
        guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], 1 <= first, first <= last else {
            return nil
        }
        return LineRange(first, last)
    }
    return ranges.contains(nil) ? nil : ranges.compactMap { $0 }
}

private func lineNumber(_ text: Substring) -> Int? {
    let digits = text.utf8.drop { $0 == 0x20 }
    let number = digits.prefix { (48...57).contains($0) }
    guard (1...9).contains(number.count), digits.dropFirst(number.count).allSatisfy({ $0 == 0x20 }) else { return nil }
    return number.reduce(0) { $0 * 10 + Int($1 - 48) }
}

extension YAMLNode {
    fileprivate func placed<Value>(_ value: Value) -> Placed<Value> {
        Placed(value, line: place.line, column: place.column)
    }
}

// MARK: - One article

extension FieldReader {
    fileprivate mutating func read(_ node: YAMLNode, into correction: inout ArticleCorrection) {
        let nodes = fields(of: node, known: correctionKeys)
        correction.headlines = parts(nodes["headlines"], keys: ["role", "lines", "text"])
        correction.paragraphs = parts(nodes["paragraphs"], keys: ["lines", "text"])
        correction.otherLines = lines(nodes["otherLines"])
        var fields = FieldCorrections()
        fields.title = text(nodes["title"])
        fields.column = replacement(nodes["column"]) { $0.text($1) }
        fields.dateline = replacement(nodes["dateline"]) { $0.text($1) }
        fields.origin = replacement(nodes["origin"]) { $0.text($1) }
        fields.date = replacement(nodes["date"]) { reader, node in
            reader.value(node, orReport: IngestFault.badDate) { EventDate(edtf: $0) }
        }
        fields.reporters = wholeTexts(nodes["reporters"])
        fields.correspondents = wholeTexts(nodes["correspondents"])
        fields.credits = list(nodes["credits"]) { $0.credit($1) }
        fields.people = list(nodes["people"]) { $0.person($1) }
        fields.places = wholeTexts(nodes["places"])
        fields.organisations = wholeTexts(nodes["organisations"])
        fields.tags = wholeTexts(nodes["tags"])
        fields.withdrawal = withdrawal(nodes[withdrawalKey])
        correction.fields = fields
    }

    /// Lines of a page: a text, or a list of texts. A key with nothing behind it stands for no lines.
    fileprivate mutating func lines(_ node: YAMLNode?) -> Placed<[LineRange]>? {
        guard let node else { return nil }
        if node.isNothing { return node.placed([]) }
        if case .sequence(let nodes) = node.content {
            let lists = nodes.map { lines($0)?.value }
            return lists.contains(nil) ? nil : node.placed(lists.compactMap { $0 }.flatMap { $0 })
        }
        return value(node, orReport: IngestFault.badLines) { lineNumbers($0) }.map { node.placed($0) }
    }

    /// Headlines or paragraphs: lines alone, or a mapping that holds them.
    private mutating func parts(_ node: YAMLNode?, keys: [String]) -> [ArticleCorrection.Part]? {
        list(node) { reader, node in
            guard case .mapping = node.content else {
                return reader.lines(node).map { ArticleCorrection.Part(lines: $0) }
            }
            let fields = reader.fields(of: node, known: keys)
            guard let lines = fields["lines"] else {
                reader.report(.missingKey("lines"), at: node.place)
                return nil
            }
            let role = reader.value(fields["role"], orReport: IngestFault.badRole) { Headline.Role(rawValue: $0) }
            let text = reader.text(fields["text"])
            return reader.lines(lines).map { ArticleCorrection.Part(role: role ?? .headline, lines: $0, text: text) }
        }
    }

    private mutating func credit(_ node: YAMLNode) -> Credit? {
        let fields = fields(of: node, known: ["role", "names"])
        guard let role = text(fields["role"]) else {
            report(.missingKey("role"), at: node.place)
            return nil
        }
        return Credit(role: role, names: texts(fields["names"]))
    }

    private mutating func person(_ node: YAMLNode) -> FieldCorrections.Person? {
        guard case .mapping = node.content else { return text(node).map { FieldCorrections.Person(name: $0) } }
        let fields = fields(of: node, known: ["name", "offices"])
        guard let name = text(fields["name"]) else {
            report(.missingKey("name"), at: node.place)
            return nil
        }
        return FieldCorrections.Person(name: name, offices: fields["offices"].map { texts($0) })
    }
}

// MARK: - Whole values

extension FieldReader {
    /// What `read` makes of a value; nil where anything in it is a fault.
    private mutating func whole<Value>(_ read: (inout FieldReader) -> Value) -> Value? {
        let before = faults.count
        let value = read(&self)
        return faults.count == before ? value : nil
    }

    private mutating func wholeTexts(_ node: YAMLNode?) -> [String]? {
        guard let node else { return nil }
        return whole { $0.texts(node) }
    }

    /// All elements of a list; nil where there is no list, or one cannot be read.
    private mutating func list<Element>(
        _ node: YAMLNode?, _ read: (inout FieldReader, YAMLNode) -> Element?
    ) -> [Element]? {
        guard let node else { return nil }
        if node.isNothing { return [] }
        guard case .sequence(let nodes) = node.content else {
            report(.wrongType(found: node.kindName, expected: "a list"), at: node.place)
            return nil
        }
        return whole { reader in nodes.compactMap { read(&reader, $0) } }
    }

    /// A value that may be left empty; nil where there is none, or it cannot be read.
    private mutating func replacement<Value>(
        _ node: YAMLNode?, _ read: (inout FieldReader, YAMLNode) -> Value?
    ) -> Replacement<Value>? {
        guard let node else { return nil }
        return node.isNothing ? .nothing : read(&self, node).map { .value($0) }
    }
}
