package import Records
package import Text

/// One step on the way from pages to a site, by itself: lines go in, records come out, and nothing is kept between two lines but what the
/// whole input has in common. docs/records.md shows how they go together.
///
///     names ─ load ─▶ pages ─┬─ scan ─▶ rarity ─ merge ─▶ rarity ─┐
///                            └────────────── read ◀───────────────┘ ─▶ readings ─ keep ─▶ .broadsheet/ ─▶ build
package protocol LineFilter {
    /// Appends what comes out for one line.
    ///
    /// - Parameter line: without its end; never empty.
    /// - Throws: where the line is not of those that it takes.
    mutating func take(_ line: Bytes, _ json: inout JSONWriter) throws(RecordFault)

    /// Appends what comes out once all lines are taken.
    ///
    /// - Throws: why nothing comes of it.
    mutating func end(_ json: inout JSONWriter) throws(SourceFault)

    /// Is told where not all lines can be taken.
    func giveUp()
}

extension LineFilter {
    package mutating func end(_ json: inout JSONWriter) throws(SourceFault) {}

    package func giveUp() {}
}

extension RecordLine {
    /// The record, where it is of a kind that is wanted; nil for a fault that another filter found, which goes on its way.
    func wanted(_ kind: RecordKind, _ json: inout JSONWriter) throws(RecordFault) -> RecordFields? {
        switch self.kind {
        case kind: return fields
        case .fault:
            json.write(try SourceFault(fields))
            return nil
        default: throw .misplaced(self.kind, wanted: [kind, .fault])
        }
    }
}

extension JSONWriter {
    mutating func write(_ fault: SourceFault) { record(.fault) { fault.writeMembers(to: &$0) } }
}
