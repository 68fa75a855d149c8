import Archive
import Disk
import Glibc
package import Text

/// One decision about a label, as `subjects.proposed.yml` tells it.
package struct ProposedSubject: Sendable, Equatable {
    /// `topics`, `people`, `places` or `organisations`.
    package var section: String
    package var label: String
    /// The entry that it belongs to as an alias; nil where it is none.
    package var aliasOf: String?
    /// It is no name.
    package var isRefused: Bool
    /// The labels that it is to be parted into.
    package var parts: [String]
    /// Why, how often, and where it stands, a line each.
    package var comments: [String]

    package init(
        section: String, label: String, aliasOf: String?, isRefused: Bool, parts: [String], comments: [String]
    ) {
        (self.section, self.label, self.aliasOf, self.isRefused) = (section, label, aliasOf, isRefused)
        (self.parts, self.comments) = (parts, comments)
    }
}

package let proposedSubjectsFile = "subjects.proposed.yml"

/// Writes what is proposed for `subjects.yml` into a file beside it, in the place of what was proposed before. `subjects.yml` itself stays
/// as it is: an editor takes over what is right.
///
/// - Parameter entries: what mends most first; they are numbered in this order.
/// - Returns: the file's path.
package func propose(_ entries: [ProposedSubject], in source: String) throws(SourceFault) -> String {
    let path = folderName(source) + "/" + proposedSubjectsFile
    do throws(SystemError) {
        let file = try FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_TRUNC)
        try file.writeAll(subjectsDraft(entries), path: path)
    } catch {
        throw SourceFault(IngestFault.notWritable(error.reason), path: path)
    }
    return path
}

/// The text of the file: the shape of `subjects.yml`, so that entries and comments are copied as they stand.
func subjectsDraft(_ entries: [ProposedSubject]) -> Bytes {
    var text: Bytes = []
    text.append(
        """
        # Proposed for subjects.yml, by kind; the numbers tell what mends most. Copy what is right into subjects.yml.
        # This file is written anew each time, and nothing is read from it.

        """)
    let numbered = entries.enumerated().filter { isYAMLText([$1.label]) }
    for section in ["topics", "people", "places", "organisations"] {
        let own = numbered.filter { $1.section == section && !$1.isRefused }
        if own.isEmpty { continue }
        text.append("\(section):\n")
        for (number, entry) in own {
            text.append(comments: entry, number, indent: "  ")
            text.append("  \(row(entry))\n")
        }
    }
    let refused = numbered.filter { $1.isRefused }
    if !refused.isEmpty { text.append("not:\n") }
    for section in ["topics", "people", "places", "organisations"] {
        let own = refused.filter { $1.section == section }
        if own.isEmpty { continue }
        text.append("  \(section):\n")
        for (number, entry) in own {
            text.append(comments: entry, number, indent: "    ")
            text.append("    - \(quoted(entry.label))\n")
        }
    }
    return text
}

/// `二七区城市管理局: {aliases: [区城管局]}`
private func row(_ entry: ProposedSubject) -> String {
    if let label = entry.aliasOf { return "\(quoted(label)): {aliases: [\(quoted(entry.label))]}" }
    if entry.parts.isEmpty { return "\(quoted(entry.label)): {}" }
    return entry.parts.map { "\(quoted("\(entry.label) (\($0))")): {}" }.joined(separator: "\n  ")
}

extension Bytes {
    fileprivate mutating func append(comments entry: ProposedSubject, _ number: Int, indent: String) {
        for (place, comment) in entry.comments.enumerated() {
            append("\(indent)# \(place == 0 ? "\(number + 1). " : "   ")\(isYAMLText([comment]) ? comment : "…")\n")
        }
    }
}
