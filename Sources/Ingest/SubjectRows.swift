import Text

/// The authority file, in `seeds/`.
package let subjectsFile = "subjects.yml"

/// Lines of `subjects.yml`, for an editor to take as they are or to change.
package enum SubjectRows {
    /// `people:`, `  "王伟": {}`; with aliases `  "二七区城市管理局": {aliases: ["区城管局"]}`.
    package static func entry(_ section: String, _ label: String, aliases: [String] = []) -> [String] {
        guard isYAMLText([label] + aliases) else { return [] }
        return ["\(section):", "  \(quoted(label)): " + (aliases.isEmpty ? "{}" : "{aliases: \(flow(aliases))}")]
    }

    /// Several of one section.
    package static func entries(_ section: String, _ labels: [String]) -> [String] {
        isYAMLText(labels) ? ["\(section):"] + labels.map { "  \(quoted($0)): {}" } : []
    }

    /// `not:`, `  people: ["许宏"]`
    package static func refusal(_ section: String, _ label: String) -> [String] {
        isYAMLText([label]) ? ["not:", "  \(section): \(flow([label]))"] : []
    }
}
