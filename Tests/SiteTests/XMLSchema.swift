import Foundation
import FoundationXML

/// What a schema says of XML elements, as far as feeds and sitemaps need it: which children and attributes each may have, how
/// often, and what a text is.
struct XMLSchema: Sendable {
    struct Element: Sendable {
        /// How often each child stands there; no other may.
        var children: [String: ClosedRange<Int>] = [:]
        /// Whether children stand in the order of `sequence`.
        var sequence: [String] = []
        /// The attributes that must be there, and those that may.
        var required: Set<String> = []
        var allowed: Set<String> = []
        /// What the text is; nil where the element holds elements alone.
        var text: Kind?
    }

    enum Kind: Sendable {
        case any, notEmpty, absoluteAddress, address, date, dateOrDay

        func accepts(_ text: String) -> Bool {
            switch self {
            case .any: true
            case .notEmpty: !text.isEmpty
            // RFC 3987 allows other characters; the sitemap's protocol and strict readers do not.
            case .absoluteAddress: text.wholeMatch(of: /[a-z][a-z0-9+.\-]*:[!-~]+/) != nil
            case .address: text.wholeMatch(of: /[!-~]+/) != nil
            case .date:
                text.wholeMatch(of: /\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(\.\d+)?(Z|[+\-]\d\d:\d\d)/) != nil
            case .dateOrDay: Kind.date.accepts(text) || text.wholeMatch(of: /\d{4}(-[01]\d(-[0-3]\d)?)?/) != nil
            }
        }
    }

    var root: String
    var namespace: String
    var elements: [String: Element]
    /// What attributes hold, by `element attribute`; others hold anything.
    var attributes: [String: Kind] = [:]
    /// What no table says.
    var further: @Sendable (XMLElement) -> [String] = { _ in [] }

    /// What is wrong with a document.
    func faults(in text: String) -> [String] {
        guard let document = try? XMLDocument(xmlString: text), let root = document.rootElement() else {
            return ["no XML"]
        }
        guard root.name == self.root, root.uri == namespace else { return ["the root is no \(self.root)"] }
        return faults(of: root) + further(root)
    }

    private func faults(of node: XMLElement) -> [String] {
        let name = node.name ?? ""
        guard let element = elements[name] else { return ["<\(name)> is not known"] }
        let children = (node.children ?? []).compactMap { $0 as? XMLElement }, names = children.map { $0.name ?? "" }
        var faults: [String] = []
        for (child, range) in element.children {
            let count = names.count { $0 == child }
            if !range.contains(count) { faults.append("<\(name)> has <\(child)> \(count) times") }
        }
        faults += names.filter { element.children[$0] == nil }.map { "<\(name)> has <\($0)>" }
        let places = names.compactMap { element.sequence.firstIndex(of: $0) }
        if places != places.sorted() { faults.append("the children of <\(name)> are out of order") }
        return faults + attributeFaults(of: node, element) + textFaults(of: node, element)
            + children.flatMap { self.faults(of: $0) }
    }

    private func attributeFaults(of node: XMLElement, _ element: Element) -> [String] {
        let name = node.name ?? ""
        var faults: [String] = [], missing = element.required
        for attribute in node.attributes ?? [] {
            let own = attribute.name ?? "", value = attribute.stringValue ?? ""
            if missing.remove(own) == nil, !element.allowed.contains(own) { faults.append("<\(name)> has \(own)") }
            if let kind = attributes["\(name) \(own)"], !kind.accepts(value) {
                faults.append("\(own) of <\(name)> is \"\(value)\"")
            }
        }
        return faults + missing.sorted().map { "<\(name)> has no \($0)" }
    }

    private func textFaults(of node: XMLElement, _ element: Element) -> [String] {
        let name = node.name ?? "", text = node.stringValue ?? ""
        if let kind = element.text { return kind.accepts(text) ? [] : ["<\(name)> is \"\(text)\""] }
        let own = (node.children ?? []).filter { $0.kind == .text }.compactMap(\.stringValue).joined()
        return own.allSatisfy(\.isWhitespace) ? [] : ["<\(name)> has text of its own"]
    }
}
