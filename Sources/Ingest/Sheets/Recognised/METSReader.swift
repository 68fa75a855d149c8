import Archive
import Text
import XML

/// Reads of a METS file which files are the pages of an issue, in which order, and of what day it is:
///
///     <mods:dateIssued>2023-05-19</mods:dateIssued>
///     <mets:file ID="ALTO_1"><mets:FLocat xlink:href="file://./alto/0001.xml"/></mets:file>
///     <mets:structMap TYPE="PHYSICAL"><mets:div TYPE="page" ORDER="1" ORDERLABEL="A01"><mets:fptr FILEID="ALTO_1"/>
final class METSReader: XMLListener {
    /// A part of the issue that files are given for; as they stand in the file.
    struct Leaf: Equatable {
        /// What is printed on the page, else its number in the issue; nil where neither is told.
        var label: String?
        /// The names of its files, and where they are named.
        var files: [String] = []
        /// From 1.
        var line: Int
    }

    private(set) var issueDate: CivilDate?
    private(set) var leaves: [Leaf] = []
    /// Where each file is, by its name.
    private(set) var places: [String: String] = [:]
    private var file: String?
    private var isPhysical = false
    /// The parts that are open.
    private var open: [Leaf] = []
    /// The text of a `dateIssued` that is open.
    private var date: String?

    func begin(_ tag: XMLTag) {
        switch tag.name {
        case "dateIssued": date = ""
        case "file": file = tag.attributes["ID"]
        case "FLocat":
            if let file, let place = tag.attributes["href"], places[file] == nil { places[file] = place }
        case "structMap": isPhysical = tag.attributes["TYPE"]?.uppercased() == "PHYSICAL"
        case "div" where isPhysical: open.append(Leaf(label: tag.label, line: tag.line))
        case "fptr", "area":
            if let file = tag.attributes["FILEID"], !open.isEmpty { open[open.count - 1].files.append(file) }
        default: break
        }
    }

    func text(_ text: String) { date? += text }

    func end(_ name: String, line: Int) {
        switch name {
        case "dateIssued":
            // A year or a month alone is no day of issue.
            if let date { issueDate = issueDate ?? FileNameClues(source: SourcePath(date.trimmed + ".txt")).issueDate }
            date = nil
        case "file": file = nil
        case "structMap": isPhysical = false
        case "div" where isPhysical:
            // Parts of a page come before it: they are listed in the order in which they begin.
            if let leaf = open.popLast(), !leaf.files.isEmpty { leaves.append(leaf) }
        default: break
        }
    }
}

extension XMLTag {
    fileprivate var label: String? {
        for name in ["ORDERLABEL", "ORDER"] {
            if let label = attributes[name]?.trimmed, !label.isEmpty { return label }
        }
        return nil
    }
}

extension String {
    fileprivate var trimmed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
