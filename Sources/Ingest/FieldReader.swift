import Archive
import Text

/// Reads values out of YAML and gathers what is wrong with them. What is wrong is left out, and the rest is read.
struct FieldReader {
    /// The file as the user knows it.
    let path: String
    private(set) var faults: [SourceFault] = []
    /// Keys that are known to mean nothing here, in the order of the text.
    private(set) var passedOver: [String] = []
    /// The text that the values come from.
    private var source: FieldSource?

    init(path: String) { self.path = path }

    mutating func report(_ fault: IngestFault, at place: SourcePlace) {
        faults.append(SourceFault(fault, path: path, line: place.line, column: place.column))
    }

    /// Parses a whole file; nil where it holds nothing or no YAML.
    mutating func document(_ text: Bytes, firstLine: Int = 1) -> YAMLNode? {
        source = FieldSource(text, firstLine: firstLine)
        do throws(YAMLFailure) {
            return try parseYAML(text, firstLine: firstLine)
        } catch {
            report(error) { .badYAML($0) }
            return nil
        }
    }

    /// The same for TOML.
    mutating func tomlDocument(_ text: Bytes, firstLine: Int) -> YAMLNode? {
        source = FieldSource(text, firstLine: firstLine)
        do throws(YAMLFailure) {
            return try parseTOML(text, firstLine: firstLine)
        } catch {
            report(error) { .badTOML($0) }
            return nil
        }
    }

    private mutating func report(_ failure: YAMLFailure, inWords fault: (String) -> IngestFault) {
        switch failure.problem {
        case .openQuotation: report(.openQuotation, at: failure.place)
        case .controlCharacter(let scalar): report(.controlCharacter(scalar), at: failure.place)
        case .other(let problem):
            // What is wrong began with a key that is none.
            if let colon = source?.fullWidthColon(atOrBefore: failure.place.line) {
                report(.fullWidthColon(key: colon.key), at: colon.place)
            } else {
                report(fault(problem), at: failure.place)
            }
        }
    }

    // MARK: Mappings

    struct Member {
        /// In NFC.
        var name: String
        var place: SourcePlace
        var value: YAMLNode
    }

    /// The members of a mapping in the order of the text, each name once; none where `node` stands for nothing.
    mutating func members(of node: YAMLNode) -> [Member] {
        guard case .mapping(let entries) = node.content else {
            if !node.isNothing { reportNoMapping(node) }
            return []
        }
        var names: Set<String> = []
        return entries.compactMap { entry in
            guard let name = text(entry.key) else { return nil }
            guard names.insert(name).inserted else {
                report(.repeatedKey(name), at: entry.key.place)
                return nil
            }
            return Member(name: name, place: entry.key.place, value: entry.value)
        }
    }

    private mutating func reportNoMapping(_ node: YAMLNode) {
        if case .scalar(_, isPlain: true) = node.content, let colon = source?.fullWidthColon(in: node.place.line) {
            report(.fullWidthColon(key: colon.key), at: colon.place)
        } else {
            report(.wrongType(found: node.kindName, expected: "a mapping"), at: node.place)
        }
    }

    /// The members of a mapping whose names are known, by name.
    ///
    /// - Parameters:
    ///   - listed: the names that a fault tells where none is near; by default all that are known.
    ///   - isPassedOver: whether a name that is not known is no fault either.
    mutating func fields(
        of node: YAMLNode, known: [String], listed: [String]? = nil,
        passingOver isPassedOver: (String) -> Bool = { _ in false }
    ) -> [String: YAMLNode] {
        var fields: [String: YAMLNode] = [:]
        for member in members(of: node) {
            if known.contains(member.name) {
                fields[member.name] = member.value
            } else if isPassedOver(member.name) {
                passedOver.append(member.name)
            } else {
                let meant = closestName(to: member.name, among: known)
                report(.unknownKey(member.name, meant: meant, known: listed ?? known), at: member.place)
            }
        }
        return fields
    }

    // MARK: Texts

    /// The text of a scalar in NFC, without white space around it; nil where it is empty or stands for nothing.
    mutating func text(_ node: YAMLNode?) -> String? {
        guard let node, !node.isNothing else { return nil }
        guard case .scalar(let text, _) = node.content else {
            report(.wrongType(found: node.kindName, expected: "a text"), at: node.place)
            return nil
        }
        if let control = text.unicodeScalars.first(where: isControl) {
            report(.controlCharacter(control), at: source?.place(of: control, from: node.place) ?? node.place)
            return nil
        }
        let trimmed = trimmingWhiteSpace(text)
        return trimmed.isEmpty ? nil : trimmed.normalized(to: .nfc)
    }

    /// The texts of a sequence, or the parts of one text between commas (`,`, `，`, `、`); each once.
    mutating func texts(_ node: YAMLNode?) -> [String] {
        guard let node, !node.isNothing else { return [] }
        var texts: [String] = []
        switch node.content {
        case .sequence(let nodes): for node in nodes { texts += text(node).map { [$0] } ?? [] }
        case .scalar:
            let parts = text(node)?.split { $0 == "," || $0 == "，" || $0 == "、" } ?? []
            texts = parts.map { trimmingWhiteSpace(String($0)) }.filter { !$0.isEmpty }
        case .mapping: report(.wrongType(found: node.kindName, expected: "a list"), at: node.place)
        }
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    // MARK: Other values

    /// What `parse` makes of a text; where it makes nothing of it, `fault` is reported.
    mutating func value<Value>(
        _ node: YAMLNode?, orReport fault: (String) -> IngestFault, _ parse: (String) -> Value?
    ) -> Value? {
        guard let node, let text = text(node) else { return nil }
        if let value = parse(text) { return value }
        report(fault(text), at: node.place)
        return nil
    }

    mutating func truth(_ node: YAMLNode?) -> Bool? {
        value(node, orReport: IngestFault.badTruth) { ["true": true, "false": false][$0] }
    }
}

extension YAMLNode {
    /// Whether this is a plain empty scalar, `~` or `null`.
    var isNothing: Bool {
        if case .scalar(let text, true) = content { ["", "~", "null", "Null", "NULL"].contains(text) } else { false }
    }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || scalar.value == 0x7F
}

private func trimmingWhiteSpace(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = text.unicodeScalars.drop(while: isSpace)
    let end = scalars.lastIndex { !isSpace($0) }.map(scalars.index(after:)) ?? scalars.startIndex
    return String(scalars[..<end])
}
