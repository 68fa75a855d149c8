package import Records
package import Text

/// One step on the way from pages to a site, by itself: lines go in, records come out, and nothing is kept between two lines but what the
/// whole input has in common. docs/records.md shows how they go together.
///
///     names ─ load ─▶ pages ─┬─ scan ─▶ rarity ─ merge ─▶ rarity ─┐
///                     sheets └────────────── read ◀───────────────┘ ─▶ readings ─ keep ─▶ .broadsheet/ ─▶ build
///                                                                      sheets
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
    /// The record that a line is, where it is of the kind that is wanted; nil for one that is left alone.
    ///
    /// - Parameters:
    ///   - passing: the kinds that go on their way as they are.
    ///   - leaving: the kinds that end here.
    static func wanted(
        _ kind: RecordKind, in line: Bytes, passing: [RecordKind] = [.fault], leaving: [RecordKind] = [],
        _ json: inout JSONWriter
    ) throws(RecordFault) -> RecordFields? {
        let record = try RecordLine(line)
        if record.kind == kind { return record.fields }
        if passing.contains(record.kind) {
            json.pass(on: line)
        } else if !leaving.contains(record.kind) {
            throw .misplaced(record.kind, wanted: [kind] + passing + leaving)
        }
        return nil
    }
}

extension JSONWriter {
    mutating func pass(on line: Bytes) {
        bytes += line
        endLine()
    }

    mutating func write(_ fault: SourceFault) { record(.fault) { fault.writeMembers(to: &$0) } }
}
