package import Archive
import Text

/// Lines of a corrections file, for an editor to take as they are or to change. Texts stand in them as comments, to find one's way by.
package enum CorrectionRows {
    /// `  k3f9q2x7ab:`
    package static func article(_ id: String) -> String { "  \(id):" }

    /// `  lines 5-9:`, a new article.
    package static func newArticle(_ lines: [LineRange]) -> String { "  lines \(words(lines)):" }

    package static func headlines(_ headlines: [Headline]) -> [String] {
        rows("headlines", headlines) { "{role: \($0.role.rawValue), lines: [\(words($0.lines))]}\(comment($0.text))" }
    }

    package static func paragraphs(_ paragraphs: [Paragraph]) -> [String] {
        rows("paragraphs", paragraphs) { (words($0.lines)) + comment($0.text) }
    }

    package static func list(_ key: String, _ texts: [String]) -> String {
        isYAMLText(texts) ? "    \(key): \(flow(texts))" : "    \(key): []"
    }

    /// A value that holds no character with a meaning, as dates do.
    package static func plain(_ key: String, _ value: String) -> String { "    \(key): \(value)" }

    package static func unplaced(_ lines: [LineRange]) -> String {
        "unplaced: [" + lines.map(lineWords).joined(separator: ", ") + "]"
    }

    private static func rows<Element>(_ key: String, _ elements: [Element], _ row: (Element) -> String) -> [String] {
        elements.isEmpty ? ["    \(key): []"] : ["    \(key):"] + elements.map { "      - " + row($0) }
    }
}
